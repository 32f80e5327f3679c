import * as z from 'zod/mini';
import { issue, notice } from '../../problems/issue.js';
import type { Examination, FormValues, NormalizedValues, SummaryRow } from '../definition.js';
import type { PublicKeyField } from '../field.js';
import { textIn } from '../form-values.js';
import { reject, text } from '../schemas.js';
import { canonicalEncryptionKey, inspectEncryptionKey, objectionToEncryptionKey } from './inspect.js';

/** The name of the field, which is the same in every type. */
const NAME = 'encryptionKey';

/** A public key with which files are encrypted before they are delivered. */
export const encryptionKeySchema = z.optional(
  text(32_768, z.overwrite(canonicalEncryptionKey), reject(objectionToEncryptionKey)),
);

/** Asks for such a key, where the backend encrypts. */
export const encryptionKeyField: PublicKeyField = {
  control: 'public-key',
  label: 'Encryption key',
  help: 'Files are encrypted with it before they are delivered: only who has the private key can read them. A public PGP key, as gpg --armor --export prints it, or a public RSA key; also as one line of Base64.',
  advanced: true,
  needs: 'file-encryption',
};

/** Unwraps what was wrapped. A private key is taken away before anybody has seen it. */
export function normalizeEncryptionKey(field: string, value: string): NormalizedValues | undefined {
  if (field !== NAME) return undefined;
  const found = inspectEncryptionKey(value);
  if (found.kind === 'private') {
    return { values: { [field]: '' }, notices: [], issues: [issue(field, 'encryption-key.private', {})] };
  }
  if (!('text' in found) || found.text === value) return undefined;
  return {
    values: { [field]: found.text },
    notices: found.wrapped ? [notice(field, 'notice.key-unwrapped', {})] : [],
  };
}

/** Looks closer at the key. What does that is fetched by need. */
export async function examineEncryptionField(field: string, value: string): Promise<Examination | undefined> {
  if (field !== NAME) return undefined;
  const { examineEncryptionKey } = await import('./examine.js');
  return examineEncryptionKey(field, value);
}

/** Whether files will be encrypted, for the summary. */
export function summarizeEncryption(details: FormValues): readonly SummaryRow[] {
  const key = inspectEncryptionKey(textIn(details, NAME));
  if (key.kind !== 'pgp' && key.kind !== 'rsa') return [];
  return [{ label: 'Encryption', value: key.kind === 'pgp' ? 'With your PGP key' : 'With your RSA key' }];
}
