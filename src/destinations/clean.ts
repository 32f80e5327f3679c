import { notice, type Notice } from '../problems/issue.js';
import type { NormalizedValues } from './definition.js';

/** A mark that a copied text carries without showing it: zero-width characters, soft hyphens, byte order marks. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0xfeff
  );
}

/** The spaces that are not the one of the keyboard: no-break, figure, thin and ideographic spaces. */
function isOddSpace(code: number): boolean {
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/**
 * A pasted one-line text without what nobody meant to paste: spaces around it, line breaks, tabs, invisible
 * characters; odd spaces become plain ones. Not for passwords, where all of these may be meant.
 */
export function clean(value: string): string {
  let cleaned = '';
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    if (isInvisible(code) || code < 0x20 || code === 0x7f || code === 0x2028 || code === 0x2029) continue;
    cleaned += isOddSpace(code) ? ' ' : character;
  }
  return cleaned.trim();
}

/** Like {@link clean}, also without spaces inside: for keys, tokens and host names, which never have any. */
export function compact(value: string): string {
  return clean(value).split(' ').join('');
}

/** One step of understanding a pasted value: its new form and what to tell about it. */
export interface Understood {
  readonly value: string;
  readonly notices: readonly Notice[];
  /** Other fields that the value filled. */
  readonly also?: Readonly<Record<string, string>>;
  /** Fields of the setup that it filled; see {@link NormalizedValues.setup}. */
  readonly setup?: Readonly<Record<string, string>>;
}

/** Cleans a value with `how` and then hands it to `understand`; answers what `FormDefinition.normalize` has to. */
export function normalized(
  field: string,
  value: string,
  how: (value: string) => string,
  understand?: (cleaned: string) => Understood | undefined,
): NormalizedValues | undefined {
  const cleaned = how(value);
  const understood = understand?.(cleaned);
  const result = understood?.value ?? cleaned;
  const notices = [
    ...(cleaned === value ? [] : [notice(field, 'notice.cleaned', {})]),
    ...(understood?.notices ?? []),
  ];
  if (result === value && !understood?.also && notices.length === 0) return undefined;
  const { also, setup } = understood ?? {};
  return { values: { [field]: result, ...also }, notices, ...(setup ? { setup } : {}) };
}

/** What the percent signs of a URL stand for; the text itself where they stand for nothing. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
