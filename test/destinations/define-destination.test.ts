import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { defineDestination, mistakeIn } from '../../src/destinations/define-destination.js';
import type { DestinationDefinition } from '../../src/destinations/definition.js';
import { builtInDestinations } from '../../src/destinations/registry.js';

const options = [
  { value: 'basic', label: 'Password' },
  { value: 'bearer', label: 'Token' },
];

/** What a page without TypeScript may hand over, with parts exchanged. */
const declaration = (parts: object, fields: object = {}, shape: z.core.$ZodShape = {}) => ({
  type: 'webdav',
  name: 'WebDAV',
  description: 'A folder on a WebDAV server.',
  icon: { paths: [] },
  auth: {
    schema: z.object({ server: z.string(), scheme: z.string(), ...shape }),
    fields: {
      server: { control: 'text', label: 'Server' },
      scheme: { control: 'choice', label: 'Scheme', initial: 'basic', options },
      ...fields,
    },
  },
  setup: {
    schema: z.object({ folder: z.string() }),
    fields: { folder: { control: 'text', label: 'Folder' } },
  },
  probes: {
    account: [{ id: 'login', required: true, field: 'server', label: 'Log in' }],
    location: [{ id: 'write', required: true, field: 'folder', label: 'Write' }],
  },
  describeAccount: () => 'ann',
  summarize: () => [],
  ...parts,
});

const define = (definition: object): unknown =>
  defineDestination(definition as unknown as DestinationDefinition);

const token = { token: z.optional(z.string()) };
const shownBy = (field: string, equals: string) => ({
  token: { control: 'secret', label: 'Token', when: { field, equals }, requiredWhenShown: true },
});
const setup = (fields: object, shape: z.core.$ZodShape) => ({ setup: { schema: z.object(shape), fields } });

describe('defineDestination', () => {
  it('takes what works', () => {
    define(declaration({}));
    define(declaration({}, shownBy('scheme', 'bearer'), token));
  });

  it('has nothing against the types that come along', async () => {
    for (const { load } of builtInDestinations) assert.equal(mistakeIn(await load()), undefined);
  });

  const MISTAKES: readonly (readonly [what: string, definition: object, said: RegExp])[] = [
    [
      'a secret in the setup',
      declaration(setup({ key: { control: 'secret', label: 'K' } }, { key: z.string() })),
      /"key" of setup is a "secret"/,
    ],
    [
      'a name in the setup',
      declaration(setup({ name: { control: 'text', label: 'N' } }, { name: z.string() })),
      /field "name"/,
    ],
    [
      'no such control',
      declaration({}, { on: { control: 'checkbox', label: 'On' } }, { on: z.string() }),
      /"on" of auth has the control "checkbox"\. There are: text, /,
    ],
    [
      'a field without a label',
      declaration({}, { on: { control: 'text' } }, { on: z.string() }),
      /"on" of auth has no label/,
    ],
    ['a schema key without a field', declaration({}, {}, token), /auth\.schema has "token"/],
    [
      'a field without a schema key',
      declaration({}, shownBy('scheme', 'bearer')),
      /auth\.fields has "token"/,
    ],
    [
      'a schema that is no object',
      declaration({ auth: { schema: z.string(), fields: {} } }),
      /auth needs a schema/,
    ],
    ['no form at all', declaration({ auth: undefined }), /auth needs a schema/],
    ['no probes', declaration({ probes: undefined }), /needs probes\.account and probes\.location/],
    [
      'two probes with one id',
      declaration({ probes: { account: [{ id: 'a' }, { id: 'a' }], location: [] } }),
      /two with the id "a"/,
    ],
    [
      'a probe for no field',
      declaration({ probes: { account: [{ id: 'a', field: 'folder' }], location: [] } }),
      /"a" of probes\.account names "folder"/,
    ],
    [
      'a condition on no field',
      declaration({}, shownBy('schema', 'bearer'), token),
      /"token" of auth is shown by "schema", which is no field/,
    ],
    [
      'a condition on no option',
      declaration({}, shownBy('scheme', 'Bearer'), token),
      /"Bearer", which is none of its options/,
    ],
    ['a condition on itself', declaration({}, shownBy('token', 'x'), token), /shown by "token" again/],
    [
      'a hidden field that has to be there',
      declaration({}, shownBy('scheme', 'bearer'), { token: z.string() }),
      /its schema has to be optional/,
    ],
    [
      'requiredWhenShown without a condition',
      declaration({}, { token: { control: 'text', label: 'T', requiredWhenShown: true } }, token),
      /has no `when`/,
    ],
    [
      'a choice that starts with no option',
      declaration(
        {},
        { pick: { control: 'choice', label: 'P', initial: 'c', options } },
        { pick: z.string() },
      ),
      /starts with "c"/,
    ],
    [
      'a host key reset by no field',
      declaration(
        {},
        { key: { control: 'host-key', label: 'K', resetBy: ['host'] } },
        { key: z.optional(z.string()) },
      ),
      /reset by "host"/,
    ],
  ];
  for (const [what, definition, said] of MISTAKES) {
    it(`refuses ${what}, and says where it is`, () => {
      assert.throws(
        () => define(definition),
        (error: unknown) => {
          assert.ok(error instanceof TypeError);
          assert.match(error.message, /^The destination type "webdav": /);
          assert.match(error.message, said);
          return true;
        },
      );
    });
  }
});
