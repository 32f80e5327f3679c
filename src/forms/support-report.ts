import type { Probe } from '../destinations/check.js';
import { mayHoldSecret } from '../destinations/pasted-secrets.js';
import type { Problem } from '../problems/problem.js';

/** What a report is made of. */
export interface ReportedCheck {
  readonly type: string;
  /** Of the page that made or showed the check. */
  readonly origin: string;
  readonly at: Date;
  readonly probes: readonly Probe[];
  /** What ended the check. */
  readonly problem: Problem | undefined;
}

/**
 * A check in plain text, for those who are asked for help. It has codes, times and what probes have found; nothing that was
 * typed, and no facts of problems, which may quote a server.
 */
export function supportReport({ type, origin, at, probes, problem }: ReportedCheck): string {
  const lines = [
    `Connection check: ${type}`,
    `Page: ${origin}`,
    `Time: ${at.toISOString()}`,
    ...(problem ? [`Problem: ${codeAndReference(problem)}`] : []),
    '',
    ...probes.flatMap((probe) => [probeLine(probe), ...evidenceLines(probe)]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const codeAndReference = ({ code, correlationId }: Problem): string =>
  correlationId === undefined ? code : `${code} (reference ${oneLine(correlationId)})`;

function probeLine({ id, status, required, durationMs, problem }: Probe): string {
  return [
    status.padEnd(12),
    oneLine(id),
    ...(required ? [] : ['(optional)']),
    ...(durationMs === undefined ? [] : [`${String(durationMs)} ms`]),
    ...(problem ? [codeAndReference(problem)] : []),
  ].join(' ');
}

const evidenceLines = ({ evidence = {} }: Probe): readonly string[] =>
  Object.entries(evidence).map(([name, value]) => `             ${oneLine(name)}: ${withoutSecrets(value)}`);

/** Evidence holds no secrets; that of a host's own type is looked at all the same. */
const withoutSecrets = (text: string): string => (mayHoldSecret(text) ? '(left out)' : oneLine(text));

/** What a server says cannot add lines to the report. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');
