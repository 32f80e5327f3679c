/** Registers the wizard and what its first screen needs. The steps register themselves when they are loaded. */
import './define/cloud-destination-wizard.js';
