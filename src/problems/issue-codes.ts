import type { ParamKind } from './problem-codes.js';

type ParamTable = Record<string, Readonly<Record<string, ParamKind>>>;

/** Everything that can be wrong with one field's value, with the facts its text may mention. */
export const ISSUE_CODES = {
  required: {},
  'too-long': { max: 'number' },
  'too-short': { min: 'number' },
  'not-a-number': {},
  'out-of-range': { min: 'number', max: 'number' },
  'unknown-choice': {},
  'not-offered': {},
  format: {},
  /** A text that the schema itself brings (host-declared types). */
  custom: { message: 'text' },
  'access-key.is-secret': {},
  'access-key.format': { length: 'number' },
  'secret-key.is-key-id': {},
  'secret-key.length': { length: 'number' },
  'session-token.required': {},
  'region.format': {},
  'endpoint.format': {},
  'endpoint.scheme': {},
  'endpoint.placeholder': { placeholder: 'text' },
  'role.format': {},
  'role.partition': { partition: 'text' },
  'bucket.length': { length: 'number' },
  'bucket.uppercase': {},
  'bucket.characters': { characters: 'text' },
  'bucket.edges': {},
  'bucket.dots': {},
  'bucket.ip-address': {},
  'bucket.reserved': { part: 'text' },
  'folder.dot-segment': { segment: 'text' },
  'folder.control-characters': {},
  'folder.macro-unknown': { macro: 'text' },
  'folder.macro-place': { macro: 'text' },
  'folder.too-long': { bytes: 'number', max: 'number' },
  'host.format': {},
  'host-key.format': {},
  'host-key.md5': {},
  'host-key.authority': {},
  'key.not-a-key': {},
  'key.public': {},
  'key.certificate': {},
  'key.truncated': {},
  'key.putty': { version: 'number' },
  'key.hardware': {},
  'key.passphrase-needed': {},
  'encryption-key.not-a-key': {},
  'encryption-key.private': {},
  'encryption-key.truncated': {},
  'encryption-key.certificate': {},
  'encryption-key.ssh': {},
  'encryption-key.damaged': {},
  'encryption-key.not-examined': {},
  'encryption-key.no-owner': {},
  'encryption-key.expired': { date: 'text' },
  'encryption-key.revoked': {},
  'encryption-key.cannot-encrypt': {},
  'encryption-key.weak': { kind: 'text', bits: 'number' },
} as const satisfies ParamTable;

/** What a form may have changed in a value on the user's behalf. */
export const NOTICE_CODES = {
  'notice.cleaned': {},
  'notice.bucket-split': { bucket: 'text', folder: 'text' },
  'notice.folder-slashes': {},
  'notice.folder-root': {},
  'notice.host-split': { host: 'text', folder: 'text' },
  'notice.host-keys': { count: 'number' },
  'notice.key': { kind: 'text', bits: 'number' },
  'notice.key-locked': { kind: 'text', bits: 'number' },
  'notice.key-weak': { kind: 'text', bits: 'number' },
  'notice.key-unwrapped': {},
  'notice.encryption-key': { kind: 'text', bits: 'number', owner: 'text', fingerprint: 'text' },
  'notice.encryption-key-ends': { date: 'text' },
  'notice.endpoint-scheme': { scheme: 'text' },
  'notice.endpoint-split': { bucket: 'text' },
  'notice.region': { region: 'text' },
  'notice.provider': { provider: 'text', keys: 'text' },
  'notice.filled': {},
} as const satisfies ParamTable;

/** Whether a text names an issue; used on what arrives from a schema or over the wire. */
export function isIssueCode(code: string): code is keyof typeof ISSUE_CODES {
  return Object.hasOwn(ISSUE_CODES, code);
}
