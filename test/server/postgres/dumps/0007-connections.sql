SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.cdw_count() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
        begin
          if tg_op = 'TRUNCATE' then
            execute format('update %I.cdw_connections set %s', tg_table_schema, tg_argv[0]);
            return null;
          end if;
          execute format('
            insert into %1$I.cdw_connections as kept (tenant, type, accounts, destinations, failing)
            select tenant, type, sum(accounts), sum(destinations), sum(failing) from (%2$s) as changed
            group by tenant, type
            having sum(accounts) <> 0 or sum(destinations) <> 0 or sum(failing) <> 0
            order by tenant, type
            on conflict (tenant, type) do update set
              accounts = kept.accounts + excluded.accounts,
              destinations = kept.destinations + excluded.destinations,
              failing = kept.failing + excluded.failing', tg_table_schema, tg_argv[0]);
          if tg_op = 'DELETE' then
            execute format('
              delete from %I.cdw_connections where accounts = 0 and destinations = 0
              and (tenant, type) in (select tenant, type from gone)', tg_table_schema);
          end if;
          return null;
        end $_$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.cdw_accounts (
    tenant text NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL,
    label text NOT NULL,
    label_lower text NOT NULL,
    details jsonb NOT NULL,
    sealed bytea NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    checked_at timestamp(3) with time zone,
    verdict text,
    request_key text,
    request_fingerprint text,
    check_problem jsonb,
    expires_at text,
    label_parts text[] NOT NULL COLLATE pg_catalog."C",
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT cdw_accounts_check CHECK (((checked_at IS NULL) = (verdict IS NULL))),
    CONSTRAINT cdw_accounts_check1 CHECK (((request_key IS NULL) = (request_fingerprint IS NULL))),
    CONSTRAINT cdw_accounts_verdict_check CHECK ((verdict = ANY (ARRAY['passed'::text, 'failed'::text, 'unverifiable'::text])))
);
CREATE TABLE public.cdw_connections (
    tenant text NOT NULL,
    type text NOT NULL,
    accounts integer NOT NULL,
    destinations integer NOT NULL,
    failing integer NOT NULL
)
WITH (fillfactor='50');
CREATE UNLOGGED TABLE public.cdw_counters (
    key text NOT NULL COLLATE pg_catalog."C",
    points integer NOT NULL,
    expire bigint
)
WITH (fillfactor='50');
CREATE TABLE public.cdw_data_keys (
    tenant text NOT NULL,
    account_id text NOT NULL COLLATE pg_catalog."C",
    key_id text NOT NULL,
    wrapped bytea NOT NULL
);
CREATE TABLE public.cdw_destinations (
    tenant text NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    account_id text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    setup jsonb NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    request_key text,
    request_fingerprint text,
    revision integer DEFAULT 1 NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    CONSTRAINT cdw_destinations_check CHECK (((request_key IS NULL) = (request_fingerprint IS NULL)))
);
CREATE TABLE public.cdw_keys (
    name text NOT NULL,
    key_id text NOT NULL,
    wrapped bytea NOT NULL
);
CREATE TABLE public.cdw_migrations (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.cdw_migrations_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.cdw_tenants (
    tenant text NOT NULL,
    external_id text NOT NULL
);
INSERT INTO public.cdw_accounts VALUES ('acme', '01a20000-0001-7000-8000-000000000001', 'test-drive', 'ann@test', 'ann@test', '{"user": "ann"}', '\x0104746573744831aac8403b047ad3a4c02d0e80dad75720ab875c1c7405df770d863b36c3da9a64b68237261eb21b425b62c2074825ee4a0755f46a60f74bc21a551968633338fb1fd9abc0b0', '2026-01-02 03:04:05.678+00', '2026-01-02 03:04:05.678+00', 'passed', 'first-of-all', 'test.LljpRlXUgkJHKZ24fQGYV2M7jZ3yoxX88bYd0_8fTkA', NULL, NULL, '{a,@te,@t,tes,te,s,nn@,nn,@,est,es,ann,an,n@t,n,st,n@,t,e}', 1);
INSERT INTO public.cdw_accounts VALUES ('acme', '01a20000-0002-7000-8000-000000000002', 'test-drive', 'Zoë’s 😀 drive', 'zoë’s 😀 drive', '{"user": "zoë"}', '\x00', '2026-01-03 03:04:05.678+00', NULL, NULL, NULL, NULL, NULL, NULL, '{zoë," ",riv,zo,oë,s,’s,’,"s ",r,ve,i,"s 😀"," 😀 ","😀 d",dri,"’s ",ri," 😀",😀,o,ive,dr,z,v,d," dr",ë’," d",ë,"😀 ",iv,e,oë’,ë’s}', 1);
INSERT INTO public.cdw_accounts VALUES ('another', '01a20000-0003-7000-8000-000000000003', 'test-drive', 'bob@test', 'bob@test', '{"user": "bob"}', '\x01', '2026-01-04 03:04:05.678+00', '2026-01-04 03:04:05.678+00', 'failed', 'k', 'f', '{"code": "net.offline", "blame": "network", "retry": true, "params": {}}', '2026-12-31T23:59:59Z', '{@te,@t,tes,b@t,te,s,ob,b,bob,@,est,es,ob@,o,st,bo,b@,t,e}', 1);
INSERT INTO public.cdw_connections VALUES ('another', 'test-drive', 1, 0, 1);
INSERT INTO public.cdw_connections VALUES ('acme', 'test-drive', 2, 1, 0);
INSERT INTO public.cdw_destinations VALUES ('acme', '01a20000-0004-7000-8000-000000000004', '01a20000-0001-7000-8000-000000000001', 'test-drive', 'Reports', '', '{"folder": "/reports"}', '2026-01-05 03:04:05.678+00', 'd', 'f', 1, true);
INSERT INTO public.cdw_migrations VALUES ('0001-accounts-and-destinations', '2026-11-26T22:06:27.692Z');
INSERT INTO public.cdw_migrations VALUES ('0002-external-ids', '2026-11-26T22:06:27.962Z');
INSERT INTO public.cdw_migrations VALUES ('0003-account-list', '2026-11-26T22:06:28.294Z');
INSERT INTO public.cdw_migrations VALUES ('0004-revisions', '2026-11-26T22:06:28.589Z');
INSERT INTO public.cdw_migrations VALUES ('0005-data-keys', '2026-11-26T23:00:26.829Z');
INSERT INTO public.cdw_migrations VALUES ('0006-counters', '2026-11-26T23:13:10.003Z');
INSERT INTO public.cdw_migrations VALUES ('0007-connections', '2026-11-28T12:41:00.872Z');
INSERT INTO public.cdw_migrations_lock VALUES ('migration_lock', 0);
INSERT INTO public.cdw_tenants VALUES ('acme', '6d2f7c1e-54a8-4f0c-9a0e-4a3ad8f1b7de');
ALTER TABLE ONLY public.cdw_accounts
    ADD CONSTRAINT cdw_accounts_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY public.cdw_accounts
    ADD CONSTRAINT cdw_accounts_tenant_request_key_key UNIQUE (tenant, request_key);
ALTER TABLE ONLY public.cdw_connections
    ADD CONSTRAINT cdw_connections_pkey PRIMARY KEY (tenant, type);
ALTER TABLE ONLY public.cdw_counters
    ADD CONSTRAINT cdw_counters_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.cdw_data_keys
    ADD CONSTRAINT cdw_data_keys_pkey PRIMARY KEY (tenant, account_id);
ALTER TABLE ONLY public.cdw_destinations
    ADD CONSTRAINT cdw_destinations_pkey PRIMARY KEY (tenant, id);
ALTER TABLE ONLY public.cdw_destinations
    ADD CONSTRAINT cdw_destinations_tenant_request_key_key UNIQUE (tenant, request_key);
ALTER TABLE ONLY public.cdw_keys
    ADD CONSTRAINT cdw_keys_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.cdw_migrations_lock
    ADD CONSTRAINT cdw_migrations_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cdw_migrations
    ADD CONSTRAINT cdw_migrations_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.cdw_tenants
    ADD CONSTRAINT cdw_tenants_external_id_key UNIQUE (external_id);
ALTER TABLE ONLY public.cdw_tenants
    ADD CONSTRAINT cdw_tenants_pkey PRIMARY KEY (tenant);
CREATE INDEX cdw_accounts_newest ON public.cdw_accounts USING btree (tenant, created_at DESC, id DESC);
CREATE INDEX cdw_accounts_newest_of_type ON public.cdw_accounts USING btree (tenant, type, created_at DESC, id DESC);
CREATE INDEX cdw_accounts_search ON public.cdw_accounts USING gin (label_parts);
CREATE INDEX cdw_counters_expire ON public.cdw_counters USING btree (expire);
CREATE INDEX cdw_destinations_newest ON public.cdw_destinations USING btree (tenant, created_at DESC, id DESC);
CREATE INDEX cdw_destinations_of_account ON public.cdw_destinations USING btree (tenant, account_id, created_at DESC, id DESC);
CREATE TRIGGER cdw_count_delete AFTER DELETE ON public.cdw_accounts REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.cdw_count('select tenant, type, -1 as accounts, 0 as destinations, (verdict is not distinct from ''failed'')::int * -1 as failing from gone');
CREATE TRIGGER cdw_count_delete AFTER DELETE ON public.cdw_destinations REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.cdw_count('select tenant, type, 0 as accounts, -1 as destinations, 0 as failing from gone');
CREATE TRIGGER cdw_count_insert AFTER INSERT ON public.cdw_accounts REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.cdw_count('select tenant, type, 1 as accounts, 0 as destinations, (verdict is not distinct from ''failed'')::int * 1 as failing from added');
CREATE TRIGGER cdw_count_insert AFTER INSERT ON public.cdw_destinations REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.cdw_count('select tenant, type, 0 as accounts, 1 as destinations, 0 as failing from added');
CREATE TRIGGER cdw_count_truncate AFTER TRUNCATE ON public.cdw_accounts FOR EACH STATEMENT EXECUTE FUNCTION public.cdw_count('accounts = 0, failing = 0');
CREATE TRIGGER cdw_count_truncate AFTER TRUNCATE ON public.cdw_destinations FOR EACH STATEMENT EXECUTE FUNCTION public.cdw_count('destinations = 0');
CREATE TRIGGER cdw_count_update AFTER UPDATE ON public.cdw_accounts REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.cdw_count('select tenant, type, -1 as accounts, 0 as destinations, (verdict is not distinct from ''failed'')::int * -1 as failing from gone union all select tenant, type, 1 as accounts, 0 as destinations, (verdict is not distinct from ''failed'')::int * 1 as failing from added');
ALTER TABLE ONLY public.cdw_data_keys
    ADD CONSTRAINT cdw_data_keys_tenant_account_id_fkey FOREIGN KEY (tenant, account_id) REFERENCES public.cdw_accounts(tenant, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.cdw_destinations
    ADD CONSTRAINT cdw_destinations_tenant_account_id_fkey FOREIGN KEY (tenant, account_id) REFERENCES public.cdw_accounts(tenant, id) ON DELETE RESTRICT;
