/**
 * A wizard out of somebody's elements, without a framework: the lightest way to use a kit of web components. `kit` makes
 * the markup of each part.
 */
import { FIELDS, errorsOf, found, summaryOf } from './content.js';

export function wizardOf(main, kit) {
  const catalog = () => {
    main.innerHTML = `<h2>Choose a destination</h2>${kit.search('Search destinations')}<div class="cards"></div>`;
    const cards = main.querySelector('.cards');
    const show = (search) => {
      cards.innerHTML = found(search).map(kit.card).join('');
      for (const [at, one] of found(search).entries())
        cards.querySelectorAll('.connect')[at].addEventListener('click', () => form(one));
    };
    main.querySelector('.search').addEventListener('input', ({ currentTarget }) => show(currentTarget.value));
    show('');
  };

  const form = ({ name }) => {
    const fields = FIELDS.map(kit.field).join('');
    main.innerHTML = `<form novalidate><h2>Connect to ${name}</h2>${fields}${kit.submit('Connect to destination')}</form>`;
    const submit = () => {
      const values = Object.fromEntries(
        FIELDS.map(({ name }) => [name, main.querySelector(`[name="${name}"]`).value ?? '']),
      );
      const errors = errorsOf(values);
      for (const { name } of FIELDS) kit.mark(main.querySelector(`[name="${name}"]`), errors[name] ?? '');
      if (Object.keys(errors).length === 0) summary(values);
    };
    main.querySelector('.submit').addEventListener('click', submit);
  };

  const summary = (values) => {
    const rows = summaryOf(values).map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`);
    main.innerHTML = `<h2>Destination created</h2><dl>${rows.join('')}</dl>`;
  };

  catalog();
}
