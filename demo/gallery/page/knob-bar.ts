import { html, type TemplateResult } from 'lit';
import { WIDTHS, widthIn, type View } from '../address.js';
import { KNOBS, KNOB_NAMES, type KnobName } from '../knobs.js';

/** What the knobs do. */
export interface Turns {
  readonly turn: (name: KnobName, value: string) => void;
  readonly resize: (width: number | undefined) => void;
}

/** The knobs above the state. */
export function renderKnobs(view: View, turns: Turns): TemplateResult {
  return html`<div class="knobs" role="group" aria-label="How to show it">
    ${KNOB_NAMES.map((name) => renderKnob(name, view, turns))} ${renderWidth(view, turns)}
  </div>`;
}

function renderKnob(name: KnobName, { settings }: View, { turn }: Turns): TemplateResult {
  const { label, options } = KNOBS[name];
  const turned = settings[name] !== options[0]?.value;
  return html`<label class=${turned ? 'turned' : ''}
    >${label}
    <select
      .value=${settings[name]}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLSelectElement) turn(name, event.target.value);
      }}
    >
      ${options.map(
        ({ value, label: text }) =>
          html`<option value=${value} ?selected=${value === settings[name]}>${text}</option>`,
      )}
    </select></label
  >`;
}

function renderWidth({ width }: View, { resize }: Turns): TemplateResult {
  const read = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) resize(widthIn(event.target.value));
  };
  return html`<div class="width ${width === undefined ? '' : 'turned'}">
    <label
      >Width
      <input
        type="range"
        min=${WIDTHS.least}
        max=${WIDTHS.most}
        step="10"
        .value=${String(width ?? WIDTHS.most)}
        @input=${read}
    /></label>
    <input
      type="number"
      aria-label="Width in pixels"
      placeholder="all"
      min=${WIDTHS.least}
      max=${WIDTHS.most}
      .value=${width === undefined ? '' : String(width)}
      @change=${read}
    />
    ${[360, 768, 1280].map(
      (preset) => html`<button type="button" @click=${() => resize(preset)}>${preset}</button>`,
    )}
    <button type="button" @click=${() => resize(undefined)}>All</button>
  </div>`;
}
