/** A block of text armour: `-----BEGIN x-----`, headers, base64, `-----END x-----`. */
export interface Armour {
  /** What stands after BEGIN, such as `RSA PRIVATE KEY`. */
  readonly label: string;
  readonly headers: readonly string[];
  /** The base64 text without line breaks. */
  readonly body: string;
  /** The END line is there and has the same label. */
  readonly complete: boolean;
  /** The block as it was given. */
  readonly given: string;
}

const DASHES = '-----';
const BEGIN = '-----BEGIN ';

/** A text without the marks that copying adds and nobody sees: byte order marks, zero-width spaces, directions. */
export const visible = (text: string): string => text.replaceAll(/\p{Cf}/gu, '');

/** Line ends of Windows and old Macs, invisible marks, odd spaces and the `>` of a quoted mail: what copying adds to a key. */
export function plainLines(text: string): string {
  const plain = text.replaceAll(/\r\n?/gu, '\n').split('\n').map(plainLine).join('\n');
  // From a JSON document or an .env file: `\n` as two characters and no line break at all.
  return plain.trim().includes('\n') ? plain : plain.replaceAll('\\r', '').replaceAll('\\n', '\n');
}

/** The comment of a PuTTY key is under its signature, with every space and mark that is in it. */
function plainLine(line: string): string {
  const own = line.replace(/^(?:\p{Cf}|> ?)+/u, '');
  return own.trimStart().startsWith(COMMENT) ? own : visible(own).replaceAll(/\p{Zs}/gu, ' ');
}

/** https://the.earth.li/~sgtatham/putty/0.81/htmldoc/AppendixC.html#ppk-v3 */
export const COMMENT = 'Comment: ';

/** Where a private key begins; of those that stand behind their certificates or parameters, nothing else is wanted. */
export const PRIVATE_BLOCK = /-----BEGIN [^-]{0,40}PRIVATE KEY-----/u;

/**
 * The first armoured block in a text, that of a private key if there is one, also when its line breaks were lost on the way, as a
 * one-line field or a web form does to them. Linear in the length of the text.
 */
export function parseArmour(text: string): Armour | undefined {
  const start = PRIVATE_BLOCK.exec(text)?.index ?? text.indexOf(BEGIN);
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
  const stop = end === -1 ? text.length : text.indexOf(DASHES, end + DASHES.length) + DASHES.length;
  return { label, headers, body: words.join(''), complete: end !== -1, given: text.slice(start, stop) };
}

/** The block as it should be written: as it was given when its lines are whole, else cut into lines again. */
export function writeArmour({ label, headers, body, given }: Armour): string {
  const givenLines = given.split('\n').map((line) => line.trim());
  const whole =
    givenLines[0] === `${BEGIN}${label}${DASHES}` &&
    givenLines.at(-1) === `-----END ${label}${DASHES}` &&
    givenLines.slice(1, -1).every((line) => line.includes(':') || !line.includes(' '));
  if (whole) return `${givenLines.join('\n')}\n`;
  const lines: string[] = [];
  for (let at = 0; at < body.length; at += 64) lines.push(body.slice(at, at + 64));
  const head = headers.length === 0 ? [] : [...headers, ''];
  return [`${BEGIN}${label}${DASHES}`, ...head, ...lines, `-----END ${label}${DASHES}`, ''].join('\n');
}
