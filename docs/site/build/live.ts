import { SCENARIOS } from '../client/simulated-storage/scenarios.js';
import { escapeHtml } from './escape-html.js';
import { addressFrom, linkTo, pageOf, type Page } from './pages.js';

/** The script of each thing that is alive in a page. */
const SCRIPTS = {
  wizard: 'live-wizard',
  'theme-editor': 'theme-editor/editor',
  headless: 'live-headless',
} as const;

type LiveName = keyof typeof SCRIPTS;

const isLive = (name: string): name is LiveName => Object.hasOwn(SCRIPTS, name);

/** The scripts that a page needs for what it shows. */
export const scriptOf = (name: string): string =>
  isLive(name) ? `/site/client/${SCRIPTS[name]}.ts` : unknown(name);

/** The place in a page for what is alive, as markup without blank lines. */
export function liveBlock(name: string, page: Page): string {
  const wizard = `<cloud-destination-wizard problems-url="${problemsFrom(page)}"></cloud-destination-wizard>`;
  switch (isLive(name) ? name : unknown(name)) {
    case 'wizard':
      return (
        `<div class="live" data-live="wizard" hidden><div class="stage">${wizard}</div>` +
        `<div class="notes">${notes(WIZARD_IS_REAL)}</div></div>`
      );
    case 'headless':
      return (
        `<div class="live" data-live="headless" hidden><div class="stage own-ui"></div>` +
        `<div class="notes">${notes(CODE_IS_REAL, ['amazon-s3'])}</div></div>`
      );
    case 'theme-editor':
      return (
        `<div class="theme-editor" data-live="theme-editor" hidden><div class="controls"></div>` +
        `<div class="preview"><div class="stage">${wizard}</div></div></div>`
      );
  }
}

function unknown(name: string): never {
  throw new Error(`Nothing in the site is called ${name}.`);
}

const problemsFrom = (page: Page): string => {
  const problems = pageOf('docs/problems.md');
  return problems ? linkTo(page, problems) : addressFrom(page, 'problems.html');
};

const WIZARD_IS_REAL = 'The wizard, its checks and its texts are the real ones';
const CODE_IS_REAL = 'What runs here is the code below';

/** What is simulated, and what to type to see each outcome. */
function notes(real: string, types?: readonly string[]): string {
  const shown = SCENARIOS.filter(({ type }) => types?.includes(type) ?? true);
  return (
    '<p><strong>The storage here is simulated.</strong> A site of static pages has no S3 or SFTP server to ask. ' +
    `${real}; the answers come from a script in this page, and nothing that is typed leaves it. ` +
    'It knows these entries:</p>' +
    shown
      .map(
        ({ name, good, others }, at) =>
          `<details${at === 0 ? ' open' : ''}><summary>${name}</summary>` +
          `<dl class="entries">${good.map(([label, value]) => entry(label, value)).join('')}</dl>` +
          `<ul>${others.map((other) => `<li>${marked(other)}</li>`).join('')}</ul></details>`,
      )
      .join('')
  );
}

const entry = (label: string, value: string): string =>
  `<div><dt>${escapeHtml(label)}</dt><dd><code data-copy="${escapeHtml(label)}">${escapeHtml(value)}</code></dd></div>`;

const marked = (text: string): string => escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
