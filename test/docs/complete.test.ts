/** What somebody can use is named in the document that lists its like. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { validate } from '../../src/destinations/validate.js';
import type { InitialValues } from '../../src/flow/draft.js';
import { setupForm } from '../../src/forms/setup-form.js';
import { setup as english } from '../../src/messages/en/setup.js';
import { readDocument, ROOT, snippet } from './markdown.js';

/** What a pattern finds first in its parentheses, each time. */
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

/** The properties of an interface, as its file declares them. */
function propertiesOf(path: string, name: string): readonly string[] {
  const [, body = ''] =
    new RegExp(`interface ${name} \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(readDocument(path)) ?? [];
  const found = all(body, /^ {2}(?:readonly )?'?([\w-]+)'?\??: /gm);
  assert.ok(found.length > 0, `${path} has no ${name}`);
  return found;
}

/** What stands in the first column of the tables of a document. */
const rowsOf = (path: string): readonly string[] => all(readDocument(path), /^\| `([^`]+)`/gm);

const missing = (wanted: readonly string[], found: readonly string[]): readonly string[] =>
  wanted.filter((each) => !found.includes(each));

/** The part of a document below a heading. */
function section(path: string, heading: string): string {
  const [, below = ''] = readDocument(path).split(`\n${heading}\n`);
  assert.notEqual(below, '', `${path} has no ${heading}`);
  return below.split(/^#+ /m)[0] ?? '';
}

/** The elements that can be imported one by one. */
const ENTRIES = readdirSync(join(ROOT, 'src', 'define')).map((file) => basename(file, '.ts'));

/** Types of the language and of Lit. */
const OTHERS = ['Promise', 'Readonly', 'Record', 'TemplateResult'];

describe('the documents name', () => {
  for (const path of ['README.md', 'docs/embedding.md']) {
    it(`every event of the wizard: ${path}`, () => {
      const events = propertiesOf('src/flow/wizard-events.ts', 'WizardEventDetails');
      assert.deepEqual(missing(events, rowsOf(path)), []);
    });
  }

  it('every option of createHandler', () => {
    const options = propertiesOf('src/server/create-handler.ts', 'HandlerOptions');
    assert.deepEqual(missing(options, rowsOf('docs/backend.md')), []);
  });

  it('every option of createHttpBackend', () => {
    const options = propertiesOf('src/backend/http-options.ts', 'HttpBackendOptions');
    assert.deepEqual(missing(options, all(section('docs/embedding.md', '## Properties'), /\b(\w+)\b/g)), []);
  });

  it('everything that a field can say', () => {
    const words = all(section('docs/destinations.md', '## Forms'), /\b(\w+)\b/g);
    assert.deepEqual(missing(propertiesOf('src/destinations/field.ts', 'FieldBase'), words), []);
  });

  it('the elements that have entries of their own, and those only', () => {
    const named = all(section('docs/embedding.md', '### Single elements'), /`([\w-]+)`/g);
    assert.deepEqual([...named].sort(), [...ENTRIES].sort());
  });

  it('every folder of src', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((each) => each.isDirectory())
      .map(({ name }) => `src/${name}/`);
    assert.deepEqual(missing(folders, rowsOf('docs/architecture.md')), []);
  });
});

describe('every type that docs/elements.md names can be imported', () => {
  const exported = all(readDocument('src/index.ts'), /\b([A-Z]\w+)\b/g);
  for (const element of ENTRIES) {
    it(element, () => {
      const [, text = ''] =
        new RegExp(`^## ${element}\\n([\\s\\S]*?)(?=^## |<!-- /elements)`, 'm').exec(
          readDocument('docs/elements.md'),
        ) ?? [];
      const types = all(all(text, /(`[^`\n]+`)/g).join('\n'), /\b([A-Z][A-Za-z]+)\b/g);
      assert.ok(types.length > 0);
      assert.deepEqual(missing(types, [...exported, ...OTHERS]), []);
    });
  }
});

it('the values to start with in docs/embedding.md are those of fields, and nothing is wrong with them', async () => {
  const wizard: { initialValues?: InitialValues } = {};
  runInNewContext(snippet(readDocument('docs/embedding.md'), 'initial-values'), { wizard });
  const { initialValues = {} } = wizard;
  assert.ok(Object.keys(initialValues).length > 1);
  for (const [type, { auth = {}, setup = {} }] of Object.entries(initialValues)) {
    const definition = await builtInDestinations.find((one) => one.type === type)?.load();
    assert.ok(definition, type);
    for (const [form, values] of [
      [definition.auth, auth],
      [setupForm(definition, english), setup],
    ] as const) {
      assert.deepEqual(missing(Object.keys(values), Object.keys(form.fields)), [], type);
      const result = validate(form, values);
      const wrong = result.valid ? [] : result.issues.filter(({ code }) => code !== 'required');
      assert.deepEqual(wrong, [], type);
    }
  }
});
