/** The same wizard out of Spectrum Web Components, with one colour and one scale of its theme. */
import '@spectrum-web-components/theme/sp-theme.js';
import '@spectrum-web-components/theme/theme-light.js';
import '@spectrum-web-components/theme/scale-medium.js';
import '@spectrum-web-components/button/sp-button.js';
import '@spectrum-web-components/card/sp-card.js';
import '@spectrum-web-components/field-label/sp-field-label.js';
import '@spectrum-web-components/help-text/sp-help-text.js';
import '@spectrum-web-components/search/sp-search.js';
import '@spectrum-web-components/textfield/sp-textfield.js';
import { wizardOf } from '../in-place.js';
import '../wizard.css';

wizardOf(document.querySelector('main'), {
  search: (label) => `<sp-search class="search" label="${label}"></sp-search>`,
  card: ({ name, description }) =>
    `<sp-card heading="${name}"><div slot="description">${description}</div>
      <div slot="footer"><sp-button class="connect">Connect destination</sp-button></div></sp-card>`,
  field: ({ name, label, type = 'text' }) =>
    `<sp-field-label for="${name}" required>${label}</sp-field-label>
    <sp-textfield id="${name}" name="${name}" type="${type}" required>
      <sp-help-text slot="negative-help-text"></sp-help-text></sp-textfield>`,
  submit: (label) => `<p><sp-button class="submit" variant="accent">${label}</sp-button></p>`,
  mark: (field, error) => {
    field.invalid = error !== '';
    field.querySelector('sp-help-text').textContent = error;
  },
});
