import { decoded } from '../clean.js';
import { splitServiceHost } from './providers.js';
import { placeAt, readAwsAddress, splitAtSlash, splitAwsHost } from './s3-location.js';
import type { S3Location, SplitHost } from './s3-location.js';

/** Everything of AWS, consoles included: what is no bucket there is none here. */
const AWS = /\.(?:aws\.amazon\.com|amazonaws[a-z-]*\.(?:com|com\.cn|cn|eu))$/u;

/** Pages about a bucket; in parentheses stands where it is. */
const PAGES: readonly RegExp[] = [
  // Names begin with a letter or a digit: https://cloud.google.com/storage/docs/buckets#naming
  /^console\.cloud\.google\.com\/storage\/browser\/([a-z\d][^;]*)/u,
  /^dash\.cloudflare\.com\/[^/]+\/r2\/[^/]+\/buckets\/([^/]+)/u,
  // The “friendly URL” of a file: https://www.backblaze.com/docs/cloud-storage-make-friendly-url-command
  /^f\d+\.backblazeb2\.com\/file\/(.+)/u,
];

/** Sites for people, at which no path is a bucket. */
const CONSOLE = /^(?:console\..+|dash\.cloudflare\.com|cloud\.digitalocean\.com|f\d+\.backblazeb2\.com)$/u;

/** Paths of the MinIO Console: a bucket, and a folder in it. */
const MINIO_CONSOLE = /^\/browser(?:\/([^/]*)(\/.+)?)?$/u;

/** The path in front of the buckets: https://supabase.com/docs/guides/storage/s3/authentication */
const BASE_PATH = /^\/storage\/v1\/s3(?=\/|$)/u;

/** What stands between the host and the buckets; empty at nearly every service. */
export const basePathOf = ({ pathname }: URL): string => BASE_PATH.exec(pathname)?.[0] ?? '';

/** Divides the host of any storage: one that nobody knows is all server. */
export const splitStorageHost = (host: string): SplitHost =>
  splitAwsHost(host) ?? splitServiceHost(host) ?? { bucket: undefined, server: host, region: undefined };

/** The place that an address of any storage names, also one of a page about a bucket. */
export function readServiceAddress(url: URL): S3Location | undefined {
  const { hostname, pathname } = url;
  if (AWS.test(hostname)) return readAwsAddress(url);
  const path = decoded(pathname.replace(BASE_PATH, ''));
  for (const page of PAGES) {
    const place = page.exec(`${hostname}${path}`)?.[1];
    if (place !== undefined) return splitAtSlash(place);
  }
  const known = splitServiceHost(hostname);
  if (known) return placeAt(known, path);
  const inMinio = MINIO_CONSOLE.exec(path);
  if (inMinio) {
    const [, bucket = '', folder] = inMinio;
    return splitAtSlash(bucket + (folder === undefined ? '' : `/${minioFolder(folder.slice(1))}`));
  }
  return CONSOLE.test(hostname) ? undefined : splitAtSlash(path);
}

/**
 * A folder as the MinIO Console has it in its address: as it is, or in Base64 by versions before 2024. Base64 that holds no
 * folder is taken for the name of one.
 */
function minioFolder(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const folder = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return folder.endsWith('/') ? folder : text;
  } catch {
    return text;
  }
}
