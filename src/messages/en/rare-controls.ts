/** English texts of forms: what only the controls for keys say. */
export const rareControls = {
  forget: 'Forget this key',
  typeHostKey: 'I already have the fingerprint or a known_hosts line',
  chooseFile: 'Choose a file',
  dropFile: 'or drop it here',
  fileTooLarge: 'This file is too large to be a key.',
};
