/** Servers that say more than anybody can want to know. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import ssh2, { type SFTPWrapper } from 'ssh2';
import { generateHostKey } from '../../../demo/servers/sftp/host-keys.js';
import { problemOf } from '../../../src/problems/problem.js';
import { logged } from './probe-log.js';
import { checks, hostKeyLine } from './sftp-lab.js';

const { STATUS_CODE } = ssh2.utils.sftp;
const MB = 2 ** 20;
const FOLDER = { mode: 0o040755, uid: 0, gid: 0, size: 0, atime: 0, mtime: 0 };
const FILE = { ...FOLDER, mode: 0o100644 };

interface Listing {
  readonly filename: string;
  readonly longname: string;
  readonly attrs: typeof FILE;
}

/** A server that lets anybody in, is wherever it says, and lists what `more` makes until that has no more. */
async function serverOf(
  context: TestContext,
  home: string,
  more: (at: number) => readonly Listing[] = () => [],
) {
  const privateKey = generateHostKey();
  let asked = 0;
  const speak = (sftp: SFTPWrapper): void => {
    sftp.on('REALPATH', (id) => sftp.name(id, [{ filename: home, longname: '', attrs: FOLDER }]));
    sftp.on('STAT', (id) => sftp.attrs(id, FOLDER));
    sftp.on('OPENDIR', (id) => sftp.handle(id, Buffer.from('h')));
    sftp.on('CLOSE', (id) => sftp.status(id, STATUS_CODE.OK));
    sftp.on('READDIR', (id) => {
      const names = more(asked++);
      if (names.length > 0) sftp.name(id, [...names]);
      else sftp.status(id, STATUS_CODE.EOF);
    });
  };
  const server = new ssh2.Server({ hostKeys: [privateKey] }, (client) => {
    client.on('error', () => undefined);
    client.on('authentication', (attempt) => attempt.accept());
    client.on('session', (accept) => accept().on('sftp', (acceptSftp) => speak(acceptSftp())));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => server.close());
  const address = server.address() as AddressInfo | null;
  const credentials = {
    host: '127.0.0.1',
    port: address?.port,
    username: 'ann',
    method: 'password',
    password: 'p',
    hostKey: hostKeyLine(privateKey),
  };
  const list = async (cursor?: string) => {
    assert.ok(checks.folders);
    const query = { path: '', ...(cursor === undefined ? {} : { cursor }) };
    return checks.folders.list(credentials, query, { signal: AbortSignal.timeout(60_000) });
  };
  const begin = (): void => {
    asked = 0;
  };
  return { credentials, list, begin };
}

const entry = (filename: string, attrs = FOLDER): Listing => ({ filename, longname: '', attrs });

test('a list that never ends is given up on, and not kept', { timeout: 60_000 }, async (context) => {
  const { list } = await serverOf(context, '/home', (at) =>
    Array.from({ length: 100 }, (_, more) =>
      entry(`${'d'.repeat(1500)}-${at}-${more}`, more % 2 ? FILE : FOLDER),
    ),
  );
  const before = process.memoryUsage().rss;
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss - before);
  }, 20);
  const met = problemOf(await list().catch((error: unknown) => error));
  clearInterval(watch);
  assert.equal(met?.code, 'net.timeout');
  assert.ok(most < 300 * MB, `${Math.round(most / MB)} MB more`);
});

test('names that no path can have are no folders', { timeout: 60_000 }, async (context) => {
  const { list } = await serverOf(context, '/home', (at) =>
    at < 50 ? [entry(`${'d'.repeat(200_000)}-${at}`), entry(`d-${at}`)] : [],
  );
  const { folders } = await list();
  assert.equal(folders.length, 50);
  assert.ok(folders.every(({ name }) => /^d-\d+$/u.test(name)));
});

test('very many folders are shown page by page, each once', { timeout: 60_000 }, async (context) => {
  const names = Array.from({ length: 5001 }, (_, at) => `d-${(at * 7919) % 5001}`);
  const { list, begin } = await serverOf(context, '/home', (at) =>
    names.slice(at * 100, at * 100 + 100).map((name) => entry(name)),
  );
  const found: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    begin();
    const page = await list(cursor);
    found.push(...page.folders.map(({ name }) => name));
    cursor = page.nextCursor;
  }
  assert.deepEqual(found, [...names].sort());
});

test('a home that no path can be is shown to nobody', { timeout: 60_000 }, async (context) => {
  const { list, credentials } = await serverOf(context, `/${'d'.repeat(200_000)}`);
  const met = problemOf(await list().catch((error: unknown) => error));
  assert.equal(met?.code, 'sftp.unexpected');
  const account = await logged((run) => checks.checkAccount(credentials, run));
  assert.equal(account.problem().code, 'sftp.unexpected');
  const location = await logged((run) => checks.checkLocation(credentials, {}, run));
  assert.equal(location.problem().code, 'sftp.unexpected');
  assert.ok(JSON.stringify([met, account, location]).length < 10_000);
});
