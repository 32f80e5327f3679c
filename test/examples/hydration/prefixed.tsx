import { createRoot } from 'react-dom/client';
import { definePrefixed } from '../../../src/define-prefixed.js';
import { Page } from './page.js';

await definePrefixed('acme-');

const place = document.querySelector('#app');
if (place) createRoot(place).render(<Page />);
