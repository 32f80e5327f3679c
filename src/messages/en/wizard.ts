/** English texts of the frame around the steps: loaded with the first screen. */
export const wizard = {
  label: 'Connect a cloud storage destination',
  progress: 'Progress',
  steps: {
    catalog: 'Destination',
    auth: 'Authentication',
    setup: 'Setup',
    created: 'Finish',
  },
  stepDone: 'done',
  back: 'Back',
  cancel: 'Cancel',
  loading: 'Loading…',
  loadFailed: 'This step could not be loaded. Check your connection and try again.',
  retry: 'Try again',
};
