/** `openapi.json` is a valid description, has all of the contract, and what it says agrees with the examples. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { validate } from '@readme/openapi-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { operationNamed } from '../../src/backend/contract.js';
import { OPERATION_NAMES } from '../../src/backend/operations.js';
import { PROBLEM_CODES } from '../../src/problems/problem-codes.js';
import { markedBlocks, readDocument } from './markdown.js';

type Json = Readonly<Record<string, unknown>>;

const document = JSON.parse(readDocument('openapi.json')) as Json;
const at = (path: string, from: Json = document): Json =>
  path.split('.').reduce((inside, name) => (inside[name] ?? {}) as Json, from);
const operationOf = (name: (typeof OPERATION_NAMES)[number]): Json => {
  const { method, path } = operationNamed(name);
  const operations = (document['paths'] as Json)[path] as Json;
  return operations[method.toLowerCase()] as Json;
};

/** The schema of a message in the whole document, where its references lead somewhere. */
const validator = new Ajv2020({ strict: false, allErrors: true });
validator.addSchema(document, 'openapi');
const check = (pointer: string, value: unknown): void => {
  const matches = validator.validate({ $ref: `openapi#${pointer}` }, value);
  assert.ok(matches, JSON.stringify(validator.errors));
};

const escaped = (text: string): string =>
  encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));

describe('openapi.json', () => {
  it('is valid', async () => {
    const result = await validate(structuredClone(document) as never);
    assert.ok(result.valid, JSON.stringify(result));
  });

  it('has every operation, and every problem code with its status', () => {
    for (const name of OPERATION_NAMES) {
      assert.equal(operationOf(name)['operationId'], name);
      assert.ok(at(`responses.${operationNamed(name).status}`, operationOf(name))['description'], name);
    }
    const codes = at('components.schemas.Problem.x-problem-codes');
    assert.deepEqual(Object.keys(codes), Object.keys(PROBLEM_CODES));
    assert.equal((codes['s3.secret-wrong'] as Json)['status'], 422);
    assert.equal((codes['account.in-use'] as Json)['status'], 409);
  });

  it('allows an answer to have more than is asked for', () => {
    const folder = { name: 'daily', path: 'daily/', size: 3 };
    check('/components/schemas/Folder', folder);
  });

  for (const { mark, code } of markedBlocks(readDocument('docs/backend.md'), 'contract')) {
    if (mark === 'problem') {
      it('agrees with the example of a problem', () => {
        check('/components/schemas/Problem', JSON.parse(code));
      });
      continue;
    }
    if (mark === 'lines') {
      it('agrees with the example of a streamed answer', () => {
        for (const line of code.trim().split('\n')) check('/components/schemas/CheckLine', JSON.parse(line));
      });
      continue;
    }
    const [name = '', side] = mark.split(' ');
    it(`agrees with the example of what ${name} ${side === 'input' ? 'takes' : 'answers'}`, () => {
      const operation = OPERATION_NAMES.find((each) => each === name);
      assert.ok(operation);
      const { method, path, status } = operationNamed(operation);
      const place = `/paths/${escaped(path)}/${method.toLowerCase()}`;
      const value = JSON.parse(code) as Json;
      if (side === 'output') {
        check(`${place}/responses/${status}/content/application~1json/schema`, value);
        return;
      }
      const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, each]) => each);
      const sent = Object.fromEntries(Object.entries(value).filter(([key]) => !inPath.includes(key)));
      check(`${place}/requestBody/content/application~1json/schema`, sent);
    });
  }
});
