/** WCAG 2.2 contrast of the tokens' pairs: our own colours, every theme, and pages that set nothing but an accent. */
import { expect } from 'chai';
import { THEMES } from '../../demo/page/themes.js';
import {
  ColourProbe,
  LINE_PAIRS,
  TEXT_PAIRS,
  type Pair,
  type Scheme,
} from '../../docs/site/client/theme-editor/contrast.js';

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
const probes: ColourProbe[] = [];
afterEach(() => {
  styles.remove();
  for (const probe of probes.splice(0)) probe.remove();
});

async function themeOf(name: string): Promise<string> {
  const answer = await fetch(new URL(`../../src/themes/${name}.css`, import.meta.url));
  expect(answer.ok, `the file of ${name}`).to.equal(true);
  return answer.text();
}

/** How much contrast a pair has where this style sheet holds. */
async function contrasts(css: string, scheme: Scheme): Promise<(pair: Pair) => number> {
  styles.textContent = css;
  document.head.append(styles);
  const probe = new ColourProbe();
  probes.push(probe);
  return (pair) => probe.ratio(pair, scheme);
}

function below(ratio: (pair: Pair) => number, pairs: readonly Pair[], least: number): readonly string[] {
  return pairs.flatMap((pair) => {
    const found = ratio(pair);
    return found < least ? [`${pair.join(' on ')}: ${found.toFixed(2)}`] : [];
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
        const ratio = await contrasts(await css(), scheme);
        expect(below(ratio, TEXT_PAIRS, 4.5)).to.deep.equal([]);
        expect(below(ratio, LINE_PAIRS, 3)).to.deep.equal([]);
      });
    }

    it(`a theme for high contrast has 7:1, ${scheme}`, async () => {
      const ratio = await contrasts(await themeOf('midnight'), scheme);
      expect(below(ratio, TEXT_PAIRS, 7)).to.deep.equal([]);
    });

    for (const brand of BRANDS) {
      it(`nothing but an accent of ${brand}, ${scheme}`, async () => {
        const ratio = await contrasts(`:root { --cdw-color-accent: ${brand} }`, scheme);
        expect(below(ratio, TEXT_PAIRS, 4.5)).to.deep.equal([]);
        expect(below(ratio, LINE_PAIRS, 3)).to.deep.equal([]);
      });
    }
  }

  it('is looked at with real colours', async () => {
    const ratio = await contrasts(
      ':root { --cdw-color-text: #ffffff; --cdw-color-surface: #000000 }',
      'light',
    );
    expect(ratio(['text', 'surface'])).to.be.closeTo(21, 0.01);
  });
});
