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

/** What the user is asked for by the button. */
let wanted = '';

// The permission was refused, or could not be asked for any more. A button is a new chance, in every browser.
on('wizard-error', ({ problem }) => {
  if (problem.code !== 'page.host-permission') return;
  wanted = problem.params.pattern;
  if (missing) missing.textContent = `The browser has to let this extension reach ${problem.params.host}.`;
  if (allow) allow.hidden = false;
  if (question) question.hidden = false;
});
allow?.addEventListener('click', () => {
  void askForAccess(wanted).then((granted) => {
    if (!granted || !missing) return;
    missing.textContent = 'It may now. Try again.';
    allow.hidden = true;
    missing.focus();
  });
});
on('account-connected', () => question?.toggleAttribute('hidden', true));
on('step-changed', () => question?.toggleAttribute('hidden', true));

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
