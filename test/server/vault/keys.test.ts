import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { LoggedError } from '../../../src/server/log.js';
import { keysFromEnvironment } from '../../../src/server/vault/keys-from-environment.js';
import { keysFromFile, type KeyFileOptions } from '../../../src/server/vault/keys-from-file.js';
import { Redacted } from '../../../src/server/vault/redacted.js';
import { createVault } from '../../../src/server/vault/vault.js';
import { problemIn, valueOf } from '../../drivers/results.js';

const owner = { tenant: 't', accountId: 'a' };
const secret = new Redacted({ password: 'pa55' });
const base64 = (): string => randomBytes(32).toString('base64');

/** Texts that are no keys, each with something in it that must not be told. */
const MALFORMED = [
  'PLANTED',
  'PLANTED:',
  ':PLANTED',
  `a.PLANTED:${randomBytes(32).toString('base64')}`,
  'a:PLANTED',
  `a:${randomBytes(31).toString('base64')}`,
  `a:PLANTED${randomBytes(33).toString('base64')}`,
  `a:${randomBytes(32).toString('base64')};b:PLANTED`,
  `a:${randomBytes(32).toString('base64')} PLANTED`,
];

const tellsNothing = (error: unknown): boolean => {
  assert.ok(error instanceof RangeError);
  assert.ok(!/PLANTED/.test(error.message + (error.stack ?? '')));
  return true;
};

describe('keys from the environment', () => {
  const variable = 'CDW_TEST_KEYS';
  afterEach(() => {
    delete process.env['CDW_TEST_KEYS'];
  });

  it('wrap with the last one and unwrap with all', async () => {
    const [old, young] = [`2025-01:${base64()}`, `2026-01:${randomBytes(32).toString('base64url')}`];
    process.env[variable] = old;
    const before = await createVault({ keys: keysFromEnvironment(variable) }).seal(owner, secret);
    process.env[variable] = ` ${old} ,\n${young},`;
    const vault = createVault({ keys: keysFromEnvironment(variable) });
    valueOf(await vault.open(owner, before));
    assert.equal((await vault.seal(owner, secret)).dataKey?.keyId, '2026-01');
  });

  it('are refused at once when they are missing or malformed, without their text', () => {
    assert.throws(
      () => keysFromEnvironment(variable),
      /There are no keys in the environment variable CDW_TEST_KEYS/,
    );
    for (const text of MALFORMED) {
      process.env[variable] = text;
      assert.throws(() => keysFromEnvironment(variable), tellsNothing);
    }
    process.env[variable] = `good:${base64()},b:PLANTED`;
    assert.throws(() => keysFromEnvironment(variable), /Key 2 of the environment variable CDW_TEST_KEYS/);
    process.env[variable] = `a:${base64()},a:${base64()}`;
    assert.throws(() => keysFromEnvironment(variable), /different ids/);
  });
});

describe('keys from a file', () => {
  let folder: string;
  let path: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cdw-keys-'));
    path = join(folder, 'vault-keys');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const write = async (text: string, mode = 0o600): Promise<void> => {
    await rm(path, { force: true });
    await writeFile(path, text, { mode });
    await chmod(path, mode);
  };
  const vaultOf = async (options?: KeyFileOptions) =>
    createVault({ keys: await keysFromFile(path, options) });

  it('are one per line, with lines for people between them', async () => {
    await write(`# the first one\n2025:${base64()}\r\n\n2026:${base64()}\n`);
    const vault = await vaultOf();
    const sealed = await vault.seal(owner, secret);
    assert.equal(sealed.dataKey?.keyId, '2026');
    valueOf(await vault.open(owner, sealed));
  });

  it('are refused at once when they are malformed, without their text', async () => {
    for (const text of ['', '# nothing\n', ...MALFORMED, `a:${base64()}\n`.repeat(2), '#'.repeat(70_000)]) {
      await write(text);
      await assert.rejects(vaultOf(), tellsNothing);
    }
    await rm(path);
    await assert.rejects(vaultOf(), { code: 'ENOENT' });
  });

  it('are refused when others may read them', { skip: process.platform === 'win32' }, async () => {
    const text = `1:${base64()}`;
    for (const mode of [0o640, 0o604, 0o620, 0o666]) {
      await write(text, mode);
      await assert.rejects(vaultOf(), /chmod 600/);
    }
    await write(text, 0o440);
    await vaultOf({ readableBy: 'group' });
    for (const mode of [0o460, 0o444, 0o604]) {
      await write(text, mode);
      await assert.rejects(vaultOf({ readableBy: 'group' }), RangeError);
    }
  });

  it('can be changed while serving', async () => {
    const [old, young] = [`old:${base64()}`, `young:${base64()}`];
    await write(old);
    const vault = await vaultOf();
    const before = await vault.seal(owner, secret);
    await write(`${old}\n${young}\n`);
    const after = await vault.seal(owner, secret);
    assert.equal(after.dataKey?.keyId, 'young');
    valueOf(await vault.open(owner, before));
    await write(young);
    problemIn(await vault.open(owner, before), 'account.unreadable');
    valueOf(await vault.open(owner, after));
  });

  it('can be changed as Kubernetes does it, by another file under the same name', async () => {
    const link = join(folder, 'link');
    const files = ['one', 'two'].map((name) => join(folder, name));
    for (const file of files)
      await writeFile(file, `${file.endsWith('one') ? 'one' : 'two'}:${base64()}`, { mode: 0o600 });
    await symlink(files[0] ?? '', link);
    const vault = createVault({ keys: await keysFromFile(link) });
    assert.equal((await vault.seal(owner, secret)).dataKey?.keyId, 'one');
    await symlink(files[1] ?? '', `${link}.new`);
    await rename(`${link}.new`, link);
    assert.equal((await vault.seal(owner, secret)).dataKey?.keyId, 'two');
  });

  it('stay what they were while the file is not what it should be, which is told once', async () => {
    const good = `1:${base64()}`;
    await write(good);
    const told: LoggedError[] = [];
    const vault = await vaultOf({ onInvalid: (error) => told.push(error) });
    const sealed = await vault.seal(owner, secret);
    await write('1:PLANTED');
    valueOf(await vault.open(owner, sealed));
    valueOf(await vault.open(owner, sealed));
    assert.deepEqual([told.length, told[0]?.name], [1, 'RangeError']);
    assert.ok(!JSON.stringify(told).includes('PLANTED'));
    await write(`${good}\n2:${base64()}`);
    assert.equal((await vault.seal(owner, secret)).dataKey?.keyId, '2');
    await rm(path);
    valueOf(await vault.open(owner, sealed));
    assert.equal(told[1]?.code, 'ENOENT');
  });

  it('stay in use also when who is told of a bad file fails', async () => {
    await write(`1:${base64()}`);
    const failures: unknown[] = [];
    const keys = await keysFromFile(path, {
      onInvalid: () => {
        throw new Error('the log is full');
      },
    });
    const vault = createVault({ keys, onKeyFailure: (failure) => failures.push(failure) });
    const sealed = await vault.seal(owner, secret);
    await rm(path);
    valueOf(await vault.open(owner, sealed));
    valueOf(await vault.open(owner, sealed));
    assert.deepEqual(failures, []);
  });
});
