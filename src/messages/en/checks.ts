import type { Blame } from '../../problems/problem-codes.js';
import type { ProbeStatus } from '../../destinations/check.js';

type StatusTexts = { readonly [Status in ProbeStatus]: string };
type BlameTexts = { readonly [Side in Blame]: string };

const status: StatusTexts = {
  pending: 'waiting',
  running: 'running…',
  passed: 'passed',
  warned: 'warning',
  failed: 'failed',
  skipped: 'not tried',
  unverifiable: 'cannot be verified from here',
};

const blame: BlameTexts = {
  input: 'what was entered',
  storage: 'your storage',
  network: 'the network',
  page: 'this site',
  service: 'our service',
};

/** English texts of the list of probes and of the problem notice. */
export const checks = {
  label: 'Connection check',
  status,
  blame,
  duration: ({ milliseconds }: { milliseconds: number }) =>
    milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`,
  reference: ({ id }: { id: string }) => `Reference for support: ${id}`,
  useRegion: ({ region }: { region: string }) => `Use ${region}`,
  useAddressStyle: ({ style }: { style: string }) => `Use the address style “${style}”`,
  createFolder: 'Create the folder',
  creatingFolder: 'Creating the folder…',
  checkFromServer: 'Check from the server instead',
  tryAgain: 'Try again',
  more: 'More about this',
  moreAbout: ({ title }: { title: string }) => `More about this: ${title}`,
  optional: 'optional',
  again: 'Run again',
  report: 'Copy report',
  stillAt: ({ label }: { label: string }) =>
    `Still at “${label}”. A slow network or a firewall can make this take up to a minute.`,
  copy: 'Copy',
  copyWhat: ({ copy, what }: { copy: string; what: string }) => `${copy}: ${what}`,
  copied: 'Copied',
  notCopied: 'The browser did not allow it: select the text and copy it.',
  whoCanMend: ({ side }: { side: string }) => `Where to mend it: ${side}`,
};
