import type { Handle } from '../drivers/test-server.js';
import type { BrokenBackend } from './broken-backends.js';

type Json = Record<string, unknown>;

const CHECKS = /\/checks$/;
const ACCOUNTS = /\/accounts$/;
const ACCOUNT = /\/accounts\/[^/]+$/;
const DESTINATIONS = /\/destinations$/;

/** Changes the lines of streams where method and address match. */
const streamed =
  (
    method: string,
    path: RegExp,
    change: (lines: readonly string[]) => readonly string[],
    type = 'application/x-ndjson',
  ): ((handler: Handle) => Handle) =>
  (handler) =>
  async (request) => {
    const response = await handler(request);
    const isStream = response.headers.get('content-type') === 'application/x-ndjson';
    if (request.method !== method || !path.test(new URL(request.url).pathname) || !isStream) return response;
    const lines = change((await response.text()).trim().split('\n'));
    const headers = new Headers(response.headers);
    headers.set('content-type', type);
    return new Response(`${lines.join('\n')}\n`, { status: response.status, headers });
  };

/** The last line in place of which another one stands. */
const lastLine =
  (change: (line: Json) => Json) =>
  (lines: readonly string[]): readonly string[] =>
    lines.map((line, at) =>
      at === lines.length - 1 ? JSON.stringify(change(JSON.parse(line) as Json)) : line,
    );

/** Ways in which backends stream wrongly. */
export const BROKEN_STREAMS: readonly BrokenBackend[] = [
  {
    what: 'ends its streams before the result',
    noticedBy: 'checks/stream',
    around: streamed('POST', CHECKS, (lines) => lines.slice(0, -1)),
  },
  {
    what: 'ends the stream of a failed check with its problem',
    noticedBy: 'streams/check',
    around: streamed(
      'POST',
      CHECKS,
      lastLine((line) => {
        const { verdict, problem } = line['result'] as Json;
        return verdict === 'failed' ? { problem } : line;
      }),
    ),
  },
  {
    what: 'ends its streams before the account',
    noticedBy: 'streams/accounts',
    around: streamed('POST', ACCOUNTS, (lines) => lines.slice(0, -1)),
  },
  {
    what: 'says of lines that they are one document',
    noticedBy: 'streams/accounts',
    around: streamed('POST', ACCOUNTS, (lines) => lines, 'application/json'),
  },
  {
    what: 'ends the stream of a change with a report in place of the account',
    noticedBy: 'streams/accounts',
    around: streamed(
      'PATCH',
      ACCOUNT,
      lastLine((line) => ('result' in line ? { result: { verdict: 'passed', probes: [] } } : line)),
    ),
  },
  {
    what: 'ends its streams with a problem of its own words',
    noticedBy: 'streams/accounts-failed',
    around: streamed(
      'POST',
      ACCOUNTS,
      lastLine((line) => ('problem' in line ? { problem: 'Wrong password' } : line)),
    ),
  },
  {
    what: 'says nothing at the end of a stream when a change fails',
    noticedBy: 'streams/accounts-failed',
    around: streamed('PATCH', ACCOUNT, (lines) => lines.filter((line) => !line.startsWith('{"problem"'))),
  },
  {
    what: 'streams the destination before its probes',
    noticedBy: 'streams/destinations',
    around: streamed('POST', DESTINATIONS, (lines) => lines.toReversed()),
  },
  {
    what: 'streams a destination that has moved as it was named before',
    noticedBy: 'streams/destinations',
    around: streamed(
      'PATCH',
      /\/destinations\/[^/]+$/,
      lastLine((line) =>
        'result' in line ? { result: { ...(line['result'] as Json), name: 'Old' } } : line,
      ),
    ),
  },
  {
    what: 'ends the stream of a destination that it has not created with a report',
    noticedBy: 'streams/destinations-failed',
    around: streamed(
      'POST',
      DESTINATIONS,
      lastLine((line) =>
        'problem' in line ? { result: { verdict: 'failed', probes: [], problem: line['problem'] } } : line,
      ),
    ),
  },
];
