/** Whoever opens a folder of PGlite is alone in it: two would destroy the database. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { lockFolder } from '../../src/server/store/folder-lock.js';

const MODULE = new URL('../../src/server/store/folder-lock.js', import.meta.url).href;
const ROUNDS = 40;
const TAKERS = 4;

/** Calls of the file system of which any may be the one where another process gets in between. */
const CALLS = [
  'link',
  'mkdtemp',
  'readdir',
  'realpath',
  'rename',
  'rm',
  'stat',
  'symlink',
  'unlink',
] as const;

/** Lets each call of the file system wait for something before it is made. The calls themselves are the real ones. */
function delayCalls(t: TestContext, delay: () => Promise<void>): void {
  for (const call of CALLS) {
    const original: (...parts: never[]) => Promise<unknown> = promises[call];
    const delayed = async (...parts: never[]): Promise<unknown> => {
      await delay();
      return original(...parts);
    };
    Object.defineProperty(promises, call, { value: delayed, configurable: true, writable: true });
    t.after(() => {
      Object.defineProperty(promises, call, { value: original, configurable: true, writable: true });
      syncBuiltinESMExports();
    });
  }
  syncBuiltinESMExports();
}

/** Numbers that look like chance and are the same in every run (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Folders whose holder has crashed. */
async function crashedIn(paths: readonly string[]): Promise<void> {
  const script = `
    import { lockFolder } from ${JSON.stringify(MODULE)};
    for (const path of ${JSON.stringify(paths)}) await lockFolder(path);
    process.kill(process.pid, 'SIGKILL');
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: 'inherit',
  });
  await once(child, 'exit');
  assert.equal(child.signalCode, 'SIGKILL');
}

/** Exactly one of those that have tried is in, and the others know why not. */
async function oneHolds(
  path: string,
  tries: readonly PromiseSettledResult<() => Promise<void>>[],
  what: string,
): Promise<void> {
  const inside = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const refusals = tries.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
  assert.equal(inside.length, 1, `${what}: ${inside.length} are in. ${refusals.join(' ')}`);
  for (const refusal of refusals)
    assert.equal(refusal, `Error: Another process uses the database in ${path}.`);
  for (const leave of inside) await leave();
}

describe('lock of a folder', () => {
  let home: string;
  let count = 0;
  before(async () => {
    home = await promises.mkdtemp(join(tmpdir(), 'cdw-lock-test-'));
  });
  after(() => promises.rm(home, { recursive: true, force: true }));

  const folders = async (number: number, inside = home): Promise<readonly string[]> => {
    const made = Array.from({ length: number }, () => join(inside, `folder-${(count += 1)}`));
    await Promise.all(made.map((path) => promises.mkdir(path, { recursive: true })));
    return made;
  };
  const folder = async (inside = home): Promise<string> => (await folders(1, inside))[0] ?? '';

  for (const [state, prepare] of [
    ['new', async () => undefined],
    ['left by a crash', crashedIn],
  ] as const) {
    it(`lets one of several in that come at once, whatever their order, where the folder is ${state}`, async (t) => {
      const paths = await folders(ROUNDS);
      await prepare(paths);
      let below = chance(0);
      delayCalls(t, async () => {
        for (let turns = below(12); turns > 0; turns -= 1) await turn();
      });
      for (const [round, path] of paths.entries()) {
        below = chance(round);
        const tries = await Promise.allSettled(Array.from({ length: TAKERS }, () => lockFolder(path)));
        await oneHolds(path, tries, `round ${round}`);
        await (
          await lockFolder(path)
        )();
      }
    });

    it(`lets one of two in, wherever the first is held up, where the folder is ${state}`, async (t) => {
      const paths = await folders(10);
      await prepare(paths);
      let calls = 0;
      let heldUpAt = 0;
      let holdUp: () => Promise<void> = async () => undefined;
      delayCalls(t, async () => {
        if ((calls += 1) === heldUpAt) await holdUp();
      });
      for (const path of paths) {
        heldUpAt += 1;
        calls = 0;
        let goOn = (): void => undefined;
        const stopped = new Promise<void>((resolve) => {
          holdUp = () => {
            resolve();
            return new Promise((release) => {
              goOn = release;
            });
          };
        });
        const first = lockFolder(path);
        await Promise.race([stopped, first.catch(() => undefined)]);
        const tries = Promise.allSettled([first, lockFolder(path)]);
        // The second comes as far as it can without the first.
        for (let turns = 0; turns < 200; turns += 1) await turn();
        holdUp = async () => undefined;
        goOn();
        await oneHolds(path, await tries, `held up at call ${heldUpAt}`);
      }
    });
  }

  it('leaves nothing behind, in the folder or beside it, also of those that crashed', async (t) => {
    const path = await folder();
    const temporary = join(home, 'temporary');
    await promises.mkdir(temporary);
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = temporary;
    t.after(() => {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    });
    await crashedIn([path]);
    await (
      await lockFolder(path)
    )();
    assert.deepEqual(await promises.readdir(path), []);
    assert.deepEqual(
      (await promises.readdir(temporary)).filter((name) => !name.startsWith('tsx-')),
      [],
    );
  });

  it('is the same by every path to the folder, and for those whose temporary files are elsewhere', async (t) => {
    const path = await folder();
    const link = join(home, 'link');
    await promises.symlink(path, link);
    const leave = await lockFolder(path);
    t.after(leave);
    await assert.rejects(lockFolder(link), /Another process/);
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = home;
    try {
      await assert.rejects(lockFolder(path), /Another process/);
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
  });

  it('does without sockets in the folder where its file system has none', async (t) => {
    const path = await folder();
    const listen = Reflect.get(Server.prototype, 'listen') as (this: Server, address: string) => Server;
    // A fake: those file systems are between containers and other systems, and not on every machine.
    t.mock.method(Server.prototype, 'listen', function (this: Server, address: string): Server {
      if (!address.startsWith(path)) return listen.call(this, address);
      process.nextTick(() => this.emit('error', Object.assign(new Error('listen'), { code: 'ENOTSUP' })));
      return this;
    });
    const inTemporary = async (): Promise<readonly string[]> =>
      (await promises.readdir(tmpdir())).filter((name) => name.startsWith('.cdw-lock-'));
    const others = await inTemporary();
    const tries = await Promise.allSettled([lockFolder(path), lockFolder(path)]);
    await oneHolds(path, tries, 'without sockets');
    assert.deepEqual(await inTemporary(), others);
  });

  it('tells folders apart whose long paths begin alike', async () => {
    const deep = join(home, ...Array.from({ length: 3 }, () => 'a-folder-with-a-long-name-'.repeat(4)));
    const [one = '', other = ''] = await folders(2, deep);
    const leaves = [await lockFolder(one), await lockFolder(other)];
    await assert.rejects(lockFolder(one), /Another process/);
    for (const leave of leaves) await leave();
    assert.deepEqual(await promises.readdir(one), []);
    await crashedIn([one]);
    await (
      await lockFolder(one)
    )();
  });
});
