/** What every page shows: the same words, so that the pages differ in how they are made and in nothing else. */
export const DESTINATIONS = [
  {
    type: 'amazon-s3',
    name: 'Amazon S3',
    description: 'Deliver files to a bucket in your AWS account.',
    keywords: 'aws bucket object storage',
  },
  {
    type: 's3-compatible',
    name: 'S3-compatible storage',
    description: 'Deliver files to MinIO, Ceph, Cloudflare R2, Wasabi, Backblaze B2 and others.',
    keywords: 'minio ceph r2 wasabi backblaze',
  },
  {
    type: 'sftp',
    name: 'SFTP',
    description: 'Deliver files to a folder on your own server.',
    keywords: 'ssh ftp server',
  },
];

export const FIELDS = [
  { name: 'name', label: 'Name' },
  { name: 'accessKeyId', label: 'Access key ID' },
  { name: 'secretAccessKey', label: 'Secret access key', type: 'password' },
  { name: 'bucket', label: 'Bucket name' },
];

/** The destinations that a search finds. */
export const found = (search) =>
  DESTINATIONS.filter(({ name, keywords }) =>
    `${name} ${keywords}`.toLowerCase().includes(search.trim().toLowerCase()),
  );

/** What is wrong with the entries, by field. */
export const errorsOf = (values) =>
  Object.fromEntries(
    FIELDS.filter(({ name }) => !values[name]?.trim()).map(({ name, label }) => [
      name,
      `${label} is missing.`,
    ]),
  );

/** What the last page says of the entries. */
export const summaryOf = (values) =>
  FIELDS.map(({ name, label, type }) => [label, type === 'password' ? '••••••••' : (values[name] ?? '')]);
