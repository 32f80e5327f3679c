import { randomBytes } from 'node:crypto';
import { equalTexts } from './checksums.js';
import { maxSkewMilliseconds } from './authenticate.js';
import { S3Error } from './errors.js';
import {
  type Credential,
  type SignedRequest,
  headerOf,
  sha256Hex,
  signatureMatches,
  signingKey,
} from './sigv4.js';
import type { Reply, S3Key, S3Role } from './types.js';
import { element, xmlDocument } from './xml.js';

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';

const compact = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+/g, '');

const invalidToken = (): S3Error =>
  new S3Error(403, 'InvalidClientTokenId', 'The security token included in the request is invalid.');

/** STS words a wrong clock as a wrong signature. */
function checkTime(credential: Credential, now: Date): void {
  const skew = now.getTime() - credential.time.getTime();
  if (Math.abs(skew) <= maxSkewMilliseconds) return;
  const limit = compact(new Date(now.getTime() - Math.sign(skew) * maxSkewMilliseconds));
  const what =
    skew > 0
      ? `Signature expired: ${credential.amzDate} is now earlier than ${limit} (${compact(now)} - 15 min.)`
      : `Signature not yet current: ${credential.amzDate} is still later than ${limit} (${compact(now)} + 15 min.)`;
  throw new S3Error(403, 'SignatureDoesNotMatch', what);
}

function authenticateSts(
  request: SignedRequest,
  credential: Credential | undefined,
  body: Buffer,
  keys: readonly S3Key[],
  now: Date,
): S3Key {
  if (!credential) {
    throw new S3Error(403, 'MissingAuthenticationToken', 'Request is missing Authentication Token');
  }
  if (credential.service !== 'sts') {
    throw new S3Error(403, 'SignatureDoesNotMatch', "Credential should be scoped to correct service: 'sts'.");
  }
  const key = keys.find((one) => one.accessKeyId === credential.accessKeyId);
  if (!key || !equalTexts(key.sessionToken ?? '', credential.sessionToken ?? '')) throw invalidToken();
  if (key.expires && key.expires <= now) {
    throw new S3Error(403, 'ExpiredToken', 'The security token included in the request is expired');
  }
  checkTime(credential, now);
  const payloadHash = sha256Hex(body);
  const given = headerOf(request, 'x-amz-content-sha256') ?? payloadHash;
  const signing = signingKey(key.secretAccessKey, credential.scope);
  if (
    !credential.signedHeaders.includes('host') ||
    given !== payloadHash ||
    !signatureMatches(request, credential, signing, payloadHash)
  ) {
    throw new S3Error(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. ' +
        'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
  }
  return key;
}

/** The last part of AWS's unique id of an identity, here made from the key. */
function userId(key: S3Key): string {
  const session = /:assumed-role\/[^/]+\/(.+)$/.exec(key.arn)?.[1];
  const unique = key.accessKeyId.slice(4);
  return session === undefined ? `AIDA${unique}` : `AROA${unique}:${session}`;
}

/** What STS knows. */
export interface StsState {
  readonly keys: readonly S3Key[];
  readonly roles: readonly S3Role[];
  readonly disabled: boolean;
  readonly now: Date;
  readonly requestId: string;
  /** Makes a temporary key known to S3. */
  readonly open: (session: S3Key) => void;
}

/**
 * Answers STS requests: GetCallerIdentity, which needs no right at all, and AssumeRole.
 *
 * See https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html and
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export function answerSts(
  request: SignedRequest,
  readCredential: () => Credential | undefined,
  body: Buffer,
  state: StsState,
): Reply {
  const form = new URLSearchParams(body.toString('utf8'));
  const action = form.get('Action') ?? '';
  const key = authenticateSts(request, readCredential(), body, state.keys, state.now);
  if (form.get('Version') === '2011-06-15') {
    if (action === 'GetCallerIdentity') {
      const identity =
        element('Arn', key.arn) + element('UserId', userId(key)) + element('Account', key.account);
      return stsReply(action, identity, state.requestId);
    }
    if (action === 'AssumeRole') return stsReply(action, assumeRole(key, form, state), state.requestId);
  }
  throw new S3Error(
    400,
    'InvalidAction',
    `Could not find operation ${action} for version ${form.get('Version') ?? 'NO_VERSION_SPECIFIED'}`,
  );
}

function assumeRole(key: S3Key, form: URLSearchParams, { roles, disabled, now, open }: StsState): string {
  const arn = form.get('RoleArn') ?? '';
  if (disabled) {
    throw new S3Error(
      403,
      'RegionDisabledException',
      `STS is not activated in this region for account:${arn.split(':')[4] ?? ''}. ` +
        'Your account administrator can activate STS in this region using the IAM Console.',
    );
  }
  const role = roles.find((one) => one.arn === arn);
  // An unknown role, a stranger and a wrong external id are answered alike.
  if (
    role?.trusts !== key.arn ||
    (role.externalId !== undefined && role.externalId !== form.get('ExternalId'))
  ) {
    const what = `User: ${key.arn} is not authorized to perform: sts:AssumeRole on resource: ${arn}`;
    throw new S3Error(403, 'AccessDenied', what);
  }
  const seconds = Number(form.get('DurationSeconds') ?? '3600');
  const session: S3Key = {
    accessKeyId: `ASIA${randomBytes(16)
      .toString('hex')
      .slice(0, 16)
      .toUpperCase()
      .replaceAll(/[0189]/g, 'X')}`,
    secretAccessKey: randomBytes(30).toString('base64'),
    sessionToken: randomBytes(96).toString('base64'),
    expires: new Date(now.getTime() + seconds * 1000),
    account: arn.split(':')[4] ?? '',
    arn: `${arn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${form.get('RoleSessionName') ?? ''}`,
    allow: role.allow,
  };
  open(session);
  const credentials =
    element('AccessKeyId', session.accessKeyId) +
    element('SecretAccessKey', session.secretAccessKey) +
    element('SessionToken', session.sessionToken ?? '') +
    element('Expiration', session.expires?.toISOString() ?? '');
  const user = element('Arn', session.arn) + element('AssumedRoleId', userId(session));
  return `<Credentials>${credentials}</Credentials><AssumedRoleUser>${user}</AssumedRoleUser>`;
}

function stsReply(action: string, result: string, requestId: string): Reply {
  return {
    status: 200,
    headers: { 'content-type': 'text/xml' },
    body: xmlDocument(
      `<${action}Response xmlns="${namespace}"><${action}Result>${result}</${action}Result>` +
        `<ResponseMetadata>${element('RequestId', requestId)}</ResponseMetadata></${action}Response>`,
    ),
  };
}

/** The answer for an error of STS: `<ErrorResponse>`. */
export function stsErrorReply(error: S3Error, requestId: string): Reply {
  const type = error.status < 500 ? 'Sender' : 'Receiver';
  const content = element('Type', type) + element('Code', error.code) + element('Message', error.message);
  return {
    status: error.status,
    headers: { 'content-type': 'text/xml' },
    body: xmlDocument(
      `<ErrorResponse xmlns="${namespace}"><Error>${content}</Error>${element('RequestId', requestId)}</ErrorResponse>`,
    ),
  };
}
