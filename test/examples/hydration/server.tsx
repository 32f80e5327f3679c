import { renderToString } from 'react-dom/server';
import { Page } from './page.js';

if ('document' in globalThis) throw new Error('There is a DOM.');

console.log(renderToString(<Page />));
