import { CompactEncrypt } from 'jose/jwe/compact/encrypt';
import { problem, ProblemError } from '../problems/problem.js';
import type { Result } from '../problems/result.js';
import type { BackendDescription } from './backend.js';
import type { OperationName } from './contract.js';

type InputRecord = Readonly<Record<string, unknown>>;

/**
 * The input with its `credentials` encrypted to the backend, as `sealedCredentials`: JWE in compact form
 * (https://www.rfc-editor.org/rfc/rfc7516), for whoever looks into requests on their way. Loaded by need, with `jose`.
 *
 * Rejects with a problem where that cannot be done: nothing is sent then.
 */
export async function sealCredentials(
  operation: OperationName,
  { credentials, ...others }: InputRecord,
  describe: () => Promise<Result<BackendDescription>>,
): Promise<InputRecord> {
  // Web Crypto is missing from pages that are not served over HTTPS.
  if (!isSecureContext()) throw cannotSeal('no secure context');
  // Asked anew each time: the context of an answer ends soon.
  const described = await describe();
  if (!described.ok) throw new ProblemError(described.problem);
  const { sealing } = described.value;
  if (!sealing) throw cannotSeal('no key of the backend');
  const { key, context } = sealing;
  const sealedCredentials = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(credentials)))
    .setProtectedHeader({
      alg: 'ECDH-ES',
      enc: 'A256GCM',
      kid: key['kid'] ?? '',
      context,
      use: [operation, others['id'] ?? others['accountId'] ?? others['type']],
    })
    .encrypt({ ...key, kty: key['kty'] ?? '' });
  return { ...others, sealedCredentials };
}

const isSecureContext = (): boolean => (crypto as { readonly subtle?: unknown }).subtle !== undefined;

const cannotSeal = (reason: string): ProblemError =>
  new ProblemError(problem('page.unexpected', { reason: `seal: ${reason}` }));
