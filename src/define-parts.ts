import './define-steps.js';
import { AccountPicker } from './components/account-picker.js';
import { CheckList } from './components/check-list.js';
import { defineElement } from './components/define-element.js';
import { FolderBrowser } from './components/folder-browser.js';
import { defineProblems } from './steps/diagnosis-view.js';

/** Registers what the steps load by need, too: for a host that uses these elements alone. */
defineElement('account-picker', AccountPicker);
defineElement('folder-browser', FolderBrowser);
defineElement('check-list', CheckList);
defineProblems();
