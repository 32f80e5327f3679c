/**
 * The reference backend as a process of its own, without its caller's work on its conscience; see `processes.ts`. Its parent
 * may ask for its memory.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { builtInDestinations } from '../../src/destinations/registry.js';
import type { DestinationChecks } from '../../src/destinations/check.js';
import { s3Checks } from '../../src/server/checks/s3-checks.js';
import type { ServerChecks } from '../../src/server/checks/server-check.js';
import { sftpChecks } from '../../src/server/checks/sftp-checks.js';
import { createHandler } from '../../src/server/create-handler.js';
import { createEgressGuard } from '../../src/server/egress/create-egress-guard.js';
import { peerAddress } from '../../src/server/limits/client-address.js';
import type { LimitOptions } from '../../src/server/limits/limits.js';
import { toNodeListener } from '../../src/server/node.js';
import { openStore } from '../../src/server/store/open-store.js';
import { createVault } from '../../src/server/vault/vault.js';

/** What the process says: where it serves, and what it holds when it was asked. */
export type Said =
  | { readonly baseUrl: string }
  | { readonly rssBytes: number; readonly heapBytes: number; readonly sockets: number };

/** Checks that pass at once: what they would dial is not what is measured. */
const passing: DestinationChecks = {
  checkAccount: async () => ({ verdict: 'passed' }),
  checkLocation: async () => ({ verdict: 'passed' }),
};

const { DATABASE_URL: databaseUrl, FOLDER: folder, LIMITS: limits, CHECKS: checks } = process.env;
const real: Readonly<Record<string, ServerChecks>> = { ...s3Checks(), sftp: sftpChecks };
const store = await openStore({ databaseUrl, folder });
const handler = createHandler({
  authorize: (request) => {
    const tenant = request.headers.get('x-bench-tenant');
    return tenant === null ? undefined : { tenant, rights: ['view', 'connect', 'edit', 'delete'] };
  },
  store,
  vault: createVault({ keys: [{ id: 'bench', key: new Uint8Array(32).fill(7) }] }),
  destinations: builtInDestinations.map((type) => ({
    type,
    checks: (checks === 'real' ? real[type.type] : undefined) ?? (() => passing),
  })),
  egress: createEgressGuard({ allow: ['127.0.0.0/8'], ports: 'any' }),
  clientAddress: peerAddress,
  limits: limits === undefined ? false : (JSON.parse(limits) as LimitOptions),
});
const server = createServer(toNodeListener(handler)).listen(0, '127.0.0.1');
await once(server, 'listening');

const say = (what: Said): void => {
  process.send?.(what);
};
process.on('message', () => {
  // Twice: what is freed by the first collection may free more.
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const sockets = process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
  say({ rssBytes: rss, heapBytes: heapUsed, sockets });
});
// It ends with its parent, however that ends.
process.once('disconnect', () => process.exit());
say({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
