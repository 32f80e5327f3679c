import { html, type TemplateResult } from 'lit';
import { LINE_PAIRS, TEXT_PAIRS, wordsFor, type ColourProbe, type Pair, type Scheme } from './contrast.js';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

interface Measured {
  readonly pair: Pair;
  readonly least: number;
  readonly light: number;
  readonly dark: number;
}

/** Never better than it is: 4.496 is not 4.5. */
const shown = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

/** The contrast of every pair that the wizard shows, and first of those that have too little. */
export function contrastView(probe: ColourProbe): TemplateResult {
  const measure = (least: number) => (pair: Pair) => ({
    pair,
    least,
    light: probe.ratio(pair, 'light'),
    dark: probe.ratio(pair, 'dark'),
  });
  const all: readonly Measured[] = [...TEXT_PAIRS.map(measure(4.5)), ...LINE_PAIRS.map(measure(3))];
  const low = all.flatMap((one) =>
    SCHEMES.flatMap((scheme) => (one[scheme] < one.least ? [{ ...one, scheme, ratio: one[scheme] }] : [])),
  );
  return html`
    <p class=${low.length > 0 ? 'verdict low' : 'verdict'} role="status">
      ${
        low.length === 0
          ? `All ${all.length} pairs of colours have the contrast that WCAG 2.2 AA asks for, in light and dark.`
          : `${low.length} of ${all.length * 2} have less contrast than WCAG 2.2 AA asks for:`
      }
    </p>
    ${
      low.length > 0
        ? html`<ul class="low">
            ${low.map(
              ({ pair, scheme, ratio, least }) =>
                html`<li>${wordsFor(pair)}, ${scheme}: ${shown(ratio)}:1, needs ${least}:1</li>`,
            )}
          </ul>`
        : ''
    }
    <details>
      <summary>Every pair</summary>
      <div class="table" tabindex="0" role="group" aria-label="Contrast of every pair, scrollable">
        <table>
          <thead>
            <tr>
              <th scope="col">pair</th>
              <th scope="col">needs</th>
              <th scope="col">light</th>
              <th scope="col">dark</th>
            </tr>
          </thead>
          <tbody>
            ${all.map(
              ({ pair, least, light, dark }) =>
                html`<tr>
                  <td>${wordsFor(pair)}</td>
                  <td>${least}</td>
                  <td class=${light < least ? 'low' : ''}>${shown(light)}</td>
                  <td class=${dark < least ? 'low' : ''}>${shown(dark)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  `;
}
