import { notImplemented } from './errors.js';
import { uriDecode } from './uri.js';

/** What a request is about. */
export interface Address {
  readonly bucket?: string;
  readonly key?: string;
}

/** Whether the bucket stands in the host. */
export const isVirtualHost = (host = ''): boolean => /\.localhost(?::\d+)?$/i.test(host);

/**
 * Finds bucket and key in a virtual-host style (`bucket.localhost:port`) or path style address.
 *
 * See https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
export function readAddress(host: string | undefined, rawPath: string): Address {
  const name = (host ?? '').replace(/:\d+$/, '').toLowerCase();
  const virtual = name.endsWith('.localhost') ? name.slice(0, -'.localhost'.length) : undefined;
  const path = rawPath.slice(1);
  if (virtual !== undefined)
    return path === '' ? { bucket: virtual } : { bucket: virtual, key: uriDecode(path) };
  if (path === '') return {};
  const slash = path.indexOf('/');
  const bucket = uriDecode(slash < 0 ? path : path.slice(0, slash));
  const key = slash < 0 ? '' : path.slice(slash + 1);
  return key === '' ? { bucket } : { bucket, key: uriDecode(key) };
}

/** The operations this server does. */
export type OperationName =
  | 'ListBuckets'
  | 'HeadBucket'
  | 'GetBucketLocation'
  | 'ListObjectsV2'
  | 'DeleteObjects'
  | 'PutObject'
  | 'GetObject'
  | 'HeadObject'
  | 'DeleteObject'
  | 'CreateMultipartUpload'
  | 'UploadPart'
  | 'CompleteMultipartUpload'
  | 'AbortMultipartUpload';

const subresources = new Set(
  (
    'accelerate acl analytics attributes cors encryption intelligent-tiering inventory legal-hold lifecycle logging ' +
    'metrics notification object-lock ownershipControls policy policyStatus publicAccessBlock renameObject replication ' +
    'requestPayment restore retention select tagging torrent versioning versions website'
  ).split(' '),
);

function bucketOperation(method: string, query: ReadonlyMap<string, string>): OperationName | undefined {
  if (method === 'HEAD') return 'HeadBucket';
  if (method === 'GET' && query.has('location')) return 'GetBucketLocation';
  if (method === 'GET' && query.get('list-type') === '2') return 'ListObjectsV2';
  return method === 'POST' && query.has('delete') ? 'DeleteObjects' : undefined;
}

function objectOperation(method: string, query: ReadonlyMap<string, string>): OperationName | undefined {
  const upload = query.has('uploadId');
  switch (method) {
    case 'PUT':
      return upload || query.has('partNumber') ? 'UploadPart' : 'PutObject';
    case 'GET':
      return upload ? undefined : 'GetObject';
    case 'HEAD':
      return 'HeadObject';
    case 'DELETE':
      return upload ? 'AbortMultipartUpload' : 'DeleteObject';
    case 'POST':
      return upload ? 'CompleteMultipartUpload' : query.has('uploads') ? 'CreateMultipartUpload' : undefined;
    default:
      return undefined;
  }
}

/** Names the operation a request asks for, or throws NotImplemented. */
export function findOperation(
  method: string,
  address: Address,
  query: ReadonlyMap<string, string>,
): OperationName {
  for (const name of query.keys()) if (subresources.has(name)) throw notImplemented(name);
  const found =
    address.bucket === undefined
      ? method === 'GET'
        ? 'ListBuckets'
        : undefined
      : address.key === undefined
        ? bucketOperation(method, query)
        : objectOperation(method, query);
  if (!found) throw notImplemented(`${method} on this resource`);
  return found;
}
