/**
 * The public API of the wizard in the page. Importing it registers nothing: `cloud-destination-wizard/define` does.
 *
 * @module
 */
export { AccountPicker, type LoadAccounts } from './components/account-picker.js';
export { CheckList } from './components/check-list.js';
export { CloudDestinationWizard } from './components/cloud-destination-wizard.js';
export { DestinationCatalog } from './components/destination-catalog.js';
export { FolderBrowser, type CreateFolder, type ListFolders } from './components/folder-browser.js';
export { HostKeyNotice } from './components/host-key-notice.js';
export { ProblemNotice } from './components/problem-notice.js';
export { SchemaForm, type FieldMessage, type FormFacts } from './components/schema-form.js';
export { StepProgress } from './components/step-progress.js';
export { AuthStep } from './steps/auth-step.js';
export { DoneStep } from './steps/done-step.js';
export { SetupStep } from './steps/setup-step.js';

export type {
  CheckContext,
  CheckOutcome,
  DestinationChecks,
  Folder,
  FolderAccess,
  FolderContext,
  FolderPage,
  PlannedProbe,
  Probe,
  ProbeFinding,
  ProbeStatus,
  RoleAccess,
  Verdict,
} from './destinations/check.js';
export { ProbeRun, fail } from './destinations/check.js';
export { defineDestination } from './destinations/define-destination.js';
export type {
  DestinationCard,
  DestinationDefinition,
  DestinationIcon,
  DestinationType,
  Examination,
  FolderMapping,
  FormDefinition,
  FormValues,
  NormalizedValues,
  ProbeDefinition,
  SummaryRow,
} from './destinations/definition.js';
export type { FieldDefinition } from './destinations/field.js';
export { builtInDestinations, type BuiltInDestination } from './destinations/registry.js';

export type {
  Account,
  AccountPage,
  AccountQuery,
  BackendDescription,
  CallOptions,
  CheckReport,
  Connection,
  Destination,
  DestinationBackend,
} from './backend/backend.js';
export { createHttpBackend } from './backend/http-backend.js';
export { createMemoryBackend } from './backend/memory-backend.js';

export {
  WizardController,
  type CheckedFrom,
  type DestinationInput,
  type WizardControllerOptions,
} from './flow/wizard-controller.js';
export type { InitialValues, WizardDraft } from './flow/draft.js';
export type { WizardEvent, WizardEventDetails, WizardEventName } from './flow/wizard-events.js';
export type { AccountMode, Activity, StepName, WizardState } from './flow/wizard-state.js';
export type { Repair } from './forms/repairs.js';

export { loadMessages, type LanguageLoader, type Languages } from './messages/languages.js';
export type { DestinationTexts, FieldTexts, MessageOverrides, Messages } from './messages/messages.js';
export type { Issue, IssueCode, Notice } from './problems/issue.js';
export { problem, type HostKeyProblem, type Problem, type ProblemParams } from './problems/problem.js';
export type { Blame, ProblemCode } from './problems/problem-codes.js';
export { failure, success, type Result } from './problems/result.js';
