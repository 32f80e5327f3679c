import type { DemoSftp } from './sftp/demo-sftp.js';
import { demoS3Keys } from './s3/demo-s3.js';

/** Something to type into the wizard, and what will happen. */
export interface TryOut {
  readonly title: string;
  /** Whether the wizard will accept it. */
  readonly works: boolean;
  readonly type: string;
  /** Field labels with what to type there. */
  readonly values: readonly (readonly [label: string, value: string])[];
}

/** The credentials that the demo prints and its page offers, good ones and bad ones. */
export function tryOuts(
  s3Url: string,
  sftp: { host: string; port: number },
  demoSftp: DemoSftp,
): readonly TryOut[] {
  const keys = demoS3Keys();
  const s3 = (key: { accessKeyId: string; secretAccessKey: string }): TryOut['values'] => [
    ['Access key ID', key.accessKeyId],
    ['Secret access key', key.secretAccessKey],
    ['Region', 'eu-central-1'],
  ];
  const server = [
    ['Host', sftp.host],
    ['Port', String(sftp.port)],
  ] as const;
  return [
    {
      title: 'Amazon S3, a good key',
      works: true,
      type: 'amazon-s3',
      values: [...s3(keys.full), ['Bucket name', 'acme-exports'], ['Folder path', 'daily']],
    },
    {
      title: 'Amazon S3, may only write below “drops”',
      works: true,
      type: 'amazon-s3',
      values: [...s3(keys.dropsOnly), ['Bucket name', 'acme-exports'], ['Folder path', 'drops']],
    },
    {
      title: 'Amazon S3, a wrong secret',
      works: false,
      type: 'amazon-s3',
      values: s3({ ...keys.full, secretAccessKey: keys.readOnly.secretAccessKey }),
    },
    ...(['exports', 'careless'] as const).map((name) => ({
      title: `Amazon S3, a role that ${name === 'exports' ? 'demands' : 'forgets'} the external ID`,
      works: name === 'exports',
      type: 'amazon-s3',
      values: [
        ['Role ARN', `arn:aws:iam::${keys.full.account}:role/${name}`],
        ['Region', 'eu-central-1'],
        ['Bucket name', 'acme-exports'],
      ] as const,
    })),
    {
      title: 'Amazon S3, a bucket in another region',
      works: true,
      type: 'amazon-s3',
      values: [...s3(keys.full), ['Bucket name', 'acme-archive']],
    },
    {
      title: 'Amazon S3, a bucket whose policy forbids it',
      works: false,
      type: 'amazon-s3',
      values: [...s3(keys.full), ['Bucket name', 'acme-fenced']],
    },
    {
      title: 'Amazon S3, a bucket that bills who asks',
      works: false,
      type: 'amazon-s3',
      values: [...s3(keys.full), ['Bucket name', 'acme-billed']],
    },
    {
      title: 'S3-compatible storage, a good key',
      works: true,
      type: 's3-compatible',
      values: [['Endpoint', s3Url], ...s3(keys.full), ['Bucket name', 'acme-exports']],
    },
    {
      title: 'SFTP, a good password',
      works: true,
      type: 'sftp',
      values: [...server, ['User name', 'demo'], ['Password', demoSftp.password], ['Folder path', '/upload']],
    },
    {
      title: 'SFTP, a wrong password',
      works: false,
      type: 'sftp',
      values: [...server, ['User name', 'demo'], ['Password', `${demoSftp.password}0`]],
    },
    {
      title: 'SFTP, a private key',
      works: true,
      type: 'sftp',
      values: [...server, ['User name', 'keyonly'], ['Private key', demoSftp.demoClientKey]],
    },
    {
      title: `SFTP, a locked private key`,
      works: true,
      type: 'sftp',
      values: [
        ...server,
        ['User name', 'keyonly'],
        ['Private key', demoSftp.lockedClientKey],
        ['Passphrase', demoSftp.passphrase],
      ],
    },
    {
      title: 'SFTP, a full disk',
      works: false,
      type: 'sftp',
      values: [...server, ['User name', 'full'], ['Password', demoSftp.password], ['Folder path', '/upload']],
    },
  ];
}
