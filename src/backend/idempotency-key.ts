/** Whether a text may be an idempotency key: 1 to 255 printable ASCII characters, without spaces. */
export const isIdempotencyKey = (key: string): boolean => /^[\x21-\x7e]{1,255}$/.test(key);
