/**
 * Registers the steps and their parts, save the list of accounts and what shows how a check went, which they load by need:
 * loaded when a destination type is chosen, or by a host that uses steps alone.
 */
import './define/auth-step.js';
import './define/setup-step.js';
import './define/done-step.js';
