// @ts-check
/** @import { WizardEvent } from 'cloud-destination-wizard' */

const news = /** @type {HTMLElement} */ (document.querySelector('#news'));
const destinations = /** @type {HTMLElement} */ (document.querySelector('#destinations'));
const connect = /** @type {HTMLButtonElement} */ (document.querySelector('#connect'));
const place = /** @type {HTMLElement} */ (document.querySelector('#wizard'));

connect.addEventListener('click', () => {
  const wizard = document.createElement('cloud-destination-wizard');
  wizard.backendUrl = '/api/destinations';
  wizard.messages = {
    destinations: { 'amazon-s3': { description: 'Deliver reports to a bucket of yours.' } },
  };
  wizard.addEventListener('wizard-next', add);
  wizard.addEventListener('wizard-exit', add);
  wizard.addEventListener('wizard-cancel', ({ detail }) => {
    close(`Cancelled at the step “${detail.step}”.`);
  });
  place.replaceChildren(wizard);
});

/** @param {WizardEvent<'wizard-next' | 'wizard-exit'>} event */
function add({ detail: { account, destination } }) {
  const name = document.createElement('strong');
  name.textContent = destination.name;
  const label = document.createElement('span');
  label.textContent = account.label;
  const item = document.createElement('li');
  item.append(name, label);
  destinations.append(item);
  close(`“${destination.name}” is connected.`);
}

/** @param {string} text */
function close(text) {
  place.replaceChildren();
  news.textContent = text;
  connect.focus();
}
