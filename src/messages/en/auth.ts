/** English texts of the authentication step and the account list. */
export const auth = {
  heading: ({ name }: { name: string }) => `Connect to ${name}`,
  accountChoice: 'Account',
  existing: 'Existing Account',
  existingHelp: 'Use credentials that are already stored.',
  new: 'New Account',
  newHelp: 'Enter credentials. They are checked before they are stored.',
  connect: 'Connect to destination',
  connecting: 'Connecting…',
  stop: 'Stop',
  documentation: 'Where do I find these?',
  egress: ({ addresses }: { addresses: string }) =>
    `If a firewall protects the server, allow connections from ${addresses}.`,
  secretsStay: 'Secrets are sent once, for the check, and never shown again.',
};

/** English texts of the account list. */
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
    count === 0 ? 'not used yet' : count === 1 ? 'used by 1 destination' : `used by ${count} destinations`,
  choose: 'Choose an account to go on.',
};
