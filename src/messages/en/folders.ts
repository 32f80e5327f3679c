/** English texts of the folder browser. */
export const folders = {
  headingBuckets: 'Choose a bucket and a folder',
  headingFolders: 'Choose a folder',
  where: 'Where you are',
  buckets: 'All buckets',
  loginFolder: 'Login folder',
  loading: 'Looking…',
  found: ({ count, more }: { count: number; more: boolean }) =>
    count === 0
      ? 'No folders in here.'
      : `${String(count)}${more ? ' or more' : ''} ${count === 1 ? 'entry' : 'entries'}.`,
  more: 'Show more',
  open: ({ name }: { name: string }) => `Open ${name}`,
  create: 'New folder',
  createName: 'Name of the new folder',
  createNow: 'Create it',
  nameNeeded: 'Enter a name without slashes.',
  choose: ({ place }: { place: string }) => `Use ${place}`,
  close: 'Close',
  retry: 'Try again',
  typeInstead: 'You can close this and type the path instead.',
};
