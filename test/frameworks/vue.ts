/** What `vue-tsc` makes of a template: each tag is a component with `$props` and `$emit`. */
import type { DestinationBackend, DestinationType, WizardEvent } from 'cloud-destination-wizard';
import 'cloud-destination-wizard/vue';
import type { GlobalComponents } from 'vue';

declare const backend: DestinationBackend;
declare const types: readonly DestinationType[];

type Component<T extends keyof GlobalComponents> = InstanceType<GlobalComponents[T]>;
type Wizard = Component<'cloud-destination-wizard'>;

export const used: Wizard['$props'] = {
  class: 'wide',
  lang: 'de',
  backend,
  backendUrl: '/api',
  destinations: types,
  dialog: true,
  messages: { wizard: { cancel: 'Leave' } },
  onClick: () => undefined,
  onWizardNext: ({ detail, currentTarget }) => {
    const text: string = detail.destination.id + currentTarget.step;
    return text;
  },
  onWizardCancel: (event) => {
    event.preventDefault();
  },
};

/** As `:problems-url="url"` is read, where the address may be none. */
export const undefinedIsNone: [Wizard['$props'], Component<'problem-notice'>['$props']] = [
  {
    backend: undefined,
    backendUrl: undefined,
    dialog: undefined,
    messages: undefined,
    problemsUrl: undefined,
    onWizardNext: undefined,
  },
  { problem: undefined, problemsUrl: undefined, warning: undefined },
];

export const single: [
  Component<'auth-step'>['$props'],
  Component<'problem-notice'>['$props'],
  Component<'step-progress'>['$props'],
] = [
  { accountId: '1', mode: 'new', onModeChosen: ({ detail: { mode } }) => mode === 'existing' },
  { warning: true, onRepairChosen: ({ detail: { repair } }) => repair },
  { current: 'setup' },
];

export const wrong: Wizard['$props'][] = [
  // @ts-expect-error: a backend is an object
  { backend: '/api' },
  // @ts-expect-error: the address is a text
  { backendUrl: backend },
  // @ts-expect-error: no such property
  { backendURL: '/api' },
  // @ts-expect-error: read only
  { step: 'auth' },
  // @ts-expect-error: a method
  { start: () => undefined },
  // @ts-expect-error: no such event
  { onWizardDone: () => undefined },
  // @ts-expect-error: another detail
  { onWizardNext: (event: WizardEvent<'wizard-error'>) => event.detail.problem },
];

// @ts-expect-error: an empty text is none of the steps
export const noStep: Component<'step-progress'>['$props'] = { current: undefined };

export function listens(emit: Wizard['$emit'], event: CustomEvent): void {
  // @ts-expect-error: no such event
  emit('wizard-done', event);
}
