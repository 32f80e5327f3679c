/** English texts of the dialog around the wizard: loaded when it is opened. */
export const dialog = {
  close: 'Close',
  unsaved: 'Leave without saving?',
  unsavedHelp: 'What you have entered is not saved and will be lost.',
  stay: 'Keep editing',
  discard: 'Discard',
};
