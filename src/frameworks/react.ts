/**
 * The elements as components for React 18 and 19, and types of the tags for JSX of React 19. Importing it registers
 * nothing: a component loads its element when it is first shown.
 *
 * @module
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Attributes, ElementOf, Listeners, Properties, Tag } from './elements.js';
import { elementComponent } from './react-component.js';

export type { ComponentProps, ElementComponent } from './react-component.js';

type Own<T extends Tag> = Properties<T> & Attributes<T> & Listeners<T, 'on'>;

/** The props of an element. */
export type ElementProps<T extends Tag> = Own<T> &
  Omit<DetailedHTMLProps<HTMLAttributes<ElementOf<T>>, ElementOf<T>>, keyof Own<T>>;

type ReactElements = { [T in Tag]: ElementProps<T> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}

// Each is marked, so that bundlers leave out those that a page does not use.

/** The whole wizard. */
export const CloudDestinationWizard = /* @__PURE__ */ elementComponent('cloud-destination-wizard', {
  register: () => import('../define/cloud-destination-wizard.js'),
  properties: {
    backend: true,
    backendUrl: true,
    destinations: true,
    problemsUrl: true,
    messages: true,
    languages: true,
    initialValues: true,
    dialog: true,
    draft: true,
  },
  methods: ['start', 'open', 'close', 'reset'],
  events: {
    'destination-selected': true,
    'account-connected': true,
    'account-changed': true,
    'account-deleted': true,
    'destination-created': true,
    'step-changed': true,
    'draft-changed': true,
    'wizard-exit': true,
    'wizard-next': true,
    'wizard-cancel': true,
    'wizard-error': true,
  },
});

/** The cards of the destination types. */
export const DestinationCatalog = /* @__PURE__ */ elementComponent('destination-catalog', {
  register: () => import('../define/destination-catalog.js'),
  properties: {
    destinations: true,
    connections: true,
    egressAddresses: true,
    messages: true,
    focusOnEntry: true,
  },
  events: { 'destination-selected': true },
});

/** Where the user is. */
export const StepProgress = /* @__PURE__ */ elementComponent('step-progress', {
  register: () => import('../define/step-progress.js'),
  properties: { current: true, messages: true },
  events: {},
});

/** The step that connects an account. */
export const AuthStep = /* @__PURE__ */ elementComponent('auth-step', {
  register: () => import('../define/auth-step.js'),
  properties: {
    definition: true,
    loadAccounts: true,
    connectNew: true,
    connectExisting: true,
    changeAccount: true,
    accountBackend: true,
    accountActions: true,
    mode: true,
    accountId: true,
    activity: true,
    draft: true,
    egressAddresses: true,
    roleAccess: true,
    fileEncryption: true,
    hasAccounts: true,
    serverChecks: true,
    problemsUrl: true,
    messages: true,
    focusOnEntry: true,
  },
  events: {
    'accounts-loaded': true,
    'account-picked': true,
    'form-changed': true,
    'location-understood': true,
    'mode-chosen': true,
    'connect-stopped': true,
  },
});

/** The step that says where files go. */
export const SetupStep = /* @__PURE__ */ elementComponent('setup-step', {
  register: () => import('../define/setup-step.js'),
  properties: {
    definition: true,
    account: true,
    accountProbes: true,
    create: true,
    changeAccount: true,
    listFolders: true,
    createFolder: true,
    egressAddresses: true,
    serverChecks: true,
    problemsUrl: true,
    activity: true,
    draft: true,
    messages: true,
    focusOnEntry: true,
  },
  events: { 'form-changed': true, 'create-stopped': true },
});

/** The step that shows what was created. */
export const DoneStep = /* @__PURE__ */ elementComponent('done-step', {
  register: () => import('../define/done-step.js'),
  properties: {
    definition: true,
    account: true,
    destination: true,
    probes: true,
    problemsUrl: true,
    messages: true,
    focusOnEntry: true,
  },
  events: { 'exit-chosen': true, 'next-chosen': true },
});

/** A form made of a declaration. */
export const SchemaForm = /* @__PURE__ */ elementComponent('schema-form', {
  register: () => import('../define/schema-form.js'),
  properties: {
    form: true,
    initialValues: true,
    submit: true,
    fieldMessages: true,
    submitLabel: true,
    busy: true,
    facts: true,
    messages: true,
  },
  methods: ['fill', 'requestSubmit', 'focusSubmit'],
  events: { 'form-changed': true, 'location-understood': true },
});

/** The stored accounts, to pick one. */
export const AccountPicker = /* @__PURE__ */ elementComponent('account-picker', {
  register: () => import('../define/account-picker.js'),
  properties: {
    loadAccounts: true,
    type: true,
    accountId: true,
    missing: true,
    actions: true,
    searchDelay: true,
    messages: true,
  },
  events: { 'accounts-loaded': true, 'account-picked': true },
});

/** How a check goes, probe by probe. */
export const CheckList = /* @__PURE__ */ elementComponent('check-list', {
  register: () => import('../define/check-list.js'),
  properties: {
    plan: true,
    probes: true,
    running: true,
    patience: true,
    problemsUrl: true,
    type: true,
    messages: true,
  },
  events: {},
});

/** The folders of a storage, to choose one. */
export const FolderBrowser = /* @__PURE__ */ elementComponent('folder-browser', {
  register: () => import('../define/folder-browser.js'),
  properties: {
    listFolders: true,
    createFolder: true,
    top: true,
    start: true,
    problemsUrl: true,
    messages: true,
  },
  events: { 'folder-chosen': true, 'folders-closed': true },
});

/** The question whether the key of a server is the right one. */
export const HostKeyNotice = /* @__PURE__ */ elementComponent('host-key-notice', {
  register: () => import('../define/host-key-notice.js'),
  properties: { problem: true, confirmed: true, messages: true },
  events: { 'host-key-confirmed': true, 'host-key-declined': true },
});

/** What is wrong, and what to do about it. */
export const ProblemNotice = /* @__PURE__ */ elementComponent('problem-notice', {
  register: () => import('../define/problem-notice.js'),
  properties: { problem: true, warning: true, repairs: true, problemsUrl: true, messages: true },
  events: { 'repair-chosen': true },
});
