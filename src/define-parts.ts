/** Registers what the steps load by need, too: for a host that uses these elements alone. */
import './define-steps.js';
import './define/account-picker.js';
import './define/check-list.js';
import './define/folder-browser.js';
import { defineProblems } from './steps/diagnosis-view.js';

defineProblems();
