/** A list of accounts on the page, whose answers the test gives. */
import '../../../demo/gallery/elements.js';
import type { AccountPage, AccountQuery } from '../../../src/backend/backend.js';
import type { LoadAccounts } from '../../../src/components/account-picker.js';
import { success, type Result } from '../../../src/problems/result.js';
import { account } from '../../../demo/gallery/fakes.js';
import { host, make, settled } from './fixture.js';
import { allByRole, byLabel, nameOf } from './user.js';

/** The list, which searches at once. */
export const showPicker = (loadAccounts: LoadAccounts, more: object = {}) =>
  host(Object.assign(make('account-picker', { type: 'amazon-s3', loadAccounts, searchDelay: 0 }), more));

/** The accounts in it, by the first words of their names. */
export const labels = (root: Node): string[] =>
  allByRole(root, 'radio').map((radio) => nameOf(radio).split(' ')[0] ?? '');

/** A load whose answers the test gives, in any order. */
export function held() {
  const calls: { query: AccountQuery; signal: AbortSignal; answer: (page: AccountPage) => void }[] = [];
  const load: LoadAccounts = (query, { signal }) =>
    new Promise<Result<AccountPage>>((resolve) => {
      calls.push({ query, signal, answer: (page) => resolve(success(page)) });
    });
  return { calls, load };
}

/** A page with these accounts, which is all there is. */
export const page = (...numbers: readonly number[]): AccountPage => ({
  accounts: numbers.map((number) => account(number)),
  total: numbers.length,
  nextCursor: null,
});

/** A picker with the first six accounts, enough for a search. */
export async function withSearch(more: object = {}, first: Partial<AccountPage> = {}) {
  const { calls, load } = held();
  const picker = await showPicker(load, more);
  calls[0]?.answer({ ...page(1, 2, 3, 4, 5, 6), ...first });
  await settled();
  return { calls, picker, field: byLabel(picker, 'Search accounts') };
}
