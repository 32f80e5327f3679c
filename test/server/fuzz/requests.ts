import fc from 'fast-check';
import { hasBody, operationNamed, type OperationName } from '../../../src/backend/contract.js';
import { OPERATION_NAMES } from '../../../src/backend/operations.js';
import { as } from '../../drivers/test-server.js';

/** Never part of what is generated but where it is planted: no answer may have it. */
export const CANARY = 'canary-9f2c7e51';

/** A request, whatever it is. */
export interface OddRequest {
  readonly operation: OperationName;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | undefined;
}

/** What exists, so that some requests get further than the others. */
export interface Known {
  readonly accountId: string;
  readonly destinationId: string;
}

const DREADFUL = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\udc00x',
  '\u202e',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '..',
  '../../etc/passwd',
  '%00',
  '%',
  '%zz',
  '\r\nx-injected: yes',
  "' or ''='",
  '"; drop table cdw_accounts; --',
  '<script>alert(1)</script>',
  // eslint-disable-next-line no-template-curly-in-string -- What attackers send.
  '${jndi:ldap://x}',
  '2147483648',
  '-1',
  '1e999',
  'NaN',
  '0x7f.1',
  'x'.repeat(40_000),
  '😀'.repeat(20_000),
  'İ'.repeat(300),
] as const;

const oddText = fc.oneof(
  fc.constantFrom(...DREADFUL),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

const nested = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom('a', '__proto__', 'credentials'))
  .map(([depth, name]) => {
    let value: unknown = 1;
    for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { [name]: value };
    return value;
  });

const oddJson: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  fc.constantFrom(
    null,
    true,
    false,
    0,
    -0,
    -1,
    1e308,
    0.1,
    2 ** 53,
    [],
    {},
    [[]],
    { toJSON: 1 },
    { then: 1 },
  ),
  fc.jsonValue({ maxDepth: 3 }),
  nested,
);

const SECRET = `${CANARY}-pa55`;

/** What each operation would take. */
const bodyOf = (name: OperationName, { accountId }: Known): Readonly<Record<string, unknown>> => {
  const credentials = { user: 'ann', password: SECRET };
  const setup = { folder: '/a' };
  const bodies: Partial<Record<OperationName, object>> = {
    check: { type: 'test-drive', credentials, setup },
    createAccount: { type: 'test-drive', credentials },
    updateAccount: { credentials },
    renameAccount: { label: 'Nightly' },
    createFolder: { path: '/a/b' },
    createDestination: { accountId, name: 'Daily', description: 'x', setup },
    updateDestination: { name: 'Weekly', setup, enabled: false },
  };
  return { ...bodies[name] };
};

const NAMES = [
  'sealedCredentials',
  'type',
  'credentials',
  'setup',
  'accountId',
  'name',
  'label',
  'description',
  'enabled',
  'path',
  'id',
];
const FIELDS = ['user', 'password', 'port', 'seal', 'folder', '__proto__', 'constructor'];

type Edit = (body: Record<string, unknown>) => void;

/** Changes one thing of what would be taken. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.oneof(fc.constantFrom(...NAMES), oddText), oddJson).map(([name, value]): Edit => (body) => {
    Object.defineProperty(body, name, { value, enumerable: true, configurable: true, writable: true });
  }),
  fc.constantFrom(...NAMES).map((name): Edit => (body) => {
    Reflect.deleteProperty(body, name);
  }),
  fc
    .tuple(fc.constantFrom('credentials', 'setup'), fc.oneof(fc.constantFrom(...FIELDS), oddText), oddJson)
    .map(([form, name, value]): Edit => (body) => {
      const inside = { ...(body[form] as object) };
      Object.defineProperty(inside, name, { value, enumerable: true, configurable: true, writable: true });
      body[form] = inside;
    }),
);

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const bodyFor = (name: OperationName, known: Known): fc.Arbitrary<Uint8Array<ArrayBuffer>> => {
  const right = bodyOf(name, known);
  const edited = fc.array(edit, { minLength: 0, maxLength: 3 }).map((edits) => {
    const body = structuredClone(right) as Record<string, unknown>;
    for (const one of edits) one(body);
    return JSON.stringify(body);
  });
  return fc.oneof(
    { weight: 8, arbitrary: edited.map(bytesOf) },
    { weight: 1, arbitrary: oddJson.map((value) => bytesOf(JSON.stringify(value))) },
    {
      weight: 1,
      arbitrary: fc.tuple(edited, fc.nat(300)).map(([text, at]) => bytesOf(text.slice(0, at))),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(edited, fc.nat(200), fc.integer({ min: 0, max: 255 }))
        .map(([text, at, byte]) => bytesOf(text).map((each, index) => (index === at ? byte : each))),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => new Uint8Array(bytes)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('[', '{"a":', '{"credentials":'), fc.integer({ min: 1, max: 2500 }))
        .map(([open, depth]) => bytesOf(open.repeat(depth))),
    },
  );
};

/** What a header can hold at all. */
const headerText = fc.oneof(
  fc.string({ maxLength: 40 }).map((text) => text.replaceAll(/[^\x20-\xff]/g, '')),
  fc.constantFrom(
    '"1"',
    '1',
    '*',
    'W/"1"',
    '"',
    '"\\"',
    '"a", "b"',
    'x'.repeat(9000),
    'application/json',
    '\xff',
  ),
);

const segment = (known: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(encodeURIComponent(known)) },
    {
      weight: 2,
      arbitrary: oddText.map((text) => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\ufffd'))),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('%', '%ff', '%00', '%2e%2e', '%2f', ';x=1', '%E0%A4%A', '~', '*'),
    },
  );

const queryFor = (names: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...names, 'x'), oddText), oddText), { maxLength: 4 })
    .map((pairs) => (pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`));

/** Requests to any operation, most of them wrong in one place. */
export const oddRequest = (known: () => Known): fc.Arbitrary<OddRequest> =>
  fc.constantFrom(...OPERATION_NAMES).chain((name) => {
    const operation = operationNamed(name);
    const { accountId, destinationId } = known();
    const id = operation.path.startsWith('/destinations') ? destinationId : accountId;
    const json = { weight: 12, arbitrary: fc.constant('application/json') };
    return fc
      .record({
        id: segment(id),
        query: queryFor(operation.query ?? ['x']),
        body: bodyFor(name, known()),
        type: fc.oneof(json, { weight: 1, arbitrary: headerText }),
        accept: fc.constantFrom('application/json', 'application/x-ndjson', '*/*', ''),
        optional: fc.dictionary(
          fc.constantFrom('idempotency-key', 'if-match', 'x-forwarded-for', 'traceparent', 'origin', 'range'),
          headerText,
          { maxKeys: 2 },
        ),
      })
      .map((made): OddRequest => {
        const path = operation.path.replace('{id}', () => made.id) + made.query;
        const headers = { ...as('fuzz'), accept: made.accept, ...made.optional };
        return hasBody(operation)
          ? { operation: name, path, headers: { ...headers, 'content-type': made.type }, body: made.body }
          : { operation: name, path, headers, body: undefined };
      });
  });
