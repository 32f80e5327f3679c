import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { builtInDestinations } from '../../src/destinations/registry.js';
import {
  createEgressGuard,
  createHandler,
  createVault,
  s3Checks,
  sftpChecks,
  toNodeListener,
} from '../../src/server/index.js';
import { testStore } from '../drivers/empty-database.js';

/** A page of the site, by its path. */
export interface Page {
  readonly html: string;
  readonly contentSecurityPolicy?: string;
}

/** A host's web site: pages, folders of files, and the reference backend at `/api/destinations`. */
export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
};

/** Serves `pages` by path and `folders` by the first part of a path. */
export async function startSite(
  pages: Readonly<Record<string, Page>>,
  folders: Readonly<Record<string, string>>,
): Promise<Site> {
  const store = await testStore();
  const checks = { ...s3Checks(), sftp: sftpChecks };
  const api = toNodeListener(
    createHandler({
      basePath: '/api/destinations',
      authorize: () => ({ tenant: 'readme', rights: ['view', 'connect', 'edit', 'delete'] }),
      store,
      vault: createVault({ keys: [{ id: '1', key: new Uint8Array(32).fill(1) }] }),
      // As the README has it, which TypeScript has to take, too.
      destinations: builtInDestinations.map((type) => ({ type, checks: checks[type.type] })),
      egress: createEgressGuard(),
    }),
  );

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    if (pathname.startsWith('/api/')) {
      api(request, response);
      return;
    }
    const page = pages[pathname];
    if (page) {
      response.setHeader('content-type', 'text/html');
      if (page.contentSecurityPolicy) {
        response.setHeader('content-security-policy', page.contentSecurityPolicy);
      }
      response.end(page.html);
      return;
    }
    const [, top = '', ...rest] = pathname.split('/');
    const folder = folders[top];
    const content = folder && (await readFile(join(folder, ...rest)).catch(() => undefined));
    response.statusCode = content ? 200 : 404;
    response.setHeader('content-type', TYPES[extname(pathname)] ?? 'text/plain');
    response.end(content ?? '');
  };

  const server = createServer((request, response) => void serve(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
    },
  };
}
