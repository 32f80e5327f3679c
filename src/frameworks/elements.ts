import type { Account } from '../backend/backend.js';
import type { AccountPicker } from '../components/account-picker.js';
import type { CheckList } from '../components/check-list.js';
import type { CloudDestinationWizard } from '../components/cloud-destination-wizard.js';
import type { DestinationCatalog } from '../components/destination-catalog.js';
import type { FolderBrowser } from '../components/folder-browser.js';
import type { HostKeyNotice } from '../components/host-key-notice.js';
import type { ProblemNotice } from '../components/problem-notice.js';
import type { SchemaForm } from '../components/schema-form.js';
import type { StepProgress } from '../components/step-progress.js';
import type { WizardEventDetails } from '../flow/wizard-events.js';
import type { Repair } from '../forms/repairs.js';
import type { AuthStep } from '../steps/auth-step.js';
import type { DoneStep } from '../steps/done-step.js';
import type { SetupStep } from '../steps/setup-step.js';

/**
 * The elements of the public API by tag: what can be set, and the details of what they send. Properties are listed, because
 * a type cannot tell a method from a property that is a function. `attributes` are those with a name of their own.
 */
interface Elements {
  'account-picker': {
    element: AccountPicker;
    properties: 'loadAccounts' | 'type' | 'accountId' | 'missing' | 'actions' | 'searchDelay' | 'messages';
    attributes: { 'account-id': string };
    events: AccountEvents;
  };
  'auth-step': {
    element: AuthStep;
    properties:
      | 'definition'
      | 'loadAccounts'
      | 'connectNew'
      | 'connectExisting'
      | 'changeAccount'
      | 'accountBackend'
      | 'accountActions'
      | 'mode'
      | 'accountId'
      | 'activity'
      | 'draft'
      | 'egressAddresses'
      | 'roleAccess'
      | 'fileEncryption'
      | 'hasAccounts'
      | 'serverChecks'
      | 'problemsUrl'
      | 'messages'
      | 'focusOnEntry';
    attributes: { 'account-id': string; 'problems-url': string };
    events: AccountEvents &
      FormEvents & {
        'mode-chosen': { readonly mode: 'existing' | 'new' };
        'connect-stopped': null;
      };
  };
  'check-list': {
    element: CheckList;
    properties: 'plan' | 'probes' | 'running' | 'patience' | 'problemsUrl' | 'type' | 'messages';
    attributes: { 'problems-url': string };
    events: object;
  };
  'cloud-destination-wizard': {
    element: CloudDestinationWizard;
    properties:
      | 'backend'
      | 'backendUrl'
      | 'destinations'
      | 'problemsUrl'
      | 'messages'
      | 'languages'
      | 'initialValues'
      | 'dialog'
      | 'draft';
    attributes: { 'backend-url': string; 'problems-url': string };
    events: WizardEventDetails;
  };
  'destination-catalog': {
    element: DestinationCatalog;
    properties: 'destinations' | 'connections' | 'egressAddresses' | 'messages' | 'focusOnEntry';
    attributes: object;
    events: { 'destination-selected': { readonly type: string; readonly mode?: 'existing' } };
  };
  'done-step': {
    element: DoneStep;
    properties:
      'definition' | 'account' | 'destination' | 'probes' | 'problemsUrl' | 'messages' | 'focusOnEntry';
    attributes: { 'problems-url': string };
    events: { 'exit-chosen': null; 'next-chosen': null };
  };
  'folder-browser': {
    element: FolderBrowser;
    properties: 'listFolders' | 'createFolder' | 'top' | 'start' | 'problemsUrl' | 'messages';
    attributes: { 'problems-url': string };
    events: { 'folder-chosen': { readonly path: string }; 'folders-closed': null };
  };
  'host-key-notice': {
    element: HostKeyNotice;
    properties: 'problem' | 'confirmed' | 'messages';
    attributes: object;
    events: { 'host-key-confirmed': { readonly hostKey: string }; 'host-key-declined': null };
  };
  'problem-notice': {
    element: ProblemNotice;
    properties: 'problem' | 'warning' | 'repairs' | 'problemsUrl' | 'messages';
    attributes: { 'problems-url': string };
    events: { 'repair-chosen': { readonly repair: Repair } };
  };
  'schema-form': {
    element: SchemaForm;
    properties:
      'form' | 'initialValues' | 'submit' | 'fieldMessages' | 'submitLabel' | 'busy' | 'facts' | 'messages';
    attributes: { 'submit-label': string };
    events: FormEvents;
  };
  'setup-step': {
    element: SetupStep;
    properties:
      | 'definition'
      | 'account'
      | 'accountProbes'
      | 'create'
      | 'changeAccount'
      | 'listFolders'
      | 'createFolder'
      | 'egressAddresses'
      | 'serverChecks'
      | 'problemsUrl'
      | 'activity'
      | 'draft'
      | 'messages'
      | 'focusOnEntry';
    attributes: { 'problems-url': string };
    events: Pick<FormEvents, 'form-changed'> & { 'create-stopped': null };
  };
  'step-progress': {
    element: StepProgress;
    properties: 'current' | 'messages';
    attributes: object;
    events: object;
  };
}

interface AccountEvents {
  'accounts-loaded': { readonly total: number };
  'account-picked': { readonly account: Account };
}

interface FormEvents {
  'form-changed': { readonly values: Record<string, unknown> };
  'location-understood': { readonly values: Record<string, string> };
}

/** The tag of an element of the public API. */
export type Tag = keyof Elements;

/** The class of an element. */
export type ElementOf<T extends Tag> = Elements[T]['element'];

/** What can be set on an element, by the name of the property. */
export type Properties<T extends Tag> = Partial<
  Pick<ElementOf<T>, Elements[T]['properties'] & keyof ElementOf<T>>
>;

/** What can be set on an element under another name than that of the property. What is undefined is left out by each framework. */
export type Attributes<T extends Tag> = {
  [Name in keyof Elements[T]['attributes']]?: Elements[T]['attributes'][Name] | undefined;
};

/** The name of an event of an element. */
export type EventName<T extends Tag> = keyof Elements[T]['events'] & string;

/** An event of an element as its listener gets it. */
export type ElementEvent<T extends Tag, Name extends EventName<T>> = CustomEvent<
  Elements[T]['events'][Name]
> & {
  readonly currentTarget: ElementOf<T>;
};

/** The listeners of an element; `Prefix` is what a framework writes before the name of an event. */
export type Listeners<T extends Tag, Prefix extends string> = {
  [Name in EventName<T> as `${Prefix}${Name}`]?: ((event: ElementEvent<T, Name>) => void) | undefined;
};
