import { connectStorage } from 'virtual:sample/recipes/headless.md#headless';
import { simulatedBackend } from './simulated-storage/simulated-backend.js';

/** Runs the code that the page shows. */
for (const place of document.querySelectorAll<HTMLElement>('[data-live="headless"]')) {
  const stage = place.querySelector<HTMLElement>('.stage');
  if (!stage) continue;
  const backend = simulatedBackend();
  connectStorage(stage, backend);
  stage.addEventListener('wizard-next', () => {
    stage.replaceChildren();
    connectStorage(stage, backend);
  });
  place.hidden = false;
}
