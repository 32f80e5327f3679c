import { Hono } from 'hono';
import type { CallOptions } from '../backend/backend.js';
import { dials, hasBody, operationNamed, type OperationName, type Right } from '../backend/contract.js';
import { parseInput } from '../backend/input-issues.js';
import { STORABLE } from '../backend/inputs.js';
import { callOperation, OPERATION_NAMES } from '../backend/operations.js';
import { createService } from '../backend/service.js';
import type { DestinationType } from '../destinations/definition.js';
import { issue } from '../problems/issue.js';
import { invalid, problem, type Problem } from '../problems/problem.js';
import type { AuditSink } from './audit/audit-event.js';
import { AuditTrail } from './audit/audit-trail.js';
import type { ServerChecks } from './checks/server-check.js';
import { RunningRequests, type DrainOptions, type DrainReport } from './drain.js';
import type { EgressGuard } from './egress/egress-guard.js';
import { Exchange } from './exchange.js';
import { HEALTH, healthAnswer, readiness, type HealthOptions } from './health.js';
import { Limits, type LimitOptions, type TooMuch } from './limits/limits.js';
import { loggedError, type LogEntry } from './log.js';
import { readConditions } from './read-conditions.js';
import { isJson, readInput } from './read-input.js';
import { runOperation, stopping } from './run-operation.js';
import { sealedSubmit, type SealedSubmitOptions } from './sealed-submit.js';
import type { Store } from './store/store.js';
import { combined } from './telemetry/combined.js';
import { observedChecks, observedEgress, observedStore } from './telemetry/observed.js';
import { outcomeOfRequest, requestActivity } from './telemetry/request-activity.js';
import type { Telemetry } from './telemetry/telemetry.js';
import { vaultKeeper } from './vault/vault-keeper.js';
import type { Vault } from './vault/vault.js';

/** On whose behalf a request acts, and what it may do. */
export interface Access {
  /** Whose accounts and destinations it sees: an organisation, a workspace. Never taken from the request unchecked. */
  readonly tenant: string;
  readonly rights: readonly Right[];
  /** Who it is within the tenant: the id of a user of yours. Goes into the log and the audit events, and nowhere else. */
  readonly actor?: string | undefined;
}

/** What the reference backend is made of. */
export interface HandlerOptions {
  /**
   * Says who a request comes from, by the host's own session; `undefined` answers 401. Must not read the body. With
   * cookie sessions keep `SameSite=Lax` or stricter: bodies must be JSON, which other origins cannot send unasked.
   */
  readonly authorize: (request: Request) => Access | undefined | Promise<Access | undefined>;
  readonly store: Store;
  readonly vault: Vault;
  /** What can be connected, in the order of the catalog. */
  readonly destinations: readonly { readonly type: DestinationType; readonly checks: ServerChecks }[];
  /** Decides which addresses the checks may dial. */
  readonly egress: EgressGuard;
  /** The addresses from which this server dials, for customers' firewalls. Default: none are told. */
  readonly egressAddresses?: readonly string[] | undefined;
  /**
   * The ARN of this server's own identity at AWS, for customers who grant access by role: their trust policies name it. Give
   * its credentials to `s3Checks({ role })`. Default: access by role is not offered.
   */
  readonly rolePrincipal?: string | undefined;
  /**
   * Whether your deliveries encrypt files with the `encryptionKey` of an account that has one. Users are asked for a key only
   * then. Default false.
   */
  readonly encryptsFiles?: boolean | undefined;
  /** Lets pages encrypt credentials to this backend before they send them. Default: not offered. */
  readonly sealedSubmit?: SealedSubmitOptions | undefined;
  /** Path under which the routes are served, such as `/api/storage`. Default: the root. */
  readonly basePath?: string | undefined;
  /** Limit of one operation with all its probes, in milliseconds. Default 30 000. */
  readonly checkTimeoutMs?: number | undefined;
  /** Largest accepted body, in bytes. Default 262 144. */
  readonly maxBodyBytes?: number | undefined;
  /** How long a body may take to arrive, in milliseconds. Default 30 000. */
  readonly bodyTimeoutMs?: number | undefined;
  /** How many requests and checks are too many. Default: see {@link LimitOptions}; `false` for none. */
  readonly limits?: LimitOptions | false | undefined;
  /**
   * The address of the client, for the limits that go by it. `peerAddress` where no proxy stands before this server; else
   * what your own proxy says, in a header that it never passes on from outside. Default: not known, and those limits are off.
   */
  readonly clientAddress?: ((request: Request) => string | undefined) | undefined;
  /** Receives one entry per request, without secrets; and one when `audit` or `telemetry` fails. */
  readonly log?: ((entry: LogEntry) => void) | undefined;
  /**
   * Receives who did what, for a record that is kept: what was created, changed and deleted, each use of a stored secret, and
   * what was refused.
   */
  readonly audit?: AuditSink | undefined;
  /**
   * Whether an answer waits for its audit events, and turns into `backend.error` when one of them was not taken. What was
   * done stays done. Default false: an event that is lost is logged as an error.
   */
  readonly auditRequired?: boolean | undefined;
  /** Is told what takes how long: `openTelemetry()`, `createMetrics()`, or one of yours. Default: nobody. */
  readonly telemetry?: Telemetry | readonly Telemetry[] | undefined;
  /** Where orchestrators ask how the handler is. Default: `/healthz` and `/readyz`, below `basePath`. */
  readonly health?: HealthOptions | false | undefined;
}

/** What {@link createHandler} makes: a function, with what the process needs around it. */
export interface Handler {
  (request: Request): Promise<Response>;
  /**
   * Prepares the end of the process. From now on `/readyz` answers 503, and what dials storages is refused with
   * `backend.busy` and `Retry-After`, as another server can do it. What is running is waited for, streams too; at the
   * deadline it is aborted, at the far end as well. A second call waits for the end of the first one.
   */
  drain(options?: DrainOptions): Promise<DrainReport>;
}

/**
 * The reference backend as one function from a `Request` to its `Response`, for any runtime with Node's `crypto`. Routes,
 * inputs and answers are derived from the contract. Use `toNodeListener` for `node:http` and Express.
 *
 * @example
 * const checks = { ...s3Checks(), sftp: sftpChecks };
 * const handler = createHandler({
 *   authorize: async (request) => {
 *     const session = await readSession(request);
 *     return session && { tenant: session.organisation, rights: ['view', 'connect'] };
 *   },
 *   store: await openPgliteStore({ folder: '.data' }),
 *   vault: createVault({ keys: [{ id: '1', key }] }),
 *   destinations: builtInDestinations.map((type) => ({ type, checks: checks[type.type] })),
 *   egress: createEgressGuard(),
 * });
 */
export function createHandler(options: HandlerOptions): Handler {
  const { authorize, vault, destinations, egressAddresses = [], health = {} } = options;
  const { checkTimeoutMs = 30_000, maxBodyBytes = 262_144, bodyTimeoutMs = 30_000 } = options;
  // Not every host is written in TypeScript, and nobody may find out in production that everybody is let in, or nobody.
  if (typeof (authorize as unknown) !== 'function') {
    throw new TypeError(
      'createHandler needs `authorize`, a function that says on whose behalf a request acts.',
    );
  }
  const basePath = (options.basePath ?? '').replace(/\/+$/, '');
  const log = safely(options.log);
  const running = new RunningRequests();
  const telemetry = combined([options.telemetry ?? []].flat(), (thrown) =>
    log({ level: 'error', event: 'telemetry-failed', error: loggedError(thrown) }),
  );
  const trail =
    options.audit &&
    new AuditTrail(options.audit, options.auditRequired ?? false, (of, thrown) => {
      const { correlationId, tenant, actor } = of;
      const who = { ...(tenant === undefined ? {} : { tenant }), ...(actor === undefined ? {} : { actor }) };
      log({ level: 'error', event: 'audit-failed', correlationId, ...who, error: loggedError(thrown) });
    });
  const submit = options.sealedSubmit && sealedSubmit(options.sealedSubmit);
  const store = telemetry ? observedStore(options.store, telemetry) : options.store;
  const egress = telemetry ? observedEgress(options.egress, telemetry) : options.egress;
  const limits = new Limits(options.limits ?? {}, options.store.limiter);
  const checks = new Map(
    destinations.map(({ type: { type }, checks: make }) => {
      if (typeof (make as unknown) !== 'function') {
        throw new TypeError(
          `createHandler needs \`checks\` for the destination type "${type}": a function, as \`s3Checks()['amazon-s3']\` and \`sftpChecks\` are.`,
        );
      }
      const made = make({ egress });
      return [type, telemetry ? observedChecks(made, type, telemetry) : made];
    }),
  );
  const service = createService({
    types: destinations.map(({ type }) => type),
    checksOf: async ({ type }) => checks.get(type),
    store,
    keeper: vaultKeeper(vault, store),
    egressAddresses,
    rolePrincipal: options.rolePrincipal,
    encryptsFiles: options.encryptsFiles,
    sealing: submit && ((tenant) => submit.offer(tenant)),
  });

  async function serve(
    exchange: Exchange,
    name: OperationName,
    path: Readonly<Record<string, string>>,
    stop: AbortSignal,
  ): Promise<Response> {
    const { request } = exchange;
    const operation = operationNamed(name);
    const refuse = async (why: Problem, status?: number): Promise<Response> => {
      await trail?.refused(exchange, name, path, why);
      return exchange.problem(why, status);
    };
    const tooMuch = async (met: TooMuch): Promise<Response> => {
      telemetry?.note?.({ kind: 'rate-limited', limit: met.limit });
      await trail?.refused(exchange, name, path, met.problem);
      return exchange.tooMuch(met);
    };
    const address = options.clientAddress?.(request);
    const trouble = exchange.countersFailed;
    const shutOut = await limits.shutOut(address);
    if (shutOut) return tooMuch(shutOut);
    const access = await authorize(request);
    if (!access) {
      const tooOften = await limits.refused(address, trouble);
      return tooOften ? tooMuch(tooOften) : refuse(problem('session.expired', {}));
    }
    const tenant = tenantOf(access);
    exchange.tenant = tenant;
    exchange.actor = access.actor;
    const tooMany = await limits.admit(name, { tenant, address }, trouble);
    if (tooMany) return tooMuch(tooMany);
    if (!access.rights.includes(operation.right)) {
      return refuse(problem('session.forbidden', { right: operation.right }));
    }
    if (running.draining && dials(operation)) return exchange.problem(stopping());
    if (hasBody(operation) && !isJson(request)) {
      return exchange.problem(invalid([issue('content-type', 'format', {})]), 415);
    }
    const bodyLimits = { bytes: maxBodyBytes, milliseconds: bodyTimeoutMs };
    const given = await readInput(request, operation, path, bodyLimits);
    if (!given.ok) return exchange.problem(given.problem, given.status);
    const conditions = readConditions(request);
    if (!conditions.ok) return exchange.problem(conditions.problem);
    const opened = submit ? await submit.open(tenant, name, given.value) : given;
    if (!opened.ok) return exchange.problem(opened.problem);
    const input = parseInput(name, opened.value);
    if (!input.ok) return exchange.problem(input.problem);
    const leave = limits.enter(name, tenant);
    if (typeof leave === 'object') return tooMuch(leave);
    const call = (how: CallOptions) => callOperation(service(tenant, access.rights), name, input.value, how);
    return runOperation(exchange, {
      operation,
      call: async (how) => {
        try {
          return await (trail ? trail.audited(exchange, name, input.value, () => call(how)) : call(how));
        } finally {
          leave();
        }
      },
      conditions: conditions.value,
      timeoutMs: checkTimeoutMs,
      stop,
    });
  }

  const guarded = async (
    request: Request,
    name: OperationName | undefined,
    answer: (exchange: Exchange, stop: AbortSignal) => Promise<Response>,
  ): Promise<Response> => {
    const current = running.begin();
    const ongoing = telemetry?.begin(requestActivity(request, name, basePath));
    const exchange = new Exchange(request, (entry) => {
      log(entry);
      ongoing?.end(outcomeOfRequest(entry));
      current.end();
    });
    exchange.operation = name;
    const answered = async (): Promise<Response> => {
      try {
        return await answer(exchange, current.stop);
      } catch (error) {
        return request.signal.aborted ? exchange.abandoned() : exchange.unexpected(error);
      }
    };
    const response = await (ongoing?.run ? ongoing.run(answered) : answered());
    // Who stays connected would send the next request to a server that is about to end.
    if (running.draining) response.headers.set('connection', 'close');
    return response;
  };

  const app = new Hono({ strict: false }).basePath(basePath);
  if (health) {
    const { live, ready, timeoutMs } = { ...HEALTH, ...health };
    const isReady = readiness(options, timeoutMs);
    if (live) app.get(live, () => healthAnswer(true));
    if (ready) app.get(ready, async () => healthAnswer(!running.draining && (await isReady())));
  }
  for (const name of OPERATION_NAMES) {
    const { method, path } = operationNamed(name);
    app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), (context) =>
      guarded(context.req.raw, name, (exchange, stop) => serve(exchange, name, context.req.param(), stop)),
    );
  }
  app.notFound((context) =>
    guarded(context.req.raw, undefined, async (exchange) =>
      exchange.problem(problem('request.not-found', {})),
    ),
  );
  const handler = async (request: Request): Promise<Response> => app.fetch(request);
  return Object.assign(handler, { drain: (how?: DrainOptions) => running.drain(how) });
}

/**
 * The tenant as the database keeps it. A number would be stored as its text, sealed as a number, and opened by nobody who takes
 * it from the database, as a rotation does; and all who have none must not be one tenant together.
 */
function tenantOf({ tenant }: { readonly tenant: unknown }): string {
  if (typeof tenant === 'string' && tenant !== '' && STORABLE.test(tenant)) return tenant;
  throw new TypeError('`authorize` has to answer the tenant as a text, which is not empty.');
}

/** A log that fails must not turn a good answer into a bad one. */
const safely =
  (log: HandlerOptions['log']) =>
  (entry: LogEntry): void => {
    try {
      log?.(entry);
    } catch {
      // There is nobody left to tell.
    }
  };
