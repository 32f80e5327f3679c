import { untilAborted } from './abort.js';

// The longest line carries one probe or one result. Whoever sends more is not a backend of ours.
const MAX_LINE = 1_048_576;

/**
 * The JSON texts of an `application/x-ndjson` stream, each as soon as its line is complete. Empty lines are
 * skipped: where a line never ends, an empty text is the last one, which is no JSON.
 */
export async function* readNdjson(
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<string, void, void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await untilAborted(signal, reader.read());
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = rest.split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (const line of lines) if (line.trim() !== '') yield line;
      if (done) return;
      if (rest.length > MAX_LINE) {
        yield '';
        return;
      }
    }
  } finally {
    // Also when the consumer has seen enough: an answer that nobody reads is not worth its connection.
    reader.cancel().catch(() => undefined);
  }
}
