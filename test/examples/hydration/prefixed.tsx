import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { definePrefixed } from '../../../src/define-prefixed.js';
import { Page } from './page.js';

const place = document.querySelector('#app');
if (place) {
  const root = createRoot(place);
  // Some pages choose it when something is on the screen already.
  if (location.hash === '#late') flushSync(() => root.render(<Page />));
  await definePrefixed('acme-');
  root.render(<Page />);
}
