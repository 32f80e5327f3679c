/** English texts of forms: the labels of their controls. */
export const forms = {
  optional: 'optional',
  notLoaded: 'A part of this form could not be loaded.',
  retry: 'Try again',
  submit: 'Submit',
  more: 'More options',
  forget: 'Forget this key',
  typeHostKey: 'I already have the fingerprint or a known_hosts line',
  reveal: 'Show',
  conceal: 'Hide',
  concealField: ({ label }: { label: string }) => `Hide ${label}`,
  revealField: ({ label }: { label: string }) => `Show ${label}`,
  chooseFile: 'Choose a file',
  dropFile: 'or drop it here',
  notExplained: ({ code }: { code: string }) =>
    `This did not work (${code}), and what would explain it could not be loaded. Look at your connection, then try again.`,
  wrong: 'This entry cannot be used.',
  fileTooLarge: 'This file is too large to be a key.',
};
