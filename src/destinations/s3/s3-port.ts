import type { S3Operation } from './s3-explanations.js';

/** The little of S3 that a check needs. Every method throws what its library throws. */
export interface S3Port {
  /** Whose key it is. `evidence` is empty for storages that only say that the key is good. */
  identity(): Promise<Readonly<Record<string, string>>>;
  /** At most one name under a prefix. `asRequester` agrees to be billed for it: one request, no data. */
  list(bucket: string, prefix: string, asRequester?: boolean): Promise<void>;
  /** The folders right under a prefix, with the prefix in front and a slash behind. */
  folders(bucket: string, prefix: string, cursor?: string): Promise<FolderNames>;
  buckets(): Promise<readonly string[]>;
  /**
   * Answers the version that it has made, where the bucket keeps them. `withChecksum`: also where checksums are left out
   * because most storages of the kind do not know them.
   */
  put(bucket: string, key: string, content: Uint8Array, withChecksum?: boolean): Promise<string | undefined>;
  /** The first `limit` bytes of an object. */
  get(bucket: string, key: string, limit: number): Promise<Uint8Array>;
  /** Without a version, a bucket that keeps them only hides the object. */
  delete(bucket: string, key: string, version?: string): Promise<void>;
}

/** One page of {@link S3Port.folders}. */
export interface FolderNames {
  readonly names: readonly string[];
  readonly nextCursor: string | null;
}

/** Where a call was made, so that its failure can be told. */
export interface S3Call {
  readonly operation: S3Operation;
  readonly bucket: string;
  readonly folder: string;
  readonly key: string;
}

/** A port that holds connections of its own. */
export interface OpenedPort extends S3Port {
  close(): void;
}

/** What a `MendingPort` had to change to be understood. */
export interface Mended {
  /** Minutes between our clock and the storage's. */
  readonly clockMinutes?: number;
  readonly addressStyle?: 'path' | 'virtual-host';
}
