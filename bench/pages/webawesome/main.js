/** The same wizard out of the elements of Web Awesome, each imported by itself, with its theme. */
import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/card/card.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { wizardOf } from '../in-place.js';
import '../wizard.css';

wizardOf(document.querySelector('main'), {
  search: (label) => `<wa-input class="search" type="search" label="${label}"></wa-input>`,
  card: ({ name, description }) =>
    `<wa-card><h3>${name}</h3><p>${description}</p><wa-button class="connect">Connect destination</wa-button></wa-card>`,
  field: ({ name, label, type = 'text' }) =>
    `<wa-input name="${name}" label="${label}" type="${type}" required></wa-input>`,
  submit: (label) => `<wa-button class="submit" variant="brand">${label}</wa-button>`,
  mark: (field, error) => field.setCustomValidity(error),
});
