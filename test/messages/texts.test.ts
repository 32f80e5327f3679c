/** Every code has words, whatever its facts are. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeIssue, describeNotice, describeProblem } from '../../src/messages/describe-problem.js';
import { issues, notices } from '../../src/messages/en/forms.js';
import { problems } from '../../src/messages/en/problems.js';
import { ISSUE_CODES, NOTICE_CODES } from '../../src/problems/issue-codes.js';
import type { Issue, Notice } from '../../src/problems/issue.js';
import { PROBLEM_CODES, type ParamKind } from '../../src/problems/problem-codes.js';
import type { Problem } from '../../src/problems/problem.js';

type Kinds = Readonly<Record<string, ParamKind>>;

type Facts = Readonly<Record<ParamKind, unknown>>;

/** Facts of the right kinds. */
const USUAL: Facts = { text: 'Some.text', number: 22, list: ['password', 'publickey'] };
const ONE: Facts = { text: 'X', number: 1, list: ['password'] };
const EMPTY: Facts = { text: '', number: 0, list: [] };

const params = (kinds: Kinds, facts: Facts): Record<string, unknown> =>
  Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, facts[kind]]));

/** Something is said, and nothing in it is left over from the code. */
function assertText(text: string): void {
  assert.ok(text.trim().length >= 8, `too short: ${JSON.stringify(text)}`);
  assert.doesNotMatch(text, /undefined|null|NaN|\[object|function|[<>]|&[a-z]+;/);
  assert.doesNotMatch(text, /\b1 (?:second|minute|character|byte|bit|destination|account)s\b/);
}

/** Like {@link assertText}, and a sentence besides. */
function assertSentence(text: string): void {
  assertText(text);
  assert.doesNotMatch(text, / {2}|^\s|\s$| [,;:?!]|\.\.$/);
  // A command at the end has no full stop: it would be copied with it.
  assert.match(text, /^[\p{Lu}“\d].*(?:[.!?)”]|: ssh-keygen [^.]+)$/su);
}

describe('texts', () => {
  it('exist for every code and no other', () => {
    assert.deepEqual(Object.keys(problems).sort(), Object.keys(PROBLEM_CODES).sort());
    assert.deepEqual(Object.keys(issues).sort(), Object.keys(ISSUE_CODES).sort());
    assert.deepEqual(Object.keys(notices).sort(), Object.keys(NOTICE_CODES).sort());
  });

  for (const [code, { blame, retry, params: kinds }] of Object.entries(PROBLEM_CODES)) {
    // The text of a host's own problem is the host's.
    if (code === 'custom') continue;
    const textsFor = (facts: Facts): readonly string[] => {
      const found = { code, blame, retry, params: params(kinds, facts) } as unknown as Problem;
      const { title, remedy, causes = [] } = describeProblem(found, problems);
      assert.notEqual(title, remedy);
      // A list stands behind a colon.
      assert.equal(remedy.endsWith(':'), causes.length > 0);
      return [title, remedy.replace(/:$/u, '.'), ...causes];
    };

    it(`say what is wrong and what to do: ${code}`, () => {
      for (const facts of [USUAL, ONE]) textsFor(facts).forEach(assertSentence);
    });

    it(`do without facts: ${code}`, () => {
      textsFor(EMPTY).forEach(assertText);
    });
  }

  for (const [code, kinds] of Object.entries(ISSUE_CODES)) {
    if (code === 'custom') continue;
    it(`say what belongs in a field: ${code}`, () => {
      for (const facts of [USUAL, ONE]) {
        const found = { field: 'any', code, params: params(kinds, facts) } as unknown as Issue;
        assertText(describeIssue(found, issues));
      }
    });
  }

  for (const [code, kinds] of Object.entries(NOTICE_CODES)) {
    it(`say what was changed: ${code}`, () => {
      for (const facts of [USUAL, ONE, EMPTY]) {
        const found = { field: 'any', code, params: params(kinds, facts) } as unknown as Notice;
        assertText(describeNotice(found, notices));
      }
    });
  }

  it('are those of the schema where it brings its own', () => {
    const found: Issue = { field: 'any', code: 'custom', params: { message: 'as it says' } };

    assert.equal(describeIssue(found, issues), 'as it says');
  });

  it('do not call a server old with which nothing is in common: it may be newer than we are', () => {
    const offered = ['sntrup761x25519-sha512', 'mlkem768x25519-sha256'];
    const supported = ['curve25519-sha256', 'ecdh-sha2-nistp256'];
    const said = problems['sftp.no-common-algorithm']({
      host: 'h',
      kind: 'key exchange',
      offered,
      supported,
    });

    assert.match(said.remedy, /mlkem768x25519-sha256/u);
    assert.match(said.remedy, /\(curve25519-sha256, ecdh-sha2-nistp256\)/u);
    assert.doesNotMatch(`${said.title} ${said.remedy}`, /outdated|\bold|update/u);
  });

  it('do not offer to convert a key of a kind that SSH does not have', () => {
    assert.match(problems['key.unsupported']({ format: 'ed448' }).remedy, /: ssh-keygen -t ed25519$/u);
  });
});
