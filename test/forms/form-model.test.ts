import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import type { Examination, FormDefinition, FormValues } from '../../src/destinations/definition.js';
import { issueAt, noticesAt } from '../../src/forms/feedback.js';
import { FormModel } from '../../src/forms/form-model.js';
import { issue, notice } from '../../src/problems/issue.js';

const SECRET = 'canary-secret-4711';

const form: FormDefinition = {
  schema: z.object({
    host: z.string(),
    id: z.optional(z.string()),
    secret: z.optional(z.string()),
    pin: z.optional(z.string()),
  }),
  fields: {
    host: { control: 'text', label: 'Host' },
    id: { control: 'text', label: 'Id' },
    secret: { control: 'secret', label: 'Secret' },
    pin: { control: 'host-key', label: 'Pin', resetBy: ['host'] },
  },
  // `id:secret` is two values.
  normalize: (field, value) => {
    const [id = '', secret] = value.split(':');
    return field === 'id' && secret !== undefined
      ? { values: { id, secret }, notices: [notice('id', 'notice.filled', {})] }
      : undefined;
  },
};

function modelOf(definition = form, initial: FormValues = {}) {
  const heard: FormValues[] = [];
  const told: string[] = [];
  const model: FormModel = new FormModel(definition, initial, (what) => {
    told.push(what);
    if (what === 'typed' || what === 'filled') heard.push(model.values);
  });
  return { model, heard, told };
}

describe('form model', () => {
  it('understands what arrives in one piece before anybody hears of it', () => {
    const { model, heard } = modelOf();

    model.type('id', { id: `ann:${SECRET}` }, true);

    assert.deepEqual(
      heard.map(({ id }) => id),
      ['ann'],
    );
    assert.equal(model.values['secret'], SECRET);
    assert.equal(noticesAt(model.feedback, 'id').length, 1);
  });

  it('understands what was typed when its field is left', () => {
    const { model } = modelOf();
    model.type('id', { id: 'ann:x' }, false);
    assert.equal(model.values['id'], 'ann:x');

    model.leave('id');

    assert.equal(model.values['id'], 'ann');
  });

  it('leaves to the field what it does not understand', () => {
    const { model, heard } = modelOf();

    assert.equal(model.paste('id', 'ann'), false);
    assert.equal(model.paste('id', 'ann:x'), true);

    assert.equal(heard.length, 1);
  });

  it('forgets a host key with its host, unless both came together', () => {
    const { model } = modelOf();
    model.fill({ host: 'a', pin: 'key of a' });
    assert.equal(model.values['pin'], 'key of a');

    model.type('host', { host: 'b' }, false);

    assert.equal(model.values['pin'], '');
  });

  it('tells apart what an input shows by itself from what others have to show', () => {
    const port: FormDefinition = {
      ...form,
      fields: {
        ...form.fields,
        port: { control: 'number', label: 'Port' },
        note: { control: 'text', label: 'Note', advanced: true },
        path: { control: 'text', label: 'Path', when: { field: 'secret', equals: 'none' } },
      },
    };
    const told = (act: (model: FormModel) => void, before: (model: FormModel) => void = () => undefined) => {
      const { model, told: all } = modelOf(port);
      before(model);
      all.length = 0;
      act(model);
      return all;
    };
    const typing = (name: string) => (model: FormModel) => {
      model.type(name, { [name]: '7' }, false);
    };

    assert.deepEqual(told(typing('id')), ['typed']);
    // And so is each key after the first one.
    assert.deepEqual(told(typing('id'), typing('id')), ['typed']);
    assert.deepEqual(told(typing('host')), ['typed']);
    // It may be written in another way; it opens what it stands in; another field depends on it.
    for (const name of ['port', 'note', 'secret']) assert.deepEqual(told(typing(name)), ['filled'], name);
    // Another value goes away with it; an error does.
    assert.deepEqual(
      told(typing('host'), (model) => {
        model.fill({ host: 'a', pin: 'key of a' });
      }),
      ['filled'],
    );
    assert.deepEqual(
      told(typing('host'), (model) => {
        void model.submit();
      }),
      ['filled'],
    );
    assert.deepEqual(
      told((model) => {
        model.type('id', { id: 'ann' }, true);
      }),
      ['filled'],
    );
  });

  it('starts without secrets and ends without them', () => {
    const { model } = modelOf(form, { secret: SECRET, id: 'ann' });
    assert.equal(model.values['secret'], '');
    model.fill({ secret: SECRET });

    model.forgetSecrets();

    assert.deepEqual([model.values['id'], model.values['secret']], ['ann', undefined]);
  });

  it('keeps its key for the same values only', () => {
    const { model } = modelOf();
    model.fill({ host: 'a' });
    const keys = [model.submit(), model.submit()];
    model.fill({ host: 'b' });
    const submissions = [...keys, model.submit()].map((one) => (one && 'values' in one ? one : undefined));

    assert.equal(submissions[0]?.idempotencyKey, submissions[1]?.idempotencyKey);
    assert.notEqual(submissions[1]?.idempotencyKey, submissions[2]?.idempotencyKey);
  });

  it('understands a choice when it is made, not again at the submit', () => {
    const choice: FormDefinition = {
      schema: z.object({ kind: z.string(), place: z.optional(z.string()) }),
      fields: {
        kind: { control: 'choice', label: 'Kind', initial: 'a', options: [{ value: 'a', label: 'A' }] },
        place: { control: 'text', label: 'Place' },
      },
      normalize: (field) =>
        field === 'kind' ? { values: { place: 'the usual one' }, notices: [] } : undefined,
    };
    const { model } = modelOf(choice);
    model.type('kind', { kind: 'a' }, true);
    assert.equal(model.values['place'], 'the usual one');
    model.type('place', { place: 'another' }, false);

    model.leave('kind');
    void model.submit();

    assert.equal(model.values['place'], 'another');
  });
});

describe('form model: what may not stay', () => {
  const withoutSecrets: FormDefinition = {
    ...form,
    fields: { ...form.fields, id: { control: 'public-key', label: 'Key' } },
    normalize: () => undefined,
    examine: async (field, value) =>
      value.includes(SECRET)
        ? { issues: [issue(field, 'encryption-key.private', {})], notices: [], value: '' }
        : { issues: [], notices: [], value: value.trim() },
  };
  const emptied = async () => {
    const made = modelOf(withoutSecrets);
    made.model.fill({ host: 'a' });
    made.model.type('id', { id: SECRET }, true);
    await Promise.resolve();
    await Promise.resolve();
    return made;
  };

  it('is taken away as soon as it has been looked at, and said', async () => {
    const { model } = await emptied();

    assert.equal(model.values['id'], '');
    assert.equal(issueAt(model.feedback, 'id')?.code, 'encryption-key.private');
  });

  it('is still said after others were typed', async () => {
    const { model } = await emptied();

    model.type('host', { host: 'b' }, false);

    assert.equal(issueAt(model.feedback, 'id')?.code, 'encryption-key.private');
  });

  it('holds up one submit: nobody goes on without having seen it', async () => {
    const { model } = await emptied();

    assert.equal(await model.submit(), undefined);
    assert.equal(issueAt(model.feedback, 'id')?.code, 'encryption-key.private');
    const submission = await model.submit();
    assert.deepEqual(submission?.values, { host: 'a' });
    assert.equal(issueAt(model.feedback, 'id'), undefined);
  });

  it('is not submitted by who is faster than the look', async () => {
    const { model } = modelOf(withoutSecrets);
    model.fill({ host: 'a', id: SECRET });

    assert.equal(await model.submit(), undefined);
    assert.equal(model.values['id'], '');
    assert.deepEqual((await model.submit())?.values, { host: 'a' });
  });

  it('is in no draft; a key that was looked at is', async () => {
    const { model, heard } = modelOf(withoutSecrets);
    model.fill({ host: 'a' });
    model.type('id', { id: 'fine' }, true);
    assert.deepEqual(model.draft, { host: 'a', pin: '' });
    const told = heard.length;

    await Promise.resolve();
    await Promise.resolve();

    assert.deepEqual(model.draft, { host: 'a', id: 'fine', pin: '' });
    assert.equal(heard.length, told + 1, 'and that is told');
  });

  it('is forgotten as soon as there is something in its place', async () => {
    const { model } = await emptied();

    model.type('id', { id: ' fine ' }, true);
    const submission = await model.submit();

    assert.equal(issueAt(model.feedback, 'id'), undefined);
    assert.deepEqual(submission?.values, { host: 'a', id: 'fine' });
  });
});

describe('form model: examinations', () => {
  const wrong: Examination = { issues: [issue('secret', 'key.truncated', {})], notices: [] };
  const examined = (examine: NonNullable<FormDefinition['examine']>): FormDefinition => ({
    ...form,
    examine,
  });

  it('hold up a submit only while they find something wrong', async () => {
    const { model } = modelOf(
      examined(async (field, value) => (field === 'secret' && value === 'bad' ? wrong : undefined)),
    );
    model.fill({ host: 'a', secret: 'bad' });
    assert.equal(await model.submit(), undefined);
    assert.equal(issueAt(model.feedback, 'secret')?.code, 'key.truncated');

    model.fill({ secret: 'good' });

    assert.notEqual(await model.submit(), undefined);
  });

  it('that cannot be made find nothing', async () => {
    const { model } = modelOf(examined(() => Promise.reject(new Error('could not be loaded'))));
    model.fill({ host: 'a', secret: 'x' });

    assert.notEqual(await model.submit(), undefined);
  });

  it('may object to another field, until that one changes', async () => {
    const { model } = modelOf(examined(async (field) => (field === 'host' ? wrong : undefined)));
    model.fill({ host: 'a', secret: 'x' });
    await model.submit();
    assert.equal(issueAt(model.feedback, 'secret')?.code, 'key.truncated');

    model.fill({ secret: 'y' });

    assert.equal(issueAt(model.feedback, 'secret'), undefined);
  });

  it('do not count for who went on typing', async () => {
    const { model } = modelOf(examined(async () => undefined));
    model.fill({ host: 'a' });
    const submission = model.submit();

    model.fill({ host: 'b' });

    assert.equal(await submission, undefined);
  });
});
