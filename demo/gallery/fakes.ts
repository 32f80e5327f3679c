/** Types, accounts and problems for the page: nothing here leaves it. */
import type { Account, AccountQuery, Destination } from '../../src/backend/backend.js';
import type { SeedAccount } from '../../src/backend/memory-backend.js';
import type { LoadAccounts } from '../../src/components/account-picker.js';
import type { DestinationDefinition, DestinationType } from '../../src/destinations/definition.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { ISSUE_CODES, NOTICE_CODES } from '../../src/problems/issue-codes.js';
import type { Issue, Notice } from '../../src/problems/issue.js';
import { PROBLEM_CODES, type ParamKind, type ProblemCode } from '../../src/problems/problem-codes.js';
import { problem, type Problem } from '../../src/problems/problem.js';
import { failure, success, type Result } from '../../src/problems/result.js';
import { answering } from './answers.js';
import { js, writtenAs } from './code.js';

/** What one types to connect each built-in type, by label. */
export const ENTRIES = {
  'amazon-s3': {
    'Access key ID': 'AKIAIOSFODNN7EXAMPLE',
    'Secret access key': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    Region: 'eu-central-1',
  },
  's3-compatible': {
    Endpoint: 'https://s3.example.com',
    'Access key ID': 'minioadmin',
    'Secret access key': 'minio-secret',
  },
  sftp: { Host: 'sftp.example.com', 'User name': 'ann', Password: 'correct horse' },
} as const;

/** The credentials that those entries make. */
export const CREDENTIALS = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'eu-central-1',
};

/** The name of a built-in type. */
export type BuiltIn = keyof typeof ENTRIES;

/** The names of the built-in types. */
export const BUILT_IN = Object.keys(ENTRIES) as readonly BuiltIn[];

/** A built-in type. */
export function builtIn(type: string): DestinationType {
  const found = builtInDestinations.find((one) => one.type === type);
  if (!found) throw new Error(`There is no built-in type ${type}.`);
  return found;
}

/** The definition of a built-in type. */
export async function definitionOf(type: string): Promise<DestinationDefinition> {
  const definition = await builtIn(type).load();
  writtenAs(definition.auth, js`(await definitionOf(${type})).auth`);
  writtenAs(definition.setup, js`(await definitionOf(${type})).setup`);
  for (const part of ['account', 'location'] as const) {
    definition.probes[part].forEach((probe, index) => {
      writtenAs(probe, `(await definitionOf('${type}')).probes.${part}[${index}]`);
    });
  }
  return writtenAs(definition, js`await definitionOf(${type})`);
}

writtenAs(builtInDestinations, 'builtInDestinations');

/** An account; number 1 is the newest. */
export function account(number: number, given: Partial<Account> = {}): Account {
  return {
    id: `account-${number}`,
    type: 'amazon-s3',
    label: `AKIA${String(number).padStart(4, '0')} · eu-central-1`,
    details: { accessKeyId: `AKIA${String(number).padStart(4, '0')}`, region: 'eu-central-1' },
    createdAt: new Date(Date.UTC(2026, 0, 100 - number, 12)).toISOString(),
    lastCheck: { at: '2026-03-01T12:00:00.000Z', verdict: 'passed' },
    destinations: number - 1,
    ...given,
  };
}

/** Accounts 1 to `count`, newest first. */
export const accounts = (count: number): Account[] =>
  Array.from({ length: count }, (_, index) => account(index + 1));

/** Accounts with the credentials that make them work. */
export const seeded = (count: number): SeedAccount[] =>
  accounts(count).map((one) => ({ account: one, credentials: CREDENTIALS }));

/** A destination that was created with account 1. */
export const destination: Destination = {
  id: 'destination-1',
  type: 'amazon-s3',
  accountId: 'account-1',
  name: 'Daily exports',
  description: 'Everything of the day before.',
  setup: { bucket: 'example-bucket', folderPath: 'exports/daily' },
  createdAt: '2026-03-01T12:00:00.000Z',
};

/** Pages through a list, with search, as a backend does. */
export function listing(list: readonly Account[], pageSize = 20): LoadAccounts {
  return answering(
    async ({ search = '', cursor = '0' }: AccountQuery) => {
      const found = list.filter(({ label }) => label.toLowerCase().includes(search.toLowerCase()));
      const end = Number(cursor) + pageSize;
      return success({
        accounts: found.slice(Number(cursor), end),
        total: found.length,
        nextCursor: end < found.length ? String(end) : null,
      });
    },
    () => js`async ({ search = '', cursor = '0' }) => {
      const list = ${list};
      const found = list.filter(({ label }) => label.toLowerCase().includes(search.toLowerCase()));
      const end = Number(cursor) + ${pageSize};
      const nextCursor = end < found.length ? String(end) : null;
      return { ok: true, value: { accounts: found.slice(Number(cursor), end), total: found.length, nextCursor } };
    }`,
  );
}

/** A function that never answers. */
export const neverAnswers = (): (() => Promise<never>) =>
  writtenAs(() => new Promise<never>(() => {}), '() => new Promise(() => {})');

/** A load that never answers. */
export const neverLoads: LoadAccounts = neverAnswers();

/** A function that answers this. */
export const answers = <Value>(result: Result<Value>): (() => Promise<Result<Value>>) =>
  answering(
    async () => result,
    () => js`async () => (${result})`,
  );

/** A load that fails. */
export const failsToLoad: LoadAccounts = answers(failure(problem('net.offline', {})));

type Kinds = Readonly<Record<string, ParamKind>>;

/** Facts of the right kinds, to render any text with. */
export function genericParams(kinds: Kinds): Record<string, string | number | readonly string[]> {
  return Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      kind === 'number' ? 22 : kind === 'list' ? ['publickey', 'password'] : `some-${name}`,
    ]),
  );
}

/** A problem of any code. */
export function genericProblem(code: ProblemCode): Problem {
  const { blame, retry, params } = PROBLEM_CODES[code];
  return { code, blame, retry, params: genericParams(params), correlationId: 'c0ffee' } as unknown as Problem;
}

/** Every code of a problem. */
export const EVERY_PROBLEM = Object.keys(PROBLEM_CODES) as readonly ProblemCode[];

/** One issue of every code. */
export const EVERY_ISSUE = Object.entries(ISSUE_CODES).map(
  ([code, kinds]) => ({ field: 'any', code, params: genericParams(kinds) }) as unknown as Issue,
);

/** One notice of every code. */
export const EVERY_NOTICE = Object.entries(NOTICE_CODES).map(
  ([code, kinds]) => ({ field: 'any', code, params: genericParams(kinds) }) as unknown as Notice,
);

/** The server's question whether its key is the right one. */
export const hostKeyQuestion = problem('sftp.host-key-unknown', {
  host: 'sftp.example.com',
  port: 22,
  algorithm: 'ssh-ed25519',
  fingerprint: 'SHA256:uNiVztksCsDhcc0u9e8BrvwlcHuPnsY1k6O7a8nZVvY',
  hostKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1R2cbu3Yv7mDqJvjg9a4oVqPj0bC3lYkQv0q3m1sZ7',
});
