import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { describeProblem } from '../../src/messages/describe-problem.js';
import { problems as texts } from '../../src/messages/en/problems.js';
import type { Problem } from '../../src/problems/problem.js';
import { PROBLEM_CODES, type ProblemCode } from '../../src/problems/problem-codes.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const folder = 'test/truth/scenarios/';
const matrix = readdirSync(`${root}${folder}`)
  .map((file) => read(`${folder}${file}`))
  .join('\n');

/** Codes that connecting a storage does not come to, or that no server can be made to show; the test that has them. */
const ELSEWHERE: Readonly<Partial<Record<ProblemCode, string>>> = {
  // Of a host's own type.
  custom: 'test/messages/texts.test.ts',
  // A mistake in the page's own code.
  'page.unexpected': 'test/backend/memory-backend.test.ts',
  // In a browser extension only.
  'page.host-permission': 'test/e2e/extension.e2e.ts',
  // Other operations than connecting.
  'request.key-reused': 'test/suites/once.suite.ts',
  'request.outdated': 'test/suites/editing.suite.ts',
  'account.not-found': 'test/suites/backend.suite.ts',
  'account.in-use': 'test/suites/backend.suite.ts',
  'account.unreadable': 'test/server/vault/vault.test.ts',
  'destination.not-found': 'test/suites/backend.suite.ts',
  's3.buckets-denied': 'test/server/checks/s3-checks.test.ts',
  // Answers that none of these servers gives.
  's3.region-required': 'test/destinations/s3/s3-problems.test.ts',
  's3.bad-bucket-name': 'test/destinations/s3/s3-problems.test.ts',
};

const SAMPLES = { text: 'x', number: 1, list: ['x'] } as const;

/** Such a problem, with something in every place. */
function sampleOf(code: ProblemCode): Problem {
  const params = Object.entries(PROBLEM_CODES[code].params).map(([name, kind]) => [name, SAMPLES[kind]]);
  return { code, ...PROBLEM_CODES[code], params: Object.fromEntries(params) as never } as Problem;
}

for (const code of Object.keys(PROBLEM_CODES) as ProblemCode[]) {
  test(`${code} has a fixture, a text, a remedy and an anchor`, () => {
    const elsewhere = ELSEWHERE[code];
    const fixtures = elsewhere === undefined ? matrix : read(elsewhere);
    assert.ok(fixtures.includes(`'${code}'`), `no fixture in ${elsewhere ?? folder}`);
    const { title, remedy } = describeProblem(sampleOf(code), texts);
    assert.ok(title !== '' && remedy !== '');
    assert.ok(read('docs/problems.md').includes(`<a id="${code}"></a>`), 'no anchor in docs/problems.md');
  });
}
