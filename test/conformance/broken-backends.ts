import type { Account, Destination } from '../../src/backend/backend.js';
import { MemoryStore } from '../../src/backend/memory-store.js';
import type { HandlerOptions } from '../../src/server/create-handler.js';
import type { Handle } from '../drivers/test-server.js';

type MakeOptions = (right: Omit<HandlerOptions, 'store'>) => Partial<HandlerOptions>;

/** A backend that keeps the contract but for one thing. */
export interface BrokenBackend {
  readonly what: string;
  /** The case that has to notice. */
  readonly noticedBy: string;
  readonly options?: MakeOptions;
  readonly around?: (handler: Handle) => Handle;
}

type Json = Record<string, unknown>;
type Change = (answer: Json, request: Request, sent: Json) => Json | Promise<Json>;

/** Answers something else where method and address match. */
const answering =
  (method: string, path: RegExp, change: Change): ((handler: Handle) => Handle) =>
  (handler) =>
  async (request) => {
    const sent = request.clone();
    const response = await handler(request);
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    if (request.method !== method || !path.test(new URL(request.url).pathname) || !isJson) return response;
    const text = await response.text();
    if (text.includes('\n')) return new Response(text, response);
    const body = (await sent.json().catch(() => ({}))) as Json;
    return new Response(JSON.stringify(await change(JSON.parse(text) as Json, request, body)), response);
  };

/** Answers with another status. */
const status =
  (from: number, to: number, path = /./): ((handler: Handle) => Handle) =>
  (handler) =>
  async (request) => {
    const response = await handler(request);
    if (response.status !== from || !path.test(new URL(request.url).pathname)) return response;
    return new Response(response.body, { status: to, headers: response.headers });
  };

/** Loses a header of each request. */
const without =
  (header: string): ((handler: Handle) => Handle) =>
  (handler) =>
  (request) => {
    const headers = new Headers(request.headers);
    headers.delete(header);
    return handler(new Request(request, { headers }));
  };

/** Takes the query apart and puts another one together. */
const query =
  (change: (search: URLSearchParams) => void): ((handler: Handle) => Handle) =>
  (handler) =>
  (request) => {
    const url = new URL(request.url);
    change(url.searchParams);
    return handler(new Request(url, request));
  };

const ACCOUNTS = /\/accounts$/;
const DESTINATIONS = /\/destinations$/;

/** A store that does one thing otherwise. */
const storing =
  (change: (store: MemoryStore) => Partial<MemoryStore>): MakeOptions =>
  () => {
    const store = Object.assign(new MemoryStore(), { close: async () => undefined });
    return { store: Object.assign(store, change(store)) };
  };

/** Everything passes, whatever the storage says. */
const believing: MakeOptions = ({ destinations }) => ({
  destinations: destinations.map((each) => ({
    ...each,
    checks: () => ({
      checkAccount: async () => ({ verdict: 'passed', probes: [], learned: {} }),
      checkLocation: async () => ({ verdict: 'passed', probes: [], learned: {} }),
    }),
  })),
});

/** Ways in which backends are wrong. */
export const BROKEN_BACKENDS: readonly BrokenBackend[] = [
  {
    what: 'shows a secret among the details of an account',
    noticedBy: 'accounts/create',
    around: answering('POST', ACCOUNTS, (account, _, { credentials }) =>
      'details' in account ? { ...account, details: credentials } : account,
    ),
  },
  {
    what: 'repeats what was typed in a problem',
    noticedBy: 'access/viewer',
    around: answering('POST', ACCOUNTS, (answer, _, { credentials }) =>
      'code' in answer ? { ...answer, debug: credentials } : answer,
    ),
  },
  {
    what: 'shows a secret in JSON that writes some characters in another way',
    noticedBy: 'accounts/create',
    around: (handler) => async (request) => {
      const { credentials } = (await request
        .clone()
        .json()
        .catch(() => ({}))) as Json;
      const response = await handler(request);
      if (response.status !== 201 || !credentials) return response;
      const account = { ...((await response.json()) as Json), details: credentials };
      const escaped = JSON.stringify(account).replaceAll('/', '\\/').replaceAll('ö', '\\u00F6');
      return new Response(escaped, response);
    },
  },
  {
    what: 'stores credentials without trying them',
    noticedBy: 'accounts/wrong-credentials',
    options: believing,
  },
  {
    what: 'creates destinations without trying their place',
    noticedBy: 'destinations/wrong-place',
    options: believing,
  },
  {
    what: 'passes the 401 of a storage on',
    noticedBy: 'accounts/wrong-credentials',
    around: status(422, 401, ACCOUNTS),
  },
  {
    what: 'lets everybody in',
    noticedBy: 'access/nobody',
    options: ({ authorize }) => ({
      authorize: async (request) =>
        (await authorize(request)) ?? {
          tenant: 'conformance',
          rights: ['view', 'connect', 'edit', 'delete'],
        },
    }),
  },
  {
    what: 'lets those who may look do everything',
    noticedBy: 'access/viewer',
    options: ({ authorize }) => ({
      authorize: async (request) => {
        const access = await authorize(request);
        return access && { ...access, rights: ['view', 'connect', 'edit', 'delete'] };
      },
    }),
  },
  {
    what: 'has one tenant for all',
    noticedBy: 'access/other-tenant',
    options: ({ authorize }) => ({
      authorize: async (request) => {
        const access = await authorize(request);
        return access && { ...access, tenant: 'everybody' };
      },
    }),
  },
  {
    what: 'says of another tenant’s account that it is forbidden, and so that it exists',
    noticedBy: 'access/other-tenant',
    around: status(404, 403, /\/accounts\/[0-9a-f-]{36}$/),
  },
  {
    what: 'does not know idempotency keys',
    noticedBy: 'repetitions/account',
    around: without('idempotency-key'),
  },
  {
    what: 'answers a used key with whatever it made first',
    noticedBy: 'repetitions/other-input',
    around: (handler) => {
      const made = new Map<string, Response>();
      return async (request) => {
        const key = request.headers.get('idempotency-key') ?? crypto.randomUUID();
        const earlier = made.get(key)?.clone();
        if (earlier) return earlier;
        const response = await handler(request);
        if (response.status === 201) made.set(key, response.clone());
        return response;
      };
    },
  },
  {
    what: 'does not look at If-Match',
    noticedBy: 'accounts/if-match',
    around: without('if-match'),
  },
  {
    what: 'looks at If-Match only where something is renamed',
    noticedBy: 'accounts/if-match-elsewhere',
    around: (handler) => (request) =>
      /\/accounts\/[^/]+$/.test(new URL(request.url).pathname)
        ? without('if-match')(handler)(request)
        : handler(request),
  },
  {
    what: 'deletes an account that somebody has edited since',
    noticedBy: 'accounts/if-match-elsewhere',
    around: (handler) => (request) =>
      request.method === 'DELETE' ? without('if-match')(handler)(request) : handler(request),
  },
  {
    what: 'never changes a revision',
    noticedBy: 'destinations/if-match',
    around: answering('PATCH', /\/destinations\//, (answer) => ({ ...answer, revision: '1' })),
  },
  {
    what: 'breaks over a body that is not JSON',
    noticedBy: 'input/not-json',
    around: (handler) => async (request) => {
      const text = await request.clone().text();
      try {
        if (text !== '') JSON.parse(text);
      } catch {
        return new Response('Unexpected token in JSON', { status: 500 });
      }
      return handler(request);
    },
  },
  {
    what: 'takes JSON from forms of other pages',
    noticedBy: 'input/media-type',
    around: (handler) => (request) => {
      const headers = new Headers(request.headers);
      if (request.method === 'POST') headers.set('content-type', 'application/json');
      return handler(new Request(request, { headers })).then((response) =>
        response.status === 400 ? new Response('{}', { status: 201 }) : response,
      );
    },
  },
  {
    what: 'lets pages of every origin use its visitors’ sessions',
    noticedBy: 'answers/other-origins',
    around: (handler) => async (request) => {
      const response = await handler(request);
      response.headers.set('access-control-allow-origin', request.headers.get('origin') ?? '*');
      response.headers.set('access-control-allow-credentials', 'true');
      return response;
    },
  },
  {
    what: 'lets its answers be kept',
    noticedBy: 'answers/no-store',
    around: (handler) => async (request) => {
      const response = await handler(request);
      response.headers.set('cache-control', 'public, max-age=60');
      return response;
    },
  },
  {
    what: 'repeats rows on the next page',
    noticedBy: 'accounts/pages',
    around: query((search) => search.delete('cursor')),
  },
  {
    what: 'lists the oldest first',
    noticedBy: 'accounts/pages',
    around: answering('GET', ACCOUNTS, (answer) =>
      'accounts' in answer ? { ...answer, accounts: (answer['accounts'] as Account[]).toReversed() } : answer,
    ),
  },
  {
    what: 'counts the page in place of the list',
    noticedBy: 'accounts/counts',
    around: answering('GET', DESTINATIONS, (answer) =>
      'destinations' in answer
        ? { ...answer, total: (answer['destinations'] as Destination[]).length }
        : answer,
    ),
  },
  {
    what: 'does not search',
    noticedBy: 'accounts/search',
    around: query((search) => search.delete('search')),
  },
  {
    what: 'gives as many rows as are asked for, were it a million',
    noticedBy: 'input/lists',
    around: query((search) => {
      if (Number(search.get('limit')) > 100) search.set('limit', '100');
    }),
  },
  {
    what: 'deletes accounts that are in use',
    noticedBy: 'accounts/delete',
    options: storing(() => ({ removeAccount: async () => ({ outcome: 'removed' }) })),
  },
  {
    what: 'loses the secret when something else is changed',
    noticedBy: 'accounts/update',
    options: storing((store) => ({
      replaceAccount: (tenant, account, _, revision) =>
        MemoryStore.prototype.replaceAccount.call(
          store,
          tenant,
          account,
          { ciphertext: new Uint8Array(1) },
          revision,
        ),
    })),
  },
  {
    what: 'sends a stored secret to wherever somebody says',
    noticedBy: 'accounts/secrets-stay',
    options: ({ destinations }) => ({
      destinations: destinations.map(({ type, checks }) => ({
        checks,
        type: {
          ...type,
          load: async () => {
            const definition = await type.load();
            const { fields } = definition.auth;
            const trusting = Object.fromEntries(
              Object.entries(fields).map(([name, field]) => [name, { ...field, directsSecrets: false }]),
            );
            return { ...definition, auth: { ...definition.auth, fields: trusting } } as typeof definition;
          },
        },
      })),
    }),
  },
  {
    what: 'says in its own words what went wrong',
    noticedBy: 'answers/unknown-address',
    around: answering('GET', /nothing-is-here/, () => ({ error: 'Not found', message: 'No such route' })),
  },
  {
    what: 'has a code of its own',
    noticedBy: 'checks/failed',
    around: answering('POST', /\/checks$/, (answer) =>
      answer['verdict'] === 'failed'
        ? { ...answer, problem: { ...(answer['problem'] as Json), code: 'oops' } }
        : answer,
    ),
  },
  {
    what: 'answers a failed check as a failed request',
    noticedBy: 'checks/failed',
    around: (handler) => async (request) => {
      const response = await handler(request);
      const failed = (await response.clone().text()).startsWith('{"verdict":"failed"');
      return failed ? new Response(response.body, { status: 422, headers: response.headers }) : response;
    },
  },
  {
    what: 'forgets a field of its accounts',
    noticedBy: 'accounts/create',
    around: answering('POST', ACCOUNTS, ({ createdAt: _, ...rest }) => rest),
  },
  {
    what: 'stops a destination only in its answer',
    noticedBy: 'destinations/edit',
    around: answering('GET', DESTINATIONS, (answer) =>
      'destinations' in answer
        ? { ...answer, destinations: (answer['destinations'] as Destination[]).map(resumed) }
        : answer,
    ),
  },
];

const resumed = (destination: Destination): Destination => ({ ...destination, enabled: true });
