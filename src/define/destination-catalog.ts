import { defineElement } from '../components/define-element.js';
import { DestinationCatalog } from '../components/destination-catalog.js';

defineElement('destination-catalog', DestinationCatalog);

export { DestinationCatalog };
