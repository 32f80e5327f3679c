import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseS3Location } from '../../../src/destinations/s3/s3-location.js';

const LOCATIONS: readonly (readonly [text: string, bucket: string, folder: string, region?: string])[] = [
  ['s3://name/path', 'name', 'path'],
  ['S3://name', 'name', ''],
  ['s3a://name//a//b/', 'name', 'a/b'],
  ['name/a/b', 'name', 'a/b'],
  ['/name/', 'name', ''],
  ['arn:aws:s3:::name', 'name', ''],
  ['arn:aws:s3:::name/a/b/*', 'name', 'a/b'],
  ['arn:aws:s3:::name/*', 'name', ''],
  ['arn:aws-cn:s3:::name/a:b', 'name', 'a:b'],
  ['https://name.s3.eu-central-1.amazonaws.com/a/b', 'name', 'a/b', 'eu-central-1'],
  ['https://my.name.s3.eu-central-1.amazonaws.com/', 'my.name', '', 'eu-central-1'],
  ['https://s3.name.s3.eu-central-1.amazonaws.com/', 's3.name', '', 'eu-central-1'],
  ['https://name.s3.dualstack.eu-west-1.amazonaws.com/a', 'name', 'a', 'eu-west-1'],
  ['https://name.s3-us-west-2.amazonaws.com/a', 'name', 'a', 'us-west-2'],
  ['https://name.s3.amazonaws.com/a%20b', 'name', 'a b'],
  ['https://s3.eu-central-1.amazonaws.com/name/a', 'name', 'a', 'eu-central-1'],
  ['https://s3.cn-north-1.amazonaws.com.cn/name', 'name', '', 'cn-north-1'],
  ['https://minio.example.com:9000/name/a', 'name', 'a'],
  ['https://name.fra1.digitaloceanspaces.com/a', 'name', 'a'],
  ['https://name.s3.eu-central-1.wasabisys.com/a', 'name', 'a', 'eu-central-1'],
  [
    'https://eu-central-1.console.aws.amazon.com/s3/buckets/name?region=eu-central-1&prefix=a/b/&showversions=false',
    'name',
    'a/b',
    'eu-central-1',
  ],
  [
    'https://eu-west-1.console.aws.amazon.com/s3/object/name?region=eu-west-1&prefix=a/b.csv',
    'name',
    'a',
    'eu-west-1',
  ],
];

for (const [text, bucket, folder, region] of LOCATIONS) {
  test(`understands ${text}`, () => {
    assert.deepEqual(parseS3Location(text), { bucket, folder, ...(region === undefined ? {} : { region }) });
  });
}

for (const text of [
  'name',
  '',
  '/',
  's3://',
  's3:///',
  'https://',
  'https://minio.example.com',
  'arn:aws:iam::123456789012:user/x',
  'arn:aws:s3:eu-west-1:123456789012:accesspoint/x',
  'ftp://host/path',
]) {
  test(`leaves alone: ${text}`, () => {
    assert.equal(parseS3Location(text), undefined);
  });
}
