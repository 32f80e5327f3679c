import { issue, notice, type Issue } from '../../problems/issue.js';
import type { Examination } from '../definition.js';
import { inspectEncryptionKey } from './inspect.js';

type OpenPgp = typeof import('openpgp');
type Key = Awaited<ReturnType<OpenPgp['readKey']>>;

/** Smaller RSA keys are within reach of those who can afford it: https://doi.org/10.6028/NIST.SP.800-131Ar2 */
const LEAST_RSA_BITS = 2048;

/**
 * Finds out what a text is that was given as a key, and puts it into its usual form; a private key is taken away. Opens the
 * key and looks whether files can be encrypted with it: not ended, not revoked, made for encryption, strong enough.
 * Nothing is sent anywhere. OpenPGP keys are read by OpenPGP.js, which is fetched for the first of them.
 */
export async function examineEncryptionKey(field: string, text: string): Promise<Examination> {
  const found = inspectEncryptionKey(text);
  if (found.kind === 'private') return { ...wrong(issue(field, 'encryption-key.private', {})), value: '' };
  if (!('text' in found)) return wrong(issue(field, `encryption-key.${found.kind}`, {}));
  const { issues, notices } =
    found.kind === 'rsa' ? examineRsa(field, found.bits) : await examinePgp(field, found.text);
  const unwrapped = found.wrapped ? [notice(field, 'notice.key-unwrapped', {})] : [];
  return { issues, notices: [...unwrapped, ...notices], value: found.text };
}

function examineRsa(field: string, bits: number): Examination {
  const size = { kind: 'RSA', bits };
  return bits < LEAST_RSA_BITS
    ? wrong(issue(field, 'encryption-key.weak', size))
    : right(field, { ...size, owner: '', fingerprint: '' });
}

async function examinePgp(field: string, armoredKey: string): Promise<Examination> {
  const openpgp = await import('openpgp').catch(() => undefined);
  if (!openpgp) return wrong(issue(field, 'encryption-key.not-examined', {}));
  const key = await openpgp.readKey({ armoredKey }).catch(() => undefined);
  if (!key) return wrong(issue(field, 'encryption-key.damaged', {}));
  // Weak keys are refused in our own words, not passed over as if they were none.
  const lenient = { ...openpgp.config, minRSABits: 0, rejectPublicKeyAlgorithms: new Set<never>() };
  const now = new Date();
  const encrypting = await key.getEncryptionKey(undefined, now, undefined, lenient).catch(() => undefined);
  if (!encrypting) return wrong(await reasonAgainst(field, key, now, lenient));
  const { algorithm, bits = 0 } = encrypting.getAlgorithmInfo();
  const size = { kind: NAMES.get(algorithm) ?? algorithm, bits };
  if (size.kind === 'RSA' && bits < LEAST_RSA_BITS) return wrong(issue(field, 'encryption-key.weak', size));
  const [owner = ''] = key.getUserIDs();
  const fingerprint = key
    .getFingerprint()
    .toUpperCase()
    .replace(/.{4}(?=.)/gu, '$& ');
  const ends = await key.getExpirationTime(undefined, lenient);
  return right(
    field,
    { ...size, owner: owner.slice(0, 120), fingerprint },
    ends instanceof Date ? ends : undefined,
  );
}

/** Why a key has nothing to encrypt with. */
async function reasonAgainst(field: string, key: Key, now: Date, lenient: OpenPgp['config']): Promise<Issue> {
  if (await key.isRevoked(undefined, undefined, now, lenient)) {
    return issue(field, 'encryption-key.revoked', {});
  }
  // The key may go on while its part for encryption has ended.
  const ends = await Promise.all([
    key.getExpirationTime(undefined, lenient),
    ...key.subkeys.map((part) => part.getExpirationTime(now, lenient)),
  ]);
  const ended = ends.find((end): end is Date => end instanceof Date && end < now);
  return ended
    ? issue(field, 'encryption-key.expired', { date: dayOf(ended) })
    : issue(field, 'encryption-key.cannot-encrypt', {});
}

/** What people call the algorithms of https://www.rfc-editor.org/rfc/rfc9580#section-9.1 */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['rsaEncryptSign', 'RSA'],
  ['rsaEncrypt', 'RSA'],
  ['elgamal', 'ElGamal'],
  ['ecdh', 'ECDH'],
  ['x25519', 'X25519'],
  ['x448', 'X448'],
]);

const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

const wrong = (found: Issue): Examination => ({ issues: [found], notices: [] });

function right(
  field: string,
  key: { readonly kind: string; readonly bits: number; readonly owner: string; readonly fingerprint: string },
  ends?: Date,
): Examination {
  return {
    issues: [],
    notices: [
      notice(field, 'notice.encryption-key', key),
      ...(ends ? [notice(field, 'notice.encryption-key-ends', { date: dayOf(ends) })] : []),
    ],
  };
}
