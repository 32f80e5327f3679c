import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Page } from './page.js';

const place = document.querySelector('#app');
if (place) {
  hydrateRoot(
    place,
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}
