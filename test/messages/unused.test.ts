/** A text that no element shows is a text that fifteen languages translate for nothing. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'src', 'messages', 'en');

/** Read by their codes or kinds, of which the compiler insists on each. */
const BY_CODE = new Set(['issues', 'notices', 'problems', 'sftpProblems', 'remedies']);

/** Read by a name that is put together. */
const COMPUTED = new Set([
  'folders.buckets',
  'folders.loginFolder',
  'hostKey.heading',
  'hostKey.otherHeading',
  'hostKey.changedHeading',
]);

/** The compiler's own knowledge of who refers to what. */
function languageService(): ts.LanguageService {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  assert.ok(config);
  const files = config.fileNames.filter((name) => name.includes('/src/'));
  return ts.createLanguageService({
    getCompilationSettings: () => config.options,
    getScriptFileNames: () => files,
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) =>
      ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, 'utf8')) : undefined,
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => ts.sys.fileExists(name),
    readFile: (name) => ts.sys.readFile(name),
    readDirectory: (...where) => ts.sys.readDirectory(...where),
  });
}

/** The texts of a module: where their names stand. */
function* textsIn(path: string): Generator<{ readonly name: string; readonly at: number }> {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement) || !statement.modifiers) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (BY_CODE.has(name.getText()) || !initializer || !ts.isObjectLiteralExpression(initializer)) continue;
      for (const property of initializer.properties) {
        if (property.name)
          yield { name: `${name.getText()}.${property.name.getText()}`, at: property.name.getStart() };
      }
    }
  }
}

describe('texts', () => {
  it('are all used', () => {
    const service = languageService();
    const unused: string[] = [];
    for (const file of readdirSync(folder)) {
      const path = join(folder, file);
      for (const { name, at } of textsIn(path)) {
        const used = service
          .findReferences(path, at)
          ?.flatMap(({ references }) => references)
          .some(({ fileName }) => !fileName.includes('/src/messages/'));
        if (!used && !COMPUTED.has(name)) unused.push(name);
      }
    }

    assert.deepEqual(unused, []);
  });
});
