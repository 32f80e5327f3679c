/** The elements in code without a framework. */
import type { DestinationBackend, WizardEvent } from 'cloud-destination-wizard';

declare const backend: DestinationBackend;

export function used(): void {
  const wizard = document.createElement('cloud-destination-wizard');
  wizard.backend = backend;
  wizard.addEventListener('wizard-next', ({ detail }) => {
    const text: string = detail.destination.id;
    return text;
  });
  // It bubbles.
  document.body.addEventListener('wizard-cancel', (event) => {
    event.preventDefault();
  });
}

export function wrong(): void {
  const wizard = document.createElement('cloud-destination-wizard');
  // @ts-expect-error: a backend is an object
  wizard.backend = '/api';
  // @ts-expect-error: another detail
  wizard.addEventListener('wizard-next', (event: WizardEvent<'wizard-error'>) => event.detail.problem);
}
