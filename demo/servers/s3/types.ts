/** The actions a key's rules can allow; each is the IAM action of the same name with `s3:` before it. */
export type S3Action =
  | 'ListAllMyBuckets'
  | 'ListBucket'
  | 'GetObject'
  | 'PutObject'
  | 'DeleteObject'
  | 'DeleteObjectVersion'
  | 'GetBucketLocation';

/** One permission of a key. What no rule allows is denied. */
export interface AllowRule {
  readonly actions: readonly S3Action[] | '*';
  /** Bucket name; `*` or absent means each bucket. */
  readonly bucket?: string;
  /** Object keys have to start with it; for `ListBucket` the request's `prefix` has to start with it. */
  readonly prefix?: string;
}

/** An access key the server knows. The fields are read at each request, so a test may change them. */
export interface S3Key {
  accessKeyId: string;
  secretAccessKey: string;
  /** Makes it a temporary key: requests have to carry this token. */
  sessionToken?: string;
  /** When the temporary key ends. */
  expires?: Date;
  /** S3 answers 403 AllAccessDisabled; STS still tells the identity. */
  suspended?: boolean;
  /** 12 digit account id. */
  account: string;
  arn: string;
  allow: readonly AllowRule[];
}

/**
 * One CORS rule of a bucket.
 *
 * See https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
 */
export interface CorsRule {
  /** Origins with at most one `*` each. */
  readonly allowedOrigins: readonly string[];
  readonly allowedMethods: readonly string[];
  /** Header names with at most one `*` each, any case. */
  readonly allowedHeaders?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly maxAgeSeconds?: number;
}

/** A bucket. The fields are read at each request, so a test may change them (e.g. switch CORS on). */
export interface S3Bucket {
  name: string;
  /** Default: the server's region. */
  region?: string;
  /** Default: `'off'`, as for a new bucket on AWS. */
  cors?: readonly CorsRule[] | 'off';
  /** A put that would go beyond it is answered 403 QuotaExceeded (as Ceph does; AWS has no quota). 0: always full. */
  quotaBytes?: number;
  /** Account that owns the bucket; keys of other accounts get AccessDenied. Default: the account of each key. */
  owner?: string;
  /** Puts are denied for lack of a right on the bucket's KMS key, or because that key is switched off. */
  kms?: boolean | 'disabled';
  /**
   * Puts are denied outright by a policy of this type, whatever the key may, in the words of AWS: `a resource-based policy`.
   * https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html#access-denied-message-examples
   */
  forbiddenBy?: string;
  /** Requests that do not agree to be billed are denied. https://docs.aws.amazon.com/AmazonS3/latest/userguide/RequesterPaysBuckets.html */
  requesterPays?: boolean;
  /**
   * Puts need a checksum, and nothing can be deleted. On AWS a deletion without a version only hides the object; others
   * refuse it. https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
   */
  objectLock?: boolean;
  /**
   * Whatever is put stays as a version, also behind a deletion that does not name it. Only putting and deleting know of
   * versions here. https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeletingObjectVersions.html
   */
  versions?: { readonly key: string; readonly id: string }[];
}

/** A role that STS can hand out. */
export interface S3Role {
  readonly arn: string;
  /** ARN of the identity that may ask for it. */
  readonly trusts: string;
  /** What has to be named to get it; without it, the trust policy has no condition. */
  readonly externalId?: string;
  readonly allow: readonly AllowRule[];
}

/** What the server noted about one request. Holds no query values, no signature and no token. */
export interface RequestRecord {
  readonly requestId: string;
  readonly method: string;
  /** Raw path without the query. */
  readonly path: string;
  readonly bucket?: string;
  readonly key?: string;
  readonly origin?: string;
  /** Access key id the request claims, checked or not. */
  authorizationKeyId?: string;
  /** Region in the credential scope. */
  signedRegion?: string;
  presigned?: boolean;
  /** e.g. `PutObject`, `GetCallerIdentity`, `Preflight`; absent when nothing matched. */
  operation?: string;
  /** Absent while the request is open and when the client left before the answer. */
  status?: number;
  /** Error code of the answer. */
  code?: string;
}

/** Options of {@link import('./s3-server.js').startS3Server}. */
export interface S3ServerOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Address to bind. Default 127.0.0.1. */
  readonly host?: string;
  /** Region of the endpoint and of buckets that name none. Default eu-central-1. */
  readonly region?: string;
  readonly keys: readonly S3Key[];
  readonly buckets: readonly S3Bucket[];
  /** Roles that can be assumed. May be changed while it runs. */
  readonly roles?: readonly S3Role[];
  /** An administrator has switched STS off for this region: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html#API_AssumeRole_Errors */
  readonly stsDisabled?: boolean;
  /** Path-style addresses of buckets are refused, as Alibaba does. Default false. */
  readonly virtualHostsOnly?: boolean;
  /** The server's clock. Default: the system's. */
  readonly clock?: () => Date;
  /** Folder that keeps the objects between runs. Default: memory only. */
  readonly folder?: string;
  /** Whether error answers carry the CORS headers, as AWS does and Ceph does not. Default true. */
  readonly corsOnErrors?: boolean;
  /**
   * Whether service level requests (ListBuckets) and STS may be read from a page. Default true.
   * AWS itself allows it for STS but not for ListBuckets, see https://github.com/aws/aws-sdk-js-v3/issues/6228
   */
  readonly serviceCors?: boolean;
  /** Larger request bodies are answered EntityTooLarge. Default 256 MiB, as bodies are kept in memory. */
  readonly maxBodyBytes?: number;
}

/** An answer before the common headers are added. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}
