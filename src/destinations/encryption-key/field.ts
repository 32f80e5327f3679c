import * as z from 'zod/mini';
import { issue } from '../../problems/issue.js';
import type { Examination, FormValues, SummaryRow } from '../definition.js';
import type { PublicKeyField } from '../field.js';
import { textIn } from '../form-values.js';
import { text } from '../schemas.js';

/** The name of the field, which is the same in every type. */
const NAME = 'encryptionKey';

/** A public key with which files are encrypted before they are delivered. What it is, its examination finds out. */
export const encryptionKeySchema = z.optional(text(32_768));

/** Asks for such a key, where the backend encrypts. */
export const encryptionKeyField: PublicKeyField = {
  control: 'public-key',
  label: 'Encryption key',
  help: 'Encrypts files before they are delivered: only who has the private key can read them. A public key of PGP, as gpg --armor --export prints it, or of RSA.',
  advanced: true,
  needs: 'file-encryption',
};

/** Examines the key, if it is one. What does that is fetched by need; a key that it has not seen goes nowhere. */
export async function examineEncryptionField(field: string, value: string): Promise<Examination | undefined> {
  if (field !== NAME) return undefined;
  const examiner = await import('./examine.js').catch(() => undefined);
  return examiner
    ? examiner.examineEncryptionKey(field, value)
    : { issues: [issue(field, 'encryption-key.not-examined', {})], notices: [] };
}

/** Whether files will be encrypted, for the summary. */
export function summarizeEncryption(details: FormValues): readonly SummaryRow[] {
  const key = textIn(details, NAME);
  const kind = key.includes('BEGIN PGP ') ? 'PGP' : 'RSA';
  return key === '' ? [] : [{ label: 'Encryption', value: `With your ${kind} key`, phrase: true }];
}
