import { defineElement } from '../components/define-element.js';
import { ProblemNotice } from '../components/problem-notice.js';

defineElement('problem-notice', ProblemNotice);

export { ProblemNotice };
