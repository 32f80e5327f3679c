import { KEY_BYTES } from './aead.js';
import type { VaultKey } from './local-keys.js';

/**
 * Keys as a text holds them: `id:base64`, one per line or with commas between them, the newest last. Lines that begin with `#`
 * say something to people.
 *
 * @throws {RangeError} When there is none, or one is malformed: with its place, never with the text, which may be a key.
 */
export function parseKeys(text: string, from: string): readonly VaultKey[] {
  const entries = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap((line) => line.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (entries.length === 0) throw new RangeError(`There are no keys in ${from}.`);
  return entries.map((entry, at) => {
    // Node's decoder takes anything: what it would leave out must not become another key.
    const [, id, base64] = /^([\w-]{1,64}):([A-Za-z0-9+/_-]{43}=?)$/.exec(entry) ?? [];
    const key = new Uint8Array(Buffer.from(base64 ?? '', 'base64'));
    if (id === undefined || key.length !== KEY_BYTES) {
      throw new RangeError(
        `Key ${at + 1} of ${from} is not of the form id:base64, with an id of 1 to 64 letters and digits and ${KEY_BYTES} bytes in Base64.`,
      );
    }
    return { id, key };
  });
}
