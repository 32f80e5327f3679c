import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { MemoryStore } from '../../src/backend/memory-store.js';
import { openPgliteStore } from '../../src/server/store/pglite.js';
import { problemIn, valueOf } from '../drivers/results.js';
import { testDrive } from '../drivers/test-drive.js';
import { testServer } from '../drivers/test-server.js';
import { describeStore } from '../suites/store.suite.js';

describeStore('memory store', async () => new MemoryStore());
describeStore('PGlite store', () => openPgliteStore());

describe('PGlite store in a folder', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cdw-store-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('lets one process at a time into a folder, also after one has crashed', async () => {
    const path = join(folder, 'locked');
    const script = `
      import { openPgliteStore } from ${JSON.stringify(new URL('../../src/server/store/pglite.js', import.meta.url).href)};
      await openPgliteStore({ folder: ${JSON.stringify(path)} });
      console.log('open');
      setInterval(() => undefined, 1000);
    `;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await assert.rejects(openPgliteStore({ folder: path }), /Another process/);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const store = await openPgliteStore({ folder: path });
    await assert.rejects(openPgliteStore({ folder: path }), /Another process/);
    await store.close();
    await (await openPgliteStore({ folder: path })).close();
  });

  it('keeps everything over a restart, and no secret that could be read', async () => {
    const path = join(folder, 'not', 'there', 'yet');
    const drive = testDrive();
    const first = await testServer(drive, 'in-process', { store: await openPgliteStore({ folder: path }) });
    const credentials = { user: 'ann', password: 'pa55word-of-ann' };
    const input = { type: 'test-drive', credentials };
    const created = valueOf(await first.client('t').createAccount(input, { idempotencyKey: 'k' }));
    const wrong = { type: 'test-drive', credentials: { ...credentials, password: 'wrong' } };
    problemIn(await first.client('t').createAccount(wrong), 'sftp.auth-failed');
    await first.close();

    const second = await testServer(drive, 'in-process', { store: await openPgliteStore({ folder: path }) });
    const backend = second.client('t');
    assert.deepEqual(valueOf(await backend.listAccounts({})).accounts, [created]);
    assert.equal(valueOf(await backend.createAccount(input, { idempotencyKey: 'k' })).id, created.id);
    problemIn(await backend.createAccount(wrong, { idempotencyKey: 'k' }), 'request.key-reused');
    const held = drive.hold();
    const checking = backend.check({ accountId: created.id });
    const check = await held;
    assert.deepEqual(check.credentials, credentials);
    check.release();
    assert.equal(valueOf(await checking).verdict, 'passed');
    await second.close();

    let bytes = 0;
    let findsPublicText = false;
    for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const content = await readFile(join(entry.parentPath, entry.name));
      bytes += content.length;
      findsPublicText ||= content.includes('ann@test');
      assert.ok(!content.includes('pa55word'), entry.name);
    }
    assert.ok(bytes > 1_000_000 && findsPublicText);
  });
});
