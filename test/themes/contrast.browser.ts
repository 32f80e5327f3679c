/** WCAG 2.2 contrast of the tokens' pairs: our own colours, every theme, and pages that set nothing but an accent. */
import { expect } from 'chai';
import { LitElement, html } from 'lit';
import { tokens } from '../../src/components/tokens.styles.js';
import { THEMES } from '../../demo/page/themes.js';
import { host } from '../drivers/browser/fixture.js';

class ColourProbe extends LitElement {
  static override styles = tokens;

  protected override render(): unknown {
    return html`<i></i>`;
  }
}
customElements.define('colour-probe', ColourProbe);

const GROUNDS = ['surface', 'sunken'];
const SOFT = ['accent-soft', 'danger-soft', 'warning-soft'];

/** A primary button under the pointer, as `buttons.styles.ts` has it. */
const HOVERED = `color(from var(--_fill) xyz ${['x', 'y', 'z']
  .map((channel) => `calc(${channel} * (1.25 - 0.45 * var(--_white)))`)
  .join(' ')})`;

/** Text and what it stands on. */
const TEXT: readonly (readonly [string, string])[] = [
  ...['text', 'muted'].flatMap((text) => [...GROUNDS, ...SOFT].map((ground) => [text, ground] as const)),
  ...['accent', 'danger', 'warning', 'success'].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground] as const),
  ),
  ...['accent', 'danger', 'warning'].map((text) => [text, `${text}-soft`] as const),
  ['on-accent', 'fill'],
  ['on-accent', HOVERED],
];

/** What has to be seen, and what is around it. */
const LINES: readonly (readonly [string, string])[] = [
  ...GROUNDS.map((ground) => ['control', ground] as const),
  ...[...GROUNDS, ...SOFT].map((ground) => ['focus', ground] as const),
];

/** A page that knows no more of us than one line. */
const BRANDS = [
  '#ffd400',
  '#7cfc00',
  '#00305e',
  '#ff3d8b',
  '#808080',
  '#e4002b',
  '#00a3a1',
  '#ffffff',
  '#000000',
];

const styles = document.createElement('style');
afterEach(() => {
  styles.remove();
  document.documentElement.removeAttribute('style');
});

async function themeOf(name: string): Promise<string> {
  const answer = await fetch(new URL(`../../src/themes/${name}.css`, import.meta.url));
  expect(answer.ok, `the file of ${name}`).to.equal(true);
  return answer.text();
}

/** The colours on the screen, by what the styles call them. */
async function colours(css: string, scheme: 'light' | 'dark'): Promise<(name: string) => number> {
  styles.textContent = css;
  document.head.append(styles);
  document.documentElement.style.colorScheme = scheme;
  const probe = await host(document.createElement('colour-probe'));
  const place = probe.shadowRoot?.querySelector('i');
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!place || !context) throw new Error('There is nothing to draw on.');
  return (name) => {
    place.style.color = name.includes('(') ? name : `var(--_${name})`;
    context.fillStyle = getComputedStyle(place).color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function below(
  luminance: (name: string) => number,
  pairs: readonly (readonly [string, string])[],
  least: number,
): readonly string[] {
  return pairs.flatMap(([front, back]) => {
    const found = ratio(luminance(front), luminance(back));
    return found < least ? [`${front} on ${back}: ${found.toFixed(2)}`] : [];
  });
}

describe('contrast', () => {
  const looks: readonly (readonly [string, () => Promise<string>])[] = [
    ['the default', () => Promise.resolve('')],
    ...THEMES.map(({ name, title }) => [title, () => themeOf(name)] as const),
  ];
  for (const scheme of ['light', 'dark'] as const) {
    for (const [name, css] of looks) {
      it(`${name}, ${scheme}`, async () => {
        const luminance = await colours(await css(), scheme);
        expect(below(luminance, TEXT, 4.5)).to.deep.equal([]);
        expect(below(luminance, LINES, 3)).to.deep.equal([]);
      });
    }

    it(`a theme for high contrast has 7:1, ${scheme}`, async () => {
      const luminance = await colours(await themeOf('midnight'), scheme);
      expect(below(luminance, TEXT, 7)).to.deep.equal([]);
    });

    for (const brand of BRANDS) {
      it(`nothing but an accent of ${brand}, ${scheme}`, async () => {
        const luminance = await colours(`:root { --cdw-color-accent: ${brand} }`, scheme);
        expect(below(luminance, TEXT, 4.5)).to.deep.equal([]);
        expect(below(luminance, LINES, 3)).to.deep.equal([]);
      });
    }
  }

  it('is looked at with real colours', async () => {
    const luminance = await colours(
      ':root { --cdw-color-text: #ffffff; --cdw-color-surface: #000000 }',
      'light',
    );
    expect(ratio(luminance('text'), luminance('surface'))).to.be.closeTo(21, 0.01);
  });
});
