/** What editors are told is what the manifest says. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldsOf } from '../../scripts/editors/manifest.js';
import type { CssData, HtmlData } from '../../scripts/editors/vscode-data.js';
import type { WebTypes } from '../../scripts/editors/web-types.js';
import { names, readElements } from './manifest.js';
import { readDocument } from './markdown.js';

const elements = readElements();
const html = JSON.parse(readDocument('vscode.html-custom-data.json')) as HtmlData;
const css = JSON.parse(readDocument('vscode.css-custom-data.json')) as CssData;
const webTypes = JSON.parse(readDocument('web-types.json')) as WebTypes;
const manifest = JSON.parse(readDocument('package.json')) as {
  readonly name: string;
  readonly version: string;
  readonly 'web-types': string;
  readonly files: readonly string[];
  readonly exports: Readonly<Record<string, unknown>>;
};

const tags = elements.map(({ tagName }) => tagName).sort();
const tokens = names(elements[0]?.cssProperties);
const unique = (all: readonly string[]): string[] => [...new Set(all)].sort();

describe('the package', () => {
  for (const file of ['vscode.html-custom-data.json', 'vscode.css-custom-data.json', 'web-types.json']) {
    it(`has ${file} where editors look for it`, () => {
      assert.ok(manifest.files.includes(file));
      assert.equal(manifest.exports[`./${file}`], `./${file}`);
    });
  }

  it('tells JetBrains IDEs where to look', () => {
    assert.equal(manifest['web-types'], './web-types.json');
  });
});

describe('the HTML data for VS Code', () => {
  it('is of the version that it is written for', () => {
    assert.equal(html.version, 1.1);
  });

  it('has every element, explained with its events and slots', () => {
    assert.deepEqual(names(html.tags), tags);
    for (const { tagName, description = '', events = [], slots = [] } of elements) {
      const { value = '' } = html.tags.find(({ name }) => name === tagName)?.description ?? {};
      const said = [description, ...events.map(({ name }) => `- \`${name}\`: `)];
      const missing = [...said, ...slots.map(({ name }) => `- \`${name || '(default)'}\`: `)].filter(
        (text) => !value.includes(text),
      );
      assert.deepEqual(missing, [], tagName);
    }
  });

  for (const { tagName, attributes = [] } of elements) {
    it(`has every attribute of ${tagName}`, () => {
      const tag = html.tags.find(({ name }) => name === tagName);
      assert.deepEqual(names(tag?.attributes), names(attributes));
      assert.ok(tag?.attributes.every(({ description }) => description.value !== ''));
    });
  }

  it('completes what an attribute takes', () => {
    const valuesOf = (tag: string, attribute: string): string[] =>
      names(
        html.tags.find(({ name }) => name === tag)?.attributes.find(({ name }) => name === attribute)?.values,
      );

    assert.deepEqual(valuesOf('auth-step', 'mode'), ['existing', 'new', 'undecided']);
    assert.deepEqual(valuesOf('step-progress', 'current'), ['auth', 'catalog', 'created', 'setup']);
    assert.deepEqual(valuesOf('cloud-destination-wizard', 'backend-url'), []);
  });

  it('writes no value where an attribute is one by being there', () => {
    const wizard = html.tags.find(({ name }) => name === 'cloud-destination-wizard');
    assert.equal(wizard?.attributes.find(({ name }) => name === 'dialog')?.valueSet, 'v');
  });
});

describe('the CSS data for VS Code', () => {
  it('is of the version that it is written for', () => {
    assert.equal(css.version, 1.1);
  });

  it('has every custom property, once and explained', () => {
    assert.deepEqual(names(css.properties), tokens);
    assert.ok(css.properties.every(({ description }) => description.value !== ''));
  });

  it('has every part, once and with the elements that have it', () => {
    const parts = elements.flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => `::part(${name})`));
    assert.deepEqual(names(css.pseudoElements), unique(parts));
    for (const { tagName, cssParts = [] } of elements) {
      for (const { name, description = '' } of cssParts) {
        const part = css.pseudoElements.find((one) => one.name === `::part(${name})`);
        assert.ok(part?.description.value.includes(`\`<${tagName}>\`: ${description}`), `${tagName} ${name}`);
      }
    }
  });
});

describe('the web-types', () => {
  const { contributions } = webTypes;

  it('are those of this version of the package', () => {
    assert.match(webTypes.$schema, /\/web-types\.json$/);
    assert.equal(webTypes['js-types-syntax'], 'typescript');
    assert.deepEqual([webTypes.name, webTypes.version], [manifest.name, manifest.version]);
  });

  it('have every element', () => {
    assert.deepEqual(names(contributions.html.elements), tags);
  });

  for (const element of elements) {
    it(`have all of ${element.tagName}`, () => {
      const found = contributions.html.elements.find(({ name }) => name === element.tagName);
      assert.deepEqual(names(found?.attributes), names(element.attributes));
      assert.deepEqual(names(found?.slots), names(element.slots));
      assert.deepEqual(names(found?.js.properties), names(fieldsOf(element)));
      assert.deepEqual(names(found?.js.events), names(element.events));
      assert.deepEqual(names(found?.css.parts), names(element.cssParts));
    });
  }

  it('have every custom property, once', () => {
    assert.deepEqual(names(contributions.css.properties), tokens);
  });

  it('say what an attribute takes', () => {
    const attribute = (tag: string, name: string): unknown =>
      contributions.html.elements
        .find((element) => element.name === tag)
        ?.attributes.find((one) => one.name === name)?.value.type;

    assert.equal(attribute('auth-step', 'mode'), "'undecided' | 'existing' | 'new'");
    assert.equal(attribute('cloud-destination-wizard', 'backend-url'), 'string');
    assert.equal(attribute('cloud-destination-wizard', 'dialog'), 'boolean');
  });
});
