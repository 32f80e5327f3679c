import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { validate } from '../../src/destinations/validate.js';
import { offeredForm } from '../../src/forms/offered-form.js';

const definition = await builtInDestinations.find(({ type }) => type === 'amazon-s3')?.load();
assert.ok(definition);
const { auth } = definition;
const optionsOf = (form: typeof auth): readonly string[] => {
  const field = form.fields['method'];
  return field?.control === 'choice' ? field.options.map(({ value }) => value) : [];
};

test('access by role is asked for only where it is offered', () => {
  const without = offeredForm(auth, new Set());
  assert.deepEqual(optionsOf(without), ['keys']);
  assert.ok(!('roleArn' in without.fields) && !('externalId' in without.fields));
  assert.equal(without.schema, auth.schema);
  const keys = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'x'.repeat(40),
    region: 'eu-central-1',
  };
  assert.ok(validate(without, keys).valid);
  assert.deepEqual(optionsOf(offeredForm(auth, new Set(['role-access']))), ['keys', 'role']);
});

test('a role needs its ARN and no key', () => {
  const role = { method: 'role', region: 'eu-central-1' };
  const missing = validate(auth, role);
  assert.deepEqual(missing.valid ? [] : missing.issues.map(({ field, code }) => `${field} ${code}`), [
    'roleArn required',
  ]);
  const roleArn = 'arn:aws:iam::123456789012:role/exports';
  const typed = { ...role, roleArn, accessKeyId: 'AKIAIOSFODNN7EXAMPLE', externalId: 'mine' };
  const found = validate(auth, typed);
  // What is hidden or only shown is not sent.
  assert.deepEqual(found.valid && found.values, { ...role, roleArn });
});
