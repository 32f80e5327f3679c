import type { DestinationBackend } from './backend/backend.js';
import type { DestinationType } from './destinations/definition.js';
import type { Languages } from './messages/languages.js';
import type { MessageOverrides } from './messages/messages.js';

/**
 * Properties that change what the first screen shows. They cannot be written into HTML: the page gives the same ones to
 * `hydrateWizard`.
 */
export interface WizardProperties {
  readonly backend?: DestinationBackend | undefined;
  readonly destinations?: readonly DestinationType[] | undefined;
  readonly messages?: MessageOverrides | undefined;
  readonly languages?: Languages | undefined;
}

/** What to render. */
export interface WizardRendering {
  /** The language of the page, as in its `lang`: a BCP 47 tag. It becomes `lang` of the wizard. Default: English. */
  readonly lang?: string;
  /** As the attribute `backend-url`. The server does not ask it. */
  readonly backendUrl?: string;
  /** As the attribute `problems-url`. */
  readonly problemsUrl?: string;
  /** With them, the wizard waits for `hydrateWizard`, which has to be given the same. A backend is not asked by the server. */
  readonly properties?: WizardProperties;
  /** HTML for the slots `header`, `help` and `footer`. It is written as it is: never make it of what others have typed. */
  readonly slotted?: string;
  /** The nonce of the page's Content Security Policy, where its `style-src` asks for one. */
  readonly nonce?: string;
}
