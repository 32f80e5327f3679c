/** Serves folders as a production server does: compressed by brotli 11, and nothing is kept in a cache. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What is sent for one path. */
export interface Sent {
  readonly path: string;
  readonly file: string;
  readonly type: string;
  readonly body: Buffer;
}

/** Answers what the folders do not have; says whether it has. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface Site {
  readonly url: string;
  /** What is served under a path. */
  sent(path: string): Promise<Sent>;
  close(): Promise<void>;
}

/** @param folders - By the first part of the path. */
export async function startSite(
  folders: Readonly<Record<string, string>>,
  answer: Answer = () => false,
): Promise<Site> {
  const kept = new Map<string, Promise<Sent>>();

  const read = async (path: string): Promise<Sent> => {
    const [, first = '', ...rest] = normalize(path).split('/');
    const folder = folders[first];
    if (folder === undefined) throw new Error(`There is no folder ${first}.`);
    const file = join(folder, rest.join('/') || 'index.html');
    const extension = extname(file);
    const content = await readFile(file);
    const body = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    return { path, file, type: TYPES[extension] ?? 'application/octet-stream', body };
  };
  const sent = (path: string): Promise<Sent> => {
    const found = kept.get(path) ?? read(path);
    kept.set(path, found);
    return found;
  };

  const server = createServer((request, response) => {
    if (answer(request, response)) return;
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    sent(pathname).then(
      ({ type, body }) => {
        response.writeHead(200, {
          'content-type': type,
          'content-encoding': 'br',
          'content-length': body.length,
          'cache-control': 'no-store',
        });
        response.end(body);
      },
      () => {
        response.writeHead(404).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
