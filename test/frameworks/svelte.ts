/** What `svelte-check` makes of a template: each tag with its attributes is an object of this type. */
import type { DestinationBackend, DestinationType, WizardEvent } from 'cloud-destination-wizard';
import 'cloud-destination-wizard/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

declare const backend: DestinationBackend;
declare const types: readonly DestinationType[];

type Wizard = SvelteHTMLElements['cloud-destination-wizard'];

export const used: Wizard = {
  class: 'wide',
  lang: 'de',
  backend,
  backendUrl: '/api',
  'problems-url': '/problems',
  destinations: types,
  dialog: true,
  messages: { wizard: { cancel: 'Leave' } },
  onclick: (event) => {
    event.currentTarget.reset();
  },
  'onwizard-next': ({ detail, currentTarget }) => {
    const text: string = detail.destination.id + currentTarget.step;
    return text;
  },
  'onwizard-cancel': (event) => {
    event.preventDefault();
  },
};

export const unset: Wizard = { 'backend-url': undefined, 'problems-url': undefined };

export const single: [
  SvelteHTMLElements['auth-step'],
  SvelteHTMLElements['problem-notice'],
  SvelteHTMLElements['step-progress'],
] = [
  { 'account-id': '1', mode: 'new', 'onmode-chosen': ({ detail: { mode } }) => mode === 'existing' },
  { warning: true, 'onrepair-chosen': ({ detail: { repair } }) => repair },
  { current: 'setup' },
];

export const wrong: Wizard[] = [
  // @ts-expect-error: a backend is an object
  { backend: '/api' },
  // @ts-expect-error: the address is a text
  { 'backend-url': backend },
  // @ts-expect-error: no such property
  { backendURL: '/api' },
  // @ts-expect-error: read only
  { step: 'auth' },
  // @ts-expect-error: a method
  { start: () => undefined },
  // @ts-expect-error: no such event
  { 'onwizard-done': () => undefined },
  // @ts-expect-error: another detail
  { 'onwizard-next': (event: WizardEvent<'wizard-error'>) => event.detail.problem },
];
