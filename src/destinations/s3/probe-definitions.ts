import type { ProbeDefinition } from '../definition.js';

/** What a check of an S3 account tries. One call answers both: whether anyone answers, and what. */
export function accountProbes(reachField: string): readonly ProbeDefinition[] {
  return [
    { id: 'reach', required: true, field: reachField, label: 'Reach the storage' },
    {
      id: 'credentials',
      required: true,
      field: 'accessKeyId',
      label: 'Check the access key',
      found: ({ account, arn }) =>
        account === undefined ? '' : `Account ${account}${arn === undefined ? '' : `, ${arn}`}`,
    },
  ];
}

/** Only for access by role: the role must not open for others who name it to us. */
export const EXTERNAL_ID_PROBE: ProbeDefinition = {
  id: 'external-id',
  required: true,
  occasional: true,
  field: 'roleArn',
  label: 'Check that the role demands the external ID',
};

/**
 * What a check of a location in S3 tries. To be denied the list, the read or the deletion only warns, as a key that may
 * do nothing but write is a good key for deliveries.
 */
export const LOCATION_PROBES: readonly ProbeDefinition[] = [
  { id: 'list', required: true, field: 'bucket', label: 'Look into the folder' },
  {
    id: 'write',
    required: true,
    field: 'bucket',
    label: 'Write a small test file',
    found: ({ key }) => (key === undefined ? '' : key),
  },
  { id: 'read', required: true, field: 'bucket', label: 'Read it back' },
  {
    id: 'delete',
    required: false,
    field: 'bucket',
    label: 'Delete it again',
    // What stays where the bucket keeps versions and the key may not delete them, as S3 itself writes it.
    found: ({ version }) => (version === undefined ? '' : `?versionId=${version}`),
  },
];
