import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { defineDestination } from '../../src/destinations/define-destination.js';
import type { FormDefinition } from '../../src/destinations/definition.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { validate } from '../../src/destinations/validate.js';
import { setupForm, splitSetup } from '../../src/forms/setup-form.js';
import { setup as texts } from '../../src/messages/en/setup.js';

const normalize: FormDefinition['normalize'] = (field, value) => ({
  values: { [field]: value.trim() },
  notices: [],
});

const definition = defineDestination({
  type: 'joined',
  name: 'Joined',
  description: 'Two folders.',
  icon: { paths: [] },
  auth: { schema: z.object({}), fields: {} },
  setup: {
    schema: z
      .object({ from: z.string(), to: z.string() })
      .check(z.refine(({ from, to }) => from !== to, { path: ['to'], error: 'Must differ.' })),
    fields: { from: { control: 'text', label: 'From' }, to: { control: 'text', label: 'To' } },
    normalize,
  },
  probes: { account: [], location: [] },
  describeAccount: () => 'me',
  summarize: () => [],
});

const form = setupForm(definition, texts);
const valid = { name: 'Daily', from: '/a', to: '/b' };

describe('setupForm', () => {
  it('asks for name and description first, then for what the type asks for', () => {
    assert.deepEqual(Object.keys(form.fields), ['name', 'description', 'from', 'to']);
    assert.equal(form.fields['name']?.label, 'Name');
  });

  it('takes the texts from the host', () => {
    const german = setupForm(definition, {
      ...texts,
      name: 'Name der Ablage',
    });

    assert.equal(german.fields['name']?.label, 'Name der Ablage');
    assert.equal(german.schema, form.schema, 'what was typed survives a change of the texts');
  });

  it('accepts what is complete', () => {
    assert.deepEqual(validate(form, valid), { valid: true, values: valid });
  });

  const wrong: readonly (readonly [what: string, values: object, issues: readonly string[]])[] = [
    ['nothing', {}, ['name required', 'from required', 'to required']],
    ['a name of 256 characters', { ...valid, name: 'x'.repeat(256) }, ['name too-long']],
    ['a description of 1001', { ...valid, description: 'x'.repeat(1001) }, ['description too-long']],
    ['a rule that joins fields', { ...valid, to: '/a' }, ['to custom']],
  ];
  for (const [what, values, issues] of wrong) {
    it(`objects to ${what}`, () => {
      const result = validate(form, { ...values });

      assert.deepEqual(
        result.valid ? [] : result.issues.map(({ field, code }) => `${field} ${code}`),
        issues,
      );
    });
  }

  it('brings along how the type understands what is pasted', () => {
    assert.deepEqual(form.normalize?.('from', ' x ', {})?.values, { from: 'x' });
  });

  for (const { type, load } of builtInDestinations) {
    it(`works for ${type}`, async () => {
      const { fields } = setupForm(await load(), texts);

      assert.ok(Object.keys(fields).length > 2);
    });
  }
});

describe('splitSetup', () => {
  it('tells the destination’s own values from those of its type', () => {
    assert.deepEqual(splitSetup({ name: 'Daily', description: 'All.', bucket: 'b', folderPath: 'f' }), {
      name: 'Daily',
      description: 'All.',
      setup: { bucket: 'b', folderPath: 'f' },
    });
  });

  it('leaves out a description that was not given', () => {
    assert.deepEqual(splitSetup({ name: 'Daily', bucket: 'b' }), { name: 'Daily', setup: { bucket: 'b' } });
  });
});
