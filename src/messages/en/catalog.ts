/** English texts of the catalog: loaded with the first screen. */
export const catalog = {
  heading: 'Choose a destination',
  intro: 'Select where your files should be delivered.',
  search: 'Search destinations',
  connect: 'Connect destination',
  /** The button's full name for assistive technology, beginning with its visible label. */
  connectTo: ({ name }: { name: string }) => `Connect destination: ${name}`,
};
