import { plural } from '../plural.js';

const words = plural('en');

/** English texts of what is known of stored accounts and what can be done with them. Loaded with the list of accounts. */
export const accountActions = {
  works: 'Works',
  attention: 'Needs attention',
  expired: 'Expired',
  neverChecked: 'Never checked',
  checked: ({ when }: { when: string }) => `Checked ${when}`,
  expires: ({ when }: { when: string }) => `Expires ${when}`,
  ended: ({ when }: { when: string }) => `Ended ${when}`,
  previous: 'Previous page',
  next: 'Next page',
  page: ({ page, total }: { page: number; total: number }) =>
    `Page ${words(page, { other: '#' })}, ${words(total, { one: '# account', other: '# accounts' })}`,
  menu: ({ label }: { label: string }) => `Actions for ${label}`,
  rename: 'Rename',
  check: 'Check again',
  replace: 'Replace the credentials',
  delete: 'Delete',
  cancel: 'Keep as it is',
  close: 'Close',
  stop: 'Stop',
  name: 'Name of the account',
  nameHelp: ({ label }: { label: string }) => `Left empty, it is called ${label}.`,
  save: 'Save',
  renamed: ({ label }: { label: string }) => `The account is now called ${label}.`,
  checking: 'Checking the account…',
  checkPassed: 'The account works.',
  replaceHelp: ({ label }: { label: string }) =>
    `For ${label}. The new values are checked first. Until they work, the old ones stay in use.`,
  replaceNow: 'Check and replace',
  replaced: 'The new credentials work and have taken the place of the old ones.',
  looking: 'Looking for destinations that use this account…',
  deleteQuestion: ({ label }: { label: string }) =>
    `Delete ${label}? Its secrets are forgotten. What lies in the storage stays there.`,
  deleteNow: 'Delete the account',
  inUse: ({ count }: { count: number }) =>
    words(count, {
      one: 'This account cannot be deleted while # destination uses it:',
      other: 'This account cannot be deleted while # destinations use it:',
    }),
  andMore: ({ count }: { count: number }) => words(count, { other: 'and # more' }),
  deleteFirst: 'Delete those destinations first, or let them use another account.',
  deleted: ({ label }: { label: string }) => `The account ${label} was deleted.`,
};
