import '../../../src/define.js';
import { simulatedBackend } from './simulated-storage/simulated-backend.js';

/** The wizard in a page, with a storage that answers what the page says beside it. */
for (const place of document.querySelectorAll<HTMLElement>('[data-live="wizard"]')) {
  const [wizard] = place.getElementsByTagName('cloud-destination-wizard');
  if (!wizard) continue;
  wizard.backend = simulatedBackend();
  // What a host does after the last step is its own business; this page starts over.
  for (const name of ['wizard-exit', 'wizard-next'] as const) {
    wizard.addEventListener(name, () => {
      wizard.reset();
    });
  }
  place.hidden = false;
}
