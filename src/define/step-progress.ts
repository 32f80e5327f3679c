import { defineElement } from '../components/define-element.js';
import { StepProgress } from '../components/step-progress.js';

defineElement('step-progress', StepProgress);

export { StepProgress };
