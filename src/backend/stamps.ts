import type { Position } from './paging.js';

/**
 * Makes ids with the times they belong to, strictly increasing within one process: UUID version 7 with a counter in
 * place of `rand_a`, https://www.rfc-editor.org/rfc/rfc9562#section-6.2 (method 1).
 *
 * Not `crypto.randomUUID`: it is missing on pages that are not served over HTTPS, and has no order.
 */
export function stampSource(): () => Position {
  let lastMs = 0;
  let counter = 0;
  return () => {
    const now = Date.now();
    if (now > lastMs) {
      lastMs = now;
      counter = 0;
    } else if (++counter > 0xfff) {
      // The counter is full, or the clock was set back: borrow from the next millisecond.
      lastMs += 1;
      counter = 0;
    }
    const bytes = crypto.getRandomValues(new Uint8Array(8));
    const random = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const time = lastMs.toString(16).padStart(12, '0');
    const variant = (8 + ((bytes[0] ?? 0) & 3)).toString(16);
    const id = [
      time.slice(0, 8),
      time.slice(8),
      `7${counter.toString(16).padStart(3, '0')}`,
      variant + random.slice(1, 4),
      random.slice(4),
    ].join('-');
    return { id, createdAt: new Date(lastMs).toISOString() };
  };
}
