/**
 * What VS Code reads to complete and explain elements (`html.customData`), custom properties and parts (`css.customData`).
 * https://github.com/microsoft/vscode-html-languageservice/blob/main/docs/customData.md
 */
import { attributeKey, type AttributeValues } from './attribute-values.js';
import type { ElementDeclaration, Named } from './manifest.js';

interface Markdown {
  readonly kind: 'markdown';
  readonly value: string;
}

interface Described {
  readonly name: string;
  readonly description: Markdown;
}

export interface HtmlData {
  readonly version: 1.1;
  readonly tags: readonly (Described & {
    readonly attributes: readonly (Described & {
      /** `v`: the attribute stands without a value. */
      readonly valueSet?: 'v';
      readonly values?: readonly { readonly name: string }[];
    })[];
  })[];
}

export interface CssData {
  readonly version: 1.1;
  readonly properties: readonly Described[];
  readonly pseudoElements: readonly Described[];
}

const markdown = (...paragraphs: readonly string[]): Markdown => ({
  kind: 'markdown',
  value: paragraphs.filter(Boolean).join('\n\n'),
});

const list = (title: string, entries: readonly Named[]): string =>
  entries.length === 0
    ? ''
    : [
        `${title}:`,
        '',
        ...entries.map(({ name, description = '' }) => `- \`${name || '(default)'}\`: ${description}`),
      ].join('\n');

const withDefault = ({ description = '', default: value }: Named): Markdown =>
  markdown(description, value === undefined || value === "''" ? '' : `Default: ${value}`);

/** Elements, their attributes and the values of these. */
export function htmlData(elements: readonly ElementDeclaration[], values: AttributeValues): HtmlData {
  return {
    version: 1.1,
    tags: elements.map(({ tagName, description = '', attributes = [], events = [], slots = [] }) => ({
      name: tagName,
      description: markdown(description, list('Events', events), list('Slots', slots)),
      attributes: attributes.map((attribute) => {
        const texts = values.get(attributeKey(tagName, attribute.name));
        return {
          name: attribute.name,
          description: withDefault(attribute),
          ...(attribute.type?.text === 'boolean' ? { valueSet: 'v' as const } : {}),
          ...(texts ? { values: texts.map((name) => ({ name })) } : {}),
        };
      }),
    })),
  };
}

/** Custom properties, and parts by the pseudo-element that reaches them. What several elements share is there once. */
export function cssData(elements: readonly ElementDeclaration[]): CssData {
  const properties = new Map(
    elements.flatMap(({ cssProperties = [] }) => cssProperties.map((one) => [one.name, one] as const)),
  );
  const parts = new Map<string, string[]>();
  for (const { tagName, cssParts = [] } of elements) {
    for (const { name, description = '' } of cssParts) {
      parts.set(name, [...(parts.get(name) ?? []), `- \`<${tagName}>\`: ${description}`]);
    }
  }
  return {
    version: 1.1,
    properties: [...properties.values()].map((one) => ({ name: one.name, description: withDefault(one) })),
    pseudoElements: [...parts].map(([name, places]) => ({
      name: `::part(${name})`,
      description: markdown(places.join('\n')),
    })),
  };
}
