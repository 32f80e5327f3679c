import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { THEMES } from '../../demo/page/themes.js';
import { operationNamed, type OperationName } from '../../src/backend/contract.js';
import { INPUTS } from '../../src/backend/inputs.js';
import { OPERATION_NAMES } from '../../src/backend/operations.js';
import * as wire from '../../src/backend/wire.js';
import { PROBLEM_CODES } from '../../src/problems/problem-codes.js';
import { node } from './built-package.js';
import { corsRules } from '../../src/destinations/s3/cors.js';
import {
  anchors,
  internalLinks,
  markedBlocks,
  readDocument,
  ROOT,
  snippet,
  unmarkedBlocks,
} from './markdown.js';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'examples/README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];

/** All the code of the tests that read documents. */
const TESTS = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readDocument(`test/${name}`))
  .join('\n');

for (const path of DOCUMENTS.filter((each) => each.startsWith('docs/'))) {
  it(`${path} has no code that nobody runs, unless it says that it is a fragment`, () => {
    const document = readDocument(path);
    assert.deepEqual(unmarkedBlocks(document), []);
    assert.deepEqual(
      markedBlocks(document, 'test')
        .map(({ mark }) => mark)
        .filter((mark) => !TESTS.includes(`'${mark}'`)),
      [],
    );
  });
}

for (const path of DOCUMENTS) {
  it(`${path} has no broken link`, () => {
    const broken = internalLinks(readDocument(path)).filter((link) => {
      const [target = '', anchor] = link.split('#');
      const file = target === '' ? path : normalize(join(dirname(path), target));
      if (!existsSync(join(ROOT, file))) return true;
      return anchor !== undefined && !anchors(readDocument(file)).has(anchor);
    });
    assert.deepEqual(broken, []);
  });
}

it('docs/embedding.md shows files of the examples as they are', () => {
  const shown = markedBlocks(readDocument('docs/embedding.md'), 'example');
  assert.ok(shown.length > 0);
  for (const { mark, code } of shown) assert.equal(`${code}\n`, readDocument(`examples/${mark}`), mark);
});

it('what is generated is up to date', async () => {
  await node('tsx/dist/cli.mjs', 'scripts/docs.ts', '--check');
});

it('every theme is there, published and documented', () => {
  const themes = readdirSync(join(ROOT, 'src', 'themes'));
  const { exports, files } = JSON.parse(readDocument('package.json')) as {
    exports: Record<string, unknown>;
    files: string[];
  };
  const documented = [...readDocument('docs/theming.md').matchAll(/^\| `([\w-]+\.css)`/gm)].map(
    ([, name]) => name,
  );
  assert.deepEqual(themes, THEMES.map(({ name }) => `${name}.css`).sort());
  assert.deepEqual(documented.sort(), themes);
  assert.equal(exports['./themes/*.css'], './src/themes/*.css');
  assert.ok(files.includes('src/themes'));
});

it('every problem has its place in docs/problems.md', () => {
  const found = anchors(readDocument('docs/problems.md'));
  assert.deepEqual(
    Object.keys(PROBLEM_CODES).filter((code) => !found.has(code)),
    [],
  );
});

describe('docs/backend.md', () => {
  const document = readDocument('docs/backend.md');
  const blocks = markedBlocks(document, 'contract');

  it('has an answer of every operation that answers something', () => {
    const shown = blocks.map(({ mark }) => mark);
    const answering = OPERATION_NAMES.filter((name) => operationNamed(name).status !== 204);
    assert.deepEqual(
      answering.filter((name) => !shown.includes(`${name} output`)),
      [],
    );
  });

  it('names every operation with its method and path', () => {
    const missing = OPERATION_NAMES.filter((name) => {
      const { method, path } = operationNamed(name);
      return !document.includes(`### ${name}: \`${method} ${path}\``);
    });
    assert.deepEqual(missing, []);
  });

  for (const [index, { mark, code }] of blocks.entries()) {
    it(`example ${index + 1}, ${mark}, is what the contract says`, () => {
      const schema = schemaOf(mark);
      for (const text of mark === 'lines' ? code.split('\n') : [code]) {
        const parsed = schema.safeParse(JSON.parse(text));
        assert.ok(parsed.success, `${text}\n${JSON.stringify(parsed.error?.issues)}`);
      }
    });
  }
});

function schemaOf(mark: string): Pick<typeof wire.problem, 'safeParse'> {
  if (mark === 'problem') return wire.problem;
  if (mark === 'lines') return wire.checkLine as unknown as typeof wire.problem;
  const [name = '', side] = mark.split(' ');
  const operation = operationNamed(name as OperationName);
  return (side === 'input'
    ? INPUTS[name as OperationName]
    : operation.output) as unknown as typeof wire.problem;
}

it('docs/embedding.md has the CORS rules that the wizard offers', () => {
  assert.deepEqual(
    JSON.parse(snippet(readDocument('docs/embedding.md'), 'cors')),
    JSON.parse(corsRules('https://app.example.com')),
  );
});
