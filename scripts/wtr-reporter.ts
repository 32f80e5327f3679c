/** A reporter for the web test runner: failures in full, one line per file, `.cache/wtr-<engine>.json` with what was counted. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Logger, Reporter, TestResultError, TestSession, TestSuiteResult } from '@web/test-runner';

export interface WtrCounts {
  readonly browser: string;
  passed: number;
  failed: number;
  skipped: number;
  /** A text for each that failed. */
  readonly failures: string[];
}

interface Leaf {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'not run';
  readonly error?: TestResultError;
}

function leaves(suite: TestSuiteResult | undefined, path: readonly string[] = []): Leaf[] {
  if (!suite) return [];
  const own = suite.tests.map(({ name, passed, skipped, error }): Leaf => {
    const outcome = skipped ? 'skipped' : passed ? 'passed' : error ? 'failed' : 'not run';
    return { name: [...path, name].filter(Boolean).join(' › '), outcome, ...(error && { error }) };
  });
  return [...own, ...suite.suites.flatMap((child) => leaves(child, [...path, child.name]))];
}

/**
 * A file's own failures (an import, a hook, a timeout) count as one failed test, so that none is lost. With a name filter
 * the runner calls a file failed for the tests it left out; that is none.
 */
function countSession(session: TestSession): { leaves: Leaf[]; fileFailed: boolean } {
  const all = leaves(session.testResults);
  const explained = all.some(({ outcome }) => outcome === 'failed' || outcome === 'not run');
  return { leaves: all, fileFailed: session.errors.length > 0 || (session.passed === false && !explained) };
}

function describeError({ name, message, stack, expected, actual }: TestResultError): string {
  const head = name && !message.startsWith(name) ? `${name}: ${message}` : message;
  const diff =
    expected === undefined && actual === undefined
      ? []
      : [`expected: ${expected ?? '(none)'}`, `actual:   ${actual ?? '(none)'}`];
  const trace = (stack ?? '')
    .replace(head, '')
    .replace(message, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.includes('/test-runner-mocha/'))
    .map((line) => `  ${line}`);
  return [head, ...diff, ...trace].join('\n');
}

function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

export function countingReporter(): Reporter {
  const counts = new Map<string, WtrCounts>();
  let root = process.cwd();
  let browserNames: readonly string[] = [];

  const file = (session: TestSession): string => relative(root, session.testFile);

  function report(session: TestSession, logger: Logger): void {
    const { leaves: tests, fileFailed } = countSession(session);
    const passed = tests.filter(({ outcome }) => outcome === 'passed').length;
    const skipped = tests.filter(({ outcome }) => outcome === 'skipped').length;
    const failures = tests.filter(({ outcome }) => outcome === 'failed');
    const failed = failures.length + Number(fileFailed);
    const parts = [
      `${passed} passed`,
      ...(failed ? [`${failed} failed`] : []),
      ...(skipped ? [`${skipped} skipped`] : []),
    ];
    logger.log(`${failed ? '✗' : '✓'} [${session.browser.name}] ${file(session)}: ${parts.join(', ')}`);

    for (const { name, error } of failures) {
      logger.log(`\n  ✗ [${session.browser.name}] ${name}`);
      if (error) logger.log(indent(describeError(error), '      '));
    }
    if (fileFailed) {
      logger.log(`\n  ✗ [${session.browser.name}] ${file(session)} (the file itself)`);
      for (const error of session.errors) logger.log(indent(describeError(error), '      '));
      if (session.errors.length === 0) logger.log('      The page failed without saying why.');
      for (const path of session.request404s) logger.log(`      404: ${path}`);
    }
    if (failed) {
      for (const log of session.logs) logger.log(indent(`console: ${log.map(String).join(' ')}`, '      '));
      logger.log('');
    }
  }

  return {
    start({ config, browserNames: names }) {
      root = config.rootDir;
      browserNames = names;
    },

    reportTestFileResults({ sessionsForTestFile, logger }) {
      for (const session of sessionsForTestFile) report(session, logger);
    },

    onTestRunFinished({ sessions }) {
      counts.clear();
      const none = (browser: string): WtrCounts => ({
        browser,
        passed: 0,
        failed: 0,
        skipped: 0,
        failures: [],
      });
      for (const name of browserNames) counts.set(name, none(name));
      for (const session of sessions) {
        const browser = session.browser.name;
        const sum = counts.get(browser) ?? none(browser);
        counts.set(browser, sum);
        const { leaves: tests, fileFailed } = countSession(session);
        for (const { name, outcome, error } of tests) {
          if (outcome !== 'not run') sum[outcome] += 1;
          if (outcome === 'failed')
            sum.failures.push(`${file(session)} › ${name}: ${error?.message ?? 'failed'}`);
        }
        if (fileFailed) {
          sum.failed += 1;
          sum.failures.push(`${file(session)}: ${session.errors[0]?.message ?? 'the file itself'}`);
        }
      }
      mkdirSync('.cache', { recursive: true });
      for (const sum of counts.values()) {
        writeFileSync(`.cache/wtr-${sum.browser.toLowerCase()}.json`, `${JSON.stringify(sum)}\n`);
        console.log(`${sum.browser}: ${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
      }
    },
  };
}
