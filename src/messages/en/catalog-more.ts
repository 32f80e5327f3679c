import { counted } from './counted.js';

/** English texts of what the catalog shows after its first screen: filters, what is connected, details. */
export const catalogMore = {
  found: ({ count }: { count: number }) => (count === 1 ? '1 destination' : `${count} destinations`),
  empty: 'No destinations are available here.',
  another: 'Add another',
  anotherOf: ({ name }: { name: string }) => `Add another: ${name}`,
  noMatch: ({ search }: { search: string }) => `No destination matches “${search}”.`,
  clearSearch: 'Clear search',
  noMatchOfFilter: 'No destination matches this choice.',
  showAll: 'Show all',
  showMore: ({ count }: { count: number }) => `Show more (${count})`,
  show: 'Show',
  all: 'All',
  mine: 'My destinations',
  category: 'Category',
  allCategories: 'All categories',
  connected: ({ accounts, destinations }: { accounts: number; destinations: number }) =>
    destinations === 0
      ? counted(accounts, 'account')
      : `${counted(accounts, 'account')}, ${counted(destinations, 'destination')}`,
  attention: 'Needs attention',
  attentionHelp: ({ failing }: { failing: number }) =>
    `The last check of ${failing === 1 ? 'an account' : counted(failing, 'account')} failed.`,
  more: ({ name }: { name: string }) => `More about ${name}`,
  accounts: 'View accounts',
  details: 'What you need',
  documentation: 'Documentation',
  newTab: 'opens in a new tab',
  needs: 'Before you start',
  checks: 'What is checked',
  addresses: 'Addresses to allow in your firewall',
  notLoaded: 'The details could not be loaded. Check your connection and try again.',
  close: 'Close',
};
