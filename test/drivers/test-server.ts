import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CompleteBackend } from '../../src/backend/backend.js';
import { createHttpBackend, type HttpBackendOptions } from '../../src/backend/http-backend.js';
import type { Right } from '../../src/backend/contract.js';
import { createHandler, type Handler, type HandlerOptions } from '../../src/server/create-handler.js';
import type { LogEntry } from '../../src/server/log.js';
import { toNodeListener } from '../../src/server/node.js';
import type { Store } from '../../src/server/store/store.js';
import { createVault } from '../../src/server/vault/vault.js';
import { testStore } from './empty-database.js';
import type { TestDrive } from './test-drive.js';

type Send = (address: string, init: RequestInit) => Promise<Response>;

/** What answers requests. */
export type Handle = (request: Request) => Promise<Response>;

/** The reference backend, as a test sees it. */
export interface TestServer {
  readonly baseUrl: string;
  /** Sends a request to it, by whichever way this server is reached. */
  readonly send: Send;
  readonly log: LogEntry[];
  readonly store: Store;
  /** The handler itself, with nothing around it. */
  readonly handler: Handler;
  /** A client that acts for a tenant. */
  client(tenant: string, options?: Partial<HttpBackendOptions>, rights?: readonly Right[]): CompleteBackend;
  close(): Promise<void>;
}

/** The headers by which the test server knows who asks. */
export const as = (tenant: string, rights: readonly Right[] = ['view', 'connect', 'edit', 'delete']) => ({
  authorization: `Bearer ${tenant}/${rights.join('+')}`,
});

/**
 * Starts the reference backend on a new database; `socket` puts a real HTTP server in front. `around` stands between
 * the requests and the handler.
 */
export async function testServer(
  drive: TestDrive,
  way: 'in-process' | 'socket',
  options: Partial<HandlerOptions> | ((usual: Omit<HandlerOptions, 'store'>) => Partial<HandlerOptions>) = {},
  around: (handler: Handle) => Handle = (handler) => handler,
): Promise<TestServer> {
  const log: LogEntry[] = [];
  const usual: Omit<HandlerOptions, 'store'> = {
    authorize: (request) => {
      const [tenant, rights] =
        /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1]?.split('/') ?? [];
      return tenant === undefined ? undefined : { tenant, rights: (rights ?? '').split('+') as Right[] };
    },
    vault: createVault({ keys: [{ id: 'test', key: new Uint8Array(32).fill(7) }] }),
    destinations: [{ type: drive.type, checks: () => drive.checks }],
    egress: { resolve: () => Promise.reject(new Error('No test dials.')) },
    egressAddresses: ['192.0.2.7'],
    basePath: '/api/storage/',
    log: (entry) => log.push(entry),
  };
  const changes = typeof options === 'function' ? options(usual) : options;
  const store = changes.store ?? (await testStore());
  const handler = createHandler({ ...usual, ...changes, store });
  const handle = around(handler);

  const server = way === 'socket' ? createServer(toNodeListener(handle)) : undefined;
  server?.listen(0, '127.0.0.1');
  if (server) await once(server, 'listening');
  const port = server ? (server.address() as AddressInfo).port : 80;
  const send: Send = server
    ? (address, init) => fetch(address, init)
    : (address, init) => handle(new Request(address, init));
  const baseUrl = `http://127.0.0.1:${port}/api/storage`;
  return {
    baseUrl,
    send,
    log,
    store,
    handler,
    client: (tenant, more = {}, rights) =>
      createHttpBackend({ baseUrl, fetch: send, headers: () => as(tenant, rights), ...more }),
    close: async () => {
      server?.closeAllConnections();
      if (server) await new Promise((resolve) => server.close(resolve));
      await store.close();
    },
  };
}
