/** WCAG 2.2 contrast of the tokens' pairs, as the theme editor shows it and the tests of the themes demand it. */
import { tokens } from '../../../../src/components/tokens.styles.js';

export type Scheme = 'light' | 'dark';

/** What stands in front of what, by the names inside the styles. */
export type Pair = readonly [front: string, back: string];

const GROUNDS = ['surface', 'sunken'];
const SOFT = ['accent-soft', 'danger-soft', 'warning-soft'];

/** A primary button under the pointer, as `buttons.styles.ts` has it. */
const HOVERED = `color(from var(--_fill) xyz ${['x', 'y', 'z']
  .map((channel) => `calc(${channel} * (1.25 - 0.45 * var(--_white)))`)
  .join(' ')})`;

/** Text and what it stands on: 4.5:1. */
export const TEXT_PAIRS: readonly Pair[] = [
  ...['text', 'muted'].flatMap((text) => [...GROUNDS, ...SOFT].map((ground) => [text, ground] as const)),
  ...['accent', 'danger', 'warning', 'success'].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground] as const),
  ),
  ...['accent', 'danger', 'warning'].map((text) => [text, `${text}-soft`] as const),
  ['on-accent', 'fill'],
  ['on-accent', HOVERED],
];

/** What has to be seen, and what is around it: 3:1. */
export const LINE_PAIRS: readonly Pair[] = [
  ...GROUNDS.map((ground) => ['control', ground] as const),
  ...[...GROUNDS, ...SOFT].map((ground) => ['focus', ground] as const),
];

/** What pairs are called on the screen. */
const WORDS: Readonly<Record<string, string>> = {
  text: 'text',
  muted: 'muted text',
  accent: 'accent text',
  danger: 'error text',
  warning: 'warning text',
  success: 'success text',
  'on-accent': 'text on the accent',
  control: 'borders of inputs',
  focus: 'focus ring',
  surface: 'the surface',
  sunken: 'the sunken surface',
  'accent-soft': 'the soft accent',
  'danger-soft': 'the ground of errors',
  'warning-soft': 'the ground of warnings',
  fill: 'the accent',
  [HOVERED]: 'the accent under the pointer',
};

export const wordsFor = ([front, back]: Pair): string =>
  front === 'on-accent'
    ? `Text on ${WORDS[back] ?? back}`
    : `${(WORDS[front] ?? front).replace(/^./, (first) => first.toUpperCase())} on ${WORDS[back] ?? back}`;

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

type Channels = readonly [red: number, green: number, blue: number];

const luminance = ([red, green, blue]: Channels): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function ratio(one: Channels, other: Channels): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Six digits, as an input of colours takes them. */
export const hexOf = (channels: Channels): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** The tokens without what forced colours and a wish for more contrast make of them: a theme is made for everybody else. */
function ownColours(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens.cssText);
  for (let at = sheet.cssRules.length - 1; at >= 0; at -= 1) {
    if (sheet.cssRules[at] instanceof CSSMediaRule) sheet.deleteRule(at);
  }
  return sheet;
}

/** Looks at colours as the tokens of the page make them. */
export class ColourProbe {
  readonly #host = document.createElement('div');
  readonly #place = document.createElement('i');
  readonly #brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

  constructor() {
    const root = this.#host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [ownColours()];
    root.append(this.#place);
    // Not `hidden`: WebKit forgets to look again at colours in what is not rendered. Not forced: all would be black on black.
    this.#host.style.cssText =
      'position: absolute; inline-size: 0; block-size: 0; visibility: hidden; forced-color-adjust: none';
    document.body.append(this.#host);
  }

  /** A name inside the styles, such as `surface`, or any colour. */
  colour(name: string, scheme: Scheme): Channels {
    this.#host.style.colorScheme = scheme;
    this.#place.style.color = name.includes('(') ? name : `var(--_${name})`;
    if (!this.#brush) throw new Error('There is nothing to draw on.');
    this.#brush.fillStyle = getComputedStyle(this.#place).color;
    this.#brush.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = this.#brush.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  }

  ratio([front, back]: Pair, scheme: Scheme): number {
    return ratio(this.colour(front, scheme), this.colour(back, scheme));
  }

  remove(): void {
    this.#host.remove();
  }
}
