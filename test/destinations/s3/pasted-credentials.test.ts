import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePastedCredentials } from '../../../src/destinations/s3/pasted-credentials.js';

const id = 'AKIAIOSFODNN7EXAMPLE';
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const token = 'IQoJb3JpZ2luX2VjEXAMPLE//////////wEaDGV1==';
const pair = { accessKeyId: id, secretAccessKey: secret };
const file = `[default]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\naws_session_token=${token}\nregion = eu-west-1`;

const CASES: readonly (readonly [name: string, text: string, found: object | undefined])[] = [
  ['a credentials file', file, { ...pair, sessionToken: token, region: 'eu-west-1' }],
  [
    'a credentials file whose line breaks were lost',
    file.replaceAll('\n', ''),
    { ...pair, sessionToken: token, region: 'eu-west-1' },
  ],
  [
    'exports of a shell',
    `export AWS_ACCESS_KEY_ID="${id}"\nexport AWS_SECRET_ACCESS_KEY='${secret}'\nexport AWS_DEFAULT_REGION=eu-west-1`,
    { ...pair, region: 'eu-west-1' },
  ],
  ['PowerShell', `$Env:AWS_ACCESS_KEY_ID="${id}"\r\n$Env:AWS_SECRET_ACCESS_KEY="${secret}"`, pair],
  ['the command prompt', `SET AWS_ACCESS_KEY_ID=${id}\nSET AWS_SECRET_ACCESS_KEY=${secret}`, pair],
  ['the file of the console', `\uFEFFAccess key ID,Secret access key\r\n${id},${secret}\r\n`, pair],
  ['the file of s3fs', `${id}:${secret}\n`, pair],
  ['two cells of a table', `${id}\t${secret}`, pair],
  [
    'a file with older keys that are commented out',
    `# aws_access_key_id = AKIAOLDOLDOLDOLDOLDO\r\n; ${id}:${'x'.repeat(40)}\n${file}`,
    { ...pair, sessionToken: token, region: 'eu-west-1' },
  ],
  ['two lines', `${id}\n${secret}`, pair],
  ['a key and a longer text', `${id} ${secret}x`, undefined],
  [
    'JSON of aws iam',
    JSON.stringify({ AccessKey: { UserName: 'x', AccessKeyId: id, SecretAccessKey: secret } }, undefined, 2),
    pair,
  ],
  [
    'JSON of aws sts',
    JSON.stringify({ Credentials: { AccessKeyId: id, SecretAccessKey: secret, SessionToken: token } }),
    { ...pair, sessionToken: token },
  ],
  [
    'rclone',
    `[acme]\ntype = s3\nprovider = Minio\naccess_key_id = minio\nsecret_access_key = miniosecret\nendpoint = https://s3.example.com\nregion = us-east-1`,
    {
      accessKeyId: 'minio',
      secretAccessKey: 'miniosecret',
      endpoint: 'https://s3.example.com',
      region: 'us-east-1',
    },
  ],
  [
    's3cmd',
    `access_key = k\nsecret_key = s\nhost_base = s3.example.com\nbucket_location = US`,
    { accessKeyId: 'k', secretAccessKey: 's', endpoint: 's3.example.com', region: 'US' },
  ],
  ['a plain key id', id, undefined],
  ['a plain secret', secret, undefined],
  ['a region', 'eu-central-1', undefined],
  ['an address', 'https://s3.example.com:9000/bucket?region=x', undefined],
];

for (const [name, text, found] of CASES) {
  test(name, () => assert.deepEqual(parsePastedCredentials(text), found));
}

test('takes no time for long texts', () => {
  assert.equal(parsePastedCredentials('a-'.repeat(9_000)), undefined);
  assert.equal(parsePastedCredentials('access_key_id='.repeat(100_000)), undefined);
});
