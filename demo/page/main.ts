import '../../src/define.js';
import { createHttpBackend } from '../../src/backend/http-backend.js';
import { createMemoryBackend } from '../../src/backend/memory-backend.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import type { WizardEventName } from '../../src/flow/wizard-events.js';
import { renderTryOuts, type DemoInfo } from './try-outs.js';

/** The demo page: a host that embeds the wizard, with something to try beside it. */
const [wizard] = document.getElementsByTagName('cloud-destination-wizard');
const events = document.querySelector<HTMLOListElement>('#events');
const backendChoice = document.querySelector<HTMLSelectElement>('#backend');
const schemeChoice = document.querySelector<HTMLSelectElement>('#scheme');
const list = document.querySelector<HTMLElement>('#try-outs');
const parameters = new URLSearchParams(location.search);

const HEARD: readonly WizardEventName[] = [
  'destination-selected',
  'account-connected',
  'destination-created',
  'step-changed',
  'wizard-exit',
  'wizard-next',
  'wizard-cancel',
  'wizard-error',
];

for (const name of HEARD) {
  wizard?.addEventListener(name, (event) => {
    const entry = document.createElement('li');
    entry.textContent = `${name} ${JSON.stringify((event as CustomEvent<unknown>).detail)}`;
    events?.prepend(entry);
  });
}
// What a host does after Save & Exit is its own business; the demo starts over.
for (const name of ['wizard-exit', 'wizard-next'] as const) {
  wizard?.addEventListener(name, () => {
    wizard.reset();
  });
}

schemeChoice?.addEventListener('change', () => {
  document.documentElement.dataset['scheme'] = schemeChoice.value;
});

if (backendChoice) {
  backendChoice.value = parameters.get('backend') ?? 'reference';
  backendChoice.addEventListener('change', () => {
    location.search = new URLSearchParams({ backend: backendChoice.value }).toString();
  });
}

if (wizard && backendChoice?.value === 'reference') {
  wizard.backend = createHttpBackend({ baseUrl: '/api/destinations', seal: parameters.has('seal') });
}

const info = (await (await fetch('/demo.json')).json()) as DemoInfo;
if (wizard && backendChoice?.value === 'none') {
  // “Amazon S3” means the embedded server here. A real host needs no backend at all for this.
  wizard.destinations = builtInDestinations.filter(({ needsBackend }) => !needsBackend);
  wizard.backend = createMemoryBackend({
    types: builtInDestinations,
    checks: async ({ type }) => {
      const { createBrowserS3Checks } = await import('../../src/destinations/s3/browser-check.js');
      const checks = createBrowserS3Checks({
        endpoints: { s3Endpoint: info.s3Url, stsEndpoint: info.s3Url },
      });
      return type === 'amazon-s3' || type === 's3-compatible' ? checks[type] : undefined;
    },
  });
}
if (list) renderTryOuts(list, info);
