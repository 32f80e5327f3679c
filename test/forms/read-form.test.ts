import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import type { FormDefinition } from '../../src/destinations/definition.js';
import { readForm, readValue, type Control } from '../../src/forms/read-form.js';
import { uniqueId } from '../../src/forms/unique-id.js';

const number = { control: 'number', label: 'Port' } as const;
const text = { control: 'text', label: 'Host' } as const;

describe('readValue', () => {
  const cases: readonly (readonly [raw: string, value: string | number])[] = [
    ['22', 22],
    [' 22 ', 22],
    ['-1', -1],
    ['0022', 22],
    ['', ''],
    [' ', ' '],
    ['2.5', '2.5'],
    ['1e3', '1e3'],
    ['0x16', '0x16'],
    ['٢٢', '٢٢'],
    ['twenty-two', 'twenty-two'],
  ];
  for (const [raw, value] of cases) {
    it(`makes a number of digits only: “${raw}”`, () => {
      assert.equal(readValue(number, raw), value);
    });
  }

  it('leaves texts as they were typed', () => {
    assert.equal(readValue(text, ' 22 '), ' 22 ');
    assert.equal(readValue({ control: 'secret', label: 'Password' }, ' p w '), ' p w ');
  });
});

describe('readForm', () => {
  const form: FormDefinition = {
    schema: z.object({ host: z.string(), port: z.number(), password: z.string() }),
    fields: { host: text, port: number, password: { control: 'secret', label: 'Password' } },
  };

  const control = (name: string, value: string, more: Partial<Control> = {}): Control => ({
    name,
    value,
    type: 'text',
    ...more,
  });

  it('reads the fields of the form and nothing else', () => {
    const controls = [control('host', 'example.com'), control('port', '22'), control('stranger', 'x')];

    assert.deepEqual(readForm(form, controls), { host: 'example.com', port: 22 });
  });

  it('keeps empty texts, which are not the same as missing ones', () => {
    assert.deepEqual(readForm(form, [control('host', '')]), { host: '' });
  });

  it('reads the chosen one of the options of a choice, where there is one', () => {
    const option = (value: string, checked: boolean): Control =>
      control('host', value, { type: 'radio', checked });

    assert.deepEqual(readForm(form, [option('a', false), option('b', true), option('c', false)]), {
      host: 'b',
    });
    assert.deepEqual(readForm(form, [option('a', false)]), {});
  });

  it('ignores files and buttons, which have no name', () => {
    assert.deepEqual(readForm(form, [control('', 'x.txt', { type: 'file' })]), {});
  });
});

describe('uniqueId', () => {
  it('answers 128 bits, others each time', () => {
    const ids = new Set(Array.from({ length: 1000 }, uniqueId));

    assert.equal(ids.size, 1000);
    for (const id of ids) assert.match(id, /^[0-9a-f]{32}$/);
  });
});
