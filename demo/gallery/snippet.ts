import type { Act } from './act.js';
import { toCode } from './code.js';
import { DENSITIES, PSEUDO, type Settings } from './knobs.js';
import type { GalleryState } from './state.js';

/** What the package exports, of all that a state can need. */
const EXPORTS = ['ProbeRun', 'builtInDestinations', 'createMemoryBackend', 'fail', 'loadMessages', 'problem'];

const DEFINITION_OF = `const definitionOf = (name) => builtInDestinations.find(({ type }) => type === name).load();`;

/** Somebody in front of the page, for states that somebody has to bring about. */
const SOMEBODY = `// Somebody in front of the page: finds things by what they are called, in shadow roots, too.
const below = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...inside(each)]);
const inside = (each) => (each.shadowRoot ? below(each.shadowRoot) : []);
const nameOf = ({ ariaLabel, labels, textContent }) =>
  (ariaLabel ?? ([...(labels ?? [])].map((label) => label.textContent).join(' ') || textContent)).replace(/\\s+/g, ' ').trim();
async function find(selector, name = '') {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const shown = [...below(element), ...inside(element)].filter((each) => each.matches(selector) && each.checkVisibility());
    const found = shown.find((each) => nameOf(each) === name) ?? shown.find((each) => nameOf(each).startsWith(name));
    if (found) return found;
  }
}
async function press(selector, name) {
  const target = await find(selector, name);
  target.focus();
  target.click();
}
async function type(label, text, leave = true) {
  const input = await find('input:not([type=radio], [type=checkbox], [type=file]), textarea', label);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  if (leave) input.dispatchEvent(new Event('change', { bubbles: true }));
}`;

/** A page that shows a state: HTML with a module, to be copied. `element` has its properties, and nobody has done anything. */
export function snippetOf(state: GalleryState, properties: object, settings: Settings): string {
  const lines = [
    `const element = document.createElement(${toCode(state.element)});`,
    ...Object.entries(properties)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `element.${name} = ${toCode(value)};`),
    ...state.content.map(
      ({ tag, text }) =>
        `element.append(Object.assign(document.createElement(${toCode(tag)}), ${toCode({ textContent: text })}));`,
    ),
    'document.body.append(element);',
    ...(state.acts.length > 0 ? ['', SOMEBODY, '', ...state.acts.map(actCode)] : []),
    ...languageCode(state, settings),
  ].join('\n');
  const preamble = lines.includes('definitionOf(') ? `${DEFINITION_OF}\n\n` : '';
  const body = preamble + lines;
  const imported = EXPORTS.filter((name) => new RegExp(`\\b${name}\\b[^:]`, 'u').test(body));
  const imports = [
    "import 'cloud-destination-wizard/define';",
    "import 'cloud-destination-wizard/define-parts';",
    ...(settings.theme === 'default'
      ? []
      : [`import 'cloud-destination-wizard/themes/${settings.theme}.css';`]),
    ...(imported.length > 0 ? [`import { ${imported.join(', ')} } from 'cloud-destination-wizard';`] : []),
  ].join('\n');
  return `${styleCode(settings)}<script type="module">\n${indented(`${imports}\n\n${body}`)}\n</script>\n`;
}

const indented = (code: string): string => code.replace(/^(?=.)/gmu, '  ');

function actCode(act: Act): string {
  switch (act.does) {
    case 'press':
      return `await press(${toCode(act.what === 'radio' ? 'input[type=radio]' : 'button, summary')}, ${toCode(act.name)});`;
    case 'type':
      return `await type(${toCode(act.label)}, ${toCode(act.text)}${act.leave ? '' : ', false'});`;
    case 'see':
      return `await find(${toCode(act.selector)});`;
    case 'call':
      return `await element.${act.method}(${act.given.map((each) => toCode(each)).join(', ')});`;
  }
}

function styleCode(settings: Settings): string {
  const { scheme, dir } = settings;
  const rules = [
    `color-scheme: ${schemeValue(scheme)};`,
    ...Object.entries(DENSITIES[settings.density] ?? {}).map(([name, value]) => `${name}: ${value};`),
    ...(dir === 'auto' ? [] : [`direction: ${dir};`]),
  ];
  return `<style>\n  :root {\n${rules.map((rule) => `    ${rule}\n`).join('')}  }\n</style>\n`;
}

/** The value of `color-scheme`. */
export const schemeValue = (scheme: string): string => (scheme === 'system' ? 'light dark' : scheme);

function languageCode({ element }: GalleryState, { lang }: Settings): readonly string[] {
  if (lang === 'en') return [];
  if (lang === PSEUDO) return ['', '// The pseudo-language is the gallery’s own.'];
  return element === 'cloud-destination-wizard'
    ? ['', `document.documentElement.lang = ${toCode(lang)};`]
    : ['', `element.messages = await loadMessages(${toCode(lang)});`];
}
