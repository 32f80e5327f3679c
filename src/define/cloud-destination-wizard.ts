import { CloudDestinationWizard } from '../components/cloud-destination-wizard.js';
import { defineElement } from '../components/define-element.js';
import './destination-catalog.js';
import './step-progress.js';

defineElement('cloud-destination-wizard', CloudDestinationWizard);

export { CloudDestinationWizard };
