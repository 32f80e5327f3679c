import { issue, notice, type Issue } from '../../problems/issue.js';
import type { Examination } from '../definition.js';
import { inspectEncryptionKey } from './inspect.js';

type OpenPgp = typeof import('openpgp');
type Key = Awaited<ReturnType<OpenPgp['readKey']>>;
type Subkey = Key['subkeys'][number];

/** Of RSA and ElGamal; smaller keys are within reach of those who can afford it: https://doi.org/10.6028/NIST.SP.800-131Ar2 */
const LEAST_BITS = 2048;

/** Clocks of two machines: a key that was made a moment ago elsewhere is no key of the future. */
const CLOCK_TOLERANCE_MS = 86_400_000;

/**
 * Finds out what a text is that was given as a key, and puts it into its usual form; a private key is taken away. Opens the
 * key and looks whether files can be encrypted with it: not ended, not revoked, made for encryption, strong enough.
 * Nothing is sent anywhere. OpenPGP keys are read by OpenPGP.js, which is fetched for the first of them.
 */
export async function examineEncryptionKey(field: string, text: string): Promise<Examination> {
  const found = inspectEncryptionKey(text);
  if (found.kind === 'private') return taken(field);
  if (!('text' in found)) return wrong(issue(field, `encryption-key.${found.kind}`, {}));
  const examined = found.kind === 'rsa' ? examineRsa(field, found.bits) : await examinePgp(field, found.text);
  if (examined.value === '') return examined;
  const unwrapped = found.wrapped ? [notice(field, 'notice.key-unwrapped', {})] : [];
  return { value: found.text, ...examined, notices: [...unwrapped, ...examined.notices] };
}

function examineRsa(field: string, bits: number): Examination {
  const size = { kind: 'RSA', bits };
  return bits < LEAST_BITS
    ? wrong(issue(field, 'encryption-key.weak', size))
    : right(field, { ...size, owner: '', fingerprint: '' });
}

async function examinePgp(field: string, armoredKey: string): Promise<Examination> {
  const openpgp = await import('openpgp').catch(() => undefined);
  if (!openpgp) return wrong(issue(field, 'encryption-key.not-examined', {}));
  const keys = await openpgp.readKeys({ armoredKeys: armoredKey }).catch(() => []);
  const [key] = keys;
  if (keys.some((one) => holdsSecret(one, openpgp))) return taken(field);
  if (!key || !canBeVerified(key)) return wrong(issue(field, 'encryption-key.damaged', {}));
  const examined = await examineKey(field, key, openpgp);
  // What was looked at is what is kept: whatever else was in the text is not.
  return { ...examined, value: key.toPublic().armor() };
}

async function examineKey(field: string, key: Key, openpgp: OpenPgp): Promise<Examination> {
  // Weak keys are refused in our own words, not passed over as if they were none.
  const lenient = { ...openpgp.config, minRSABits: 0, rejectPublicKeyAlgorithms: new Set<never>() };
  const created = key.getCreationTime().getTime();
  const ahead = created - Date.now();
  const at = new Date(ahead > 0 && ahead < CLOCK_TOLERANCE_MS ? created : Date.now());
  const reason = await reasonAgainst(field, key, at, lenient);
  if (reason) return wrong(reason);
  const part = await key.getEncryptionKey(undefined, at, undefined, lenient).catch(() => undefined);
  if (!part) return wrong(await reasonAgainstParts(field, key, at, lenient, openpgp));
  const { algorithm, bits = 0 } = part.getAlgorithmInfo();
  const size = { kind: NAMES.get(algorithm) ?? algorithm, bits };
  if (STRONG_BY_LENGTH.includes(size.kind) && bits < LEAST_BITS)
    return wrong(issue(field, 'encryption-key.weak', size));
  const [owner = ''] = key.getUserIDs();
  const fingerprint = key
    .getFingerprint()
    .toUpperCase()
    .replace(/.{4}(?=.)/gu, '$& ');
  const subkey = key.subkeys.find((one) => one.getKeyID().equals(part.getKeyID()));
  const ends = [
    await key.getExpirationTime(undefined, lenient),
    ...(subkey ? [await subkey.getExpirationTime(at, lenient)] : []),
  ].filter((end): end is Date => end instanceof Date);
  const facts = { ...size, owner: owner.slice(0, 120), fingerprint };
  return right(field, facts, earliest(ends));
}

/** Why the key as a whole cannot be used; `undefined` when it can. */
async function reasonAgainst(
  field: string,
  key: Key,
  at: Date,
  lenient: OpenPgp['config'],
): Promise<Issue | undefined> {
  if (await key.isRevoked(undefined, undefined, at, lenient).catch(() => false)) {
    return issue(field, 'encryption-key.revoked', {});
  }
  // Key servers hand keys out without the addresses that nobody has confirmed to them.
  if (key.users.every(({ userID }) => !userID)) return issue(field, 'encryption-key.no-owner', {});
  const sound = await key.verifyPrimaryKey(at, undefined, lenient).then(
    () => true,
    () => false,
  );
  if (sound) return undefined;
  const end = await key.getExpirationTime(undefined, lenient).catch(() => null);
  return end instanceof Date && end <= at
    ? issue(field, 'encryption-key.expired', { date: dayOf(end) })
    : issue(field, 'encryption-key.damaged', {});
}

/** Why none of the parts of a sound key can encrypt. */
async function reasonAgainstParts(
  field: string,
  key: Key,
  at: Date,
  lenient: OpenPgp['config'],
  openpgp: OpenPgp,
): Promise<Issue> {
  const { encryptCommunication, encryptStorage } = openpgp.enums.keyFlags;
  const encrypts = (subkey: Subkey): boolean =>
    ONLY_ENCRYPT.includes(subkey.getAlgorithmInfo().algorithm) ||
    subkey.bindingSignatures.some(
      ({ keyFlags }) => ((keyFlags?.[0] ?? 0) & (encryptCommunication | encryptStorage)) !== 0,
    );
  // The newest one says why: the older ones were replaced by it.
  const [part] = key.subkeys
    .filter(encrypts)
    .sort((a, b) => b.getCreationTime().getTime() - a.getCreationTime().getTime());
  if (!part) return issue(field, 'encryption-key.cannot-encrypt', {});
  const revoked = await Promise.all(
    part.revocationSignatures.map((signature) => part.isRevoked(signature, key.keyPacket, at, lenient)),
  ).catch((): readonly boolean[] => []);
  if (revoked.includes(true)) return issue(field, 'encryption-key.revoked', {});
  const end = await part.getExpirationTime(at, lenient).catch(() => null);
  return end instanceof Date && end <= at
    ? issue(field, 'encryption-key.expired', { date: dayOf(end) })
    : issue(field, 'encryption-key.damaged', {});
}

/** Whether a secret part came along, wherever it stands. */
function holdsSecret(key: Key, { enums }: OpenPgp): boolean {
  const { secretKey, secretSubkey } = enums.packet;
  return (
    key.isPrivate() ||
    key
      .toPacketList()
      .some((packet) => [secretKey, secretSubkey].some((tag) => (packet.constructor as Tagged).tag === tag))
  );
}

interface Tagged {
  readonly tag?: number;
}

/** Numbers of honest keys, in bytes: RSA of 16,384 bits, exponents of 64, DSA and ElGamal of 4,096 with 512 below. */
const LARGEST: Readonly<Record<string, number>> = { n: 2048, e: 8, p: 512, q: 64, g: 512, y: 512 };

/** A key may be made so that to verify it takes for ever: its numbers are looked at first. */
function canBeVerified(key: Key): boolean {
  return [key.keyPacket, ...key.subkeys.map(({ keyPacket }) => keyPacket)].every((packet) =>
    Object.entries((packet as unknown as Numbered).publicParams ?? {}).every(
      ([name, value]) => !(value instanceof Uint8Array) || value.length <= (LARGEST[name] ?? 256),
    ),
  );
}

interface Numbered {
  readonly publicParams: Readonly<Record<string, unknown>> | null;
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

/** Kinds whose strength is in their length; the keys of the others are short. */
const STRONG_BY_LENGTH: readonly string[] = ['RSA', 'ElGamal'];

/** Algorithms that can do nothing else. */
const ONLY_ENCRYPT: readonly string[] = ['elgamal', 'ecdh', 'x25519', 'x448'];

const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

const earliest = (times: readonly Date[]): Date | undefined =>
  [...times].sort((a, b) => a.getTime() - b.getTime())[0];

const wrong = (found: Issue): Examination => ({ issues: [found], notices: [] });

const taken = (field: string): Examination => ({
  ...wrong(issue(field, 'encryption-key.private', {})),
  value: '',
});

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
