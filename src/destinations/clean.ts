import { notice, type Notice } from '../problems/issue.js';
import type { NormalizedValues } from './definition.js';

/**
 * Marks that a copied text carries without showing them: control characters, line separators, soft hyphens, zero-width and
 * bidirectional marks, byte order marks. Not all of `\p{Cf}`: some of these are seen, and some make up flags.
 * https://www.unicode.org/reports/tr44/#General_Category_Values
 */
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * A pasted one-line text without what nobody meant to paste: spaces around it, line breaks, tabs, invisible
 * characters; odd spaces become plain ones. Not for passwords, where all of these may be meant.
 */
export function clean(value: string): string {
  return value
    .replaceAll(INVISIBLE, '')
    .replaceAll(/\p{Zs}/gu, ' ')
    .trim();
}

/** Like {@link clean}, also without spaces inside: for keys, tokens and host names, which never have any. */
export function compact(value: string): string {
  return clean(value).replaceAll(' ', '');
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
