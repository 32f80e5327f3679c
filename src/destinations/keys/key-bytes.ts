/** The bytes of a base64 text without spaces, or `undefined` when it is none. */
export function base64Bytes(text: string): Uint8Array | undefined {
  try {
    const binary = atob(text);
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** An unsigned 32 bit number in network order. */
export function numberAt(bytes: Uint8Array, at: number): number | undefined {
  if (at + 4 > bytes.length) return undefined;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(at);
}

/** An SSH `string`: a length and that many bytes. https://www.rfc-editor.org/rfc/rfc4251#section-5 */
export function bytesAt(bytes: Uint8Array, at: number): { bytes: Uint8Array; end: number } | undefined {
  const length = numberAt(bytes, at);
  if (length === undefined || at + 4 + length > bytes.length) return undefined;
  return { bytes: bytes.subarray(at + 4, at + 4 + length), end: at + 4 + length };
}

/** An SSH `string` that holds text. */
export function textAt(bytes: Uint8Array, at: number): { text: string; end: number } | undefined {
  const found = bytesAt(bytes, at);
  return found && { text: String.fromCharCode(...found.bytes.subarray(0, 256)), end: found.end };
}

/** The SSH strings that follow each other from the start, and where the last whole one ends. */
export function stringsIn(bytes: Uint8Array): {
  readonly strings: readonly Uint8Array[];
  readonly end: number;
} {
  const strings: Uint8Array[] = [];
  let end = 0;
  for (let next = bytesAt(bytes, end); next; next = bytesAt(bytes, end)) {
    strings.push(next.bytes);
    end = next.end;
  }
  return { strings, end };
}

/** Compares without stopping at the first difference. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at++) difference |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return difference === 0;
}
