import { CheckList } from '../components/check-list.js';
import { defineElement } from '../components/define-element.js';

defineElement('check-list', CheckList);

export { CheckList };
