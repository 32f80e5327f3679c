import type { LoadAccounts } from '../../../src/components/account-picker.js';
import { startTyping } from '../act.js';
import { account, accounts, failsToLoad, listing, neverLoads } from '../fakes.js';
import { statesOf } from '../state.js';

const state = statesOf('account-picker');

const checkedAt = '2026-03-01T12:00:00.000Z';

const picker = (loadAccounts: LoadAccounts) => ({ type: 'amazon-s3', loadAccounts });

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
  state('The last check failed', () =>
    picker(
      listing([
        account(1, { lastCheck: { at: checkedAt, verdict: 'failed' } }),
        account(2, { lastCheck: { at: checkedAt, verdict: 'unverifiable' } }),
        account(3, { lastCheck: null }),
      ]),
    ),
  ),
];
