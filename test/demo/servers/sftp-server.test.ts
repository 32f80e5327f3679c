import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import ssh2 from 'ssh2';
import type { Attributes, FileEntryWithStats, SFTPWrapper, Stats } from 'ssh2';
import { demoSftpOptions } from '../../../demo/servers/sftp/demo-sftp.js';
import {
  fingerprintOf,
  generateEd25519,
  generateHostKey,
  parseSshKey,
} from '../../../demo/servers/sftp/host-keys.js';
import { startSftpServer } from '../../../demo/servers/sftp/sftp-server.js';
import type { SftpUser } from '../../../demo/servers/sftp/sftp-server.js';
import { call, dial, recordingHandler, serverFor, session } from './sftp-client.js';

const { NO_SUCH_FILE, PERMISSION_DENIED, FAILURE, BAD_MESSAGE, OP_UNSUPPORTED } = ssh2.utils.sftp.STATUS_CODE;
const AUTH_FAILED = {
  message: 'All configured authentication methods failed',
  level: 'client-authentication',
};
const password = 'correct horse';
const ann: SftpUser = { username: 'ann', password, home: '/upload' };
const login = { username: 'ann', password };

async function sftpFor(context: TestContext, user: SftpUser = ann) {
  const server = await serverFor(context, { users: [user] });
  return { server, ...(await session(context, server, { username: user.username, password })) };
}

const write = (sftp: SFTPWrapper, path: string, data: string | Buffer, flag = 'w') =>
  call((done) => sftp.writeFile(path, data, { flag }, done));
const read = async (sftp: SFTPWrapper, path: string) =>
  (await call<Buffer>((done) => sftp.readFile(path, done))).toString();
const stat = (sftp: SFTPWrapper, path: string) => call<Stats>((done) => sftp.stat(path, done));

test('login with a password', async (t) => {
  const server = await serverFor(t, { users: [ann] });

  await t.test('accepts the right one', async (t) => {
    const { ready } = dial(t, server, login);
    await ready;
    assert.deepEqual(server.attempts.at(-1), {
      username: 'ann',
      method: 'password',
      accepted: true,
      partial: false,
    });
  });

  await t.test('refuses a wrong one and says what would do', async (t) => {
    const { authHandler, left } = recordingHandler([
      { type: 'password', username: 'ann', password: 'wrong' },
    ]);
    await assert.rejects(dial(t, server, { username: 'ann', authHandler }).ready, AUTH_FAILED);
    assert.deepEqual(left, [
      { methods: null, partial: null },
      { methods: ['password'], partial: false },
    ]);
  });

  await t.test('treats an unknown user like a wrong password', async (t) => {
    await assert.rejects(dial(t, server, { ...login, username: 'nobody' }).ready, AUTH_FAILED);
    assert.equal(server.attempts.at(-1)?.accepted, false);
  });

  await t.test('keeps no secret in its log', () => {
    assert.ok(server.attempts.length >= 3);
    assert.ok(!JSON.stringify(server.attempts).includes(password));
  });
});

test('login with a key', async (t) => {
  const pair = generateEd25519('test');
  const rsa = generateHostKey('rsa');
  const rsaPublic = `ssh-rsa ${publicBlob(rsa)}`;
  const server = await serverFor(t, {
    users: [{ username: 'key', publicKeys: [pair.publicKey, rsaPublic], home: '/' }],
  });

  await t.test('accepts a key that is listed', async (t) => {
    await dial(t, server, { username: 'key', privateKey: pair.privateKey }).ready;
    assert.deepEqual(
      server.attempts.filter(({ method }) => method === 'publickey').map(({ accepted }) => accepted),
      [true],
      'the question whether the key would do is not an attempt',
    );
  });

  await t.test('accepts an RSA key', async (t) => {
    await dial(t, server, { username: 'key', privateKey: rsa }).ready;
  });

  await t.test('refuses another key', async (t) => {
    const privateKey = generateEd25519('other').privateKey;
    await assert.rejects(dial(t, server, { username: 'key', privateKey }).ready, AUTH_FAILED);
  });

  await t.test('refuses a signature that another key made', async (t) => {
    const liar = signingWith(generateEd25519('other').privateKey, pair.publicKey);
    const { authHandler } = recordingHandler([{ type: 'publickey', username: 'key', key: liar }]);
    await assert.rejects(dial(t, server, { username: 'key', authHandler }).ready, AUTH_FAILED);
    assert.deepEqual(server.attempts.at(-1)?.method, 'publickey');
    assert.equal(server.attempts.at(-1)?.accepted, false);
  });

  await t.test('offers no password', async (t) => {
    const { authHandler, left } = recordingHandler([{ type: 'password', username: 'key', password: '' }]);
    await assert.rejects(dial(t, server, { username: 'key', authHandler }).ready, AUTH_FAILED);
    assert.deepEqual(left.at(-1)?.methods, ['publickey']);
  });
});

function publicBlob(privateKey: string): string {
  const parsed = ssh2.utils.parseKey(privateKey);
  const key: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
  assert.ok(key && typeof key === 'object' && 'getPublicSSH' in key);
  return (key as { getPublicSSH(): Buffer }).getPublicSSH().toString('base64');
}

/** A key that shows one public half and signs with another private half. */
function signingWith(privateKey: string, shownPublicKey: string): object {
  const signer: unknown = [ssh2.utils.parseKey(privateKey)].flat()[0];
  const blob = Buffer.from(shownPublicKey.split(' ')[1] ?? '', 'base64');
  return Object.assign(Object.create(signer as object), { getPublicSSH: () => blob }) as object;
}

test('key and password together', async (t) => {
  const pair = generateEd25519('test');
  const both: SftpUser = { ...ann, publicKeys: [pair.publicKey], requires: 'both' };
  const server = await serverFor(t, { users: [both] });
  const key = { type: 'publickey', username: 'ann', key: pair.privateKey };
  const secret = { type: 'password', username: 'ann', password };

  await t.test('first the key, then the password', async (t) => {
    const { authHandler, left } = recordingHandler([key, secret]);
    await dial(t, server, { username: 'ann', authHandler }).ready;
    assert.deepEqual(left, [
      { methods: null, partial: null },
      { methods: ['password'], partial: true },
    ]);
    assert.deepEqual(
      server.attempts.map(({ method, accepted, partial }) => ({ method, accepted, partial })),
      [
        { method: 'publickey', accepted: false, partial: true },
        { method: 'password', accepted: true, partial: false },
      ],
    );
  });

  await t.test('the key alone is not enough, nor the password', async (t) => {
    for (const method of [key, secret]) {
      const { authHandler, left } = recordingHandler([method]);
      await assert.rejects(dial(t, server, { username: 'ann', authHandler }).ready, AUTH_FAILED);
      assert.deepEqual(left.at(-1)?.methods, [method === key ? 'password' : 'publickey']);
    }
  });

  await t.test('a wrong password after the key is refused', async (t) => {
    const { authHandler } = recordingHandler([key, { ...secret, password: 'wrong' }]);
    await assert.rejects(dial(t, server, { username: 'ann', authHandler }).ready, AUTH_FAILED);
  });
});

test('login with prompts', async (t) => {
  const server = await serverFor(t, {
    users: [
      { ...ann, keyboardInteractive: 'single-password' },
      { ...ann, username: 'two', keyboardInteractive: 'two-prompts', oneTimeCode: '123456' },
      { ...ann, username: 'shut', keyboardInteractive: 'two-prompts' },
    ],
  });
  const answer = async (t: TestContext, username: string, answers: string[]) => {
    const asked: { prompt: string; echo?: boolean }[] = [];
    const prompt = (
      _name: string,
      _text: string,
      _language: string,
      prompts: typeof asked,
      finish: (answers: string[]) => void,
    ) => {
      asked.push(...prompts);
      finish(answers);
    };
    const { authHandler } = recordingHandler([{ type: 'keyboard-interactive', username, prompt }]);
    await dial(t, server, { username, authHandler }).ready;
    return asked;
  };

  await t.test('asks for the password, hidden', async (t) => {
    assert.deepEqual(await answer(t, 'ann', [password]), [{ prompt: 'Password: ', echo: false }]);
  });

  await t.test('refuses a wrong answer', async (t) => {
    await assert.rejects(answer(t, 'ann', ['wrong']), AUTH_FAILED);
    await assert.rejects(answer(t, 'two', [password, '000000']), AUTH_FAILED);
    await assert.rejects(answer(t, 'shut', [password, '']), AUTH_FAILED);
  });

  await t.test('asks for a code as well where it is wanted', async (t) => {
    assert.equal((await answer(t, 'two', [password, '123456'])).length, 2);
  });

  await t.test('does not offer the method password', async (t) => {
    const { authHandler, left } = recordingHandler([{ type: 'password', username: 'ann', password }]);
    await assert.rejects(dial(t, server, { username: 'ann', authHandler }).ready, AUTH_FAILED);
    assert.deepEqual(left.at(-1)?.methods, ['keyboard-interactive']);
  });
});

test('files', async (t) => {
  await t.test('write, read, append, stat', async (t) => {
    const { sftp, server } = await sftpFor(t);
    assert.equal(await call<string>((done) => sftp.realpath('.', done)), '/upload');
    await write(sftp, 'a.txt', 'hello');
    await write(sftp, '/upload/a.txt', ' world', 'a');
    assert.equal(await read(sftp, 'a.txt'), 'hello world');
    const attributes = await stat(sftp, 'a.txt');
    assert.deepEqual([attributes.size, attributes.isFile()], [11, true]);
    assert.ok((await stat(sftp, '/upload')).isDirectory());
    assert.ok((await call<Stats>((done) => sftp.lstat('a.txt', done))).isFile());
    await write(sftp, 'a.txt', 'new');
    assert.equal(server.files.read('ann', 'a.txt').toString(), 'new');
    assert.deepEqual(server.files.list('ann', '/'), ['upload']);
    assert.equal(server.files.exists('ann', 'b.txt'), false);
    assert.throws(() => server.files.read('nobody', '/'), /no user nobody/);
  });

  await t.test('a megabyte survives the round trip', async (t) => {
    const { sftp, server } = await sftpFor(t);
    const data = Buffer.alloc(1024 * 1024 + 7, 'abcdefghijk');
    await write(sftp, 'big', data);
    assert.ok(server.files.read('ann', 'big').equals(data));
    assert.ok((await call<Buffer>((done) => sftp.readFile('big', done))).equals(data));
  });

  await t.test('open modes', async (t) => {
    const { sftp } = await sftpFor(t);
    await write(sftp, 'once', 'x', 'wx');
    await assert.rejects(write(sftp, 'once', 'y', 'wx'), { code: FAILURE });
    await assert.rejects(read(sftp, 'missing'), { code: NO_SUCH_FILE });
    await assert.rejects(write(sftp, 'no/such/folder', 'x'), { code: NO_SUCH_FILE });
    await assert.rejects(write(sftp, '/upload', 'x'), { code: FAILURE });
    const handle = await call<Buffer>((done) => sftp.open('once', 'r', done));
    await assert.rejects(
      call((done) => sftp.write(handle, Buffer.from('z'), 0, 1, 0, done)),
      { code: PERMISSION_DENIED },
    );
    assert.equal((await call<Stats>((done) => sftp.fstat(handle, done))).size, 1);
    await call((done) => sftp.close(handle, done));
    await assert.rejects(
      call((done) => sftp.close(handle, done)),
      { code: FAILURE },
    );
  });

  await t.test('folders', async (t) => {
    const { sftp } = await sftpFor(t);
    await call((done) => sftp.mkdir('in', done));
    await write(sftp, 'in/x', '1');
    const names = (list: FileEntryWithStats[]) => list.map(({ filename }) => filename).sort();
    const list = await call<FileEntryWithStats[]>((done) => sftp.readdir('in', done));
    assert.deepEqual(names(list), ['x']);
    assert.match(list[0]?.longname ?? '', /^-rw-r--r-- .* 1 \d{4}-\d\d-\d\d \d\d:\d\d x$/);
    await assert.rejects(
      call((done) => sftp.mkdir('in', done)),
      { code: FAILURE },
    );
    await assert.rejects(
      call((done) => sftp.rmdir('in', done)),
      { code: FAILURE },
    );
    await assert.rejects(
      call((done) => sftp.unlink('in', done)),
      { code: FAILURE },
    );
    await assert.rejects(
      call((done) => sftp.readdir('in/x', done)),
      { code: NO_SUCH_FILE },
    );
    await call((done) => sftp.unlink('in/x', done));
    await call((done) => sftp.rmdir('in', done));
    await assert.rejects(stat(sftp, 'in'), { code: NO_SUCH_FILE });
    await assert.rejects(
      call((done) => sftp.rmdir('/', done)),
      { code: FAILURE },
    );
  });

  await t.test('a long folder comes in parts', async (t) => {
    const files = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`/upload/f${i}`, 'x']));
    const { sftp } = await sftpFor(t, { ...ann, files });
    assert.equal((await call<FileEntryWithStats[]>((done) => sftp.readdir('.', done))).length, 250);
  });

  await t.test('rename does not replace', async (t) => {
    const { sftp, server } = await sftpFor(t);
    await write(sftp, 'a', '1');
    await write(sftp, 'b', '2');
    await assert.rejects(
      call((done) => sftp.rename('a', 'b', done)),
      { code: FAILURE },
    );
    await assert.rejects(
      call((done) => sftp.rename('nope', 'c', done)),
      { code: NO_SUCH_FILE },
    );
    await call((done) => sftp.rename('a', 'c', done));
    assert.deepEqual(server.files.list('ann', '.'), ['b', 'c']);
    await assert.rejects(
      call((done) => sftp.rename('/upload', '/upload/b/c', done)),
      { code: NO_SUCH_FILE },
    );
    await assert.rejects(
      call((done) => sftp.rename('/upload', '/upload/inside', done)),
      { code: FAILURE },
    );
  });

  await t.test('attributes', async (t) => {
    const { sftp } = await sftpFor(t);
    await write(sftp, 'a', '12345');
    await call((done) => sftp.chmod('a', 0o600, done));
    await call((done) => sftp.utimes('a', 1000, 2000, done));
    const { mode, mtime } = await stat(sftp, 'a');
    assert.deepEqual([mode & 0o777, mtime], [0o600, 2000]);
    const handle = await call<Buffer>((done) => sftp.open('a', 'r+', done));
    const size = { size: 2 } as Attributes;
    await call((done) => sftp.fsetstat(handle, size, done));
    assert.equal(await read(sftp, 'a'), '12');
    await call((done) => sftp.setstat('a', { size: 4 }, done));
    assert.equal(await read(sftp, 'a'), '12\0\0', 'growing adds zeros, not what was there before');
    await call((done) => sftp.chmod('a', 0o400, done));
    await assert.rejects(write(sftp, 'a', 'x'), { code: PERMISSION_DENIED });
  });

  await t.test('no path leads out of the root', async (t) => {
    const ben: SftpUser = { ...ann, username: 'ben', files: { '/upload/secret': 'of ben' } };
    const server = await serverFor(t, { users: [ann, ben] });
    const { sftp } = await session(t, server, login);
    assert.equal(await call<string>((done) => sftp.realpath('../../../../etc', done)), '/etc');
    for (const path of ['/../../etc/passwd', '../../../../etc/passwd', '/upload/secret', '../ben/secret']) {
      await assert.rejects(read(sftp, path), { code: NO_SUCH_FILE }, path);
    }
    await write(sftp, '../../../up', 'x');
    assert.deepEqual(server.files.list('ann', '/'), ['up', 'upload']);
    await assert.rejects(write(sftp, 'x\0y', 'x'), { code: BAD_MESSAGE });
    await assert.rejects(
      call((done) => sftp.symlink('/etc/passwd', 'link', done)),
      { code: OP_UNSUPPORTED },
    );
  });
});

test('what an account may not do', async (t) => {
  await t.test('a read-only one changes nothing', async (t) => {
    const { sftp, server } = await sftpFor(t, { ...ann, readOnly: true, files: { '/upload/a': 'x' } });
    assert.equal(await read(sftp, 'a'), 'x');
    for (const change of [
      write(sftp, 'b', 'x'),
      write(sftp, 'a', 'y', 'a'),
      call((done) => sftp.unlink('a', done)),
      call((done) => sftp.rename('a', 'c', done)),
      call((done) => sftp.mkdir('d', done)),
      call((done) => sftp.rmdir('/upload', done)),
      call((done) => sftp.chmod('a', 0o777, done)),
    ]) {
      await assert.rejects(change, { code: PERMISSION_DENIED });
    }
    assert.deepEqual(server.files.list('ann', '.'), ['a']);
  });

  await t.test('a folder without permission', async (t) => {
    const { sftp } = await sftpFor(t, { ...ann, noPermission: ['/locked'] });
    await assert.rejects(write(sftp, '/locked/a', 'x'), { code: PERMISSION_DENIED });
    await assert.rejects(
      call((done) => sftp.mkdir('/locked/d', done)),
      { code: PERMISSION_DENIED },
    );
    await assert.rejects(
      call((done) => sftp.rename('/locked', '/free', done)),
      { code: PERMISSION_DENIED },
    );
    assert.deepEqual(await call<FileEntryWithStats[]>((done) => sftp.readdir('/locked', done)), []);
    await write(sftp, 'a', 'x');
    await assert.rejects(
      call((done) => sftp.rename('a', '/locked/a', done)),
      { code: PERMISSION_DENIED },
    );
  });

  await t.test('a full one fails and keeps the file short', async (t) => {
    const { sftp, server } = await sftpFor(t, { ...ann, quotaBytes: 50_000 });
    const full = { code: FAILURE, message: 'No space left on device' };
    await assert.rejects(write(sftp, 'big', Buffer.alloc(100_000)), full);
    const stored = server.files.read('ann', 'big').length;
    assert.ok(stored > 0 && stored <= 50_000, `${stored} bytes`);
    await assert.rejects(write(sftp, 'small', Buffer.alloc(50_001 - stored)), full);
    await assert.rejects(
      call((done) => sftp.setstat('small', { size: 60_000 }, done)),
      full,
    );
    await call((done) => sftp.unlink('big', done));
    await write(sftp, 'small', Buffer.alloc(50_000));
    await write(sftp, 'small', Buffer.alloc(50_000), 'w');
    await assert.rejects(write(sftp, 'small', 'x', 'a'), full);
  });

  await t.test('a removed file holds its space until it is closed', async (t) => {
    const { sftp } = await sftpFor(t, { ...ann, quotaBytes: 10 });
    const handle = await call<Buffer>((done) => sftp.open('a', 'w', done));
    await call((done) => sftp.write(handle, Buffer.alloc(10), 0, 10, 0, done));
    await call((done) => sftp.unlink('a', done));
    await assert.rejects(write(sftp, 'b', 'x'), { code: FAILURE });
    await call((done) => sftp.close(handle, done));
    await write(sftp, 'b', 'x');
  });

  await t.test('an offset without measure takes no memory', async (t) => {
    const { sftp } = await sftpFor(t);
    const handle = await call<Buffer>((done) => sftp.open('a', 'w', done));
    await assert.rejects(
      call((done) => sftp.write(handle, Buffer.from('x'), 0, 1, 2 ** 50, done)),
      { code: FAILURE, message: 'File too large' },
    );
  });

  await t.test('the SFTP subsystem, for one account or for all', async (t) => {
    const one = await serverFor(t, { users: [{ ...ann, noSftp: true }] });
    const all = await serverFor(t, { users: [ann], sftpSubsystem: false });
    for (const server of [one, all]) {
      const { client, ready } = dial(t, server, login);
      await ready;
      await assert.rejects(
        call((done) => client.sftp(done)),
        { message: 'Unable to start subsystem: sftp' },
      );
      await assert.rejects(
        call((done) => client.exec('id', done)),
        /Unable to exec/,
      );
    }
  });
});

test('host keys', async (t) => {
  const seenBy = async (t: TestContext, server: { host: string; port: number }) => {
    let seen = '';
    const hostVerifier = (key: Buffer) => {
      seen = `SHA256:${createHash('sha256').update(key).digest('base64').replaceAll('=', '')}`;
      return true;
    };
    await dial(t, server, { ...login, hostVerifier }).ready;
    return seen;
  };

  await t.test('the fingerprint is that of the key the client sees', async (t) => {
    const server = await serverFor(t, { users: [ann] });
    const sha256 = await seenBy(t, server);
    assert.deepEqual(server.fingerprints, [{ algorithm: 'ssh-ed25519', sha256 }]);
  });

  await t.test('given keys are used, RSA and ECDSA too', async (t) => {
    for (const type of ['rsa', 'ecdsa'] as const) {
      const key = generateHostKey(type);
      const server = await serverFor(t, { users: [ann], hostKeys: [key] });
      assert.deepEqual(server.fingerprints, [fingerprintOf(key)]);
      assert.equal(await seenBy(t, server), server.fingerprints[0]?.sha256);
    }
    await assert.rejects(
      startSftpServer({ users: [ann], hostKeys: ['nonsense'] }),
      /Cannot parse privateKey/,
    );
  });

  await t.test('rotation ends connections and keeps port and files', async (t) => {
    const { server, sftp, client } = await sftpFor(t);
    await write(sftp, 'kept', 'x');
    const [before] = server.fingerprints;
    const closed = once(client, 'close');
    await server.rotateHostKey();
    await closed;
    assert.notDeepEqual(server.fingerprints[0], before);
    assert.equal(await seenBy(t, server), server.fingerprints[0]?.sha256);
    assert.equal(server.files.exists('ann', 'kept'), true);
    const chosen = generateHostKey();
    await server.rotateHostKey([chosen]);
    assert.deepEqual(server.fingerprints, [fingerprintOf(chosen)]);
  });

  await t.test('a file keeps the key, for its owner only', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'cdw-sftp-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const hostKeyFile = join(folder, 'keys', 'host');
    const first = demoSftpOptions({ hostKeyFile }).options.hostKeys;
    assert.equal(statSync(hostKeyFile).mode & 0o777, 0o600);
    assert.deepEqual(demoSftpOptions({ hostKeyFile }).options.hostKeys, first);
    writeFileSync(hostKeyFile, 'nonsense');
    assert.throws(() => demoSftpOptions({ hostKeyFile }), /Unsupported key format/);
  });

  await t.test('every pair that is made is good, which is not so with ssh2 alone', () => {
    for (let count = 0; count < 1000; count += 1) {
      assert.ok(fingerprintOf(generateEd25519('test').publicKey));
    }
  });

  await t.test('only the algorithms that were asked for', async (t) => {
    const server = await serverFor(t, {
      users: [ann],
      algorithms: { kex: ['diffie-hellman-group1-sha1'] },
    });
    await assert.rejects(dial(t, server, login).ready, {
      message: 'Handshake failed: no matching key exchange algorithm',
      level: 'handshake',
    });
  });
});

test('the life of the server', async (t) => {
  await t.test('shows its banner', async (t) => {
    const server = await serverFor(t, { users: [ann], banner: 'Authorised use only' });
    const { client, ready } = dial(t, server, login);
    const [text] = (await once(client, 'banner')) as [string];
    assert.equal(text.trimEnd(), 'Authorised use only');
    await ready;
  });

  await t.test('counts connections', async (t) => {
    const { server, client } = await sftpFor(t);
    assert.deepEqual(server.connections, { open: 1, total: 1 });
    const closed = once(client, 'close');
    client.end();
    await closed;
    await session(t, server, login);
    assert.equal(server.connections.total, 2);
  });

  await t.test('close ends what is open, held or not, and frees the port', async (t) => {
    const server = await startSftpServer({ users: [ann] });
    const { client } = await session(t, server, login);
    const hold = server.hold('handshake');
    const late = dial(t, server, login);
    const closed = once(client, 'close');
    await hold.reached;
    const failed = assert.rejects(late.ready);
    await server.close();
    await Promise.all([closed, failed]);
    assert.equal(server.connections.open, 0);
    const next = createServer().listen(server.port, server.host);
    await once(next, 'listening');
    next.close();
    await once(next, 'close');
  });

  await t.test('rejects when the port is taken', async (t) => {
    const { port } = await serverFor(t, { users: [ann] });
    await assert.rejects(startSftpServer({ users: [ann], port }), { code: 'EADDRINUSE' });
  });
});

test('holds', async (t) => {
  await t.test('handshake, login and operation wait until they are released', async (t) => {
    const server = await serverFor(t, { users: [ann] });
    const handshake = server.hold('handshake');
    const authentication = server.hold('authentication');
    const operation = server.hold('operation', 'WRITE');
    const events: string[] = [];
    const { client, ready } = dial(t, server, login);
    client.on('handshake', () => events.push('handshake'));
    const waited = ready.then(() => events.push('ready'));
    await handshake.reached;
    events.push('release handshake');
    handshake.release();
    await authentication.reached;
    events.push('release login');
    authentication.release();
    await waited;
    assert.deepEqual(events, ['release handshake', 'handshake', 'release login', 'ready']);

    const sftp = await call<SFTPWrapper>((done) => client.sftp(done));
    const written = write(sftp, 'a', 'x');
    await operation.reached;
    assert.equal(server.files.read('ann', 'a').length, 0);
    const read = call<Buffer>((done) => sftp.readFile('a', done));
    operation.release();
    await written;
    assert.equal((await read).toString(), 'x', 'what came later waited its turn');
  });

  await t.test('a hold can be taken back before it is reached', async (t) => {
    const server = await serverFor(t, { users: [ann] });
    server.hold('authentication').release();
    await dial(t, server, login).ready;
  });

  await t.test('a client that leaves while it is held does no harm', async (t) => {
    const server = await serverFor(t, { users: [ann] });
    for (const point of ['handshake', 'authentication'] as const) {
      const hold = server.hold(point);
      const { client, ready } = dial(t, server, login);
      ready.catch(() => undefined);
      const closed = once(client, 'close');
      await hold.reached;
      client.destroy();
      await closed;
      hold.release();
    }
    await session(t, server, login);
  });

  await t.test('a connection can be cut in the middle of an operation', async (t) => {
    const { server, sftp, client } = await sftpFor(t);
    const handle = await call<Buffer>((done) => sftp.open('a', 'w', done));
    const hold = server.hold('operation', 'WRITE');
    // Not `writeFile`: ssh2 never calls its callback back when the connection goes.
    const written = assert.rejects(
      call((done) => sftp.write(handle, Buffer.from('x'), 0, 1, 0, done)),
      { message: 'No response from server' },
    );
    const failed = once(client, 'error').then(([error]: { code?: string }[]) => error?.code);
    await hold.reached;
    server.dropConnections();
    await written;
    assert.equal(await failed, 'ECONNRESET');
    hold.release();
    await session(t, server, login);
    assert.equal(server.files.read('ann', 'a').length, 0);
  });
});

test('the demo users', async (t) => {
  const demo = demoSftpOptions();
  const server = await serverFor(t, demo.options);
  const { password, passphrase } = demo;
  const open = { privateKey: demo.demoClientKey };
  const locked = { privateKey: demo.lockedClientKey, passphrase };

  for (const config of [
    { username: 'demo', password },
    { username: 'demo', ...open },
    { username: 'demo', ...locked },
    { username: 'keyonly', ...open },
    { username: 'keyonly', ...locked },
  ]) {
    await t.test(
      `${config.username} logs in with ${Object.keys(config).slice(1).join(' and ')}`,
      async (t) => {
        const { sftp } = await session(t, server, config);
        await write(sftp, 'incoming/a', 'x');
        await assert.rejects(write(sftp, '/locked/a', 'x'), { code: PERMISSION_DENIED });
      },
    );
  }

  await t.test('readonly may not write, full has no room', async (t) => {
    const readonly = await session(t, server, { username: 'readonly', password });
    await assert.rejects(write(readonly.sftp, 'a', 'x'), { code: PERMISSION_DENIED });
    const full = await session(t, server, { username: 'full', password });
    await assert.rejects(write(full.sftp, 'a', 'x'), { message: 'No space left on device' });
    assert.equal(server.files.read('full', 'a').length, 0);
  });

  await t.test('keyonly refuses the password, keyboard asks for it', async (t) => {
    await assert.rejects(dial(t, server, { username: 'keyonly', password }).ready, AUTH_FAILED);
    const { client, ready } = dial(t, server, { username: 'keyboard', tryKeyboard: true });
    client.on('keyboard-interactive', (_name, _text, _language, _prompts, finish) => finish([password]));
    await ready;
  });

  await t.test('the locked key needs its passphrase', () => {
    assert.throws(() => parseSshKey(demo.lockedClientKey), /no passphrase given/);
    assert.throws(() => parseSshKey(demo.lockedClientKey, 'wrong'), /bad passphrase/);
  });
});
