import { element, xmlDocument } from './xml.js';
import type { Reply } from './types.js';

/**
 * An error answer of S3.
 *
 * See https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
export class S3Error extends Error {
  readonly code: string;
  readonly status: number;
  /** More elements of the error document, e.g. `Region`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    fields: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'S3Error';
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.headers = headers;
  }
}

/** The answer for an error: `<Error>` for S3. */
export function errorReply(error: S3Error, resource: string, requestId: string): Reply {
  const parts = [element('Code', error.code), element('Message', error.message)];
  for (const [name, value] of Object.entries(error.fields)) parts.push(element(name, value));
  parts.push(element('Resource', resource), element('RequestId', requestId), element('HostId', requestId));
  return {
    status: error.status,
    headers: { 'content-type': 'application/xml', ...error.headers },
    body: xmlDocument(`<Error>${parts.join('')}</Error>`),
  };
}

/** 501 for what this server, or S3 itself, does not do. */
export function notImplemented(what: string): S3Error {
  return new S3Error(
    501,
    'NotImplemented',
    `A header or query you provided implies functionality that is not implemented: ${what}`,
  );
}

/** 400 InvalidArgument. */
export function invalidArgument(message: string, name: string, value: string): S3Error {
  return new S3Error(400, 'InvalidArgument', message, { ArgumentName: name, ArgumentValue: value });
}
