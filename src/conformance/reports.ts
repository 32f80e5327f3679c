import type { CaseResult } from './run.js';

const MARKS = { passed: '✓', failed: '✗', skipped: '-' } as const;

/** One result as lines of text. */
export function toText(result: CaseResult): string {
  const head = `${MARKS[result.outcome]} ${result.title} (${result.id})`;
  if (result.outcome === 'passed') return head;
  if (result.outcome === 'skipped') return `${head}\n    not tried: ${result.reason}`;
  const shown = result.exchange === undefined ? [] : ['', ...result.exchange.split('\n')];
  return [head, ...[result.reason, ...shown].map((line) => `    ${line}`.trimEnd())].join('\n');
}

/** The counts of all results, as one line. */
export function summaryOf(results: readonly CaseResult[]): string {
  const count = (outcome: CaseResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  return `${count('passed')} hold, ${count('failed')} do not, ${count('skipped')} not tried`;
}

/** All results as JUnit has it, for servers that run tests. https://github.com/testmoapp/junitxml */
export function toJUnit(results: readonly CaseResult[]): string {
  const failed = results.filter(({ outcome }) => outcome === 'failed').length;
  const skipped = results.filter(({ outcome }) => outcome === 'skipped').length;
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);
  const time = seconds(results.reduce((sum, { durationMs }) => sum + durationMs, 0));
  const counts = `tests="${results.length}" failures="${failed}" errors="0" skipped="${skipped}" time="${time}"`;
  const cases = results.map((result) => {
    const [group = ''] = result.id.split('/', 1);
    const head = `    <testcase classname="${escaped(group)}" name="${escaped(`${result.id}: ${result.title}`)}" time="${seconds(result.durationMs)}"`;
    if (result.outcome === 'passed') return `${head}/>`;
    if (result.outcome === 'skipped') {
      return `${head}>\n      <skipped message="${escaped(result.reason)}"/>\n    </testcase>`;
    }
    const shown = escaped(result.exchange ?? '');
    return `${head}>\n      <failure message="${escaped(result.reason)}">${shown}</failure>\n    </testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="cloud-destination-wizard conformance" ${counts}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** For text and attributes alike. What XML 1.0 cannot have at all is replaced: https://www.w3.org/TR/xml/#charsets */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll(/[&<>"\n]/g, (character) => ENTITIES[character] ?? character);
}
