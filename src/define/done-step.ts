import { defineElement } from '../components/define-element.js';
import { DoneStep } from '../steps/done-step.js';

defineElement('done-step', DoneStep);

export { DoneStep };
