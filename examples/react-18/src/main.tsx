import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../../react/src/app';
import '../../styles.css';

// The app is that of `../react`: there is nothing in it that React 18 does another way.
const place = document.querySelector('#app');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
