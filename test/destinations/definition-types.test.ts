import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');

/** A type as someone outside would declare it, with holes for what a case changes. */
const declaration = (
  zod: string,
  fields: string,
  schema = 'user: z.string(), password: z.string()',
): string => `
import * as z from '${zod}';
import { defineDestination } from '../../src/destinations/define-destination.js';
import type { DestinationType } from '../../src/destinations/definition.js';
export const webdav = defineDestination({
  type: 'webdav',
  name: 'WebDAV',
  description: 'A folder on a WebDAV server.',
  icon: { paths: ['M4 6h16v12H4z'] },
  auth: { schema: z.object({ ${schema} }), fields: { ${fields} } },
  setup: {
    schema: z.object({ folder: z.optional(z.string()) }),
    fields: { folder: { control: 'text', label: 'Folder' } },
  },
  probes: { account: [{ id: 'login', required: true, label: 'Log in' }], location: [] },
  describeAccount: (details) => String(details['user']),
  summarize: (setup) => [{ label: 'Folder', value: String(setup['folder']) }],
});
export const types: readonly DestinationType[] = [webdav];
`;

const USER = "user: { control: 'text', label: 'User' }";
const PASSWORD = "password: { control: 'secret', label: 'Password' }";
const BOTH = `${USER}, ${PASSWORD}`;

const SNIPPETS: Readonly<Record<string, string>> = {
  classic: declaration('zod', BOTH),
  mini: declaration('zod/mini', BOTH),
  noLabel: declaration('zod/mini', `${USER}, password: { control: 'secret' }`),
  noField: declaration('zod/mini', USER),
  noKey: declaration('zod/mini', `${BOTH}, extra: { control: 'text', label: 'Extra' }`),
  noControl: declaration('zod/mini', `${USER}, password: { control: 'dial', label: 'Password' }`),
  noOptions: declaration('zod/mini', `${USER}, password: { control: 'choice', label: 'P', initial: 'a' }`),
};

/** Compiles all snippets as one program, so that the types of zod are read once. */
function errorsBySnippet(): ReadonlyMap<string, readonly string[]> {
  const files = new Map(
    Object.entries(SNIPPETS).map(([name, text]) => [join(HERE, `snippet-${name}.ts`), { name, text }]),
  );
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    ROOT,
  );
  const options: ts.CompilerOptions = { ...config.options, noEmit: true, types: [] };
  const host = ts.createCompilerHost(options);
  const real = { ...host };
  host.fileExists = (path) => files.has(path) || real.fileExists(path);
  host.readFile = (path) => files.get(path)?.text ?? real.readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const snippet = files.get(path);
    return snippet
      ? ts.createSourceFile(path, snippet.text, language, true)
      : real.getSourceFile(path, language, ...rest);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return new Map(
    [...files].map(([path, { name }]) => [
      name,
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(path))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ]),
  );
}

const errors = errorsBySnippet();

for (const name of ['classic', 'mini']) {
  test(`a type from outside compiles with zod ${name}`, () => {
    assert.deepEqual(errors.get(name), []);
  });
}

const REFUSED: readonly (readonly [snippet: string, what: string, mentions: string])[] = [
  ['noLabel', 'a field without a label', 'label'],
  ['noField', 'a schema key without a field', 'password'],
  ['noKey', 'a field without a schema key', 'extra'],
  ['noControl', 'a control that does not exist', 'dial'],
  ['noOptions', 'a choice without options', 'options'],
];

for (const [snippet, what, mentions] of REFUSED) {
  test(`${what} does not compile`, () => {
    const found = errors.get(snippet) ?? [];
    assert.ok(found.length > 0);
    assert.ok(
      found.some((message) => message.includes(mentions)),
      found.join('\n'),
    );
  });
}
