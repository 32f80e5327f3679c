import { AccountDetails } from './account-details.js';
import { AccountList } from './account-list.js';
import { AccountPicker } from './account-picker.js';
import { defineElement } from './define-element.js';

/** Registers the picker and what it is made of. */
export function defineAccountPicker(): void {
  defineElement('account-details', AccountDetails);
  defineElement('account-list', AccountList);
  defineElement('account-picker', AccountPicker);
}
