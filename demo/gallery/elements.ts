/** Registers every element, and fetches what is fetched by need: for tests that look at one element by itself. */
import '../../src/define.js';
import '../../src/define-steps.js';
import { PROBLEM_TEXTS } from '../../src/components/check-list.js';
import { FIELD_REMARKS, RARE_CONTROLS } from '../../src/components/form-fields.js';
import { defineElement } from '../../src/components/define-element.js';
import { FolderBrowser } from '../../src/components/folder-browser.js';
import { STORED_ACCOUNTS } from '../../src/steps/auth-step.js';
import { CHECK_LIST, PROBLEM_VIEWS } from '../../src/steps/diagnosis.js';
import { LANDING_PATH } from '../../src/steps/done-step.js';

defineElement('folder-browser', FolderBrowser);

/** What they fetch by need. Importing this waits for it; a bundler keeps this module for those who use it. */
export const elementsReady = Promise.all(
  [FIELD_REMARKS, RARE_CONTROLS, PROBLEM_TEXTS, CHECK_LIST, PROBLEM_VIEWS, STORED_ACCOUNTS, LANDING_PATH].map(
    (lazy) => lazy.load(),
  ),
);
await elementsReady;
