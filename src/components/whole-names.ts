import { html, type TemplateResult } from 'lit';

// Both look at each letter a fixed number of times, as a server may send a text of any length: what could begin anywhere in a run
// of letters would be tried at each of them.
const NAME = /([「（]?(?<![!-.0-\u2065])[!-.0-\u2065]*\w-\w[!-.0-\u2065]*\/?[」）、。]*)/u;

/** What is isolated from a right-to-left sentence and has such a name in it, with the quotes around it. */
const ISOLATED =
  /((?<![!-.0-\u2065])[!-.0-\u2065]*\u2068(?=[^\u2068\u2069]*\w-\w)[^\u2068\u2069]*\u2069[!-.0-\u2065]*)/u;

/**
 * A text in which names such as `eu-central-1` stay whole: browsers break a line at each hyphen, also where the name has room in
 * the next line. One that is longer than a line is still broken. Signs that touch a name go with it, but of the scripts that are
 * written without spaces only brackets and stops: no line is to end with one that opens, or to begin with one that closes. A path
 * is a name for each of its folders, as a slash is a good place to break a line.
 *
 * Goes with `wholeNamesStyles`. What isolates a path must not be in the box of a name: boxes in a right-to-left line stand from
 * right to left.
 */
export const wholeNames = (text: string): Pieces<Pieces<string>> =>
  split(text, ISOLATED, (part) => split(part, NAME, (rest) => rest));

type Pieces<Part> = readonly (TemplateResult | Part)[];

const split = <Part>(text: string, by: RegExp, within: (part: string) => Part): Pieces<Part> =>
  text
    .split(by)
    .map((part, at) => (at % 2 ? html`<span class="whole">${within(part)}</span>` : within(part)));
