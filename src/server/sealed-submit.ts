import { createHmac, createPrivateKey, createPublicKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';
import { compactDecrypt } from 'jose/jwe/compact/decrypt';
import type { OperationName, OutputOf } from '../backend/contract.js';
import { issue } from '../problems/issue.js';
import { invalid } from '../problems/problem.js';
import { failure, success, type Result } from '../problems/result.js';
import { parseObject } from './read-input.js';
import { derivedKey } from './vault/aead.js';

/** A key to which pages encrypt credentials. */
export interface SubmitKey {
  /** Names the key (`kid`). 1 to 64 characters of `A-Z a-z 0-9 _ -`, never reused. */
  readonly id: string;
  /** A private key on the curve P-256: as PEM (`openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256`) or as JWK. */
  readonly key: string | JWK;
}

/** Lets pages encrypt credentials to this backend, see `createHttpBackend({ seal: true })`. */
export interface SealedSubmitOptions {
  /** The last one is offered to pages; all of them open what they have sealed. */
  readonly keys: readonly SubmitKey[];
  /** Whether credentials in the clear are refused. Default false. */
  readonly required?: boolean;
  /** How long a page has from asking for the key to sending, in seconds. Default 120. */
  readonly validSeconds?: number;
}

/** What the handler does with sealed credentials. */
export interface SealedSubmit {
  /** The key and the context for a tenant's page. */
  offer(tenant: string): NonNullable<OutputOf<'describe'>['sealing']>;
  /** The input with its credentials opened, or `request.invalid`. */
  open(tenant: string, name: OperationName, input: Input): Promise<Result<Input>>;
}

type Input = Readonly<Record<string, unknown>>;

interface Prepared {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: Readonly<Record<string, string>>;
  readonly contextKey: Uint8Array;
}

/** @throws {RangeError} When a key is none on P-256, or an id is malformed or double. No message has a key in it. */
export function sealedSubmit({
  keys,
  required = false,
  validSeconds = 120,
}: SealedSubmitOptions): SealedSubmit {
  const known = new Map(keys.map((given) => [given.id, prepare(given)]));
  const offered = known.get(keys.at(-1)?.id ?? '');
  if (!offered || known.size !== keys.length) {
    throw new RangeError('Sealed submit needs keys with different ids.');
  }

  return {
    offer(tenant) {
      const expires = Math.floor(Date.now() / 1000) + validSeconds;
      return { key: offered.publicKey, context: contextOf(offered, tenant, expires) };
    },
    async open(tenant, name, { sealedCredentials, ...input }) {
      if (sealedCredentials === undefined) {
        return required && 'credentials' in input
          ? failure(invalid([issue('sealedCredentials', 'required', {})]))
          : success(input);
      }
      const credentials = await openedBy(known, tenant, useOf(name, input), sealedCredentials);
      // Why is nobody's business: it would help only somebody who tries.
      if (!credentials || 'credentials' in input)
        return failure(invalid([issue('credentials', 'format', {})]));
      return success({ ...input, credentials });
    },
  };
}

function prepare({ id, key }: SubmitKey): Prepared {
  if (!/^[\w-]{1,64}$/.test(id)) throw new RangeError('A key needs an id of 1 to 64 letters and digits.');
  const privateKey = readPrivateKey(key);
  const { d } = privateKey?.export({ format: 'jwk' }) ?? {};
  if (!privateKey || d === undefined)
    throw new RangeError('A key of sealed submit is a private key on the curve P-256.');
  const { kty = '', crv = '', x = '', y = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    id,
    privateKey,
    publicKey: { kty, crv, x, y, kid: id, alg: 'ECDH-ES', use: 'enc' },
    contextKey: derivedKey(Buffer.from(d, 'base64url'), 'sealed submit context'),
  };
}

function readPrivateKey(key: string | JWK): KeyObject | undefined {
  try {
    const read = createPrivateKey(typeof key === 'string' ? key : { format: 'jwk', key });
    return read.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? read : undefined;
  } catch {
    // Its message may quote what it could not read.
    return undefined;
  }
}

/** The credentials inside; `undefined` for anything that was not sealed for this tenant and this use a moment ago. */
async function openedBy(
  known: ReadonlyMap<string, Prepared>,
  tenant: string,
  use: string,
  sealed: unknown,
): Promise<Input | undefined> {
  if (typeof sealed !== 'string') return undefined;
  try {
    let from: Prepared | undefined;
    const { plaintext, protectedHeader } = await compactDecrypt(
      sealed,
      ({ kid = '' }) => {
        from = known.get(kid);
        if (!from) throw new RangeError('An unknown key.');
        return from.privateKey;
      },
      // The only ones that are offered: who writes the header does not choose.
      { keyManagementAlgorithms: ['ECDH-ES'], contentEncryptionAlgorithms: ['A256GCM'] },
    );
    const isOurs = !!from && isContext(from, tenant, protectedHeader['context']);
    return isOurs && JSON.stringify(protectedHeader['use']) === use ? parseObject(plaintext) : undefined;
  } catch {
    return undefined;
  }
}

/** What was sealed for one operation on one account, or of one type, is good for nothing else. */
const useOf = (name: OperationName, { id, accountId, type }: Input): string =>
  JSON.stringify([name, id ?? accountId ?? type]);

/** Until when, and a proof (HMAC-SHA-256) that this backend has said so to this tenant. */
function contextOf({ id, contextKey }: Prepared, tenant: string, expires: number): string {
  const mac = createHmac('sha256', contextKey).update(JSON.stringify([tenant, id, expires]));
  return `${expires}.${mac.digest('base64url')}`;
}

function isContext(from: Prepared, tenant: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const expires = Number(/^\d{1,12}(?=\.)/.exec(given)?.[0]);
  const [expected, actual] = [contextOf(from, tenant, expires), given].map((text) => Buffer.from(text));
  const isSame =
    !!expected && !!actual && expected.length === actual.length && timingSafeEqual(expected, actual);
  return isSame && Date.now() / 1000 < expires;
}
