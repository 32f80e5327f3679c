import type { ProbeDefinition } from '../definition.js';

/** What a check of an SFTP account tries, in the order of the protocol. */
export const ACCOUNT_PROBES: readonly ProbeDefinition[] = [
  { id: 'connect', required: true, field: 'host', label: 'Connect to the server' },
  {
    id: 'host-key',
    required: true,
    field: 'hostKey',
    label: 'Check the server’s identity',
    found: ({ algorithm, fingerprint }) =>
      fingerprint === undefined ? '' : `${algorithm === undefined ? '' : `${algorithm} `}${fingerprint}`,
  },
  { id: 'login', required: true, field: 'username', label: 'Log in' },
  {
    id: 'sftp',
    required: true,
    label: 'Start the file transfer',
    found: ({ home }) => (home === undefined ? '' : `Login folder ${home}`),
  },
];

/** What a check of a folder on an SFTP server tries. */
export const LOCATION_PROBES: readonly ProbeDefinition[] = [
  {
    id: 'folder',
    required: true,
    field: 'folderPath',
    label: 'Open the folder',
    found: ({ folder }) => (folder === undefined ? '' : folder),
  },
  { id: 'write', required: true, field: 'folderPath', label: 'Write a small test file' },
  { id: 'read', required: true, field: 'folderPath', label: 'Read it back' },
  { id: 'rename', required: false, field: 'folderPath', label: 'Rename it' },
  { id: 'delete', required: false, field: 'folderPath', label: 'Delete it again' },
];
