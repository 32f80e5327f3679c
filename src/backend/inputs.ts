import * as z from 'zod/mini';
import type { OperationName } from './contract.js';
import { byName } from './wire.js';

/**
 * Longest texts that are accepted anywhere, in UTF-16 code units (`key` is the name of a value, and a private key is the
 * largest value that a form can hold), the largest page of a list, and the page that is answered to a caller who does not say.
 */
export const LIMITS = {
  name: 255,
  description: 1000,
  key: 64,
  value: 32_768,
  page: 100,
  defaultPage: 20,
} as const;

/** No NUL and no half of a surrogate pair: PostgreSQL can store neither, in text or in jsonb. */
export const STORABLE = /^[^\0\p{Cs}]*$/u;
const storable = z.regex(STORABLE);

/**
 * An id of an account or a destination: opaque, made by the backend. Never `.` or `..`, which a URL's path would lose
 * even when escaped: https://url.spec.whatwg.org/#double-dot-path-segment
 */
const id = z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^(?!\.{1,2}$)/), storable);

const name = z.string().check(z.minLength(1), z.maxLength(LIMITS.name), storable);
const description = z.string().check(z.maxLength(LIMITS.description), storable);
const typeName = z.string().check(z.minLength(1), z.maxLength(64), storable);
const values = byName(
  z.nullable(z.union([z.string().check(z.maxLength(LIMITS.value), storable), z.number(), z.boolean()])),
).check(
  z.refine((given) => Object.keys(given).every((key) => key.length <= LIMITS.key && STORABLE.test(key))),
);
// One refinement in place of three checks of zod, which every page would carry along.
const limit = z.coerce
  .number<number>()
  .check(z.refine((size) => Number.isInteger(size) && size >= 1 && size <= LIMITS.page));
const cursor = z.string().check(z.maxLength(512), storable);
const folderPath = z.string().check(z.maxLength(8192), storable);

/**
 * Everything that each operation of the contract takes. It is checked by who receives it: these schemas are not in the
 * contract's table, so that a page does not carry them along.
 */
export const INPUTS = {
  describe: z.object({}),
  listAccounts: z.object({
    type: z.exactOptional(typeName),
    /** Part of the account's label, in any case. */
    search: z.exactOptional(z.string().check(z.maxLength(LIMITS.name), storable)),
    cursor: z.exactOptional(cursor),
    limit: z.exactOptional(limit),
  }),
  check: z.union([
    z.object({ type: typeName, credentials: values, setup: z.exactOptional(values) }),
    /** With `credentials`: as if they were changed, as `updateAccount` would. */
    z.object({ accountId: id, credentials: z.exactOptional(values), setup: z.exactOptional(values) }),
  ]),
  createAccount: z.object({ type: typeName, credentials: values }),
  updateAccount: z.object({ id, credentials: values }),
  renameAccount: z.object({
    id,
    label: z.nullable(name),
  }),
  listFolders: z.object({
    id,
    path: z.exactOptional(folderPath),
    cursor: z.exactOptional(z.string().check(z.maxLength(8192), storable)),
  }),
  createFolder: z.object({ id, path: folderPath }),
  deleteAccount: z.object({ id }),
  createDestination: z.object({
    accountId: id,
    name,
    description: z.exactOptional(description),
    setup: values,
  }),
  updateDestination: z.object({
    id,
    name: z.exactOptional(name),
    description: z.exactOptional(description),
    /** All of it: what is not mentioned is gone. */
    setup: z.exactOptional(values),
    enabled: z.exactOptional(z.boolean()),
  }),
  listDestinations: z.object({
    accountId: z.exactOptional(id),
    cursor: z.exactOptional(cursor),
    limit: z.exactOptional(limit),
  }),
  deleteDestination: z.object({ id }),
} as const satisfies Record<OperationName, z.ZodMiniType>;

/** What a caller passes to an operation. */
export type InputOf<Name extends OperationName> = z.input<(typeof INPUTS)[Name]>;
