import type { Address } from './address.js';
import type { ObjectStore } from './store.js';
import type { S3Bucket, S3Key } from './types.js';

/** One uploaded part. */
export interface Part {
  readonly data: Buffer;
  readonly etag: string;
}

/** An open multipart upload. */
export interface Upload {
  readonly bucket: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: Map<number, Part>;
}

/** A checked S3 request, with all an operation needs. */
export interface OperationContext {
  readonly key: S3Key;
  readonly address: Address;
  readonly query: ReadonlyMap<string, string>;
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
  /** Headers that carry digests of the body, with the trailers of a chunked body. */
  readonly digests: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly buckets: readonly S3Bucket[];
  /** The addressed bucket, when it exists. */
  readonly bucket: S3Bucket | undefined;
  /** Region of the bucket, or of the endpoint. */
  readonly region: string;
  readonly endpointRegion: string;
  readonly store: ObjectStore;
  /** By id; kept in memory only. */
  readonly uploads: Map<string, Upload>;
  readonly now: Date;
}
