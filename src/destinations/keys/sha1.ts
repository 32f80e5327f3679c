/**
 * SHA-1, and HMAC with it, at once and wherever this runs: `crypto.subtle` answers later, and on secure pages only. For names in
 * `known_hosts` alone, where OpenSSH has chosen it; it protects nothing here.
 * https://www.rfc-editor.org/rfc/rfc3174#section-6.1
 */
export function sha1(bytes: Uint8Array): Uint8Array {
  const blocks = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) + 1) * 64));
  for (const [at, byte] of bytes.entries()) blocks.setUint8(at, byte);
  blocks.setUint8(bytes.length, 0x80);
  blocks.setUint32(blocks.byteLength - 4, bytes.length * 8);
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  for (let start = 0; start < blocks.byteLength; start += 64) addBlock(state, wordsOf(blocks, start));
  const digest = new DataView(new ArrayBuffer(20));
  for (const [at, word] of state.entries()) digest.setUint32(at * 4, word);
  return new Uint8Array(digest.buffer);
}

/** https://www.rfc-editor.org/rfc/rfc2104#section-2; for keys of up to 64 bytes. */
export function hmacSha1(key: Uint8Array, message: Uint8Array): Uint8Array {
  const padded = (pad: number): number[] => Array.from({ length: 64 }, (_, at) => (key[at] ?? 0) ^ pad);
  return sha1(Uint8Array.from([...padded(0x5c), ...sha1(Uint8Array.from([...padded(0x36), ...message]))]));
}

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

function wordsOf(blocks: DataView, start: number): readonly number[] {
  const words = Array.from({ length: 16 }, (_, at) => blocks.getUint32(start + at * 4));
  const before = (back: number): number => words[words.length - back] ?? 0;
  while (words.length < 80) words.push(turned(before(3) ^ before(8) ^ before(14) ^ before(16), 1));
  return words;
}

function addBlock(state: Uint32Array, words: readonly number[]): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (const [at, word] of words.entries()) {
    const next = turned(a, 5) + mixed(at, b, c, d) + e + word;
    [a, b, c, d, e] = [next | 0, a, turned(b, 30), c, d];
  }
  for (const [at, part] of [a, b, c, d, e].entries()) state[at] = (state[at] ?? 0) + part;
}

/** The function of a round and its constant. */
function mixed(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}
