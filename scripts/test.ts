/**
 * The project's `npm test`: every check, the static ones two at a time, each in a child process. A failure does not hide what
 * comes after it. At the end stands what failed once more; the last line is `N passed, N failed`.
 *
 *   npm test                                 everything
 *   npm test -- --only node                  static, node, browser, e2e, visual or truth (comma separated)
 *   npm test -- --only browser wizard        only test files whose path contains "wizard"
 *   npm test -- --name 'host key'            only tests whose name matches this regular expression
 *   BROWSERS=chromium npm test               only these engines
 *
 * A file or name filter leaves the static checks out.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { withoutPostgres } from '../test/drivers/postgres.js';
import { ENGINES, ensureChromium, findBrowsers, howToInstall, versionOf, type Engine } from './browsers.js';

const KINDS = ['static', 'node', 'browser', 'e2e', 'visual', 'truth'] as const;
type Kind = (typeof KINDS)[number];

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed and how: a text for each. */
  readonly failures: readonly string[];
}

interface Outcome extends Counts {
  readonly title: string;
  readonly seconds: number;
}

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** At the end of a run only; all of it stands where it failed. */
const LINES_OF_A_FAILURE = 40;

/** What hosts have that is newer than what the project is developed with: `test/newer-node/package.json`. */
const NEWER_NODE = 'test/newer-node/node_modules/.bin/node';
/** Sockets, cryptography, streams and what a process is told: what another version of Node can do otherwise. */
const ASKS_MUCH_OF_NODE =
  /^test.server.(?:checks|egress|drain|handler-over|sealed|vault.(?!canaries|rotate))/;

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const { isTTY } = process.stdout; // undefined in a pipe
const outcomes: Outcome[] = [];
const notes: string[] = [];
const running = new Set<ChildProcess>();

const options = readOptions();

function readOptions(): { kinds: ReadonlySet<Kind>; files: readonly string[]; name: string | undefined } {
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string', multiple: true }, name: { type: 'string' } },
    allowPositionals: true,
  });
  const asked = (values.only ?? []).flatMap((list) => list.split(','));
  const wrong = asked.filter((kind) => !(KINDS as readonly string[]).includes(kind));
  if (wrong.length > 0) {
    console.error(`--only ${wrong.join(',')}: expected ${KINDS.join(', ')}`);
    process.exit(2);
  }
  const filtered = positionals.length > 0 || values.name !== undefined;
  const kinds = KINDS.filter((kind) =>
    asked.length > 0 ? asked.includes(kind) : !filtered || kind !== 'static',
  );
  return { kinds: new Set(kinds), files: positionals, name: values.name };
}

// Children

function environment(extra: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, ...extra };
  if (!isTTY) {
    delete env['FORCE_COLOR'];
    env['NO_COLOR'] = '1';
  }
  return env;
}

/** How a command ended. */
interface Ended {
  readonly ok: boolean;
  /** The lines that it ended with: what it failed of, where it does not say so in other ways. A terminal keeps them to itself. */
  readonly lastWords: readonly string[];
}

/** Runs a command to its end. Output without control codes unless in a terminal; with `print`, the terminal is left to others. */
async function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  print?: (line: string) => void,
): Promise<Ended> {
  const output = isTTY && !print ? 'inherit' : 'pipe';
  const child = spawn(command, args, {
    stdio: ['ignore', output, output],
    env: environment(env),
    detached: process.platform !== 'win32', // a group of its own, so that all of it can be ended
    shell: process.platform === 'win32' && command === 'npm',
  });
  running.add(child);
  let lastWords: readonly string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => {
      const text = stripVTControlCharacters(line).trimEnd();
      (print ?? console.log)(text);
      lastWords = [...lastWords, text].filter(Boolean).slice(-LINES_OF_A_FAILURE);
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => running.delete(child));
  return { ok: code === 0, lastWords };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    const exit = (): void => process.exit(130);
    const children = [...running];
    if (children.length === 0) exit();
    // Runners end their browsers when asked to; who does not listen is ended.
    for (const child of children) {
      child.once('close', () => {
        if (running.size === 0) exit();
      });
      signalGroup(child, 'SIGTERM');
    }
    setTimeout(() => {
      for (const child of children) signalGroup(child, 'SIGKILL');
      exit();
    }, 5_000).unref();
  });
}

// Steps

async function step(title: string, work: () => Promise<Counts>): Promise<void> {
  console.log(`\n=== ${title}\n`);
  const start = performance.now();
  const counts = await work().catch((error: unknown): Counts => {
    const message = error instanceof Error ? error.message : String(error);
    console.log(message);
    return { passed: 0, failed: 1, skipped: 0, failures: [message] };
  });
  const outcome = { title, ...counts, seconds: (performance.now() - start) / 1000 };
  outcomes.push(outcome);
  console.log(`\n${summary(outcome)}`);
}

function summary({ title, passed, failed, skipped, seconds }: Outcome): string {
  const parts = [`${passed} passed`, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : [])];
  return `${failed ? '✗' : '✓'} ${title}: ${parts.join(', ')} (${seconds.toFixed(1)} s)`;
}

function bin(path: string): string {
  return join('node_modules', path);
}

/** A step that is a command; what it prints stands together at its end, so that others can run beside it. */
async function staticStep(title: string, command: string, ...args: string[]): Promise<void> {
  const start = performance.now();
  const lines: string[] = [];
  const ended = await run(command, args, {}, (line) => lines.push(line)).catch((error: unknown): Ended => ({
    ok: false,
    lastWords: [String(error)],
  }));
  const counts = ended.ok ? { ...NOTHING, passed: 1 } : failedAsAWhole(NOTHING, ended);
  const outcome = { title, ...counts, seconds: (performance.now() - start) / 1000 };
  outcomes.push(outcome);
  console.log([`\n=== ${title}\n`, ...lines, '', summary(outcome)].join('\n'));
}

/** The counts a runner wrote; a run that failed without counting a failure (a crash) counts as one. */
function readCounts(path: string, ended: Ended): Counts {
  const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  const counts = (text ? JSON.parse(text) : NOTHING) as Counts;
  return !ended.ok && counts.failed === 0 ? failedAsAWhole(counts, ended) : counts;
}

/** A command that does not count what failed. */
function failedAsAWhole(counts: Counts, { lastWords }: Ended): Counts {
  return { ...counts, failed: 1, failures: lastWords.length > 0 ? [lastWords.join('\n')] : [] };
}

function testFiles(suffix: string): string[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((path) => join('test', path))
    .filter((path) => path.endsWith(suffix) && !path.includes('node_modules'))
    .filter((path) => options.files.length === 0 || options.files.some((part) => path.includes(part)))
    .sort();
}

async function nodeTests(
  title: string,
  files: readonly string[],
  concurrency: number,
  env: NodeJS.ProcessEnv = {},
  node = process.execPath,
) {
  await step(`${title} (${files.length} files)`, async () => {
    const counted = join('.cache', `${title.toLowerCase().replaceAll(' ', '-')}.json`);
    rmSync(counted, { force: true });
    const ended = await run(
      node,
      [
        '--import',
        'tsx',
        '--test',
        `--test-concurrency=${concurrency}`,
        '--test-timeout=600000',
        ...(options.name ? [`--test-name-pattern=${options.name}`] : []),
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=./scripts/node-test-counter.mjs',
        `--test-reporter-destination=${counted}`,
        ...files,
      ],
      env,
    );
    return readCounts(counted, ended);
  });
}

async function browserTests(files: readonly string[]): Promise<void> {
  const asked = process.env['BROWSERS']?.split(',').filter(Boolean) ?? ENGINES;
  for (const engine of ENGINES) {
    if (asked.includes(engine)) await engineTests(engine, files);
  }
}

async function engineTests(engine: Engine, files: readonly string[]): Promise<void> {
  // Chromium is the one engine that the tests insist on; the others are run where they are.
  if (engine === 'chromium' && !findBrowsers().chromium) {
    await step('Install Chromium', async () => {
      await ensureChromium();
      return NOTHING;
    });
  }
  const found = findBrowsers()[engine];
  if (!found) {
    const note = `${engine}: not found, its tests were not run. To install it:\n${howToInstall(engine)}`;
    console.log(`\n=== Browser tests, ${note}`);
    notes.push(note);
    return;
  }
  const executable = typeof found === 'string' ? found : found.driver;
  const title = `Browser tests, ${engine} ${versionOf(executable)}`.trim();
  await step(`${title} (${files.length} files)`, async () => {
    const counted = join('.cache', `wtr-${engine}.json`);
    rmSync(counted, { force: true });
    const ended = await run(
      process.execPath,
      [bin('@web/test-runner/dist/bin.js'), '--config', 'web-test-runner.config.mjs', '--files', ...files],
      { BROWSERS: engine, TEST_NAME: options.name },
    );
    // With a name filter the exit code is 1 for the tests left out; what was counted tells.
    const ok = ended.ok || (options.name !== undefined && existsSync(counted));
    return readCounts(counted, { ...ended, ok });
  });
}

// The run

mkdirSync('.cache', { recursive: true });
const { scripts = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts?: Record<string, string>;
};

if (options.kinds.has('static')) {
  const tsc = bin('typescript/bin/tsc');
  const depcruise = bin('dependency-cruiser/bin/dependency-cruise.mjs');
  await Promise.all([
    // As long as all the others, and as much for one processor.
    staticStep('Lint', process.execPath, bin('eslint/bin/eslint.js'), '.'),
    (async () => {
      await staticStep('Format', process.execPath, bin('prettier/bin/prettier.cjs'), '--check', '.');
      await staticStep('Types', process.execPath, tsc, '-p', 'tsconfig.json');
      await staticStep('Types, Node', process.execPath, tsc, '-p', 'tsconfig.node.json');
      await staticStep('Types, frameworks', process.execPath, tsc, '-p', 'test/frameworks');
      await staticStep(
        'Import directions',
        process.execPath,
        depcruise,
        '--config',
        '.dependency-cruiser.cjs',
        'src',
      );
    })(),
  ]);
}
if (options.kinds.has('static') && scripts['build']) {
  await staticStep('Build', 'npm', 'run', '--silent', 'build');
}
if (options.kinds.has('node')) {
  const files = testFiles('.test.ts');
  if (files.length > 0) await nodeTests('Node tests', files, 2);
  const withNewer = files.filter((path) => ASKS_MUCH_OF_NODE.test(path));
  if (!existsSync(NEWER_NODE)) {
    notes.push('Tests with a newer Node were not run. To install it: npm ci --prefix test/newer-node');
  } else if (withNewer.length > 0) {
    const title = `Node tests, Node ${versionOf(NEWER_NODE)}`;
    await nodeTests(title, withNewer, 2, {}, join(root, NEWER_NODE));
  }
  if (withoutPostgres !== false) notes.push(`Tests on PostgreSQL were not run. ${withoutPostgres}`);
}
if (options.kinds.has('static')) {
  if (scripts['size']) await staticStep('Sizes', 'npm', 'run', '--silent', 'size');
  if (scripts['package-check']) await staticStep('Package', 'npm', 'run', '--silent', 'package-check');
}
if (options.kinds.has('browser')) {
  const files = testFiles('.browser.ts');
  if (files.length > 0) await browserTests(files);
}
if (options.kinds.has('e2e')) {
  const files = testFiles('.e2e.ts');
  const chromium = files.length > 0 ? await ensureChromium().catch(() => undefined) : undefined;
  if (files.length > 0)
    await nodeTests('End-to-end tests', files, 2, chromium ? { CHROMIUM_PATH: chromium } : {});
}

if (options.kinds.has('visual') && options.files.length === 0 && options.name === undefined) {
  await step('Every state looks as accepted', async () => {
    const counted = join('.cache', 'visual.json');
    rmSync(counted, { force: true });
    return readCounts(counted, await run(process.execPath, ['--import', 'tsx', 'scripts/visual.ts']));
  });
}

if (options.kinds.has('truth') && options.files.length === 0 && options.name === undefined) {
  await step('Every check tells the truth', async () => {
    const counted = join('.cache', 'truth.json');
    rmSync(counted, { force: true });
    return readCounts(counted, await run(process.execPath, ['--import', 'tsx', 'scripts/truth.ts']));
  });
}

console.log('\n=== Summary\n');
for (const outcome of outcomes) console.log(summary(outcome));
for (const note of notes) console.log(`- ${note}`);
for (const { title, failures } of outcomes) {
  for (const failure of failures) {
    const [first, ...more] = failure.trim().split('\n').slice(0, LINES_OF_A_FAILURE);
    console.log(`\n✗ ${title}: ${first ?? ''}`);
    for (const line of more) console.log(`    ${line}`);
  }
}
if (outcomes.length === 0) console.log('Nothing matched.');

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || outcomes.length === 0 ? 1 : 0;
