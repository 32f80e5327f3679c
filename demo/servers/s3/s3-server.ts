import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { answerRequest, describeRequest } from './answer.js';
import type { Upload } from './context.js';
import { type Faults, createFaults } from './faults.js';
import { type RawBody, readBody } from './payload.js';
import { type ObjectInfo, openStore } from './store.js';
import type { Reply, RequestRecord, S3Key, S3ServerOptions } from './types.js';

export { openCors } from './cors.js';
export type { Failure, Faults, Hold, RequestMatch } from './faults.js';
export type * from './types.js';

/** Reads what a bucket holds, past all rights. */
export interface BucketObjects {
  /** All keys in the order of S3. */
  keys(): string[];
  info(key: string): ObjectInfo | undefined;
  read(key: string): Promise<Buffer | undefined>;
}

/** A running server. */
export interface S3Server extends Faults {
  /** e.g. `http://127.0.0.1:9000` */
  readonly url: string;
  readonly port: number;
  readonly region: string;
  /** The last 1000 requests, oldest first. */
  readonly requests: readonly RequestRecord[];
  objects(bucket: string): BucketObjects;
  /** Stops listening, ends open sockets and waits until nothing is being written. */
  close(): Promise<void>;
}

const keptRequests = 1000;

/**
 * Starts a small S3 (and STS) server for the demo and the tests. It checks signatures, rights,
 * regions and digests as AWS documents them; it is not made for production.
 */
export async function startS3Server(options: S3ServerOptions): Promise<S3Server> {
  const host = options.host ?? '127.0.0.1';
  const region = options.region ?? 'eu-central-1';
  const clock = options.clock ?? ((): Date => new Date());
  const store = await openStore(options.folder);
  const faults = createFaults();
  const uploads = new Map<string, Upload>();
  const requests: RequestRecord[] = [];
  const running = new Set<Promise<void>>();
  const state = { options, region, clock, store, uploads, sessions: [] as S3Key[] };

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const clientLeft = new Promise<void>((resolve) => {
      response.once('close', () => {
        if (!response.writableFinished) resolve();
      });
    });
    const request = describeRequest(incoming, randomBytes(8).toString('hex').toUpperCase());
    requests.push(request.record);
    if (requests.length > keptRequests) requests.shift();
    let body: RawBody;
    try {
      body = await readBody(incoming, options.maxBodyBytes ?? 256 * 1024 * 1024);
    } catch {
      return; // The client broke off.
    }
    const fault = await faults.apply(request.record, clientLeft);
    if (fault === 'left') return;
    if (fault === 'reset') {
      incoming.socket.resetAndDestroy();
      return;
    }
    send(response, await answerRequest(state, request, body, fault), request.record, clock());
  };

  const server = createServer((incoming, response) => {
    const done = handle(incoming, response).catch(() => {
      response.destroy();
    });
    running.add(done);
    void done.finally(() => running.delete(done));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    await Promise.all(running);
  };
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    region,
    requests,
    delayNext: (until, match) => faults.delayNext(until, match),
    failNext: (failure, match) => faults.failNext(failure, match),
    holdNext: (match) => faults.holdNext(match),
    objects: (bucket) => ({
      keys: () => store.list(bucket).map((info) => info.key),
      info: (key) => store.find(bucket, key),
      read: (key) => store.read(bucket, key),
    }),
    close: () => (closed ??= close()),
  };
}

function send(response: ServerResponse, reply: Reply, record: RequestRecord, now: Date): void {
  record.status = reply.status;
  const isHead = record.method === 'HEAD';
  const body = Buffer.from(reply.body ?? '');
  // A HEAD answer tells the length of the object, but nothing of an error's document.
  const withLength = reply.status !== 204 && (!isHead || reply.status < 300);
  response.writeHead(reply.status, {
    ...reply.headers,
    date: now.toUTCString(),
    'x-amz-request-id': record.requestId,
    'x-amz-id-2': record.requestId,
    ...(withLength ? { 'content-length': String(body.length) } : {}),
  });
  response.end(isHead || reply.status === 204 ? undefined : body);
}
