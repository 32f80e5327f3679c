import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayHoldSecret } from '../../src/destinations/pasted-secrets.js';

const id = 'AKIAIOSFODNN7EXAMPLE';
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

for (const text of [
  secret,
  ` ${secret} `,
  `${id},${secret}`,
  `aws_secret_access_key = ${secret}`,
  `[default]aws_access_key_id = ${id}`.concat('aws_secret_access_key=x'),
  'AccessKeyID:0123456789abcdefSecretAccessKey:fedcba9876543210',
  'AccessKey ID: 0123456789abcdef AccessKey Secret: fedcba9876543210',
  'sftp://ann:hunter2@example.com',
  '-----BEGIN OPENSSH PRIVATE KEY-----',
  '-----BEGIN PGP PRIVATE KEY BLOCK-----',
  'password: hunter2',
]) {
  test(`may hold a secret: ${text.slice(0, 30)}`, () => assert.ok(mayHoldSecret(text)));
}

for (const text of [
  id,
  'eu-central-1',
  'acme-exports',
  'https://s3.example.com:9000',
  'sftp://ann@example.com:2222/in',
  'exports/%SEGMENT_NAME%',
  '0123456789abcdef0123456789abcdef01234567',
  'arn:aws:iam::123456789012:role/exports',
]) {
  test(`holds none: ${text}`, () => assert.ok(!mayHoldSecret(text)));
}
