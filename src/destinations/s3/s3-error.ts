/** What is read of an error of the AWS SDK, of STS, or of anything else that was thrown. */
export interface S3Failure {
  /** S3's own code, such as `AccessDenied`. */
  readonly code: string;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly message: string;
  /** Elements of the error document: `Region`, `ServerTime` and the like. */
  readonly fields: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Thrown by our own calls (STS) in the shape of the SDK's errors. */
export class S3AnswerError extends Error {
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(code: string, message: string, status: number) {
    super(message);
    this.name = code;
    this.$metadata = { httpStatusCode: status };
  }
}

/**
 * Reads an error without trusting its shape: it comes from a server that a customer named. Answers `status: 0` for
 * everything that never was an HTTP answer.
 */
export function readFailure(error: unknown): S3Failure {
  const thrown = record(error);
  const metadata = record(thrown['$metadata']);
  const response = record(thrown['$response']);
  const status = metadata['httpStatusCode'] ?? response['statusCode'];
  const name = text(thrown['Code']) || text(thrown['code']) || text(thrown['name']);
  return {
    code: name,
    status: typeof status === 'number' ? status : 0,
    message: text(thrown['message']) || text(thrown['Message']),
    fields: texts({ ...record(thrown['Error']), ...thrown }),
    headers: texts(record(response['headers'])),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function texts(values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
