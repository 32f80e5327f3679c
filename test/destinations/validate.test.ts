import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z as classic } from 'zod';
import * as z from 'zod/mini';
import type { FormDefinition, FormValues } from '../../src/destinations/definition.js';
import { port, reject, rejectAt, text } from '../../src/destinations/schemas.js';
import {
  initialOf,
  isRequired,
  publicValues,
  secretValues,
  shownFields,
  validate,
} from '../../src/destinations/validate.js';

const form: FormDefinition = {
  schema: z
    .object({
      host: text(
        10,
        reject((value) => (value.includes(' ') ? ['host.format', {}] : undefined)),
      ),
      port: port(),
      method: z.enum(['password', 'key']),
      password: z.optional(text(20)),
      key: z.optional(text(20)),
      note: z.optional(z.string()),
    })
    .check(rejectAt(({ host, note }) => (note === host ? ['note', 'format', {}] : undefined))),
  fields: {
    host: { control: 'text', label: 'Host' },
    port: { control: 'number', label: 'Port', initial: 22 },
    method: { control: 'choice', label: 'With', initial: 'password', options: [] },
    password: {
      control: 'secret',
      label: 'Password',
      when: { field: 'method', equals: 'password' },
      requiredWhenShown: true,
    },
    key: { control: 'key', label: 'Key', when: { field: 'method', equals: 'key' } },
    note: { control: 'paragraph', label: 'Note' },
  },
};

const good = { host: 'a.example', port: 22, method: 'password', password: 'p' };

const issuesOf = (values: FormValues, of: FormDefinition = form): string[] => {
  const result = validate(of, values);
  return result.valid ? [] : result.issues.map(({ field, code }) => `${field} ${code}`);
};

describe('validate', () => {
  it('answers the values', () => {
    assert.deepEqual(validate(form, good), { valid: true, values: good });
  });

  const wrong: readonly (readonly [what: string, values: FormValues, issues: readonly string[]])[] = [
    ['everything is missing', {}, ['host required', 'port required', 'method required', 'password required']],
    ['texts are empty', { ...good, host: '' }, ['host required']],
    ['values are null', { ...good, host: null }, ['host required']],
    ['a text is too long', { ...good, host: 'x'.repeat(11) }, ['host too-long']],
    ['a rule of ours objects', { ...good, host: 'a b' }, ['host host.format']],
    ['a number is a text', { ...good, port: '22' }, ['port not-a-number']],
    ['a number is out of range', { ...good, port: 70_000 }, ['port out-of-range']],
    ['a choice is unknown', { ...good, method: 'magic' }, ['method unknown-choice']],
    ['a rule joins fields', { ...good, note: 'a.example' }, ['note format']],
    ['a shown field is missing', { ...good, password: undefined }, ['password required']],
  ];
  for (const [what, values, issues] of wrong) {
    it(`objects when ${what}`, () => {
      assert.deepEqual(issuesOf(values), issues);
    });
  }

  it('says one thing about a field, in the order of the screen', () => {
    assert.deepEqual(issuesOf({ method: 'password', port: 'x', host: 'x y and too long' }), [
      'host too-long',
      'port not-a-number',
      'password required',
    ]);
  });

  it('drops hidden and unknown fields', () => {
    const result = validate(form, { ...good, key: 'hidden', stranger: 'x', __proto__: { note: 'x' } });

    assert.deepEqual(result, { valid: true, values: good });
  });

  it('does not take what an object inherits for a value', () => {
    assert.deepEqual(issuesOf(Object.create(good) as FormValues), [
      'host required',
      'port required',
      'method required',
      'password required',
    ]);
  });

  it('understands the schemas of the larger zod, and says what they say', () => {
    const larger: FormDefinition = {
      schema: classic.object({ url: classic.string().regex(/^https:/, 'Begin with https.') }),
      fields: { url: { control: 'text', label: 'URL' } },
    };

    const result = validate(larger, { url: 'http:' });

    assert.deepEqual(result.valid ? [] : result.issues, [
      { field: 'url', code: 'custom', params: { message: 'Begin with https.' } },
    ]);
  });

  it('says nothing of zod itself: its words are English, and for developers', () => {
    const larger: FormDefinition = {
      schema: classic.object({ url: classic.url(), wait: classic.int().max(60) }),
      fields: { url: { control: 'text', label: 'URL' }, wait: { control: 'number', label: 'Wait' } },
    };

    assert.deepEqual(issuesOf({ url: 'http:', wait: 61 }, larger), ['url format', 'wait format']);
  });
});

describe('fields', () => {
  const names = (values: FormValues): string[] => shownFields(form, values).map(([name]) => name);

  it('are shown by their condition, which counts what is there at the start', () => {
    assert.deepEqual(names({}), ['host', 'port', 'method', 'password', 'note']);
    assert.deepEqual(names({ method: 'key' }), ['host', 'port', 'method', 'key', 'note']);
  });

  it('are hidden, not asked for and not sent while what they depend on is hidden', () => {
    const chain: FormDefinition = {
      schema: z.object({
        scheme: z.string(),
        trust: z.optional(z.string()),
        certificate: z.optional(z.string()),
      }),
      fields: {
        certificate: {
          control: 'paragraph',
          label: 'Certificate',
          when: { field: 'trust', equals: 'own' },
          requiredWhenShown: true,
        },
        trust: {
          control: 'choice',
          label: 'Trust',
          initial: 'own',
          options: [],
          when: { field: 'scheme', equals: 'https' },
        },
        scheme: { control: 'choice', label: 'Scheme', initial: 'https', options: [] },
      },
    };
    const left = { scheme: 'http', trust: 'own' };

    assert.deepEqual(
      shownFields(chain, left).map(([name]) => name),
      ['scheme'],
    );
    assert.deepEqual(validate(chain, { ...left, certificate: 'x' }), {
      valid: true,
      values: { scheme: 'http' },
    });
    assert.deepEqual(issuesOf({ ...left, scheme: 'https' }, chain), ['certificate required']);
  });

  it('are required by their schema, or while they are shown', () => {
    const required = Object.keys(form.fields).filter((name) => isRequired(form, name));

    assert.deepEqual(required, ['host', 'port', 'method', 'password']);
    assert.equal(isRequired(form, 'stranger'), false);
  });

  it('start with what they declare', () => {
    assert.equal(initialOf(form.fields['port']), 22);
    assert.equal(initialOf(form.fields['host']), undefined);
    assert.equal(initialOf(undefined), undefined);
  });
});

describe('secrets', () => {
  const values = { ...good, key: 'k', stranger: 'x' };

  it('are told from other values by their control, and what is unknown is neither', () => {
    assert.deepEqual(publicValues(form, values), { host: 'a.example', port: 22, method: 'password' });
    assert.deepEqual(secretValues(form, values), { password: 'p', key: 'k' });
  });
});
