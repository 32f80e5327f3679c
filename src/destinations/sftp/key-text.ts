/** A block of text armour: `-----BEGIN x-----`, headers, base64, `-----END x-----`. */
export interface Armour {
  /** What stands after BEGIN, such as `RSA PRIVATE KEY`. */
  readonly label: string;
  readonly headers: readonly string[];
  /** The base64 text without line breaks. */
  readonly body: string;
  /** The END line is there and has the same label. */
  readonly complete: boolean;
}

const DASHES = '-----';
const BEGIN = '-----BEGIN ';

/** Line ends of Windows and old Macs, byte order marks and no-break spaces: what copying adds to a key. */
export function plainLines(text: string): string {
  const plain = text
    .replaceAll('\uFEFF', '')
    .replaceAll('\u00A0', ' ')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
  // From a JSON document or an .env file: `\n` as two characters and no line break at all.
  return plain.trim().includes('\n') ? plain : plain.replaceAll('\\r', '').replaceAll('\\n', '\n');
}

/**
 * The first armoured block in a text, also when its line breaks were lost on the way, as a one-line field or a web form
 * does to them. Linear in the length of the text.
 */
export function parseArmour(text: string): Armour | undefined {
  const start = text.indexOf(BEGIN);
  if (start === -1) return undefined;
  const labelEnd = text.indexOf(DASHES, start + BEGIN.length);
  if (labelEnd === -1) return undefined;
  const label = text.slice(start + BEGIN.length, labelEnd);
  const end = text.indexOf(`-----END ${label}${DASHES}`, labelEnd);
  const next = text.indexOf(DASHES, labelEnd + DASHES.length);
  const inside = text.slice(labelEnd + DASHES.length, end !== -1 ? end : next !== -1 ? next : undefined);
  const words = inside.split(/\s+/u).filter((word) => word !== '');
  const headers: string[] = [];
  // `Proc-Type: 4,ENCRYPTED` and `DEK-Info: ...`: https://www.rfc-editor.org/rfc/rfc1421#section-4.6
  while (words[0]?.endsWith(':')) headers.push(words.splice(0, 2).join(' '));
  return { label, headers, body: words.join(''), complete: end !== -1 };
}

/** The block as it should be written. */
export function writeArmour({ label, headers, body }: Armour): string {
  const lines: string[] = [];
  // OpenSSH writes lines of 70 characters, everyone else of 64; readers take any.
  const width = label === 'OPENSSH PRIVATE KEY' ? 70 : 64;
  for (let at = 0; at < body.length; at += width) lines.push(body.slice(at, at + width));
  const head = headers.length === 0 ? [] : [...headers, ''];
  return [`${BEGIN}${label}${DASHES}`, ...head, ...lines, `-----END ${label}${DASHES}`, ''].join('\n');
}
