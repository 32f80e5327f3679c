import { defineElement } from '../components/define-element.js';
import { FolderBrowser } from '../components/folder-browser.js';
import './problem-notice.js';

defineElement('folder-browser', FolderBrowser);

export { FolderBrowser };
