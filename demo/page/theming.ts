import { html, nothing, render, type TemplateResult } from 'lit';
import customElementsManifest from '../../custom-elements.json';
import '../../src/define.js';
import { tokens as tokenStyles } from '../../src/components/tokens.styles.js';
import { applyTheme } from './theme-sheet.js';
import { THEMES } from './themes.js';

/** Every design token with its present value, to be changed while looking at the wizard. */
interface Token {
  readonly name: string;
  readonly default: string;
  readonly description: string;
}

const GROUPS: readonly (readonly [title: string, of: RegExp])[] = [
  ['Colour', /^--cdw-color-/],
  ['Type', /^--cdw-(?:font|line)/],
  ['Space and density', /^--cdw-(?:density|space|measure)/],
  ['Shape and motion', /^--cdw-(?:radius|shadow|duration)/],
];

const manifest: {
  readonly modules: readonly {
    readonly declarations: readonly { readonly cssProperties: readonly Token[] }[];
  }[];
} = customElementsManifest;
/** Every element has the same. */
const tokens = manifest.modules[0]?.declarations[0]?.cssProperties ?? [];

/** What the styles call a token: only inside can be seen what it is at the moment. */
const inside = new Map(
  [...tokenStyles.cssText.matchAll(/(--_[\w-]+):\s*var\(\s*(--cdw-[\w-]+)/g)].map(
    ([, own = '', name = '']) => [name, own],
  ),
);

const root = document.documentElement;
const probe = document.createElement('i');
const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

function byId<Type extends HTMLElement>(id: string, type: abstract new () => Type): Type {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${id}.`);
}

const themeChoice = byId('theme', HTMLSelectElement);
const densityChoice = byId('density', HTMLSelectElement);
const schemeChoice = byId('scheme', HTMLSelectElement);
const told = byId('told', HTMLElement);

/** A colour as it is on the screen, in six digits. */
function colourOf({ name }: Token): string {
  probe.style.color = `var(${inside.get(name) ?? name})`;
  if (!brush) return '';
  brush.fillStyle = getComputedStyle(probe).color;
  brush.fillRect(0, 0, 1, 1);
  const channels = [...brush.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function valueOf(token: Token): string {
  if (token.name.startsWith('--cdw-color-')) return colourOf(token);
  return getComputedStyle(root).getPropertyValue(token.name).trim() || token.default;
}

function renderToken(token: Token): TemplateResult {
  const { name, description } = token;
  const value = valueOf(token);
  const isColour = name.startsWith('--cdw-color-');
  return html`<div class="token">
    ${isColour ? html`<span class="swatch" .style="background:${value}" aria-hidden="true"></span>` : nothing}
    <label for=${name}>${name}</label>
    <input
      id=${name}
      autocomplete="off"
      spellcheck="false"
      placeholder=${value}
      aria-describedby="${name}-meaning"
      .value=${root.style.getPropertyValue(name)}
      @input=${(event: Event) => {
        if (event.currentTarget instanceof HTMLInputElement) set(name, event.currentTarget.value);
      }}
    />
    <small id="${name}-meaning">${description}</small>
  </div>`;
}

function draw(): void {
  render(
    GROUPS.map(
      ([title, of]) =>
        html`<h3>${title}</h3>
          ${tokens.filter(({ name }) => of.test(name)).map(renderToken)}`,
    ),
    byId('list', HTMLElement),
  );
}

function set(name: string, value: string): void {
  root.style.setProperty(name, value);
  told.textContent = '';
  draw();
}

/** What a page has to write to look like this. */
function asCss(): string {
  const theme =
    themeChoice.value && `@import 'cloud-destination-wizard/themes/${themeChoice.value}.css';\n\n`;
  const lines = tokens.flatMap(({ name }) => {
    const value = root.style.getPropertyValue(name);
    return value ? [`  ${name}: ${value};`] : [];
  });
  return `${theme}${lines.length > 0 ? `:root {\n${lines.join('\n')}\n}\n` : ''}`;
}

themeChoice.append(...THEMES.map(({ name, title }) => new Option(title, name)));
themeChoice.addEventListener('change', () => {
  void applyTheme(themeChoice.value).then(draw);
});
densityChoice.addEventListener('change', () => {
  set('--cdw-density', densityChoice.value);
});
schemeChoice.addEventListener('change', () => {
  root.dataset['scheme'] = schemeChoice.value;
  draw();
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
byId('copy', HTMLButtonElement).addEventListener('click', () => {
  const css = asCss();
  void navigator.clipboard.writeText(css).then(
    () => (told.textContent = css ? 'Copied.' : 'Copied: nothing, as nothing was changed.'),
    () => (told.textContent = 'The browser did not let us copy.'),
  );
});
byId('forget', HTMLButtonElement).addEventListener('click', () => {
  for (const { name } of tokens) root.style.removeProperty(name);
  densityChoice.value = '';
  draw();
});

const [wizard] = document.getElementsByTagName('cloud-destination-wizard');
await wizard?.updateComplete;
wizard?.renderRoot.append(probe);
draw();
