/** The types for frameworks say of each public element what the manifest says. That they work is tested in `test/frameworks`. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { fieldsOf } from '../../scripts/editors/manifest.js';
import { names, readElements } from './manifest.js';
import { readDocument, ROOT } from './markdown.js';

interface Typed {
  readonly element: string;
  readonly properties: readonly string[];
  readonly attributes: readonly string[];
  /** The details by event, written as in the manifest. */
  readonly events: Readonly<Record<string, string>>;
}

/** What `src/frameworks/elements.ts` says, read as the compiler understands it. */
function readTypes(): ReadonlyMap<string, Typed> {
  const path = join(ROOT, 'src', 'frameworks', 'elements.ts');
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const program = ts.createProgram([path], { ...options, types: [] });
  const checker = program.getTypeChecker();
  const table = program
    .getSourceFile(path)
    ?.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === 'Elements');
  assert.ok(table);

  const member = (type: ts.Type, name: string): ts.Type => {
    const symbol = type.getProperty(name);
    assert.ok(symbol, name);
    return checker.getTypeOfSymbol(symbol);
  };
  const detail = ({ name, declarations = [] }: ts.Symbol): string => {
    const [declared] = declarations;
    assert.ok(declared && ts.isPropertySignature(declared) && declared.type, name);
    return declared.type
      .getText()
      .replaceAll('readonly ', '')
      .replaceAll(/;? \}/g, '}')
      .replaceAll('{ ', '{')
      .replaceAll(';', ',');
  };

  return new Map(
    checker
      .getTypeAtLocation(table)
      .getProperties()
      .map((symbol) => {
        const type = checker.getTypeOfSymbol(symbol);
        const properties = member(type, 'properties');
        const literals = properties.isUnion() ? properties.types : [properties];
        const events = member(type, 'events').getProperties();
        return [
          symbol.name,
          {
            element: checker.typeToString(member(type, 'element')),
            properties: literals.flatMap((one) => (one.isStringLiteral() ? [one.value] : [])).sort(),
            attributes: names(member(type, 'attributes').getProperties()),
            events: Object.fromEntries(events.map((event) => [event.name, detail(event)])),
          },
        ];
      }),
  );
}

const types = readTypes();
const index = readDocument('src/index.ts');
const elements = readElements().filter(({ name }) => new RegExp(`^export \\{ ${name}\\b`, 'm').test(index));

it('the types for frameworks have each element whose class is exported', () => {
  assert.deepEqual([...types.keys()].sort(), elements.map(({ tagName }) => tagName).sort());
});

for (const element of elements) {
  describe(`the types of ${element.tagName}`, () => {
    const typed = types.get(element.tagName);

    it('are those of its class', () => {
      assert.equal(typed?.element, element.name);
    });

    it('have every property that can be set', () => {
      assert.deepEqual(typed?.properties, names(fieldsOf(element).filter((field) => !field.readonly)));
    });

    it('have every attribute with a name of its own', () => {
      const own = (element.attributes ?? []).filter(({ name, fieldName }) => name !== fieldName);
      assert.deepEqual(typed?.attributes, names(own));
    });

    it('have every event with its detail', () => {
      assert.deepEqual(Object.keys(typed?.events ?? {}).sort(), names(element.events));
      for (const { name, type } of element.events ?? []) {
        // Those of the wizard have a table of their own.
        if (type?.text.startsWith('WizardEvent')) continue;
        const [, said = 'null'] = /^CustomEvent<(.*)>$/.exec(type?.text ?? '') ?? [];
        assert.equal(typed?.events[name], said, name);
      }
    });
  });
}
