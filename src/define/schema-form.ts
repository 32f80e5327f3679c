import { defineElement } from '../components/define-element.js';
import { SchemaForm } from '../components/schema-form.js';

defineElement('schema-form', SchemaForm);

export { SchemaForm };
