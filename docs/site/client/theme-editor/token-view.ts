import { html, nothing, type TemplateResult } from 'lit';
import { hexOf, type ColourProbe, type Scheme } from './contrast.js';
import { bothSchemes, type Theme } from './theme.js';
import { INSIDE, isColour, RANGES, type Token } from './tokens.js';

/** What a control of a token is given. */
export interface TokenContext {
  readonly theme: Theme;
  readonly probe: ColourProbe;
  readonly set: (name: string, value: string) => void;
}

const valueOf = (event: Event): string =>
  event.currentTarget instanceof HTMLInputElement ? event.currentTarget.value : '';

/** A token with its control; what was changed can be taken back. */
export function tokenView(token: Token, context: TokenContext): TemplateResult {
  const { name, description } = token;
  const changed = name in context.theme.values;
  return html`<div class="token" role="group" aria-labelledby=${name}>
    <div class="names">
      <code id=${name}>${name}</code>
      ${
        changed
          ? html`<button type="button" aria-label="Take back ${name}" @click=${() => context.set(name, '')}>
              Take back
            </button>`
          : nothing
      }
    </div>
    ${isColour(token) ? colours(token, context) : RANGES[name] ? slider(token, context) : text(token, context)}
    <p>${description}</p>
  </div>`;
}

function colours({ name }: Token, { probe, set }: TokenContext): TemplateResult {
  const inside = INSIDE.get(name) ?? '';
  const now = { light: hexOf(probe.colour(inside, 'light')), dark: hexOf(probe.colour(inside, 'dark')) };
  const picker = (scheme: Scheme, label: string): TemplateResult =>
    html`<label
      ><input
        type="color"
        aria-label="${label} of ${name}"
        .value=${now[scheme]}
        @input=${(event: Event) => {
          const chosen = valueOf(event);
          set(name, scheme === 'light' ? bothSchemes(chosen, now.dark) : bothSchemes(now.light, chosen));
        }}
      />${label}</label
    >`;
  return html`<div class="pickers">${picker('light', 'Light')}${picker('dark', 'Dark')}</div>`;
}

/** The preset may have set it, which only the page knows. */
const inForce = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function slider(token: Token, { set }: TokenContext): TemplateResult {
  const { name } = token;
  const { min, max, step, unit, usual } = RANGES[name] ?? { min: 0, max: 1, step: 1, unit: '', usual: 0 };
  const value = inForce(name);
  const number = Number.parseFloat(value);
  return html`<div class="slider">
    <input
      type="range"
      aria-label=${name}
      aria-valuetext=${value || `${usual}${unit}`}
      min=${min}
      max=${max}
      step=${step}
      .value=${String(Number.isNaN(number) ? usual : number)}
      @input=${(event: Event) => set(name, `${valueOf(event)}${unit}`)}
    />
    <output>${value || token.default}</output>
  </div>`;
}

const text = ({ name, default: usual }: Token, { theme, set }: TokenContext): TemplateResult =>
  html`<input
    type="text"
    aria-label=${name}
    autocomplete="off"
    spellcheck="false"
    placeholder=${inForce(name) || usual}
    .value=${theme.values[name] ?? ''}
    @input=${(event: Event) => set(name, valueOf(event))}
  />`;
