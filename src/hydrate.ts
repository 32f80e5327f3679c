/**
 * Registers the wizard like `cloud-destination-wizard/define`, and takes over what `renderWizard` has rendered on a server: the
 * nodes stay, and come to life. Needs the package `@lit-labs/ssr-client`.
 *
 * @module
 */
import './hydration-support.js';
import './hydration.js';
import './define.js';
import type { CloudDestinationWizard } from './components/cloud-destination-wizard.js';
import type { WizardProperties } from './rendering.js';

export type { WizardProperties } from './rendering.js';

/**
 * Gives a wizard that waits for its properties what `renderWizard` was given, and lets it go on. Everything else about it can
 * be set at any time.
 */
export function hydrateWizard(wizard: CloudDestinationWizard, properties: WizardProperties = {}): void {
  // What is left out keeps its default.
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  Object.assign(wizard, Object.fromEntries(given));
  wizard.removeAttribute('defer-hydration');
}
