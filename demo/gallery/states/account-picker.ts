import type { Account } from '../../../src/backend/backend.js';
import type { LoadAccounts } from '../../../src/components/account-picker.js';
import { problem } from '../../../src/problems/problem.js';
import { startTyping } from '../act.js';
import { account, accounts, failsToLoad, listing, neverLoads } from '../fakes.js';
import { statesOf } from '../state.js';

const state = statesOf('account-picker');

const at = '2026-03-01T12:00:00.000Z';
const wrong = problem('s3.secret-wrong', { length: 40 }, { field: 'secretAccessKey', probe: 'credentials' });

/** One account in each status. */
const everyStatus: readonly Account[] = [
  account(1),
  account(2, { lastCheck: { at, verdict: 'failed', problem: wrong } }),
  account(3, { lastCheck: { at, verdict: 'unverifiable' } }),
  account(4, { lastCheck: null }),
  account(5, { expiresAt: '2026-02-01T12:00:00.000Z' }),
  account(6, { expiresAt: '2099-02-01T12:00:00.000Z', label: 'Nightly exports' }),
];

const picker = (loadAccounts: LoadAccounts) => ({ type: 'amazon-s3', loadAccounts, searchDelay: 0 });

export const pickerStates = [
  state('Loading', () => picker(neverLoads)),
  state('Failed', () => picker(failsToLoad)),
  state('Empty', () => picker(listing([]))),
  state('Three accounts', () => ({ ...picker(listing(accounts(3))), accountId: 'account-2' })),
  state('Many accounts with a search', () => picker(listing(accounts(8), 6))),
  state('A search without a match', () => picker(listing(accounts(8))), {
    acts: [startTyping('Search accounts', 'nobody')],
  }),
  state('A choice is missing', () => ({ ...picker(listing(accounts(3))), missing: true })),
  state('Every status', () => picker(listing(everyStatus))),
  state('Many pages', () => picker(listing(accounts(1000), 3))),
];
