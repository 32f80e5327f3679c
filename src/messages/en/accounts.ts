/** English texts of the account list: loaded when there are accounts. */
export const accounts = {
  label: 'Existing accounts',
  search: 'Search accounts',
  loading: 'Loading accounts…',
  loadFailed: 'The accounts could not be loaded.',
  retry: 'Try again',
  empty: 'No account is connected yet. Choose “New Account” to connect the first one.',
  noMatch: ({ search }: { search: string }) => `No account matches “${search}”.`,
  found: ({ count }: { count: number }) => (count === 1 ? '1 account' : `${count} accounts`),
  connected: ({ when }: { when: string }) => `Connected ${when}`,
  uses: ({ count }: { count: number }) =>
    count === 0 ? 'Not used yet' : count === 1 ? 'Used by 1 destination' : `Used by ${count} destinations`,
  choose: 'Choose an account to go on.',
};
