import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { HttpRequest } from '@smithy/core/transport';
import { SignatureV4 } from '@smithy/signature-v4';
import { problem, ProblemError } from '../../problems/problem.js';
import { originOf, unansweredAt, type S3Connection } from './s3-connection.js';
import { S3AnswerError, readFailure } from './s3-error.js';
import type { S3Port } from './s3-port.js';
import type { S3Operation } from './s3-explanations.js';
import { elementText } from './xml-text.js';

/** How the calls of a port are made. */
export interface S3PortOptions {
  readonly signal: AbortSignal;
  /** Limit of one call, with its answer. */
  readonly timeoutMs: number;
  /** The SDK's own when missing. */
  readonly requestHandler?: NonNullable<S3ClientConfig['requestHandler']>;
}

/** Codes by which a storage says "I know you, and you may not list all buckets": proof that the key is good. */
const KNOWN_BUT_DENIED: readonly string[] = ['AccessDenied', 'AccessDeniedException'];

const NEVER = new AbortController().signal;

/**
 * The port of a check over the AWS SDK, for the page and the server alike: what is checked is what will be used.
 * One attempt per call, as a retried failure only hides what is wrong.
 */
export function openS3Port(connection: S3Connection, options: S3PortOptions): S3Port & { close(): void } {
  const { signal, timeoutMs, requestHandler } = options;
  const { provider, endpoint, pathStyle } = connection;
  const client = new S3Client({
    region: connection.region,
    credentials: connection.credentials,
    forcePathStyle: pathStyle,
    maxAttempts: 1,
    followRegionRedirects: false,
    systemClockOffset: connection.clockOffset,
    ...(endpoint === undefined ? {} : { endpoint }),
    // Since 3.729 the SDK sends checksums that other storages refuse: https://github.com/aws/aws-sdk-js-v3/issues/6810
    ...(provider === 'compatible'
      ? { requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' }
      : {}),
    ...(requestHandler === undefined ? {} : { requestHandler }),
  });

  const within = async <Value>(
    operation: S3Operation,
    bucket: string,
    work: (abortSignal: AbortSignal) => Promise<Value>,
    stop: AbortSignal = signal,
  ): Promise<Value> => {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      return await work(AbortSignal.any([stop, timeout]));
    } catch (error) {
      if (stop.aborted || !timeout.aborted) throw error;
      const { host } = new URL(originOf(connection, { operation, bucket }));
      const seconds = Math.ceil(timeoutMs / 1000);
      throw new ProblemError(problem('net.timeout', { host, seconds }, unansweredAt(provider, operation)));
    }
  };
  return {
    identity: () =>
      provider === 'aws'
        ? within('GetCallerIdentity', '', (abortSignal) => callerIdentity(client, connection, abortSignal))
        : within('ListBuckets', '', async (abortSignal) => {
            try {
              const { Owner, Buckets } = await client.send(new ListBucketsCommand({}), { abortSignal });
              if (!Owner && !Buckets) throw notS3();
            } catch (error) {
              if (!KNOWN_BUT_DENIED.includes(readFailure(error).code)) throw error;
            }
            return {};
          }),
    list: (Bucket, prefix, asRequester = false) =>
      within('ListObjectsV2', Bucket, async (abortSignal) => {
        // Not HeadBucket: its errors have no body, so no reason.
        const { Name, KeyCount } = await client.send(
          new ListObjectsV2Command({
            Bucket,
            MaxKeys: 1,
            ...(prefix === '' ? {} : { Prefix: prefix }),
            ...(asRequester ? { RequestPayer: 'requester' as const } : {}),
          }),
          { abortSignal },
        );
        if (Name === undefined && KeyCount === undefined) throw notS3();
      }),
    folders: (Bucket, Prefix, cursor) =>
      within('ListObjectsV2', Bucket, async (abortSignal) => {
        const { CommonPrefixes = [], NextContinuationToken } = await client.send(
          new ListObjectsV2Command({
            Bucket,
            Prefix,
            Delimiter: '/',
            MaxKeys: 200,
            ...(cursor === undefined ? {} : { ContinuationToken: cursor }),
          }),
          { abortSignal },
        );
        const names = CommonPrefixes.flatMap((each) => (each.Prefix === undefined ? [] : [each.Prefix]));
        return { names, nextCursor: NextContinuationToken ?? null };
      }),
    buckets: () =>
      within('ListBuckets', '', async (abortSignal) => {
        const { Buckets = [] } = await client.send(new ListBucketsCommand({}), { abortSignal });
        return Buckets.flatMap(({ Name }) => (Name === undefined ? [] : [Name]));
      }),
    put: (Bucket, Key, Body, withChecksum = false) =>
      within('PutObject', Bucket, async (abortSignal) => {
        const checksum = withChecksum ? { ChecksumAlgorithm: 'CRC32' as const } : {};
        const { VersionId } = await client.send(
          new PutObjectCommand({ Bucket, Key, Body, ContentType: 'text/plain', ...checksum }),
          { abortSignal },
        );
        return VersionId;
      }),
    get: (Bucket, Key, limit) =>
      within('GetObject', Bucket, async (abortSignal) => {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }), { abortSignal });
        return Body
          ? readStart(Body.transformToWebStream() as ReadableStream<Uint8Array>, limit)
          : new Uint8Array();
      }),
    delete: (Bucket, Key, VersionId) =>
      within(
        'DeleteObject',
        Bucket,
        async (abortSignal) => {
          await client.send(new DeleteObjectCommand({ Bucket, Key, VersionId }), { abortSignal });
        },
        // What was written is tidied up also when the check was stopped.
        NEVER,
      ),
    close: () => client.destroy(),
  };
}

/** The SDK takes any page with status 200 for an empty answer; a web server must not pass as a storage. */
const notS3 = (): S3AnswerError => new S3AnswerError('NotS3', 'Not an answer of S3', 200);

/**
 * Whose key it is. Needs no permission, and answers pages too (STS has CORS, ListBuckets has not:
 * https://github.com/aws/aws-sdk-js-v3/issues/6228).
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
async function callerIdentity(
  client: S3Client,
  connection: S3Connection,
  abortSignal: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  const parameters = { Action: 'GetCallerIdentity', Version: '2011-06-15' };
  const document = await askSts(client, connection, parameters, abortSignal);
  const account = elementText(document, 'Account');
  const arn = elementText(document, 'Arn');
  // A 200 that is no answer of STS must not pass as one.
  if (account === undefined || arn === undefined) throw new S3AnswerError('UnknownError', '', 200);
  return { account, arn };
}

/** One call of STS. A signed form, so that no second SDK client is loaded for it. */
async function askSts(
  client: S3Client,
  { stsEndpoint, region, credentials, clockOffset }: S3Connection,
  parameters: Readonly<Record<string, string>>,
  abortSignal: AbortSignal,
): Promise<string> {
  const { protocol, hostname, port, host } = new URL(stsEndpoint);
  const { sha256, requestHandler, streamCollector } = client.config;
  const signer = new SignatureV4({ service: 'sts', region, credentials, sha256, applyChecksum: false });
  const request = new HttpRequest({
    method: 'POST',
    protocol,
    hostname,
    ...(port === '' ? {} : { port: Number(port) }),
    path: '/',
    headers: { host, 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: new URLSearchParams(parameters).toString(),
  });
  const signingDate = new Date(Date.now() + clockOffset);
  const signed = new HttpRequest(await signer.sign(request, { signingDate }));
  const { response } = (await requestHandler.handle(signed, { abortSignal })) as HandlerAnswer;
  const document = new TextDecoder().decode(await streamCollector(response.body));
  if (response.statusCode === 200) return document;
  const code = elementText(document, 'Code') ?? 'UnknownError';
  throw new S3AnswerError(code, elementText(document, 'Message') ?? '', response.statusCode);
}

/** Makes one call of STS, other than the one that every check makes. Answers its document. */
export async function callSts(
  connection: S3Connection,
  parameters: Readonly<Record<string, string>>,
  options: S3PortOptions,
): Promise<string> {
  const { requestHandler, signal, timeoutMs } = options;
  const { region, credentials } = connection;
  const client = new S3Client({ region, credentials, ...(requestHandler ? { requestHandler } : {}) });
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    return await askSts(client, connection, parameters, limit);
  } finally {
    client.destroy();
  }
}

/** What every HTTP handler of the SDK answers; its types leave it open. */
interface HandlerAnswer {
  readonly response: { readonly statusCode: number; readonly body: unknown };
}

async function readStart(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const reader = stream.getReader();
  const start = new Uint8Array(limit);
  let length = 0;
  while (length < limit) {
    const { done, value } = await reader.read();
    if (done) break;
    const part = value.subarray(0, limit - length);
    start.set(part, length);
    length += part.length;
  }
  await reader.cancel();
  return start.subarray(0, length);
}
