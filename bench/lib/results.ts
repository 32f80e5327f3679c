/** Writes one section of `bench/RESULTS.md`, and leaves the others as they are. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const FILE = fileURLToPath(new URL('../RESULTS.md', import.meta.url));
const ORDER = ['Load', 'Scale', 'Leaks', 'Backend'] as const;
type Section = (typeof ORDER)[number];

const PREAMBLE = `# Results

Written by the commands in [README.md](README.md), which says how to read them. Milliseconds are those of one machine: trust what
stands beside each other in one table, and ratios.
`;

/** A budget, what was measured, and whether it is held. */
export interface Verdict {
  readonly what: string;
  readonly budget: string;
  readonly measured: string;
  readonly ok: boolean;
}

/** What a number may be at most, as a verdict. */
export function atMost(
  what: string,
  value: number,
  limit: number,
  unit = '',
  digits = limit === 0 ? 0 : limit < 2 ? 2 : 1,
): Verdict {
  const space = unit === '' ? '' : ' ';
  return {
    what,
    budget: `≤ ${limit}${space}${unit}`,
    measured: `${value.toFixed(digits)}${space}${unit}`,
    ok: value <= limit,
  };
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (at === 0 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

export const verdictTable = (verdicts: readonly Verdict[]): string =>
  table(
    ['budget', 'limit', 'measured', ''],
    verdicts.map(({ what, budget, measured, ok }) => [what, budget, measured, ok ? 'ok' : '**over**']),
  );

/** What the machine did beside, before we have begun. */
const [LOAD_BEFORE = 0] = loadavg();

/** When and where, and with which other program of which version. */
export function machine(program: string): string {
  const [cpu] = cpus();
  return [
    new Date().toISOString().slice(0, 10),
    `${cpu?.model.trim() ?? 'an unknown processor'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB`,
    `Node ${process.versions.node}`,
    program,
    `load average at the start ${LOAD_BEFORE.toFixed(1)}`,
  ].join(' · ');
}

export async function writeSection(section: Section, body: string): Promise<void> {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const sections = new Map(
    before
      .split(/^## /m)
      .slice(1)
      .map((text) => [text.split('\n', 1)[0] ?? '', `## ${text.trim()}`] as const),
  );
  sections.set(section, `## ${section}\n\n${body.trim()}`);
  const parts = ORDER.flatMap((name) => sections.get(name) ?? []);
  const text = await format([PREAMBLE, ...parts].join('\n\n'), { parser: 'markdown', printWidth: 110 });
  writeFileSync(FILE, text);
  console.log(`\nWritten to bench/RESULTS.md, section ${section}.`);
}

/** For the terminal: what was written, and how many budgets are not held. */
export function tell(body: string, verdicts: readonly Verdict[]): void {
  console.log(`\n${body}`);
  const over = verdicts.filter(({ ok }) => !ok);
  console.log(
    over.length === 0 ? '\nEvery budget is held.' : `\nOver: ${over.map(({ what }) => what).join('; ')}.`,
  );
}
