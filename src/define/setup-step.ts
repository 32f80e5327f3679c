import { defineElement } from '../components/define-element.js';
import { SetupStep } from '../steps/setup-step.js';
import './schema-form.js';

defineElement('setup-step', SetupStep);

export { SetupStep };
