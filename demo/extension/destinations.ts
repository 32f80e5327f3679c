import '../../src/define.js';
import {
  builtInDestinations,
  createMemoryBackend,
  type WizardEvent,
  type WizardEventDetails,
  type WizardEventName,
} from '../../src/index.js';
import { showAccess } from './access-list.js';
import { askForAccess, askingFirst } from './host-access.js';
import { KeptAccounts } from './kept-accounts.js';

/** The page of the extension: a host without a backend, which checks S3 itself. */
const [wizard] = document.getElementsByTagName('cloud-destination-wizard');
const question = document.querySelector<HTMLElement>('#question');
const allow = document.querySelector<HTMLButtonElement>('#allow');
const missing = document.querySelector<HTMLElement>('#missing');
const granted = document.querySelector<HTMLElement>('#granted');
const list = document.querySelector<HTMLElement>('#destinations');
const access = document.querySelector<HTMLElement>('#access');

const kept = await KeptAccounts.load();

// A browser cannot speak SFTP: without a backend there is no card for it.
const types = builtInDestinations.filter(({ needsBackend }) => !needsBackend);
if (wizard) {
  wizard.destinations = types;
  wizard.backend = createMemoryBackend({
    types,
    checks: async (definition) => {
      const checks = await definition.checkInBrowser?.();
      return checks && askingFirst(checks);
    },
    ...kept.seed,
    onAccount: (account, credentials) => kept.put(account, credentials),
  });
}

const on = <Name extends WizardEventName>(
  name: Name,
  listener: (detail: WizardEventDetails[Name]) => void,
): void =>
  wizard?.addEventListener(name, (event) => {
    listener((event as WizardEvent<Name>).detail);
  });

on('account-connected', ({ account }) => void kept.update(account));
on('account-changed', ({ account }) => void kept.update(account));
on('account-deleted', ({ account }) => void kept.forget(account));
on('destination-created', ({ destination }) => {
  void kept.add(destination);
  showDestinations();
});
for (const name of ['wizard-exit', 'wizard-next'] as const) on(name, () => wizard?.reset());

/** What the button asks for. */
let wanted = '';

/** The button and its question, what became of it, or neither. */
function show(part: 'question' | 'granted' | 'nothing'): void {
  if (question) question.hidden = part === 'nothing';
  for (const each of [missing, allow]) if (each) each.hidden = part !== 'question';
  if (granted) granted.hidden = part !== 'granted';
}

// The permission was refused, or could not be asked for any more. A button is a new chance, in every browser.
on('wizard-error', ({ problem }) => {
  if (problem.code !== 'page.host-permission') return;
  wanted = problem.params.pattern;
  show('question');
  if (missing) missing.textContent = `The browser has to let this extension reach ${problem.params.host}.`;
});
allow?.addEventListener('click', () => {
  void askForAccess(wanted).then((may) => {
    if (!may) return;
    show('granted');
    // The button that had the focus is gone.
    granted?.focus();
  });
});
on('account-connected', () => show('nothing'));
on('step-changed', () => show('nothing'));

function showDestinations(): void {
  list?.replaceChildren(
    ...kept.destinations.map(({ name }) => {
      const item = document.createElement('li');
      item.textContent = name;
      return item;
    }),
  );
}

showDestinations();
if (access) showAccess(access);
