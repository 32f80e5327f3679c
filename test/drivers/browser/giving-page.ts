/** The script of a page that gives properties to the wizard which has come from a server. */
import { hydrateWizard } from '../../../src/hydrate.js';

const wizard = document.querySelector('cloud-destination-wizard');
if (wizard) hydrateWizard(wizard, { messages: { catalog: { heading: 'Where to?' } } });
