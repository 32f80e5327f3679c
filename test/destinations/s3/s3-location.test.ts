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
  ['https://name.s3.eusc-de-east-1.amazonaws.eu/a', 'name', 'a', 'eusc-de-east-1'],
  ['https://name.s3-fips-us-gov-west-1.amazonaws.com/a', 'name', 'a', 'us-gov-west-1'],
  ['https://name.s3-fips.dualstack.us-east-1.amazonaws.com/a', 'name', 'a', 'us-east-1'],
  ['https://name.s3-external-1.amazonaws.com/a', 'name', 'a', 'us-east-1'],
  ['https://name.s3-accelerate.amazonaws.com/a', 'name', 'a'],
  ['http://name.s3-website-us-east-1.amazonaws.com/', 'name', '', 'us-east-1'],
  ['http://name.s3-website.eu-central-1.amazonaws.com/', 'name', '', 'eu-central-1'],
  ['name.s3.eu-central-1.amazonaws.com', 'name', '', 'eu-central-1'],
  ['Name.S3.amazonaws.com/A', 'name', 'A'],
  ['name.s3.cn-north-1.amazonaws.com.cn/a/b', 'name', 'a/b', 'cn-north-1'],
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
  [
    'https://us-gov-west-1.console.amazonaws-us-gov.com/s3/buckets/name?region=us-gov-west-1&prefix=a/',
    'name',
    'a',
    'us-gov-west-1',
  ],
  [
    'https://eusc-de-east-1.console.amazonaws-eusc.eu/s3/buckets/name?region=eusc-de-east-1',
    'name',
    '',
    'eusc-de-east-1',
  ],
  ['https://console.amazonaws.cn/s3/buckets/name?region=cn-north-1', 'name', '', 'cn-north-1'],
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
  'https://name-123456789012.s3-accesspoint.us-west-2.amazonaws.com/a',
  'https://name--usw2-az1--x-s3.s3express-usw2-az1.us-west-2.amazonaws.com/a',
  'https://minio.example.com:9000/name/a',
  'https://console.cloud.google.com/storage/browser/name',
  'https://console.aws.amazon.com.example/s3/buckets/name',
]) {
  test(`leaves alone: ${text}`, () => {
    assert.equal(parseS3Location(text), undefined);
  });
}
