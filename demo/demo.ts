import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createServer, preview, type InlineConfig, type Plugin } from 'vite';
import { builtInDestinations } from '../src/destinations/registry.js';
import {
  createEgressGuard,
  createHandler,
  createVault,
  openPgliteStore,
  s3Checks,
  sftpChecks,
  toNodeListener,
  type LogEntry,
} from '../src/server/index.js';
import { onFirstFreePort } from './servers/first-free-port.js';
import { DEMO_PRINCIPAL, demoS3Options, demoS3Roles } from './servers/s3/demo-s3.js';
import { startS3Server, type S3Role, type S3Server } from './servers/s3/s3-server.js';
import { demoSftpOptions, type DemoSftp } from './servers/sftp/demo-sftp.js';
import { startSftpServer, type SftpServer } from './servers/sftp/sftp-server.js';
import { tryOuts, type TryOut } from './servers/try-out.js';

/** How to start the demo. */
export interface DemoOptions {
  /** Where the database, the objects, the host key and the encryption key are kept. */
  readonly folder: string;
  /** Empties the folder first. Default false. */
  readonly fresh?: boolean;
  /** First port to try of each server; 0 lets the system choose. */
  readonly ports?: { readonly page: number; readonly s3: number; readonly sftp: number };
  /**
   * `built` serves the production build, made anew; `dev` serves the sources with hot reload; `{ folder }` serves what is
   * built already. Default `built`.
   */
  readonly page?: PageOption;
  /**
   * The policy of pages that are built, given the address of the S3 server. Default: a strict one for `built`, and none for
   * another folder.
   */
  readonly contentSecurityPolicy?: (s3Url: string) => string;
  /** Receives the backend's log. Default: nobody. */
  readonly log?: (entry: LogEntry) => void;
}

type PageOption = 'built' | 'dev' | { readonly folder: string };

/** A running demo. */
export interface Demo {
  /** The page's address. */
  readonly url: string;
  readonly s3: S3Server;
  readonly sftp: SftpServer;
  readonly sftpAccounts: DemoSftp;
  readonly tryOuts: readonly TryOut[];
  /** Ends every server and the database. */
  close(): Promise<void>;
}

const API = '/api/destinations';
const TENANT = 'demo';
const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** Starts the embedded S3 and SFTP servers, the reference backend and the page. */
export async function startDemo({
  folder,
  fresh = false,
  ports = { page: 4173, s3: 9000, sftp: 2222 },
  page = 'built',
  contentSecurityPolicy = page === 'built' ? strictPolicy : undefined,
  log,
}: DemoOptions): Promise<Demo> {
  if (fresh) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  const options = demoS3Options();
  const roles: S3Role[] = [];
  const s3 = await onFirstFreePort(ports.s3, (port) =>
    startS3Server({
      ...options,
      keys: [...options.keys, DEMO_PRINCIPAL],
      roles,
      port,
      folder: join(folder, 's3'),
    }),
  );
  const sftpAccounts = demoSftpOptions({ hostKeyFile: join(folder, 'sftp-host-key') });
  const sftp = await onFirstFreePort(ports.sftp, (port) =>
    startSftpServer({ ...sftpAccounts.options, port }),
  );
  const store = await openPgliteStore({ folder: join(folder, 'database') });

  // The customer's role demands the external id that this demo's only tenant got when it was first started.
  roles.push(...demoS3Roles(await store.externalId(TENANT, randomUUID())));

  const checks = {
    ...s3Checks({
      aws: { s3Endpoint: s3.url, stsEndpoint: s3.url },
      role: { credentials: async () => DEMO_PRINCIPAL },
    }),
    sftp: sftpChecks,
  };
  const handler = createHandler({
    // The demo has one tenant, and everybody may do everything: a real host asks its session here.
    authorize: () => ({ tenant: TENANT, rights: ['view', 'connect', 'edit', 'delete'] }),
    store,
    vault: createVault({ keys: [{ id: 'demo', key: await encryptionKey(join(folder, 'vault.key')) }] }),
    destinations: builtInDestinations.flatMap((type) => {
      const found = Object.entries(checks).find(([name]) => name === type.type);
      return found ? [{ type, checks: found[1] }] : [];
    }),
    // The demo's own servers are on this machine; on the internet, loopback stays forbidden.
    egress: createEgressGuard({ allow: ['127.0.0.0/8', '::1/128'], ports: 'any' }),
    egressAddresses: ['127.0.0.1'],
    encryptsFiles: true,
    // A key of the moment is enough here: what is sealed to it is opened a moment later.
    sealedSubmit: { keys: [{ id: 'demo', key: newSubmitKey() }] },
    rolePrincipal: DEMO_PRINCIPAL.arn,
    basePath: API,
    // Everybody is one customer here, and tests are faster than people.
    limits: false,
    ...(log ? { log } : {}),
  });

  const credentials = tryOuts(s3.url, sftp, sftpAccounts);
  const plugin = demoPlugin(
    toNodeListener(handler),
    { s3Url: s3.url, tryOuts: credentials },
    page === 'dev' ? undefined : contentSecurityPolicy?.(s3.url),
  );
  const server = await startPage(page, ports.page, plugin);

  return {
    url: server.url,
    s3,
    sftp,
    sftpAccounts,
    tryOuts: credentials,
    close: async () => {
      await server.close();
      await Promise.all([s3.close(), sftp.close(), store.close()]);
    },
  };
}

const newSubmitKey = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Serves the backend and the list of credentials from the page's own origin. */
function demoPlugin(api: Listener, info: object, policy: string | undefined): Plugin {
  const serve = (middlewares: {
    use(middleware: (...args: [...Parameters<Listener>, () => void]) => void): void;
  }) => {
    middlewares.use((request, response, next) => {
      const path = request.url ?? '/';
      if (path.startsWith(API)) {
        void api(request, response);
        return;
      }
      if (path === '/demo.json') {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(info));
        return;
      }
      if (policy !== undefined) response.setHeader('content-security-policy', policy);
      // Their names change with what is in them: nobody need ask again.
      if (path.startsWith('/assets/')) response.setHeader('cache-control', 'max-age=31536000, immutable');
      next();
    });
  };
  return {
    name: 'demo-backend',
    configureServer: ({ middlewares }) => {
      serve(middlewares);
    },
    configurePreviewServer: ({ middlewares }) => {
      serve(middlewares);
    },
  };
}

/**
 * The policy of the demo's own pages, as strict as one can be: the wizard has to work under it. The loopback addresses are the
 * embedded S3.
 */
export const strictPolicy = (): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "frame-src 'self'",
    "connect-src 'self' http://127.0.0.1:* http://localhost:*",
    "base-uri 'none'",
    "form-action 'none'",
    'trusted-types lit-html',
    "require-trusted-types-for 'script'",
  ].join('; ');

async function startPage(
  page: PageOption,
  port: number,
  plugin: Plugin,
): Promise<{ url: string; close(): Promise<void> }> {
  const config: InlineConfig = { root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' };
  const host = '127.0.0.1';
  if (page === 'dev') {
    const server = await createServer({ ...config, plugins: [plugin], server: { port, host } });
    await server.listen();
    return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
  }
  if (page === 'built') await build(config);
  const outDir = page === 'built' ? fileURLToPath(new URL('../dist-demo', import.meta.url)) : page.folder;
  const server = await preview({ ...config, plugins: [plugin], build: { outDir }, preview: { port, host } });
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

/** The demo makes its own key, once. A real host takes it from its secret store. */
async function encryptionKey(file: string): Promise<Uint8Array> {
  const stored = await readFile(file).catch(() => undefined);
  if (stored) return new Uint8Array(stored);
  const made = randomBytes(32);
  await writeFile(file, made, { mode: 0o600 });
  await chmod(file, 0o600);
  return new Uint8Array(made);
}
