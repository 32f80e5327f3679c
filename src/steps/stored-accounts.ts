/** The list of stored accounts and what can be done with them: fetched where there are some. */
import { defineAccountPicker } from '../components/define-account-picker.js';
import { defineActions } from './account-actions.js';

export { actionsIn } from './account-actions.js';

/** Registers all of it. */
export function defineStoredAccounts(): void {
  defineAccountPicker();
  defineActions();
}
