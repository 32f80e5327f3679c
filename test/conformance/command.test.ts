/** `cloud-destination-wizard conformance`, as a process. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { MemoryStore } from '../../src/backend/memory-store.js';
import { readPlan } from '../../src/conformance/plan.js';
import { readDocument, ROOT, snippet } from '../docs/markdown.js';
import { testDrive } from '../drivers/test-drive.js';
import { as, testServer, type TestServer } from '../drivers/test-server.js';

const SECRET = 'canary-of-the-command';

interface Ending {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ending> {
  const command = ['--import', 'tsx', join(ROOT, 'src/cli/main.ts'), ...args];
  const child = spawn(process.execPath, command, { env: { ...process.env, ...env }, cwd: ROOT });
  let [out, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, errors };
}

describe('conformance command', () => {
  let server: TestServer;
  let folder: string;
  before(async () => {
    const store = Object.assign(new MemoryStore(), { close: async () => undefined });
    server = await testServer(testDrive(), 'socket', { store });
    folder = await mkdtemp(join(tmpdir(), 'cdw-conformance-'));
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('tries a backend as a plan says, and writes a report for servers that run tests', async () => {
    const plan = join(folder, 'plan.json');
    const junit = join(folder, 'results.xml');
    await writeFile(
      plan,
      JSON.stringify({
        account: { type: 'test-drive', credentials: { user: 'ann', password: '$PASSWORD' } },
        secrets: ['password'],
        wrong: { password: 'wrong' },
      }),
    );
    const header = ['--header', `Authorization: ${as('command').authorization}`];
    const ended = await run(['conformance', server.baseUrl, ...header, '--plan', plan, '--junit', junit], {
      PASSWORD: SECRET,
    });
    assert.equal(ended.code, 0, ended.out + ended.errors);
    assert.match(ended.out, /^✓ credentials that work are stored, and listed first \(accounts\/create\)$/m);
    assert.match(ended.out, /^- .+\n {4}not tried: The plan has no setup\.$/m);
    const [, passed, skipped] = /\n(\d+) hold, 0 do not, (\d+) not tried\n$/.exec(ended.out) ?? [];
    const report = await readFile(junit, 'utf8');
    const total = Number(passed) + Number(skipped);
    assert.match(
      report,
      new RegExp(`<testsuites tests="${total}" failures="0" errors="0" skipped="${skipped}"`),
    );
    assert.equal(report.match(/<testcase /g)?.length, total);
    assert.ok(!(ended.out + report).includes(SECRET));
  });

  it('exits with 1 when something does not hold, and tells what was said', async () => {
    // Without headers it is nobody, to whom everything is refused.
    const junit = join(folder, 'failed.xml');
    const ended = await run(['conformance', server.baseUrl, '--only', 'answers/', '--junit', junit]);
    assert.equal(ended.code, 1);
    assert.match(
      ended.out,
      /^✗ describe says.+\n {4}describe answered 401 in place of 200\.\n\n {4}GET \/\n/m,
    );
    assert.match(
      await readFile(junit, 'utf8'),
      /<failure message="describe answered 401 in place of 200\.">GET \//,
    );
  });

  it('takes what it cannot try for a failure when told to', async () => {
    const header = ['--header', `Authorization: ${as('command').authorization}`];
    const only = ['conformance', server.baseUrl, ...header, '--only', 'destinations/move'];
    assert.equal((await run(only)).code, 0);
    assert.equal((await run([...only, '--strict'])).code, 1);
  });

  it('exits with 2 when it cannot begin, and says why without quoting the plan', async () => {
    const plan = join(folder, 'broken.json');
    await writeFile(plan, `{ "headers": { "a": "${SECRET}" `);
    for (const [args, why] of [
      [[], /Usage/],
      [['unheard-of'], /Unknown command/],
      [['conformance'], /url is missing/],
      [['conformance', 'http://x', '--what'], /--what/],
      [['conformance', 'http://x', '--header', 'nothing'], /Name: value/],
      [['conformance', 'http://x', '--plan', plan], /not JSON/],
      [['conformance', server.baseUrl, '--only', 'unheard-of'], /No case/],
    ] as const) {
      const { code, out, errors } = await run(args);
      assert.equal(code, 2, args.join(' '));
      assert.match(out + errors, why);
      assert.ok(!(out + errors).includes(SECRET));
    }
    assert.equal((await run(['conformance', '--help'])).code, 0);
  });

  it('has a plan in the documents that it understands, and a command that it has', async () => {
    const document = readDocument('docs/backend.md');
    const plan = JSON.parse(snippet(document, 'conformance-plan')) as object;
    const { secretValues } = await readPlan({ url: 'http://localhost', ...plan });
    assert.deepEqual(secretValues, ['$SFTP_PASSWORD']);
    const [, command = ''] =
      /^npx cloud-destination-wizard (.+)$/m.exec(snippet(document, 'conformance-command')) ?? [];
    const unset = await run(command.replace('conformance.json', join(folder, 'documented.json')).split(' '));
    assert.match(unset.errors, /no such file/i);
    await writeFile(join(folder, 'documented.json'), JSON.stringify(plan));
    const named = await run(command.replace('conformance.json', join(folder, 'documented.json')).split(' '));
    assert.match(named.errors, /\$[A-Z_]+, which is not in the environment/);
  });
});
