/** English texts of the setup step. */
export const setup = {
  heading: ({ name }: { name: string }) => `Set up ${name}`,
  account: 'Account',
  checked: 'Checked',
  name: 'Name',
  nameHelp: 'How this destination is called in lists.',
  description: 'Description',
  create: 'Create Destination',
  creating: 'Creating…',
  stop: 'Stop',
  browse: 'Browse folders…',
  browseFailed: 'Folders could not be loaded. Try again, or type the path.',
  landing: 'Files will land at',
  writes: 'A small test object is written there, read back and deleted.',
};

/** English texts after the creation. */
export const done = {
  heading: 'Destination created',
  intro: ({ name }: { name: string }) => `“${name}” is ready. Files can be delivered there from now on.`,
  type: 'Destination',
  name: 'Name',
  description: 'Description',
  account: 'Account',
  warnings: 'Good to know',
  saveAndExit: 'Save & Exit',
  next: 'Next',
  nextHelp: 'Go on with Next, or stop here with Save & Exit and continue at any time.',
};
