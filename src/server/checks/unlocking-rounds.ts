import { base64Bytes, bytesAt, numberAt } from '../../destinations/keys/key-bytes.js';
import { parseArmour } from '../../destinations/keys/key-text.js';

/** How often a locked key wants its passphrase to be hashed. Whoever made the key chose it. */
export interface UnlockingRounds {
  readonly kind: 'bcrypt' | 'pbkdf2';
  readonly count: number;
}

/** 1.2.840.113549.1.5.12: https://www.rfc-editor.org/rfc/rfc8018#appendix-A.2 */
const PBKDF2 = Buffer.from('06092a864886f70d01050c', 'hex');

/** Reads the cost of unlocking a key before paying it; `undefined` when the format has none to choose. */
export function unlockingRounds(text: string): UnlockingRounds | undefined {
  const armour = parseArmour(text);
  const bytes = armour && base64Bytes(armour.body);
  if (!bytes) return undefined;
  if (armour.label === 'OPENSSH PRIVATE KEY') {
    const cipher = bytesAt(bytes, 'openssh-key-v1\0'.length);
    const name = cipher && bytesAt(bytes, cipher.end);
    const options = name && bytesAt(bytes, name.end);
    const salt = options && bytesAt(options.bytes, 0);
    const count = salt && numberAt(options.bytes, salt.end);
    return count === undefined ? undefined : { kind: 'bcrypt', count };
  }
  // PBKDF2-params: SEQUENCE { salt OCTET STRING, iterationCount INTEGER, ... }
  const at = Buffer.from(bytes).indexOf(PBKDF2);
  if (at === -1) return undefined;
  const salt = at + PBKDF2.length + 2;
  const iterations = salt + 2 + (bytes[salt + 1] ?? 0);
  if (bytes[salt] !== 0x04 || bytes[iterations] !== 0x02) return { kind: 'pbkdf2', count: Infinity };
  const length = bytes[iterations + 1] ?? 0;
  let count = 0;
  for (const byte of bytes.subarray(iterations + 2, iterations + 2 + length)) count = count * 256 + byte;
  return { kind: 'pbkdf2', count };
}
