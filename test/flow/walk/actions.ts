import fc from 'fast-check';
import type { Answer } from './held-backend.js';

/** Part of every secret that is typed: it must not appear anywhere. */
export const CANARY = 'canary';

/** Something that somebody does. `at` chooses among what there is at that moment. */
export type Action =
  | { readonly do: 'click'; readonly at: number }
  | { readonly do: 'verb'; readonly verb: Verb; readonly at: number }
  | { readonly do: 'fill'; readonly good: boolean }
  | { readonly do: 'type' | 'paste'; readonly at: number; readonly text: string }
  | { readonly do: 'key'; readonly key: string }
  | { readonly do: 'answer'; readonly at: number; readonly how: Answer; readonly which: number }
  | { readonly do: 'probe'; readonly at: number; readonly which: number }
  | { readonly do: 'prompt'; readonly on: boolean }
  | { readonly do: 'host'; readonly change: HostChange; readonly at: number };

const VERBS = {
  connect: 6,
  back: 4,
  cancel: 1,
  submit: 7,
  twice: 2,
  stop: 3,
  new: 3,
  existing: 2,
  account: 4,
  menu: 4,
  menuitem: 5,
  browse: 2,
  folder: 2,
  'choose-folder': 2,
  panel: 3,
} as const;
export type Verb = keyof typeof VERBS;

const HOST = {
  start: 3,
  reset: 1,
  language: 2,
  messages: 1,
  destinations: 1,
  load: 2,
  backend: 2,
  remove: 1,
  append: 2,
  move: 2,
  draft: 1,
  theme: 1,
  initialValues: 1,
  problemsUrl: 1,
  open: 2,
  close: 1,
} as const;
export type HostChange = keyof typeof HOST;

const weighted = <Name extends string>(weights: Readonly<Record<Name, number>>): fc.Arbitrary<Name> =>
  fc.oneof(
    ...(Object.keys(weights) as Name[]).map((name) => ({
      arbitrary: fc.constant(name),
      weight: weights[name],
    })),
  );

const at = fc.nat(40);

export const TEXTS = [
  '',
  ' ',
  'a',
  'AKIAIOSFODNN7EXAMPLE',
  'eu-central-1',
  'example-bucket/exports',
  's3://example-bucket/exports/',
  'https://s3.example.com',
  'sftp://ann@sftp.example.com:2222/in',
  '/in/daily',
  'AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY=canary/K7MDENG/bPxRfiCYEXAMPLEKEY0000000',
  'İstanbul ‮ 😀',
  'x'.repeat(300),
] as const;

export const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('click' as const), at }) },
  { weight: 22, arbitrary: fc.record({ do: fc.constant('verb' as const), verb: weighted(VERBS), at }) },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constant('fill' as const),
      good: fc.oneof(
        { weight: 5, arbitrary: fc.constant(true) },
        { weight: 1, arbitrary: fc.constant(false) },
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('type' as const, 'paste' as const),
      at,
      text: fc.constantFrom(...TEXTS),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('key' as const),
      key: fc.constantFrom('Enter', 'Escape', 'Tab', 'Enter', 'ArrowDown'),
    }),
  },
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      at,
      how: fc.oneof(
        { weight: 6, arbitrary: fc.constant('well' as const) },
        { weight: 2, arbitrary: fc.constant('problem' as const) },
        { weight: 1, arbitrary: fc.constant('question' as const) },
        { weight: 1, arbitrary: fc.constant('throws' as const) },
      ),
      which: fc.nat(200),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('probe' as const), at, which: fc.nat(8) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('prompt' as const), on: fc.boolean() }) },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('host' as const), change: weighted(HOST), at }) },
);

/** How a walk begins. */
export interface Beginning {
  readonly dialog: boolean;
  readonly prompt: boolean;
  readonly listens: boolean;
  readonly accounts: number;
}

export const beginning: fc.Arbitrary<Beginning> = fc.record({
  dialog: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  prompt: fc.boolean(),
  listens: fc.boolean(),
  accounts: fc.constantFrom(0, 1, 3, 8, 25),
});

/** What is typed into the fields of good forms, by their names. */
export const ENTRIES: Readonly<Record<string, string>> = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'canary/K7MDENG/bPxRfiCYEXAMPLEKEY0000000',
  region: 'eu-central-1',
  endpoint: 'https://s3.example.com',
  host: 'sftp.example.com',
  port: '22',
  username: 'ann',
  password: 'canary-password',
  name: 'Daily exports',
  description: 'Of the day before',
  bucket: 'example-bucket',
  folderPath: 'exports/daily',
};
