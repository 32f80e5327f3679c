import { defineElement } from './components/define-element.js';
import { SchemaForm } from './components/schema-form.js';
import { AuthStep } from './steps/auth-step.js';
import { DoneStep } from './steps/done-step.js';
import { SetupStep } from './steps/setup-step.js';

/** Registers the steps and their parts, save the list of accounts and what shows how a check went, which they load by need: loaded when a destination type is chosen, or by a host that uses steps alone. */
defineElement('schema-form', SchemaForm);
defineElement('auth-step', AuthStep);
defineElement('setup-step', SetupStep);
defineElement('done-step', DoneStep);
