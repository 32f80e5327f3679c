import '../../../demo/gallery/elements.js';
import type { Account } from '../../../src/backend/backend.js';
import type { FormValues } from '../../../src/destinations/definition.js';
import { accounts, definitionOf, listing } from '../../../demo/gallery/fakes.js';
import { host, make } from './fixture.js';

/** The authentication step on the page, and what it has asked for. */
export async function showAuthStep(type: string, more: object = {}) {
  const news: FormValues[] = [];
  const existing: Account[] = [];
  const places: (string | undefined)[] = [];
  const changes: unknown[] = [];
  const element = make('auth-step', {
    definition: await definitionOf(type),
    loadAccounts: listing(accounts(3)),
    connectNew: (credentials, _key, { from }) => {
      news.push(credentials);
      places.push(from);
    },
    connectExisting: (account, { from }) => {
      existing.push(account);
      places.push(from);
    },
    changeAccount: (account, values) => {
      changes.push([account.id, values]);
    },
  });
  return { element: await host(Object.assign(element, more)), news, existing, places, changes };
}
