/** Very many checks at once against storages that keep them waiting: what they cost, and what is left of them. */
import { once } from 'node:events';
import { request, type ClientRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { demoS3Keys, demoS3Options } from '../../demo/servers/s3/demo-s3.js';
import { startS3Server } from '../../demo/servers/s3/s3-server.js';
import { DEMO_PASSWORD, demoSftpOptions } from '../../demo/servers/sftp/demo-sftp.js';
import { startSftpServer } from '../../demo/servers/sftp/sftp-server.js';
import type { Memory, ServerProcess } from './processes.js';
import { asTenant } from './requests.js';

/** What a server held when all checks of a round were running, and when all of them were over. */
export interface Round {
  readonly during: Memory;
  readonly after: Memory;
  /** Connections that a storage still had when its clients had been gone for a while. */
  readonly leftOpen: number;
}

/** A storage that lets checks wait. */
interface SlowStorage {
  readonly credentials: object;
  readonly type: string;
  /** Stops the next so many checks at the far end; resolves when all of them are there. */
  hold(count: number): { readonly reached: Promise<unknown>; release(): void };
  /** Connections, or requests, that are still being served. */
  open(): number;
  close(): Promise<void>;
}

/** Until a connection that was broken off is noticed at the far end. */
const NOTICED_MS = 5000;

async function slowSftp(): Promise<SlowStorage> {
  const server = await startSftpServer(demoSftpOptions().options);
  return {
    type: 'sftp',
    credentials: {
      host: server.host,
      port: server.port,
      username: 'demo',
      method: 'password',
      password: DEMO_PASSWORD,
      hostKey: server.fingerprints.map(({ sha256 }) => sha256).join('\n'),
    },
    hold: (count) => {
      const holds = Array.from({ length: count }, () => server.hold('authentication'));
      return {
        reached: Promise.all(holds.map(({ reached }) => reached)),
        release: () => holds.forEach((hold) => hold.release()),
      };
    },
    open: () => server.connections.open,
    close: () => server.close(),
  };
}

async function slowS3(): Promise<SlowStorage> {
  const server = await startS3Server(demoS3Options());
  const { full } = demoS3Keys();
  const open = new Set<object>();
  return {
    type: 's3-compatible',
    credentials: {
      endpoint: server.url,
      region: server.region,
      accessKeyId: full.accessKeyId,
      secretAccessKey: full.secretAccessKey,
    },
    hold: (count) => {
      const holds = Array.from({ length: count }, () => server.holdNext());
      for (const hold of holds) {
        open.add(hold);
        void hold.gone.then(() => open.delete(hold));
      }
      return {
        reached: Promise.all(holds.map(({ arrived }) => arrived)),
        release: () => {
          for (const hold of holds) {
            open.delete(hold);
            hold.release();
          }
        },
      };
    },
    open: () => open.size,
    close: () => server.close(),
  };
}

/**
 * Lets so many checks run at once, in several rounds: all wait at their storages, half SFTP and half S3. Then half of the
 * clients leave, and the others get their answers.
 */
export async function checksAtOnce(
  server: ServerProcess,
  { checks, rounds }: { readonly checks: number; readonly rounds: number },
): Promise<{ readonly before: Memory; readonly rounds: readonly Round[] }> {
  const left = [await slowSftp(), await slowS3()];
  const answered = [await slowSftp(), await slowS3()];
  const storages = [...left, ...answered];
  const each = checks / storages.length;

  const round = async (): Promise<Round> => {
    const holds = storages.map((storage) => storage.hold(each));
    const startAll = (storage: SlowStorage): readonly ClientRequest[] =>
      Array.from({ length: each }, () => startCheck(server.baseUrl, storage));
    const leaving = left.flatMap(startAll);
    const answers = answered.flatMap(startAll).map(answerOf);
    await Promise.race([
      Promise.all(holds.map(({ reached }) => reached)),
      // None of them is to be answered yet: that would be why not all of them come to wait.
      Promise.race(answers).then((text) => Promise.reject(new Error(`Answered too early: ${text}`))),
    ]);
    const during = await server.memory();
    for (const one of leaving) one.destroy();
    const leftOpen = await whenNoneIsOpen(left);
    for (const hold of holds) hold.release();
    for (const text of await Promise.all(answers)) {
      if (!text.includes('"passed"')) throw new Error(`A check did not pass: ${text}`);
    }
    await whenNoneIsOpen(answered);
    return { during, after: await server.memory(), leftOpen };
  };

  try {
    // The first one loads what the checks need.
    await round();
    const before = await server.memory();
    const all: Round[] = [];
    while (all.length < rounds) all.push(await round());
    return { before, rounds: all };
  } finally {
    await Promise.all(storages.map((storage) => storage.close()));
  }
}

/** How many are still open when there was time enough. */
async function whenNoneIsOpen(storages: readonly SlowStorage[]): Promise<number> {
  const open = (): number => storages.reduce((sum, storage) => sum + storage.open(), 0);
  const deadline = performance.now() + NOTICED_MS;
  while (open() > 0 && performance.now() < deadline) await pause(20);
  return open();
}

/** A client with a connection of its own. */
function startCheck(baseUrl: string, { type, credentials }: SlowStorage): ClientRequest {
  const check = request(`${baseUrl}/checks`, {
    method: 'POST',
    agent: false,
    headers: { ...asTenant('tenant-0'), 'content-type': 'application/json' },
  });
  // Who leaves does not want to know.
  check.on('error', () => undefined);
  check.end(JSON.stringify({ type, credentials }));
  return check;
}

async function answerOf(check: ClientRequest): Promise<string> {
  const [response] = (await once(check, 'response')) as [AsyncIterable<Buffer>];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
