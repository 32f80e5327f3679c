/** `openapi.json` from the table of the contract, for backends in other languages. `npm run docs` writes it. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import {
  hasBody,
  operationNamed,
  pathNames,
  type Operation,
  type OperationName,
} from '../src/backend/contract.js';
import { INPUTS, LIMITS, STORABLE } from '../src/backend/inputs.js';
import { OPERATION_NAMES } from '../src/backend/operations.js';
import * as wire from '../src/backend/wire.js';
import { ISSUE_CODES } from '../src/problems/issue-codes.js';
import { BLAMES, PROBLEM_CODES, type ProblemCode } from '../src/problems/problem-codes.js';
import type { Problem } from '../src/problems/problem.js';
import { statusOf } from '../src/server/problem-status.js';

type Json = Readonly<Record<string, unknown>>;

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** What is answered, by the name that generated clients will give it. */
const NAMED: Readonly<Record<string, z.ZodMiniType>> = {
  Account: wire.account,
  AccountPage: wire.accountPage,
  CheckLine: wire.checkLine,
  CheckReport: wire.checkReport,
  Description: wire.description,
  Destination: wire.destination,
  DestinationPage: wire.destinationPage,
  Folder: wire.folder,
  FolderPage: wire.folderPage,
  Issue: wire.issue,
  Probe: wire.probe,
  Problem: wire.problem,
};

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

const PARAMS: Json = {
  type: 'object',
  description: 'The facts that its text mentions. Never a secret.',
  additionalProperties: {
    anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: { type: 'string' } }],
  },
};

/** What a function checks in our code is said here in JSON Schema. */
const BY_HAND: Readonly<Record<string, Json>> = {
  Issue: {
    type: 'object',
    description: 'What is wrong with one field.',
    required: ['field', 'code', 'params'],
    properties: {
      field: { type: 'string' },
      code: { type: 'string', enum: Object.keys(ISSUE_CODES) },
      params: PARAMS,
    },
  },
  Problem: {
    type: 'object',
    description:
      'What went wrong, as data. Each code has its text and remedy in docs/problems.md; codes are added, never renamed.',
    required: ['code', 'blame', 'retry', 'params'],
    properties: {
      code: { type: 'string', enum: Object.keys(PROBLEM_CODES) },
      blame: { type: 'string', enum: BLAMES, description: 'Whose side can mend it.' },
      retry: { type: 'boolean', description: 'Whether the very same attempt may succeed a moment later.' },
      params: PARAMS,
      field: { type: 'string', description: 'The field of the form that mends it.' },
      probe: { type: 'string', description: 'The probe that met it.' },
      correlationId: { type: 'string', description: 'What is also in the log.' },
      issues: { type: 'array', items: reference('Issue') },
    },
    'x-problem-codes': Object.fromEntries(
      Object.entries(PROBLEM_CODES).map(([code, { blame, retry, params }]) => [
        code,
        { blame, retry, params, status: statusOf({ code: code as ProblemCode, params: {} } as Problem) },
      ]),
    ),
  },
};

/** An object with values by any name. */
const isByName = ({ properties, additionalProperties }: z.core.JSONSchema.BaseSchema): boolean =>
  properties !== undefined &&
  Object.keys(properties).length === 0 &&
  typeof additionalProperties === 'object';

function schemas(): Readonly<Record<string, Json>> {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(NAMED)) registry.add(schema, { id: name });
  const { schemas: made } = z.toJSONSchema(registry, {
    io: 'output',
    unrepresentable: 'any',
    // A backend may answer more than is asked for.
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      if (isByName(jsonSchema)) delete jsonSchema.properties;
    },
    uri: (name) => `#/components/schemas/${name}`,
  });
  return Object.fromEntries(
    Object.keys(NAMED).map((name) => [name, BY_HAND[name] ?? clean(made[name] as unknown as Json)]),
  );
}

/** OpenAPI says the dialect once, for all of them. */
const clean = ({ $schema: _, $id: __, ...schema }: Json): Json => schema;

const inputOf = (name: OperationName): Json =>
  clean(
    z.toJSONSchema(INPUTS[name], {
      io: 'input',
      unrepresentable: 'any',
      override: ({ path, jsonSchema }) => {
        // Refinements, which JSON Schema does not see.
        if (path.at(-1) === 'limit') {
          Object.assign(jsonSchema, { type: 'integer', minimum: 1, maximum: LIMITS.page });
        }
        if (isByName(jsonSchema)) {
          delete jsonSchema.properties;
          jsonSchema.propertyNames = { type: 'string', maxLength: LIMITS.key, pattern: STORABLE.source };
        }
      },
    }),
  );

const propertiesOf = (schema: Json): Readonly<Record<string, Json>> =>
  (schema['properties'] ?? {}) as Readonly<Record<string, Json>>;

/** A schema without what travels in the address. */
function without(schema: Json, names: readonly string[]): Json {
  const properties = Object.entries(propertiesOf(schema)).filter(([name]) => !names.includes(name));
  const required = ((schema['required'] ?? []) as readonly string[]).filter((name) => !names.includes(name));
  if (schema['properties'] === undefined) return schema;
  const { required: _, ...rest } = schema;
  return {
    ...rest,
    properties: Object.fromEntries(properties),
    ...(required.length > 0 ? { required } : {}),
  };
}

const SEALED: Json = {
  type: 'string',
  description:
    'The `credentials` as JWE (compact, ECDH-ES with A256GCM) to the key in `sealing` of the description, whose `kid` and `context` are in the protected header, with `use`: the name of the operation, and the id of the account or else the type.',
};

/** Where there may be `credentials`, there may be `sealedCredentials` in their place. */
function alsoSealed(schema: Json): Json {
  const union = schema['anyOf'] as readonly Json[] | undefined;
  const forms = (union ?? [schema]).flatMap((form) => {
    const { credentials, ...others } = propertiesOf(form);
    if (!credentials) return [form];
    const required = ((form['required'] ?? []) as readonly string[]).map((name) =>
      name === 'credentials' ? 'sealedCredentials' : name,
    );
    return [form, { ...form, properties: { ...others, sealedCredentials: SEALED }, required }];
  });
  return union || forms.length > 1 ? { anyOf: forms } : schema;
}

/** What `contract.ts` says of an operation, and the examples that `docs/backend.md` shows of it. */
const contractSource = read('src/backend/contract.ts');
const backendDocument = read('docs/backend.md');

function summaryOf(name: OperationName): string {
  const [, comment = ''] =
    new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s+${name}: operation\\(`, 'u').exec(contractSource) ?? [];
  const text = comment
    .replaceAll(/\n\s*\*/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  if (text === '') throw new Error(`contract.ts does not say what ${name} does.`);
  return text;
}

function exampleOf(mark: string): Json {
  const block = new RegExp(`<!-- contract: ${mark} -->\\s+\`\`\`json\\n([\\s\\S]*?)\`\`\``, 'u').exec(
    backendDocument,
  );
  return block?.[1] === undefined ? {} : { example: JSON.parse(block[1]) as unknown };
}

const RIGHTS = { view: 'to view', connect: 'to connect', edit: 'to edit', delete: 'to delete' } as const;

/** What changes something that is there. */
const takesIfMatch = ({ method }: Operation): boolean => method === 'PATCH' || method === 'DELETE';

function operationObject(name: OperationName): Json {
  const operation = operationNamed(name);
  const input = inputOf(name);
  const inPath = pathNames(operation.path);
  const inQuery = operation.query ?? [];
  const parameters = [
    ...inPath.map((each) => ({ name: each, in: 'path', required: true, schema: propertiesOf(input)[each] })),
    ...inQuery.map((each) => ({ name: each, in: 'query', schema: propertiesOf(input)[each] })),
    ...(operation.idempotent ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ...(takesIfMatch(operation) ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
  ];
  const body = { ...exampleOf(`${name} input`) };
  const sent = alsoSealed(without(input, [...inPath, ...inQuery]));
  const example = body['example'] as Json | undefined;
  const exampleSent = example && {
    example: Object.fromEntries(Object.entries(example).filter(([key]) => !inPath.includes(key))),
  };
  return {
    operationId: name,
    summary: summaryOf(name),
    description: `Needs the right ${RIGHTS[operation.right]}.`,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(hasBody(operation)
      ? { requestBody: { required: true, content: { 'application/json': { schema: sent, ...exampleSent } } } }
      : {}),
    responses: {
      [operation.status]: answerOf(name),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function answerOf(name: OperationName): Json {
  const operation = operationNamed(name);
  const headers: Record<string, Json> = {
    'x-correlation-id': { $ref: '#/components/headers/CorrelationId' },
  };
  if (operation.output === wire.account || operation.output === wire.destination) {
    headers['etag'] = { $ref: '#/components/headers/ETag' };
  }
  if (operation.status === 204) return { description: 'Done.', headers };
  const named = Object.keys(NAMED).find((each) => NAMED[each] === operation.output);
  if (named === undefined) throw new Error(`scripts/openapi.ts: the answer of ${name} has no name.`);
  const json = { schema: reference(named), ...exampleOf(`${name} output`) };
  return {
    description: operation.probes
      ? 'In one piece; or, where the request accepts `application/x-ndjson`, one object per line: probes as they happen, then a `result` or a `problem`.'
      : 'The answer.',
    headers,
    content: {
      'application/json': json,
      ...(operation.probes ? { 'application/x-ndjson': { schema: reference('CheckLine') } } : {}),
    },
  };
}

/** The whole document: OpenAPI 3.1, https://spec.openapis.org/oas/v3.1.1.html */
export function openApi(): Json {
  const { version } = JSON.parse(read('package.json')) as { readonly version: string };
  const paths: Record<string, Record<string, Json>> = {};
  for (const name of OPERATION_NAMES) {
    const { method, path } = operationNamed(name);
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationObject(name) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Backend of cloud-destination-wizard',
      version,
      description:
        'What the wizard asks of the backend of its host. Who may ask is the host’s business: cookies, tokens, whatever its other requests have. No answer has a secret in it.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/destinations' }],
    paths,
    components: {
      schemas: schemas(),
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          description: 'A quoted string. The same key with the same input has its effect once.',
          schema: { type: 'string' },
          example: '"9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d"',
        },
        IfMatch: {
          name: 'If-Match',
          in: 'header',
          description:
            'The `revision` that was seen, as a quoted string. Where it has changed since, nothing is done: 412, `request.outdated`.',
          schema: { type: 'string' },
          example: '"3"',
        },
      },
      headers: {
        ETag: {
          description: 'The `revision` of the answer, where it has one and is not streamed.',
          schema: { type: 'string' },
        },
        RetryAfter: {
          description:
            'Seconds to wait, with `backend.busy` (503, or 429 where the caller is over a limit) and `backend.timeout` (504).',
          schema: { type: 'integer' },
        },
        CorrelationId: {
          description: 'Also in the log, and beside a problem on the screen.',
          schema: { type: 'string' },
        },
      },
      responses: {
        Problem: {
          description:
            'What went wrong. What the customer’s storage has said is 422, whatever it said it with.',
          headers: {
            'x-correlation-id': { $ref: '#/components/headers/CorrelationId' },
            'retry-after': { $ref: '#/components/headers/RetryAfter' },
          },
          content: { 'application/problem+json': { schema: reference('Problem'), ...exampleOf('problem') } },
        },
      },
    },
  };
}
