/**
 * The text of a file. One that is no UTF-8 keeps each of its bytes, as the character of that number: which of the older encodings it
 * is, nobody says, and a key of PuTTY is signed together with the bytes of its comment.
 */
export async function textOfFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}
