import assert from 'node:assert/strict';
import { test } from 'node:test';
import { objectionToPartition, parseRoleArn, partitionOf } from '../../../src/destinations/s3/role.js';

const arn = 'arn:aws:iam::123456789012:role/exports';

test('reads the ARN of a role, with its path and in every partition', () => {
  assert.deepEqual(parseRoleArn(arn), { partition: 'aws', account: '123456789012', name: 'exports' });
  assert.equal(parseRoleArn(arn.replace('role/', 'role/team/a/'))?.name, 'team/a/exports');
  assert.equal(parseRoleArn(arn.replace('aws', 'aws-us-gov'))?.partition, 'aws-us-gov');
});

for (const wrong of [
  '',
  'exports',
  arn.replace('role/', 'user/'),
  arn.replace('123456789012', '1234'),
  arn.replace('iam', 's3'),
  `${arn}/`,
  `${arn}\n`,
  `${arn}:x`,
]) {
  test(`is no role: ${JSON.stringify(wrong)}`, () => assert.equal(parseRoleArn(wrong), undefined));
}

test('a role and its region are of one partition', () => {
  const chinese = arn.replace('aws', 'aws-cn');
  assert.equal(objectionToPartition({ roleArn: arn, region: 'eu-central-1' }), undefined);
  assert.equal(objectionToPartition({ roleArn: chinese, region: 'cn-north-1' }), undefined);
  assert.equal(objectionToPartition({ region: 'cn-north-1' }), undefined);
  assert.deepEqual(objectionToPartition({ roleArn: chinese, region: 'eu-central-1' }), [
    'region',
    'role.partition',
    { partition: 'aws-cn' },
  ]);
  assert.equal(partitionOf('us-gov-west-1'), 'aws-us-gov');
});
