/** A client of the embedded S3 server: the SDK, its own signer, and plain HTTP. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import http, { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { type TestContext } from 'node:test';
import { S3Client, type S3ClientConfig, S3ServiceException } from '@aws-sdk/client-s3';
import { demoS3Keys, demoS3Options } from '../../../demo/servers/s3/demo-s3.js';
import {
  type S3Key,
  type S3Server,
  type S3ServerOptions,
  startS3Server,
} from '../../../demo/servers/s3/s3-server.js';

export const keys = demoS3Keys();
export const bucket = 'acme-exports';
export const page = 'https://app.example.com';

export async function start(t: TestContext, options: Partial<S3ServerOptions> = {}): Promise<S3Server> {
  const server = await startS3Server({ ...demoS3Options(), ...options });
  t.after(() => server.close());
  return server;
}

export function credentials(key: S3Key): {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
} {
  const { accessKeyId, secretAccessKey, sessionToken } = key;
  return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
}

export function client(t: TestContext, server: S3Server, key: S3Key, config: S3ClientConfig = {}): S3Client {
  const made = new S3Client({
    endpoint: server.url,
    region: server.region,
    credentials: credentials(key),
    forcePathStyle: true,
    maxAttempts: 1,
    ...config,
  });
  t.after(() => made.destroy());
  return made;
}

export async function refused(
  promise: Promise<unknown>,
  code: string,
  status: number,
): Promise<S3ServiceException> {
  const error = await promise.then(
    () => assert.fail(`expected ${code}`),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof S3ServiceException, String(error));
  assert.equal(error.name, code);
  assert.equal(error.$metadata.httpStatusCode, status);
  return error;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export async function send(
  server: S3Server,
  method: string,
  path: string,
  headers: OutgoingHttpHeaders = {},
  body: string | Buffer = '',
): Promise<Answer> {
  const request = http.request({ host: '127.0.0.1', port: server.port, method, path, headers, agent: false });
  request.end(body);
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(Buffer.from(chunk as Uint8Array));
  const { statusCode = 0, headers: given } = response;
  return { status: statusCode, headers: given, body: Buffer.concat(chunks).toString() };
}

export const codeOf = (answer: Answer): string | undefined => /<Code>(\w+)<\/Code>/.exec(answer.body)?.[1];

export interface Signable {
  protocol: string;
  hostname: string;
  port: number;
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body?: string;
}

export interface SdkSigner {
  sign(request: Signable, options: { signingDate?: Date }): Promise<Signable>;
  presign(request: Signable, options: { signingDate?: Date; expiresIn: number }): Promise<Signable>;
}

/** The SDK's own signer, so that the server is not checked against itself. */
export async function sdkSigner(
  t: TestContext,
  server: S3Server,
  key: S3Key,
  signingName = 's3',
  signingRegion = server.region,
): Promise<SdkSigner> {
  const { signer } = client(t, server, key).config;
  return (await signer({
    name: 'sigv4',
    signingName,
    signingRegion,
    properties: {},
  })) as unknown as SdkSigner;
}

export function signable(server: S3Server, method: string, path: string): Signable {
  return {
    protocol: 'http:',
    hostname: '127.0.0.1',
    port: server.port,
    method,
    path,
    query: {},
    headers: { host: `127.0.0.1:${server.port}` },
  };
}

export async function presign(
  t: TestContext,
  server: S3Server,
  key: S3Key,
  method: string,
  path: string,
  options: { signingDate?: Date; expiresIn: number; region?: string },
): Promise<string> {
  const signer = await sdkSigner(t, server, key, 's3', options.region);
  const request = signable(server, method, path);
  // As @aws-sdk/s3-request-presigner does, which is not a dependency here.
  request.headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD';
  const signed = await signer.presign(request, options);
  return `${path}?${new URLSearchParams(signed.query).toString().replace(/\+/g, '%20')}`;
}

export async function callSts(
  t: TestContext,
  server: S3Server,
  key: S3Key,
  signingDate = new Date(),
): Promise<Answer> {
  const signer = await sdkSigner(t, server, key, 'sts', 'us-east-1');
  const request = signable(server, 'POST', '/');
  request.headers['content-type'] = 'application/x-www-form-urlencoded';
  request.body = 'Action=GetCallerIdentity&Version=2011-06-15';
  const signed = await signer.sign(request, { signingDate });
  return send(server, 'POST', '/', { ...signed.headers, origin: page }, request.body);
}
