/**
 * Every text can be replaced. All of them are put into brackets here; what is then on the screen without brackets is
 * written in the code and cannot be translated.
 */
import { expect } from 'chai';
import type { DestinationDefinition, FormDefinition } from '../src/destinations/definition.js';
import type { DestinationTexts, MessageOverrides, Messages } from '../src/messages/messages.js';
import { ENGLISH } from './drivers/english.js';
import { BUILT_IN, definitionOf } from '../demo/gallery/fakes.js';
import { settled } from './drivers/browser/fixture.js';
import { nameOf, rendered } from './drivers/browser/roles.js';
import { show } from './drivers/browser/gallery.js';
import { STATES } from '../demo/gallery/states.js';

type Any = string | ((params: never) => unknown) | { readonly [name: string]: Any };

/** The same texts in brackets, whatever holds them. */
function bracketed(text: unknown): unknown {
  if (typeof text === 'string') return text === '' ? '' : `⟦${text}⟧`;
  if (typeof text === 'function') {
    const render = text as (params: unknown) => unknown;
    return (params: unknown) => bracketed(render(params));
  }
  return Object.fromEntries(
    Object.entries(text as Record<string, Any>).map(([name, value]) => [name, bracketed(value)]),
  );
}

const fieldTexts = ({ fields }: FormDefinition): NonNullable<DestinationTexts['fields']> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      {
        label: `⟦${field.label}⟧`,
        ...(field.help === undefined ? {} : { help: `⟦${field.help}⟧` }),
        ...(field.control === 'choice'
          ? {
              options: Object.fromEntries(
                field.options.map(({ value, label, help }) => [
                  value,
                  { label: `⟦${label}⟧`, ...(help === undefined ? {} : { help: `⟦${help}⟧` }) },
                ]),
              ),
            }
          : {}),
      },
    ]),
  );

function destinationTexts(definition: DestinationDefinition): DestinationTexts {
  const probes = [...definition.probes.account, ...definition.probes.location];
  return {
    name: `⟦${definition.name}⟧`,
    description: `⟦${definition.description}⟧`,
    fields: { ...fieldTexts(definition.auth), ...fieldTexts(definition.setup) },
    probes: Object.fromEntries(probes.map(({ id, label }) => [id, `⟦${label}⟧`])),
  };
}

const definitions = await Promise.all(BUILT_IN.map(definitionOf));
const MESSAGES = {
  ...(bracketed(ENGLISH) as Messages),
  destinations: Object.fromEntries(
    definitions.map((definition) => [definition.type, destinationTexts(definition)]),
  ),
} satisfies MessageOverrides;

/**
 * Facts, which are no texts: what was typed or named by the user and his storage. And what a type's declaration says
 * that these tests do not replace: the labels of the summary, and what probes found.
 */
const FACTS = [
  ...[
    'AKIA\\d+ · [a-z-]+\\d',
    'AKIAIOSFODNN7EXAMPLE · eu-central-1',
    'SHA256:\\S+',
    'ssh-ed25519( AAAA\\S+)?',
  ],
  ...[
    'ssh-keygen -lf \\S+',
    'ed25519',
    '_key\\.pub',
    'Daily exports',
    'Everything of the day before\\.',
    'example-bucket',
  ],
  ...['exports/daily/', 'eu-central-1', 'Use eu-west-1', 'The bucket is in another region\\.'],
  ...['Account 123456789012'],
  // Names of buckets and folders, and the address of a file among them.
  ...['acme-exports', 'daily', 'Müller & Söhne', 's3://.+'],
];
const UNREACHED = ['Bucket name', 'Folder path', 'Region', 'Top of the bucket'];
const KNOWN = new RegExp(`^(?:${[...FACTS, ...UNREACHED].join('|')})$`, 'u');

/** What is left of a text without what stands in brackets, signs and numbers. */
const unbracketed = (text: string): string => {
  const rest = text
    .replace(/⟦[^⟦⟧]*(?:⟦[^⟦⟧]*⟧[^⟦⟧]*)*⟧/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s·:()]+|[\s·:()]+$/gu, '');
  return /\p{Letter}/u.test(rest) && !KNOWN.test(rest) ? rest : '';
};

/** Each piece of text on the screen or in a name. */
function* pieces(root: Element): Generator<string> {
  for (const element of [root, ...rendered(root)]) {
    // Code is for machines, in every language.
    if (element.localName === 'pre') continue;
    // A searched name is marked in its middle: one text all the same.
    const marked = element.querySelector(':scope > mark');
    if (marked) yield element.textContent;
    if (marked || element.localName === 'mark') continue;
    for (const node of [...element.childNodes, ...(element.shadowRoot?.childNodes ?? [])]) {
      if (node instanceof Text) yield node.data;
    }
    if (element.hasAttribute('aria-label')) yield nameOf(element);
  }
}

describe('translation', () => {
  for (const [name, states] of STATES) {
    it(`reaches every text: ${name}`, async function () {
      this.timeout(60_000);
      const missed: string[] = [];
      for (const state of states) {
        const element = await show(state);
        if (element.localName === 'schema-form') continue; // a form shows the labels it is given; the steps replace them
        element.messages = MESSAGES;
        await settled();
        missed.push(
          ...[...pieces(element)]
            .map(unbracketed)
            .filter(Boolean)
            .map((text) => `${state.title}: ${text}`),
        );
        element.remove();
      }

      expect(missed).to.deep.equal([]);
    });
  }
});
