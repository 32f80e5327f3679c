import { html, render, type TemplateResult } from 'lit';
import '../../../../src/define.js';
import { applyTheme } from '../../../../demo/page/theme-sheet.js';
import { THEMES } from '../../../../demo/page/themes.js';
import { simulatedBackend } from '../simulated-storage/simulated-backend.js';
import { ColourProbe } from './contrast.js';
import { contrastView } from './contrast-view.js';
import { cssOf, DEFAULT_THEME, ruleOf, withToken, type Theme } from './theme.js';
import { tokenView } from './token-view.js';
import { GROUPS } from './tokens.js';

const DENSITY = '--cdw-density';

function inPage(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`.theme-editor ${selector}`);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

const controls = inPage('.controls');
const stage = inPage('.stage');
const [wizard] = stage.getElementsByTagName('cloud-destination-wizard');
const sheet = new CSSStyleSheet();
const probe = new ColourProbe();

let theme: Theme = DEFAULT_THEME;
let told = '';

/** Shows the theme, in the wizard and in the controls. */
async function show(next: Theme): Promise<void> {
  theme = next;
  told = '';
  await applyTheme(theme.preset);
  sheet.replaceSync(ruleOf(theme));
  // The choices of the editor go before those of the preset.
  const others = document.adoptedStyleSheets.filter((each) => each !== sheet);
  document.adoptedStyleSheets = [...others, sheet];
  draw();
}

const set = (name: string, value: string): void => void show(withToken(theme, name, value));

/** A choice in the bar at the top. */
function choice(
  label: string,
  value: string,
  options: readonly (readonly [value: string, label: string])[],
  choose: (value: string) => void,
): TemplateResult {
  return html`<label
    >${label}
    <select
      @change=${({ currentTarget }: Event) => {
        if (currentTarget instanceof HTMLSelectElement) choose(currentTarget.value);
      }}
    >
      ${options.map(([each, words]) => html`<option value=${each} .selected=${each === value}>${words}</option>`)}
    </select></label
  >`;
}

function draw(): void {
  const css = cssOf(theme);
  render(
    html`
      <div class="bar">
        ${choice('Preset', theme.preset, [['', 'None'], ...THEMES.map(({ name, title }) => [name, title] as const)], (preset) => void show({ ...theme, preset }))}
        ${choice(
          'Density',
          theme.values[DENSITY] ?? '',
          [
            ['0.75', 'Compact'],
            ['', 'Comfortable'],
            ['1.25', 'Spacious'],
          ],
          (value) => set(DENSITY, value),
        )}
        ${choice(
          'Colours',
          stage.style.colorScheme,
          [
            ['', 'As this page'],
            ['light', 'Light'],
            ['dark', 'Dark'],
          ],
          (scheme) => {
            stage.style.colorScheme = scheme;
          },
        )}
        ${choice(
          'Direction',
          stage.dir,
          [
            ['', 'Left to right'],
            ['rtl', 'Right to left, in Arabic'],
          ],
          (dir) => {
            stage.dir = dir;
            stage.lang = dir === 'rtl' ? 'ar' : '';
            if (dir === '') {
              stage.removeAttribute('dir');
              stage.removeAttribute('lang');
            }
          },
        )}
        ${choice(
          'Step',
          'catalog',
          [
            ['catalog', 'Catalog'],
            ['amazon-s3', 'Form for Amazon S3'],
            ['sftp', 'Form for SFTP'],
          ],
          (type) => wizard?.start(type === 'catalog' ? {} : { destinationType: type }),
        )}
      </div>
      <section class="result" aria-labelledby="css">
        <h2 id="css">Your CSS</h2>
        <pre
          tabindex="0"
          aria-label="CSS"
        ><code>${css || '/* Nothing differs from the defaults. */'}</code></pre>
        <p class="buttons">
          <button type="button" class="primary" @click=${copy}>Copy CSS</button>
          <button type="button" ?hidden=${css === ''} @click=${() => void show(DEFAULT_THEME)}>Reset</button>
          <span role="status">${told}</span>
        </p>
      </section>
      <section aria-labelledby="contrast">
        <h2 id="contrast">Contrast</h2>
        ${contrastView(probe)}
      </section>
      ${GROUPS.map(
        ({ title, tokens, closed }) =>
          html`<details class="group" ?open=${!closed}>
            <summary><h2>${title}</h2></summary>
            ${tokens.map((token) => tokenView(token, { theme, probe, set }))}
          </details>`,
      )}
    `,
    controls,
  );
}

function copy(): void {
  const css = cssOf(theme);
  void navigator.clipboard.writeText(css).then(
    () => {
      told = css ? 'Copied.' : 'Copied: nothing, as nothing differs.';
      draw();
    },
    () => {
      told = 'The browser did not let us copy.';
      draw();
    },
  );
}

if (wizard) wizard.backend = simulatedBackend();
inPage('.preview').closest<HTMLElement>('[data-live]')?.removeAttribute('hidden');
await show(DEFAULT_THEME);
