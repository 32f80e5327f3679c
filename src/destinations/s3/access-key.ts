import { mayHoldSecret } from '../pasted-secrets.js';
import type { Objection } from '../schemas.js';

/**
 * Ids of long-term (`AKIA`) and temporary (`ASIA`) keys of AWS.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
const AWS_KEY_ID = /^A[KS]IA[A-Z2-7]{16}$/u;

/** AWS answers only such ids: https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html */
const AWS_ID_SYNTAX = /^\w{16,128}$/u;

/** Why a text cannot be the id of an access key of AWS. */
export function objectionToAwsKeyId(id: string): Objection | undefined {
  // Every secret of AWS has 40 characters, and no id.
  if (id.length === 40 || mayHoldSecret(id)) return ['access-key.is-secret', {}];
  return AWS_ID_SYNTAX.test(id) ? undefined : ['access-key.format', { length: id.length }];
}

/** Why a text cannot be a secret access key of AWS. The value itself is never part of the answer. */
export function objectionToAwsSecret(secret: string): Objection | undefined {
  if (AWS_KEY_ID.test(secret)) return ['secret-key.is-key-id', {}];
  return secret.length === 40 ? undefined : ['secret-key.length', { length: secret.length }];
}

/** Why a text cannot be the id of a key of any storage: only what is certain, as everyone makes their own. */
export function objectionToCompatibleKeyId(id: string): Objection | undefined {
  if (mayHoldSecret(id)) return ['access-key.is-secret', {}];
  // Slashes separate the parts of a signature's scope, commas those of its header: an id cannot have one.
  // https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-auth-using-authorization-header.html
  return /[/,]/u.test(id) ? ['format', {}] : undefined;
}

/** Why a text cannot be a secret of any storage. */
export const objectionToCompatibleSecret = (secret: string): Objection | undefined =>
  AWS_KEY_ID.test(secret) ? ['secret-key.is-key-id', {}] : undefined;

/** A temporary key is worthless without its token. */
export function objectionToMissingToken(values: {
  readonly accessKeyId?: string | undefined;
  readonly sessionToken?: string | undefined;
}): readonly ['sessionToken', 'session-token.required', Record<string, never>] | undefined {
  return /^ASIA[A-Z2-7]{16}$/u.test(values.accessKeyId ?? '') && !values.sessionToken
    ? ['sessionToken', 'session-token.required', {}]
    : undefined;
}
