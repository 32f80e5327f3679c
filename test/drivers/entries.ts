import type { DemoSite } from './demo-site.js';
import type { Entries } from './wizard-page.js';
import { demoS3Keys } from '../../demo/servers/s3/demo-s3.js';
import type { S3Key } from '../../demo/servers/s3/types.js';

/** The demo's keys for S3. */
export const s3Keys = demoS3Keys();

/** What to type for Amazon S3. */
export function s3Entries(
  { accessKeyId, secretAccessKey, sessionToken }: S3Key = s3Keys.full,
  region = 'eu-central-1',
): Entries {
  return {
    'Access key ID': accessKeyId,
    'Secret access key': secretAccessKey,
    Region: region,
    ...(sessionToken === undefined ? {} : { 'Session token': sessionToken }),
  };
}

/** What to type for S3-compatible storage. */
export function s3CompatibleEntries({ demo }: DemoSite, key: S3Key = s3Keys.full): Entries {
  return { Endpoint: demo.s3.url, ...s3Entries(key) };
}

/** What to type for the demo's SFTP server, apart from the secret. */
export function sftpServerEntries({ demo }: DemoSite, username = 'demo'): Entries {
  return { Host: demo.sftp.host, Port: String(demo.sftp.port), 'User name': username };
}

/** What to type for SFTP with a password. */
export function sftpEntries(site: DemoSite, username = 'demo'): Entries {
  return { ...sftpServerEntries(site, username), Password: site.demo.sftpAccounts.password };
}

/** What to type for SFTP with a key; `Private key` has to be chosen before. */
export function sftpKeyEntries(site: DemoSite, kind: 'open' | 'locked' = 'open'): Entries {
  const { demoClientKey, lockedClientKey, passphrase } = site.demo.sftpAccounts;
  return {
    ...sftpServerEntries(site, 'keyonly'),
    ...(kind === 'open'
      ? { 'Private key': demoClientKey }
      : { 'Private key': lockedClientKey, 'Passphrase of the key': passphrase }),
  };
}
