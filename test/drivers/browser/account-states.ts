/** States of the list of accounts and of what can be done with them. */
import type { Account } from '../../../src/backend/backend.js';
import { problem } from '../../../src/problems/problem.js';
import { act, openAccounts, openActions, type AccountsPageOptions } from './accounts.js';
import { account, accounts, destination, fakeChecks, listing, seeded } from './fakes.js';
import { host, make, until } from './fixture.js';
import { allByRole, clickButton, findByRole } from './user.js';
import type { State } from './states.js';

const at = '2026-03-01T12:00:00.000Z';
const wrong = problem('s3.secret-wrong', { length: 40 }, { field: 'secretAccessKey', probe: 'credentials' });

/** One account in each state. */
const everyStatus: readonly Account[] = [
  account(1),
  account(2, { lastCheck: { at, verdict: 'failed', problem: wrong } }),
  account(3, { lastCheck: { at, verdict: 'unverifiable' } }),
  account(4, { lastCheck: null }),
  account(5, { expiresAt: '2026-02-01T12:00:00.000Z' }),
  account(6, { expiresAt: '2099-02-01T12:00:00.000Z', label: 'Nightly exports' }),
];

const picker = (list: readonly Account[], pageSize?: number) => () =>
  host(make('account-picker', { type: 'amazon-s3', loadAccounts: listing(list, pageSize) }));

export const accountListStates: Readonly<Record<string, State>> = {
  'every status': picker(everyStatus),
  'many pages': picker(accounts(1000), 3),
};

const opened =
  (action: string, shows: (root: Node) => unknown, options: AccountsPageOptions = {}): State =>
  async () => {
    const { page } = await openAccounts(options);
    await act(page, 'AKIA0001', action);
    await until(() => shows(page) !== undefined, `what ${action} shows`);
    return page;
  };

const button = (name: string) => (root: Node) => findByRole(root, 'button', name);
const fails = { fakes: fakeChecks({ account: { probe: 'credentials', problem: wrong } }) };
const inUse = {
  destinations: Array.from({ length: 7 }, (_, index) => ({
    ...destination,
    id: `destination-${index}`,
    name: `Daily exports ${index}`,
  })),
};

export const accountActionStates: Readonly<Record<string, State>> = {
  'the menu': async () => {
    const { page } = await openAccounts();
    await openActions(page, 'AKIA0001');
    return page;
  },
  rename: opened('Rename', button('Save')),
  'check, running': opened('Check again', button('Stop'), { fakes: fakeChecks({ account: 'hanging' }) }),
  'check, passed': opened('Check again', button('Close')),
  'check, failed': opened('Check again', (root) => findByRole(root, 'alert'), fails),
  'replace the key': opened('Replace the key', button('Check and replace')),
  'replace the key, nothing typed': async () => {
    const { page } = await openAccounts();
    await act(page, 'AKIA0001', 'Replace the key');
    await until(() => findByRole(page, 'button', 'Check and replace'), 'the form');
    await clickButton(page, 'Check and replace');
    return page;
  },
  'delete, asked': opened('Delete', button('Delete the account')),
  'delete, refused': opened('Delete', (root) => allByRole(root, 'listitem')[0], inUse),
  'accounts that cannot be renamed or deleted': async () => {
    const { page } = await openAccounts({ accounts: seeded(1), step: { accountActions: [] } });
    await openActions(page, 'AKIA0001');
    return page;
  },
};
