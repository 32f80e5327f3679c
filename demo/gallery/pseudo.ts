import type { DestinationDefinition, FormDefinition } from '../../src/destinations/definition.js';
import type { DestinationTexts, MessageOverrides } from '../../src/messages/messages.js';
import { ENGLISH } from './english.js';
import { BUILT_IN, definitionOf } from './fakes.js';

type MapText = (text: string) => string;

/** What a mapping makes of a table of texts, whatever holds them. */
function mapTexts(texts: unknown, map: MapText): unknown {
  if (typeof texts === 'string') return texts === '' ? '' : map(texts);
  if (typeof texts === 'function') {
    const render = texts as (params: unknown) => unknown;
    return (params: unknown) => mapTexts(render(params), map);
  }
  if (Array.isArray(texts)) return texts.map((each) => mapTexts(each, map));
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([name, each]) => [name, mapTexts(each, map)]));
}

const fieldTexts = ({ fields }: FormDefinition, map: MapText): NonNullable<DestinationTexts['fields']> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      {
        label: map(field.label),
        ...(field.help === undefined ? {} : { help: map(field.help) }),
        ...(field.control === 'choice'
          ? {
              options: Object.fromEntries(
                field.options.map(({ value, label, help }) => [
                  value,
                  { label: map(label), ...(help === undefined ? {} : { help: map(help) }) },
                ]),
              ),
            }
          : {}),
      },
    ]),
  );

async function destinationTexts(definition: DestinationDefinition, map: MapText): Promise<DestinationTexts> {
  const { name, description, category, auth, setup, prerequisites } = definition;
  const probes = [...definition.probes.account, ...definition.probes.location];
  // Without and with a folder and a key of each kind: all the words that a summary can have.
  const rows = ['', 'BEGIN PGP ', 'BEGIN '].flatMap((encryptionKey) =>
    definition.summarize({}, { encryptionKey }),
  );
  const phrases = rows.flatMap(({ label, value, phrase }) => (phrase ? [label, value] : [label]));
  return {
    name: map(name),
    description: map(description),
    ...(category === undefined ? {} : { category: map(category) }),
    prerequisites: ((await prerequisites?.()) ?? []).map(map),
    fields: fieldTexts(auth, map),
    setupFields: fieldTexts(setup, map),
    probes: Object.fromEntries(probes.map(({ id, label }) => [id, map(label)])),
    findings: Object.fromEntries(
      probes.flatMap(({ id, found }) => (found ? [[id, mapTexts(found, map) as typeof found]] : [])),
    ),
    summary: Object.fromEntries(phrases.map((text) => [text, map(text)])),
  };
}

/** All of English and of the built-in types, each text as a mapping makes it. */
export async function mappedMessages(map: MapText): Promise<MessageOverrides> {
  const definitions = await Promise.all(BUILT_IN.map(definitionOf));
  return {
    ...(mapTexts(ENGLISH, map) as MessageOverrides),
    destinations: Object.fromEntries(
      await Promise.all(
        definitions.map(
          async (definition) => [definition.type, await destinationTexts(definition, map)] as const,
        ),
      ),
    ),
  };
}

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  ['aá', 'cç', 'eé', 'iî', 'nñ', 'oö', 'uü', 'yý', 'AÅ', 'EÉ', 'OØ', 'UÛ'].map(
    ([plain = '', accented = '']) => [plain, accented],
  ),
);

/** With accents, a third longer and in brackets: what is cut off, put together or not translated shows. */
export const pseudo: MapText = (text) =>
  `⟦${text.replace(/[a-zA-Z]/gu, (letter) => ACCENTED[letter] ?? letter)}${'·'.repeat(Math.ceil(text.length / 3))}⟧`;
