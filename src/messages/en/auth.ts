/** English texts of the authentication step. */
export const auth = {
  heading: ({ name }: { name: string }) => `Connect to ${name}`,
  accountChoice: 'Account',
  existing: 'Existing Account',
  existingHelp: 'Use credentials that are already stored.',
  new: 'New Account',
  newHelp: 'Enter credentials. They are checked before they are stored.',
  loadingAccounts: 'Loading accounts…',
  accountsNotShown: 'The list of accounts could not be loaded. Check your connection and try again.',
  retry: 'Try again',
  connect: 'Connect to destination',
  connecting: 'Connecting…',
  stop: 'Stop',
  documentation: 'Where do I find these?',
  egress: ({ addresses }: { addresses: string }) =>
    `If a firewall protects the server, allow connections from ${addresses}.`,
  secretsStay: 'Secrets are sent once, for the check, and never shown again.',
};
