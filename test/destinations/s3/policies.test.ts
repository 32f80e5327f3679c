import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corsCommand, corsRules } from '../../../src/destinations/s3/cors.js';
import { iamPolicy, iamPolicyWithKms } from '../../../src/destinations/s3/policies.js';
import { trustPolicy } from '../../../src/destinations/s3/trust-policy.js';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: string;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const statementsOf = (policy: string): readonly Statement[] =>
  (JSON.parse(policy) as { Statement: readonly Statement[] }).Statement;

const place = { bucket: 'acme', folder: 'exports/daily', region: 'eu-central-1' };

test('a policy allows one folder and nothing else', () => {
  const [files, verified, list, ...more] = statementsOf(iamPolicy(place));

  assert.equal(files?.Resource, 'arn:aws:s3:::acme/exports/daily/*');
  assert.equal(list?.Resource, 'arn:aws:s3:::acme');
  assert.deepEqual(list.Condition, { StringLike: { 's3:prefix': 'exports/daily/*' } });
  assert.deepEqual(more, []);
  assert.equal(verified?.Resource, files.Resource);
  assert.deepEqual(verified.Action, ['s3:GetObject', 's3:DeleteObject']);
  const actions = [files.Action, verified.Action, list.Action].flat();
  assert.ok(!actions.some((action) => action.includes('*') || action === 's3:ListAllMyBuckets'));
});

test('a policy for the top of a bucket has no condition', () => {
  const [files, , list] = statementsOf(iamPolicy({ ...place, folder: '' }));

  assert.equal(files?.Resource, 'arn:aws:s3:::acme/*');
  assert.equal(list?.Condition, undefined);
});

test('a policy ends in front of the first macro', () => {
  const [files] = statementsOf(iamPolicy({ ...place, folder: 'exports/%SEGMENT_NAME%' }));

  assert.equal(files?.Resource, 'arn:aws:s3:::acme/exports/*');
});

test('what means something to policies is written so that it does not', () => {
  const variable = (name: string): string => `\${${name}}`;
  const folder = `a*b/${variable('aws:username')}/c?`;
  const [files, , list] = statementsOf(iamPolicy({ ...place, folder }));

  const inside = `a${variable('*')}b/${variable('$')}{aws:username}/c${variable('?')}/*`;
  assert.equal(files?.Resource, `arn:aws:s3:::acme/${inside}`);
  assert.deepEqual(list?.Condition, { StringLike: { 's3:prefix': inside } });
});

for (const [region, partition, domain] of [
  ['eu-central-1', 'aws', 'amazonaws.com'],
  ['cn-north-1', 'aws-cn', 'amazonaws.com.cn'],
  ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com'],
  ['eusc-de-east-1', 'aws-eusc', 'amazonaws.eu'],
] as const) {
  test(`a policy with a KMS key in ${region}`, () => {
    const [files, , , kms] = statementsOf(iamPolicyWithKms({ ...place, region }));

    assert.equal(files?.Resource, `arn:${partition}:s3:::acme/exports/daily/*`);
    assert.deepEqual(kms?.Action, ['kms:GenerateDataKey', 'kms:Decrypt']);
    assert.equal(kms.Resource, `arn:${partition}:kms:${region}:*:key/*`);
    assert.deepEqual(kms.Condition?.['StringEquals'], { 'kms:ViaService': `s3.${region}.${domain}` });
    assert.deepEqual(kms.Condition['StringLike'], {
      'kms:EncryptionContext:aws:s3:arn': [`arn:${partition}:s3:::acme`, `arn:${partition}:s3:::acme/*`],
    });
  });
}

test('a trust policy names us and demands the external id', () => {
  const policy = trustPolicy({ principal: 'arn:aws:iam::1:role/us', externalId: 'the-id' });

  assert.deepEqual(JSON.parse(policy), {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::1:role/us' },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': 'the-id' } },
      },
    ],
  });
});

test('CORS rules are for one origin', () => {
  const [rule] = JSON.parse(corsRules('https://app.example.com')) as readonly Record<string, unknown>[];

  assert.deepEqual(rule?.['AllowedOrigins'], ['https://app.example.com']);
  assert.deepEqual(rule['AllowedMethods'], ['GET', 'PUT', 'HEAD', 'DELETE']);
});

test('a command is safe to paste, whatever was typed', () => {
  const command = corsCommand({
    origin: "https://app.example.com/'; rm -rf ~ #",
    bucket: '$(reboot)',
    endpoint: 'https://s3.example.com:9000',
  });

  assert.match(command, /--endpoint-url https:\/\/s3\.example\.com:9000 /);
  assert.match(command, /--bucket '\$\(reboot\)' /);
  assert.ok(command.includes(String.raw`app.example.com/'\''; rm -rf ~ #`));
});
