/**
 * What JetBrains IDEs read of an installed package. https://github.com/JetBrains/web-types
 */
import { attributeKey, type AttributeValues } from './attribute-values.js';
import { fieldsOf, type ElementDeclaration, type Named } from './manifest.js';

interface Described {
  readonly name: string;
  readonly description?: string;
}

interface Typed extends Described {
  readonly type: string;
  readonly default?: string;
}

export interface WebTypes {
  readonly $schema: string;
  readonly name: string;
  readonly version: string;
  readonly 'js-types-syntax': 'typescript';
  readonly 'description-markup': 'markdown';
  readonly contributions: {
    readonly html: {
      readonly elements: readonly (Described & {
        readonly attributes: readonly (Described & {
          readonly default?: string;
          readonly value: { readonly type: string };
        })[];
        readonly slots: readonly Described[];
        readonly js: { readonly properties: readonly Typed[]; readonly events: readonly Typed[] };
        readonly css: { readonly parts: readonly Described[] };
      })[];
    };
    readonly css: { readonly properties: readonly Described[] };
  };
}

const described = ({ name, description }: Named): Described => ({
  name,
  ...(description === undefined ? {} : { description }),
});

const defaultOf = ({ default: value }: Named): { readonly default?: string } =>
  value === undefined ? {} : { default: value };

const typed = (one: Named): Typed => ({
  ...described(one),
  type: (one.type?.text ?? 'unknown').replaceAll(/\s+/g, ' '),
  ...defaultOf(one),
});

export function webTypes(
  { name, version }: { readonly name: string; readonly version: string },
  elements: readonly ElementDeclaration[],
  values: AttributeValues,
): WebTypes {
  const tokens = new Map(
    elements.flatMap(({ cssProperties = [] }) => cssProperties.map((token) => [token.name, token] as const)),
  );
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          ...described({ ...element, name: element.tagName }),
          attributes: (element.attributes ?? []).map((attribute) => ({
            ...described(attribute),
            ...textOf(attribute),
            value: {
              type: attributeType(attribute, values.get(attributeKey(element.tagName, attribute.name))),
            },
          })),
          slots: (element.slots ?? []).map(described),
          js: { properties: fieldsOf(element).map(typed), events: (element.events ?? []).map(typed) },
          css: { parts: (element.cssParts ?? []).map(described) },
        })),
      },
      // Every element has the same, so they are there once.
      css: { properties: [...tokens.values()].map(tokenOf) },
    },
  };
}

/** The default of an attribute: what stands in the page, without the quotes of the source. */
function textOf({ default: value }: Named): { readonly default?: string } {
  const text = value?.replace(/^'(.*)'$/, '$1') ?? '';
  return text === '' ? {} : { default: text };
}

/** An attribute that is not there is not a value of it. */
const attributeType = (attribute: Named, texts: readonly string[] | undefined): string =>
  texts ? texts.map((text) => `'${text}'`).join(' | ') : typed(attribute).type.replace(/ \| undefined$/, '');

const tokenOf = ({ name, description = '', default: value = '' }: Named): Described => ({
  name,
  description: `${description} Default: ${value}`,
});
