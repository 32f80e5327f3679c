/**
 * Whether every check tells the truth: tries each scenario against real servers, as a page by itself and through a
 * backend, and compares what the user is told with what is so.
 *
 *   npm run test:truth                    everything
 *   npm run test:truth -- 'host key'      only scenarios whose title or server has these words
 *
 * Ceph's S3 gateway and OpenSSH are started where they are installed and this process is root; with `CI` set they have
 * to be. Writes `.cache/truth.json` with what was counted.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textIn } from '../src/destinations/form-values.js';
import { remediesFor } from '../src/destinations/remedies.js';
import { Laboratory, type Outcome } from '../test/truth/laboratory.js';
import { CALLERS, type Attempt, type Caller, type Expected, type Scenario } from '../test/truth/scenario.js';
import { allScenarios } from '../test/truth/scenarios.js';

/** One line of the matrix. */
interface Row {
  readonly scenario: Scenario;
  readonly caller: Caller;
  readonly expected: Expected;
  readonly got: Outcome | { readonly failed: string };
  readonly right: boolean;
}

/** Codes that tell a user that what they typed to prove who they are is wrong. */
const CREDENTIALS_WRONG: ReadonlySet<string> = new Set([
  's3.key-unknown',
  's3.secret-wrong',
  's3.token-expired',
  's3.token-invalid',
  'sftp.auth-failed',
  'key.passphrase-wrong',
]);

/** What a value may be called in a report; everything else that was typed is looked for in what was told. */
const SECRET_FIELDS = ['secretAccessKey', 'sessionToken', 'password', 'privateKey', 'passphrase'] as const;

/** At once: the machine that runs this has few cores, and most scenarios wait for a socket. */
const AT_ONCE = 4;

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2).map((word) => word.toLowerCase());

const matrix = await allScenarios();
const chosen = matrix.scenarios.filter(({ title, server }) =>
  words.every((word) => `${title} ${server}`.toLowerCase().includes(word)),
);
const planned = chosen.flatMap((scenario) =>
  CALLERS.flatMap((caller) => {
    const expected = scenario.expected[caller];
    return expected ? [{ scenario, caller, expected }] : [];
  }),
);
const laboratory = await Laboratory.start();
const rows: Row[] = new Array<Row>(planned.length);
const queue = planned.entries();
try {
  await Promise.all(Array.from({ length: AT_ONCE }, work));
} finally {
  await laboratory.close();
  await matrix.close();
}
report();

/** Takes the next line until there is none. */
async function work(): Promise<void> {
  for (const [at, { scenario, caller, expected }] of queue) {
    const got = await outcomeOf(scenario, caller).catch((error: unknown) => ({
      failed: error instanceof Error ? error.message : String(error),
    }));
    rows[at] = { scenario, caller, expected, got, right: !('failed' in got) && same(got, expected) };
  }
}

async function outcomeOf(scenario: Scenario, caller: Caller): Promise<Outcome> {
  const servers: { close(): unknown }[] = [];
  try {
    const attempt = await scenario.prepare({
      caller,
      closing: (server) => {
        servers.push(server);
        return server;
      },
    });
    const service = randomBytes(8).toString('hex');
    const outcome = await told(caller, attempt, service);
    if (!attempt.mend) return outcome;
    return await told(caller, { ...attempt, ...(await mended(outcome, attempt)) }, service);
  } finally {
    // A proxy before what is behind it.
    for (const server of servers.reverse()) await server.close();
  }
}

/** What a user is told; never what was typed as a secret. */
async function told(caller: Caller, attempt: Attempt, service: string): Promise<Outcome> {
  const outcome = await laboratory.try(caller, attempt, service);
  const leaked = leakIn(outcome.told, attempt);
  if (leaked) throw new Error(`told the ${leaked}`);
  return outcome;
}

/** What is different after somebody has done what the remedy says. */
async function mended({ problem }: Outcome, attempt: Attempt): Promise<Partial<Attempt>> {
  if (!problem) throw new Error('nothing to mend');
  const account = Object.fromEntries(
    Object.entries(attempt.credentials).filter(([name]) => !SECRET_FIELDS.some((secret) => secret === name)),
  );
  const typed = attempt.setup ?? {};
  const [remedy] = remediesFor(problem, { account, typed, origin: laboratory.origin, egressAddresses: [] });
  if (!remedy) throw new Error(`no remedy for ${problem.code}`);
  return (await attempt.mend?.(remedy.text)) ?? {};
}

function same(got: Expected, { code, field, blame, warnings }: Expected): boolean {
  return (
    got.code === code && got.field === field && got.blame === blame && got.warnings.join() === warnings.join()
  );
}

function leakIn(told: string, { credentials }: Attempt): string | undefined {
  return SECRET_FIELDS.find((name) => {
    const secret = textIn(credentials, name).trim();
    return secret.length > 3 && told.includes(JSON.stringify(secret).slice(1, -1));
  });
}

function inWords(outcome: Row['got'] | Expected): string {
  if ('failed' in outcome) return outcome.failed.split('\n', 1)[0] ?? '';
  const { code, field, blame, warnings } = outcome;
  return [code, field, blame, ...warnings.map((warning) => `(${warning})`)].filter(Boolean).join(' ');
}

function report(): void {
  const head = ['Scenario', 'Server', 'Caller', 'Expected', 'Got', ''];
  const lines = rows.map(({ scenario, caller, expected, got, right }) => [
    scenario.title,
    scenario.server,
    caller,
    inWords(expected),
    right ? 'the same' : inWords(got),
    right ? 'right' : 'WRONG',
  ]);
  const widths = head.map((_, at) => Math.max(...[head, ...lines].map((line) => line[at]?.length ?? 0)));
  for (const line of [head, widths.map((width) => '-'.repeat(width)), ...lines]) {
    console.log(
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
  const right = rows.filter((row) => row.right).length;
  const slandered = rows.filter(
    ({ expected, got }) =>
      !('failed' in got) && CREDENTIALS_WRONG.has(got.code) && !CREDENTIALS_WRONG.has(expected.code),
  ).length;
  console.log('');
  for (const note of matrix.missing) console.log(`Not tried: ${note}`);
  const rate = rows.length === 0 ? 0 : (right / rows.length) * 100;
  console.log(
    `${right} of ${rows.length} right (${rate.toFixed(1)} %), credentials called wrong where they are not: ${slandered}`,
  );
  const mustHaveAll = process.env['CI'] !== undefined && matrix.missing.length > 0;
  const failures = [
    ...rows
      .filter((row) => !row.right)
      .map(
        ({ scenario, caller, expected, got }) =>
          `${scenario.title} (${scenario.server}, ${caller}): expected ${inWords(expected)}, got ${inWords(got)}`,
      ),
    ...(mustHaveAll ? matrix.missing : []),
  ];
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(
    join(root, '.cache', 'truth.json'),
    JSON.stringify({ passed: right, failed: failures.length, skipped: 0, failures }),
  );
  process.exitCode = failures.length > 0 || rows.length === 0 ? 1 : 0;
}
