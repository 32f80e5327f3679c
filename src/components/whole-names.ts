import { html, type TemplateResult } from 'lit';

/**
 * A text in which names such as `eu-central-1` stay whole: browsers break a line at each hyphen, also where the name has room in
 * the next line. One that is longer than a line is still broken. Signs that touch a name go with it, but none of the scripts that
 * are written without spaces; a path is a name for each of its folders, as a slash is a good place to break a line.
 * What isolates a path from a right-to-left sentence stays outside, around all of its parts. The styles around it make each `span` an `inline-block`.
 */
export const wholeNames = (text: string): readonly (string | TemplateResult)[] =>
  text
    .split(/([!-.0-\u2065「-』]*\w-\w[!-.0-\u2065「-』]*\/?)/u)
    .map((part, at) => (at % 2 ? html`<span>${part}</span>` : part));
