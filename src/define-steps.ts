import { AccountPicker } from './components/account-picker.js';
import { CheckList } from './components/check-list.js';
import { defineElement } from './components/define-element.js';
import { HostKeyNotice } from './components/host-key-notice.js';
import { ProblemNotice } from './components/problem-notice.js';
import { SchemaForm } from './components/schema-form.js';
import { AuthStep } from './steps/auth-step.js';
import { DoneStep } from './steps/done-step.js';
import { SetupStep } from './steps/setup-step.js';

/** Registers the steps and their parts: loaded when a destination type is chosen, or by a host that uses steps alone. */
defineElement('problem-notice', ProblemNotice);
defineElement('check-list', CheckList);
defineElement('host-key-notice', HostKeyNotice);
defineElement('account-picker', AccountPicker);
defineElement('schema-form', SchemaForm);
defineElement('auth-step', AuthStep);
defineElement('setup-step', SetupStep);
defineElement('done-step', DoneStep);
