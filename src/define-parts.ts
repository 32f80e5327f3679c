import './define-steps.js';
import { defineAccountPicker } from './components/account-picker.js';
import { CheckList } from './components/check-list.js';
import { defineElement } from './components/define-element.js';
import { FolderBrowser } from './components/folder-browser.js';
import { defineProblems } from './steps/diagnosis-view.js';

/** Registers what the steps load by need, too: for a host that uses these elements alone. */
defineAccountPicker();
defineElement('folder-browser', FolderBrowser);
defineElement('check-list', CheckList);
defineProblems();
