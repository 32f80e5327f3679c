/** Every built-in language says all that English says: each text, each field of the built-in types, and every fact in them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtInDestinations } from '../../src/destinations/registry.js';
import type {
  DestinationDefinition,
  FormDefinition,
  ProbeDefinition,
} from '../../src/destinations/definition.js';
import { S3_PROVIDERS } from '../../src/destinations/s3/providers.js';
import { builtInLanguages, loadMessages } from '../../src/messages/languages.js';
import type { DestinationTexts, FieldTexts, MessageOverrides } from '../../src/messages/messages.js';
import { ENGLISH } from '../../demo/gallery/english.js';

const definitions = await Promise.all(builtInDestinations.map((type) => type.load()));
const needs = new Map(
  await Promise.all(
    definitions.map(async ({ type, prerequisites }) => [type, (await prerequisites?.()) ?? []] as const),
  ),
);
const languages = await Promise.all(
  Object.keys(builtInLanguages).map(async (language) => {
    const messages = await loadMessages(language);
    assert.ok(messages);
    return { language, messages };
  }),
);

/** The facts of which texts are functions. Numbers differ, so that each is recognised where it is said. */
const NUMBERS: Readonly<Record<string, number>> = {
  accounts: 31,
  bits: 37,
  bytes: 41,
  count: 43,
  destinations: 47,
  failing: 103,
  length: 53,
  limit: 59,
  max: 61,
  milliseconds: 6700,
  min: 71,
  minutes: 73,
  page: 107,
  port: 79,
  seconds: 83,
  status: 89,
  total: 109,
  version: 97,
};
const LISTS = new Set(['accepted', 'names', 'offered', 'supported']);
const EMPTY_NUMBERS = Object.fromEntries(Object.keys(NUMBERS).map((name) => [name, 0]));
const ONES = Object.fromEntries(Object.keys(NUMBERS).map((name) => [name, 1]));

/** Facts by name, whatever a text asks for. */
const facts = (numbers: Readonly<Record<string, number>>, text: (name: string) => string): object =>
  new Proxy(
    {},
    {
      get: (_, name: string) =>
        numbers[name] ?? (LISTS.has(name) ? [text(name)].filter(Boolean) : text(name)),
    },
  );
const USUAL = facts(NUMBERS, (name) => `Fact-${name}`);
const FEW: Readonly<Record<string, object>> = {
  usual: USUAL,
  one: facts(ONES, (name) => `Fact-${name}`),
  none: facts(EMPTY_NUMBERS, () => ''),
};

type Texts = Readonly<Record<string, unknown>>;

/** Each text of a tree by its path, said with these facts. */
function* said(tree: Texts, given: object, path = ''): Generator<readonly [path: string, text: string]> {
  for (const [name, value] of Object.entries(tree)) {
    const at = path === '' ? name : `${path}.${name}`;
    const text: unknown = typeof value === 'function' ? (value as (given: object) => unknown)(given) : value;
    if (typeof text === 'string') yield [at, text];
    else if (Array.isArray(text)) yield [at, text.join(' ')];
    else if (typeof text === 'object' && text !== null) yield* said(text as Texts, given, at);
  }
}

/** What stays as it is in every language: commands, permissions, addresses, names of files and macros. */
const LITERALS = new RegExp(
  [
    String.raw`\b(?:ssh-keygen|puttygen|openssl|gpg)\b`,
    String.raw`(?<=[ ])--?[A-Za-z][\w-]*`,
    String.raw`\b(?:s3|kms|sts):[A-Z]\w+`,
    String.raw`\b(?:https?|s3|sftp)://(?:\w(?:[\w{}/-]|\.(?=\w))*\w)?`,
    String.raw`%[A-Z_]+%|arn:aws:[\w:/]+\w|-----[A-Z]\w+(?: [A-Z ]+-----)?`,
    String.raw`authorized_keys|known_hosts|id_\w+|\.pub\b|connect-src|us-east-1|eu-central-1|@example\.com`,
    String.raw`\b(?:AKIA|ASIA|SHA256|MD5|CORS|KMS|IAM|PuTTY|Base64)\b`,
    String.raw`Fact-[a-zA-Z]+|(?<![\d.,])(?:31|37|41|43|47|53|61|71|73|79|83|89|97|103|107|109)(?!\d)`,
  ].join('|'),
  'g',
);

/** Arabic and Persian digits are digits. Marks of direction are none of the text. */
const plain = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '');
const literals = (text: string): readonly string[] => [...new Set(plain(text).match(LITERALS) ?? [])].sort();

const fieldTexts = ({ fields }: FormDefinition): Texts =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      {
        label: field.label,
        ...(field.help === undefined ? {} : { help: field.help }),
        ...(field.control === 'choice'
          ? {
              options: Object.fromEntries(
                field.options.map(({ value, label, help }) => [
                  value,
                  { label, ...(help === undefined ? {} : { help }) },
                ]),
              ),
            }
          : {}),
      },
    ]),
  );

const byId = (probes: readonly ProbeDefinition[]): Readonly<Record<string, string>> =>
  Object.fromEntries(probes.map(({ id, label }) => [id, label]));

/** What a declaration says in English, in the form of a translation. */
function declared(definition: DestinationDefinition): Texts {
  const { auth, setup, probes } = definition;
  return {
    description: definition.description,
    category: definition.category,
    prerequisites: needs.get(definition.type)?.join(' '),
    account: fieldTexts(auth),
    setup: fieldTexts(setup),
    probes: { ...byId(probes.account), ...byId(probes.location) },
  };
}

const wordsOf = (texts: FieldTexts | undefined): Texts => ({ ...texts });

/** What a translation says of the same. */
function translated(definition: DestinationDefinition, texts: DestinationTexts = {}): Texts {
  const fields = (form: FormDefinition, words: DestinationTexts['fields'] = {}): Texts =>
    Object.fromEntries(Object.keys(form.fields).map((name) => [name, wordsOf(words[name])]));
  return {
    description: texts.description,
    category: texts.category,
    prerequisites: texts.prerequisites?.join(' '),
    account: fields(definition.auth, texts.fields),
    setup: fields(definition.setup, { ...texts.fields, ...texts.setupFields }),
    probes: texts.probes ?? {},
  };
}

/** Names of providers, and examples that are addresses, are the same in every language. */
const isName = (path: string, text: string): boolean =>
  /^https:\S+$/.test(text) || (path.startsWith('account.provider.options') && !path.includes('.other.'));

/** Fails unless a translation says each text of English, with the same facts and literals in it. */
function assertSame(english: Texts, other: Texts, given: object): void {
  const theirs = new Map(said(other, given));
  for (const [path, text] of said(english, given)) {
    const translation = theirs.get(path);
    if (translation === undefined && isName(path, text)) continue;
    assert.ok(translation !== undefined, `${path} is missing: ${text}`);
    assert.equal(translation === '', text === '', `${path}: ${translation}`);
    assert.deepEqual(literals(translation), literals(text), `${path}: ${translation}`);
    assert.doesNotMatch(translation, /undefined|NaN|\[object|\.\.\.|'|"/, path);
    if (given === USUAL) assert.doesNotMatch(translation, / {2}|^\s|\s$/, path);
  }
  const known = new Set([...said(english, given)].map(([path]) => path));
  for (const path of theirs.keys()) assert.ok(known.has(path), `${path} is nowhere in English`);
}

/**
 * Providers of whose keys nothing is said but the labels on the way there, in consoles that are not translated into every
 * language: a language may leave them to English.
 */
const LABELS_ONLY: ReadonlySet<string> = new Set(['akamai', 'alibaba', 'ovhcloud', 'tigris']);

const isProse = (text: string): boolean => text.split(' ').length > 3;

for (const { language, messages } of languages) {
  const { destinations = {}, ...sections } = messages satisfies MessageOverrides;

  describe(`translation: ${language}`, () => {
    it('has all sections of English', () => {
      assert.deepEqual(Object.keys(sections).sort(), Object.keys(ENGLISH).sort());
    });

    for (const [name, given] of Object.entries(FEW)) {
      it(`says everything, with the same facts and commands (${name})`, () => {
        assertSame(ENGLISH as unknown as Texts, sections, given);
      });
    }

    for (const definition of definitions) {
      it(`names all of ${definition.name}`, () => {
        assertSame(declared(definition), translated(definition, destinations[definition.type]), USUAL);
      });

      it(`summarizes ${definition.name}, and says what was found`, () => {
        const { summary = {}, findings = {} } = destinations[definition.type] ?? {};
        for (const key of ['BEGIN PGP PUBLIC KEY', 'BEGIN PUBLIC KEY', '']) {
          for (const { label, value, phrase } of definition.summarize({}, { encryptionKey: key })) {
            assert.ok(Object.hasOwn(summary, label), label);
            assert.ok(!phrase || Object.hasOwn(summary, value), value);
          }
        }
        const evidence = {
          account: '123456789012',
          arn: 'arn:aws:iam::123456789012:user/x',
          home: '/home/x',
        };
        const { account, location } = definition.probes;
        for (const { id, found } of [...account, ...location]) {
          const english = found?.(evidence) ?? '';
          // Facts alone are the same in every language.
          if (!/[a-z] \S/i.test(english.replace(/arn:\S+/, ''))) continue;
          const text = findings[id]?.(evidence) ?? '';
          assert.notEqual(text, english);
          assert.ok(
            english.split(/[ ,]+/).every((word) => !/[\d/]/.test(word) || plain(text).includes(word)),
          );
          assert.equal(findings[id]?.({}), found?.({}), 'nothing is found');
        }
      });
    }

    it('leaves no sentence in English', () => {
      const english = [ENGLISH, ...definitions.map(declared)].flatMap((tree) => [
        ...said(tree as Texts, USUAL),
      ]);
      const sentences = new Set(english.map(([, text]) => text).filter(isProse));
      const theirs = [sections, ...Object.values(destinations)].flatMap((tree) => [
        ...said(tree as Texts, USUAL),
      ]);
      const left = theirs.filter(([, text]) => sentences.has(text) && /[a-z]{2} [a-z]{2}/.test(text));

      assert.deepEqual(left, []);
    });

    it('says in its own words where the keys of a provider are', () => {
      const say = sections.notices?.['notice.provider'];
      const left = S3_PROVIDERS.filter(({ name, keys }) =>
        plain(say?.({ provider: name, keys }) ?? keys).includes(keys),
      );

      assert.deepEqual(
        left.map(({ id }) => id).filter((id) => !LABELS_ONLY.has(id)),
        [],
      );
    });

    it('says in its own words what a server and we cannot agree on', () => {
      const say = sections.problems?.['sftp.no-common-algorithm'];
      const left = ['key exchange', 'host key', 'cipher'].filter((kind) =>
        say?.({ host: '', kind, offered: [], supported: [] }).remedy.includes(kind),
      );

      assert.deepEqual(left, []);
    });

    it('quotes labels as they are on the screen', () => {
      const { accounts, auth, done, problems } = sections;
      const method = destinations['sftp']?.fields?.['method']?.options?.['key-and-password']?.label ?? '?';
      const needsMore = problems?.['sftp.auth-needs-more']?.({ accepted: ['password'] });

      assert.ok(accounts?.empty?.includes(auth?.new ?? '?'));
      assert.ok(done?.nextHelp?.includes(done.next ?? '?'));
      assert.ok(done?.nextHelp?.includes(done.saveAndExit ?? '?'));
      assert.ok(needsMore?.remedy.includes(method));
    });

    it('leaves the words of a host in their own direction', () => {
      const { issues, problems } = sections;
      const title = problems?.custom?.({ title: 'Not here.', remedy: 'Look there.' });
      const message = issues?.custom?.({ message: 'No.' });
      const isRightToLeft = language === 'ar' || language === 'he';
      const own = (text: string): string => (isRightToLeft ? `\u2068${text}\u2069` : text);

      assert.deepEqual([title?.title, title?.remedy, message], ['Not here.', 'Look there.', 'No.'].map(own));
    });
  });
}
