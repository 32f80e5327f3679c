import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePastedCredentials } from '../../../src/destinations/s3/pasted-credentials.js';
import { processorTime } from '../../drivers/processor-time.js';

const id = 'AKIAIOSFODNN7EXAMPLE';
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const token = 'IQoJb3JpZ2luX2VjEXAMPLE//////////wEaDGV1==';
/** As long as those that AWS really gives. */
const longToken = `IQoJb3JpZ2luX2Vj${'//////////wEaDGV1'.repeat(8)}==`;
const temporary = 'ASIAIOSFODNN7EXAMPLE';
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
  [
    'exports that end like statements',
    `export AWS_ACCESS_KEY_ID=${id};\nexport AWS_SECRET_ACCESS_KEY=${secret};`,
    pair,
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
    { accessKeyId: 'k', secretAccessKey: 's', endpoint: 's3.example.com', region: 'us-east-1' },
  ],
  [
    's3cmd with what it leaves empty, and a bucket in Europe',
    `[default]\naccess_key = k\naccess_token = \nadd_encoding_exts = \nbucket_location = EU\nsecret_key = s`,
    { accessKeyId: 'k', secretAccessKey: 's', region: 'eu-west-1' },
  ],
  [
    'a region that is called US and is no location of a bucket',
    'access_key = k\nsecret_key = s\nregion = US',
    { accessKeyId: 'k', secretAccessKey: 's', region: 'US' },
  ],
  [
    'two profiles: the values of the first, and none of the other',
    `[default]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n\n[mfa]\naws_access_key_id = ${temporary}\naws_secret_access_key = x\naws_session_token = ${token}\nregion = eu-west-1`,
    pair,
  ],
  [
    'two profiles whose line breaks were lost',
    `[default]aws_access_key_id = ${id}aws_secret_access_key = ${secret}[mfa]aws_access_key_id = ${temporary}aws_session_token = ${token}`,
    pair,
  ],
  [
    'a profile without keys before one that has them',
    `[profile sso]\nregion = us-east-1\n[keys]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}`,
    pair,
  ],
  [
    'rclone with two remotes',
    `[aws]\naccess_key_id = ${id}\nsecret_access_key = ${secret}\n\n[minio]\naccess_key_id = m\nsecret_access_key = s\nendpoint = https://s3.example.com\nregion = x`,
    pair,
  ],
  [
    'mc, whose first alias is empty',
    JSON.stringify(
      {
        aliases: {
          local: { url: 'http://localhost:9000', accessKey: '', secretKey: '', api: 'S3v4' },
          acme: { url: 'https://s3.example.com', accessKey: 'k', secretKey: 's', api: 'S3v4' },
        },
      },
      undefined,
      2,
    ),
    { accessKeyId: 'k', secretAccessKey: 's', endpoint: 'https://s3.example.com' },
  ],
  [
    'labels of a page',
    'Access Key ID: 0123456789abcdef\nSecret Access Key: fedcba9876543210\nEndpoint: https://s3.example.com',
    {
      accessKeyId: '0123456789abcdef',
      secretAccessKey: 'fedcba9876543210',
      endpoint: 'https://s3.example.com',
    },
  ],
  [
    'labels of a page without colons',
    'Access Key ID 0123456789abcdef\nSecret Key fedcba9876543210',
    { accessKeyId: '0123456789abcdef', secretAccessKey: 'fedcba9876543210' },
  ],
  [
    'labels that call the secret that of the key',
    'AccessKey ID\n0123456789abcdef\nAccessKey Secret\nfedcba9876543210',
    { accessKeyId: '0123456789abcdef', secretAccessKey: 'fedcba9876543210' },
  ],
  [
    'labels and values in lines of their own',
    'Access Key ID\n0123456789abcdef\n\nSecret Access Key:\n  fedcba9876543210\nCopy',
    { accessKeyId: '0123456789abcdef', secretAccessKey: 'fedcba9876543210' },
  ],
  [
    'the questions of aws configure',
    `AWS Access Key ID [None]: ${id}\nAWS Secret Access Key [****************LEKE]: ${secret}\nDefault region name [None]: eu-west-1\nDefault output format [None]: json`,
    { ...pair, region: 'eu-west-1' },
  ],
  [
    'the questions of aws configure without answers',
    'AWS Access Key ID [None]: \nAWS Secret Access Key [None]: \n',
    undefined,
  ],
  [
    'three cells of a table',
    `AccessKeyId,SecretAccessKey,SessionToken\n${temporary},${secret},${longToken}`,
    { accessKeyId: temporary, secretAccessKey: secret, sessionToken: longToken },
  ],
  [
    'three lines',
    `${temporary}\n${secret}\n${longToken}\n`,
    { accessKeyId: temporary, secretAccessKey: secret, sessionToken: longToken },
  ],
  [
    'a pair, and the rest by name',
    `${temporary} ${secret}\naws_session_token=${token}\nregion=eu-west-1`,
    { accessKeyId: temporary, secretAccessKey: secret, sessionToken: token, region: 'eu-west-1' },
  ],
  [
    'a secret with every sign in it',
    'access_key = k\nsecret_key = p4ss;w0rd,x{y"z\'# # of the test\nregion = x ; of the test',
    { accessKeyId: 'k', secretAccessKey: 'p4ss;w0rd,x{y"z\'#', region: 'x' },
  ],
  [
    'a secret in quotes',
    `access_key = "k" # of the test\nsecret_key = 'a "b;c\\u0026'`,
    { accessKeyId: 'k', secretAccessKey: 'a "b;c\\u0026' },
  ],
  [
    'JSON with escapes',
    String.raw`{"accessKey":"k","secretKey":"a\u0026b\\c\/d\"e","url":"x"}`,
    { accessKeyId: 'k', secretAccessKey: 'a&b\\c/d"e', endpoint: 'x' },
  ],
  [
    'JSON with braces in a secret',
    JSON.stringify({ accessKey: 'k', secretKey: 'a{ "b}', url: 'x' }),
    { accessKeyId: 'k', secretAccessKey: 'a{ "b}', endpoint: 'x' },
  ],
  [
    'several in one line of a shell',
    `export AWS_ACCESS_KEY_ID=${id} AWS_SECRET_ACCESS_KEY=${secret}; export AWS_REGION=eu-west-1; aws s3 ls`,
    { ...pair, region: 'eu-west-1' },
  ],
  [
    'a token that is longer than most',
    `aws_access_key_id=${temporary}\naws_secret_access_key=${secret}\naws_session_token=${'A'.repeat(5000)}`,
    { accessKeyId: temporary, secretAccessKey: secret, sessionToken: 'A'.repeat(5000) },
  ],
  [
    'typographic quotes, no-break spaces and marks that nobody sees',
    `export AWS_ACCESS_KEY_ID=“${id}”\naws_secret_access_key\u00a0=\u00a0\u200b‘${secret}’\u2069`,
    pair,
  ],
  [
    'a last line that is commented out',
    `aws_access_key_id=${id}\naws_secret_access_key=${secret}\n# aws_session_token=${token}`,
    pair,
  ],
  [
    'the region of single sign-on before that of the profile',
    `[profile x]\nsso_region = us-east-1\nregion = eu-central-1\naws_access_key_id=${id}\naws_secret_access_key=${secret}`,
    { ...pair, region: 'eu-central-1' },
  ],
  [
    'JSON with values that are empty',
    `{"accessKey":"k","secretKey":"s","sessionToken":null,"region":"","x":1}`,
    { accessKeyId: 'k', secretAccessKey: 's' },
  ],
  ['a secret alone, by its name', `aws_secret_access_key=${secret}`, { secretAccessKey: secret }],
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
  for (const text of ['access key [', 'region="', '[', '{ ', 'url ', ' \n', 'aws_', 'AKIA']) {
    const taken = processorTime(() => {
      parsePastedCredentials(text.repeat(20_000 / text.length));
    });
    assert.ok(taken < 500, text);
  }
});
