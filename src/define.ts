import { CloudDestinationWizard } from './components/cloud-destination-wizard.js';
import { defineElement } from './components/define-element.js';
import { DestinationCatalog } from './components/destination-catalog.js';
import { StepProgress } from './components/step-progress.js';

/** Registers the wizard and what its first screen needs. The steps register themselves when they are loaded. */
defineElement('step-progress', StepProgress);
defineElement('destination-catalog', DestinationCatalog);
defineElement('cloud-destination-wizard', CloudDestinationWizard);
