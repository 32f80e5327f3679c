/** English texts of forms: the labels of their controls. */
export const forms = {
  optional: 'optional',
  notLoaded: 'A part of this form could not be loaded.',
  retry: 'Try again',
  submit: 'Submit',
  more: 'More options',
  reveal: 'Show',
  conceal: 'Hide',
  concealField: ({ label }: { label: string }) => `Hide ${label}`,
  revealField: ({ label }: { label: string }) => `Show ${label}`,
  notExplained: ({ code }: { code: string }) =>
    `This did not work (${code}), and what would explain it could not be loaded. Look at your connection, then try again.`,
  wrong: 'This entry cannot be used.',
};
