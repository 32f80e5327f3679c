/** What the simulated storage knows: to be typed by readers, and told to them. Pure, because the builder reads it too. */

/** The key that works, at both kinds of S3. */
export const S3_KEY = {
  id: 'AKIAFULLEXAMPLE22222',
  secret: 'full/access/EXAMPLEKEY/7MDENGbPxRfiCYabc',
  region: 'eu-central-1',
  account: '123456789012',
} as const;

export const S3_ENDPOINT = 'https://s3.example.com';

/** Where each bucket is, and what happens there. */
export const S3_BUCKETS = {
  'acme-exports': { region: S3_KEY.region, may: 'write' },
  'acme-archive': { region: 'us-west-2', may: 'write' },
  'acme-reports': { region: S3_KEY.region, may: 'read' },
  'acme-slow': { region: S3_KEY.region, may: 'wait' },
} as const;

export const SFTP_LOGIN = { host: 'sftp.example.com', user: 'ann', password: 'correct horse' } as const;

/** The key that the simulated server shows. */
export const SFTP_HOST_KEY = {
  algorithm: 'ssh-ed25519',
  fingerprint: 'SHA256:uNiVztksCsDhcc0u9e8BrvwlcHuPnsY1k6O7a8nZVvY',
  line: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1R2cbu3Yv7mDqJvjg9a4oVqPj0bC3lYkQv0q3m1sZ7',
} as const;

/** What one types to connect a type, and what else there is to see. */
export interface Scenario {
  readonly type: string;
  readonly name: string;
  /** What connects, by label. */
  readonly good: readonly (readonly [label: string, value: string])[];
  /** What else to try, with `code` as in Markdown. */
  readonly others: readonly string[];
}

const s3 = [
  ['Access key ID', S3_KEY.id],
  ['Secret access key', S3_KEY.secret],
] as const;

const s3Others = [
  'Another secret of 40 characters does not belong to this key. Any other key is unknown.',
  'Bucket `acme-reports` may be read only: the policy that mends it is there to copy.',
  'Bucket `acme-archive` is in another region, which one click corrects.',
  'Bucket `acme-slow` does not answer: press Stop.',
  'Any other bucket does not exist.',
];

export const SCENARIOS: readonly Scenario[] = [
  {
    type: 'amazon-s3',
    name: 'Amazon S3',
    good: [...s3, ['Region', S3_KEY.region], ['Bucket name', 'acme-exports']],
    others: s3Others,
  },
  {
    type: 's3-compatible',
    name: 'S3-compatible storage',
    good: [['Endpoint', S3_ENDPOINT], ...s3, ['Bucket name', 'acme-exports']],
    others: ['Any other endpoint has no server behind it.'],
  },
  {
    type: 'sftp',
    name: 'SFTP',
    good: [
      ['Host', SFTP_LOGIN.host],
      ['User name', SFTP_LOGIN.user],
      ['Password', SFTP_LOGIN.password],
      ['Folder path', '/upload'],
    ],
    others: [
      `The server shows the key \`${SFTP_HOST_KEY.fingerprint}\`, and you are asked whether it is the right one.`,
      'Another password is refused. Another host does not exist.',
      'Folder `/archive` may not be written to. Any other folder is missing, and can be created.',
    ],
  },
];
