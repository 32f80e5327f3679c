import { join } from 'node:path';
import ts from 'typescript';
import type { Manifest } from './manifest.js';

/** The values of an attribute that takes only some: by tag and name of the attribute. */
export type AttributeValues = ReadonlyMap<string, readonly string[]>;

export const attributeKey = (tagName: string, attribute: string): string => `${tagName} ${attribute}`;

/** Reads from the sources which texts an attribute takes; the manifest knows only the names of their types. */
export function attributeValues(root: string, { modules }: Manifest): AttributeValues {
  const elements = modules.flatMap(({ path, declarations }) =>
    declarations
      .filter(({ attributes = [] }) => attributes.length > 0)
      .map((element) => ({ source: sourceOf(root, path), element })),
  );
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram([...new Set(elements.map(({ source }) => source))], {
    ...options,
    types: [],
  });
  const checker = program.getTypeChecker();
  const values = new Map<string, readonly string[]>();
  for (const { source, element } of elements) {
    const file = program.getSourceFile(source);
    const module = file && checker.getSymbolAtLocation(file);
    const exported = module && checker.getExportsOfModule(module).find(({ name }) => name === element.name);
    if (!exported) throw new Error(`${source} does not export ${element.name}.`);
    const type = checker.getDeclaredTypeOfSymbol(exported);
    for (const { name, fieldName } of element.attributes ?? []) {
      const property = type.getProperty(fieldName);
      const texts = property ? textsOf(checker.getTypeOfSymbol(property)) : [];
      if (texts.length > 0) values.set(attributeKey(element.tagName, name), texts);
    }
  }
  return values;
}

/** The texts that a type is made of; none when it takes others, too. */
function textsOf(type: ts.Type): readonly string[] {
  const parts = type.isUnion() ? type.types : [type];
  const set = parts.filter((part) => !(part.flags & ts.TypeFlags.Undefined));
  const texts = set.filter((part) => part.isStringLiteral()).map(({ value }) => value);
  return texts.length === set.length ? texts : [];
}

const sourceOf = (root: string, path: string): string =>
  join(root, path.replace(/^dist\//, 'src/').replace(/\.js$/, '.ts'));
