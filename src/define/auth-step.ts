import { defineElement } from '../components/define-element.js';
import { AuthStep } from '../steps/auth-step.js';
import './schema-form.js';

defineElement('auth-step', AuthStep);

export { AuthStep };
