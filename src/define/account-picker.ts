import { AccountPicker } from '../components/account-picker.js';
import { defineAccountPicker } from '../components/define-account-picker.js';

defineAccountPicker();

export { AccountPicker };
