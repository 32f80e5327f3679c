import { untilAborted } from './abort.js';

// The longest line carries one probe or one result. Whoever sends more is not a backend of ours.
const MAX_LINE = 1_048_576;

/** A stream of JSON texts, one per line, sent something else. */
export class NdjsonError extends Error {
  override readonly name = 'NdjsonError';
}

/** The values of an `application/x-ndjson` stream, each as soon as its line is complete. Empty lines are skipped. */
export async function* readNdjson(
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<unknown, void, void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await untilAborted(signal, reader.read());
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = rest.split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (const line of lines) if (line.trim() !== '') yield parse(line);
      if (done) return;
      if (rest.length > MAX_LINE) throw new NdjsonError();
    }
  } finally {
    // Also when the consumer has seen enough: an answer that nobody reads is not worth its connection.
    reader.cancel().catch(() => undefined);
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new NdjsonError();
  }
}
