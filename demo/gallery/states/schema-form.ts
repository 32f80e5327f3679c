import type { FieldMessage } from '../../../src/components/schema-form.js';
import type { FormDefinition } from '../../../src/destinations/definition.js';
import { call, choose, press, type } from '../act.js';
import { BUILT_IN, definitionOf, hostKeyQuestion } from '../fakes.js';
import { statesOf } from '../state.js';

const state = statesOf('schema-form');

const formOf = async (name: string, part: 'auth' | 'setup'): Promise<FormDefinition> =>
  (await definitionOf(name))[part];

const fieldMessages: readonly FieldMessage[] = [
  { field: 'region', text: 'The bucket is in another region.' },
];

const plain = BUILT_IN.flatMap((name) =>
  (['auth', 'setup'] as const).flatMap((part) => {
    const properties = async () => ({ form: await formOf(name, part) });
    return [
      state(`${name} ${part}, pristine`, properties),
      state(`${name} ${part}, empty and submitted`, properties, { acts: [press('Submit')] }),
      state(`${name} ${part}, busy`, async () => ({ ...(await properties()), busy: true })),
    ];
  }),
);

export const formStates = [
  ...plain,
  state('With notices', async () => ({ form: await formOf('amazon-s3', 'setup') }), {
    acts: [type('Bucket name', ' s3://example-bucket/exports ')],
  }),
  state('With a private key', async () => ({ form: await formOf('sftp', 'auth') }), {
    acts: [
      choose('Private key'),
      type('Private key', '-----BEGIN OPENSSH PRIVATE KEY-----\nno end'),
      press('Submit'),
    ],
  }),
  state('With a revealed secret', async () => ({ form: await formOf('amazon-s3', 'auth') }), {
    acts: [type('Secret access key', 'not a secret'), press('Show Secret access key')],
  }),
  state('With a confirmed host key', async () => ({ form: await formOf('sftp', 'auth') }), {
    acts: [call('fill', { hostKey: hostKeyQuestion.params.hostKey })],
  }),
  state('With a message from outside', async () => ({
    form: await formOf('amazon-s3', 'auth'),
    fieldMessages,
  })),
];
