import { decoded } from '../clean.js';
import { canonicalFolder } from './folder-path.js';

/** What a pasted text names. */
export interface S3Location {
  readonly bucket: string;
  /** Empty for the top of the bucket. */
  readonly folder: string;
  readonly region?: string;
}

/** A host, divided: `bucket.s3.eu-central-1.amazonaws.com`. */
export interface SplitHost {
  /** The bucket in front, which may have dots itself. */
  readonly bucket: string | undefined;
  /** The server's own name. */
  readonly server: string;
  readonly region: string | undefined;
}

/** Which place a web address names; `undefined` for one that names none. */
export type AddressReader = (url: URL) => S3Location | undefined;

/** https://docs.aws.amazon.com/general/latest/gr/mgmt-console.html, with the domains of the other partitions */
const CONSOLE =
  /(?:^|\.)console\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com|amazonaws-eusc\.eu)$/u;

/**
 * The server of a bucket, with the bucket in front or without: `s3.eu-west-1`, the older `s3-eu-west-1`, and those of
 * websites and FIPS. Access points and directory buckets have names of their own there, which are none of buckets.
 * https://docs.aws.amazon.com/general/latest/gr/s3.html
 */
const AWS_HOST =
  /^(?:(.+)\.)?(s3(?:-website|-fips|-accelerate|-external-1)?(?:\.dualstack)?(?:[.-]([a-z]+(?:-[a-z]+)+-\d+))?\.amazonaws\.(?:com|com\.cn|eu))$/u;

/** An address without its scheme, as CloudFormation has it. No bucket is named like that. */
const BARE_ADDRESS = /^[^/:]+\.amazonaws\.(?:com|com\.cn|eu)(?:\/|$)/iu;

/**
 * Understands the ways in which people name a place in S3: `s3://bucket/path`, an ARN, a console, path-style or
 * virtual-host address, `bucket/path`. Answers `undefined` for everything else, also for a plain bucket name. Whose web
 * addresses are known is up to `read`.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-bucket-intro.html
 */
export function parseS3Location(text: string, read: AddressReader = readAwsAddress): S3Location | undefined {
  const lower = text.toLowerCase();
  for (const scheme of ['s3://', 's3a://', 's3n://']) {
    if (lower.startsWith(scheme)) return splitAtSlash(text.slice(scheme.length));
  }
  if (lower.startsWith('arn:')) return parseArn(text);
  if (/^https?:\/\//u.test(lower)) return parseAddress(text, read);
  if (BARE_ADDRESS.test(text)) return parseAddress(`https://${text}`, read);
  return text.includes('/') && !text.includes(':') ? splitAtSlash(text) : undefined;
}

/** `arn:aws:s3:::bucket/path/*`; other resources, such as access points, are left alone. */
function parseArn(text: string): S3Location | undefined {
  const [, , service, region, account, ...resource] = text.split(':');
  if (service !== 's3' || region !== '' || account !== '' || resource.length === 0) return undefined;
  const location = splitAtSlash(resource.join(':'));
  if (!location) return undefined;
  const { folder } = location;
  // Policies write `/*` for "everything in it".
  return { ...location, folder: folder === '*' ? '' : folder.endsWith('/*') ? folder.slice(0, -2) : folder };
}

function parseAddress(text: string, read: AddressReader): S3Location | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  return read(url);
}

/** Addresses of AWS. Those of others name no bucket there. */
export function readAwsAddress(url: URL): S3Location | undefined {
  const path = decoded(url.pathname);
  if (CONSOLE.test(url.hostname)) return parseConsole(url, path);
  const host = splitAwsHost(url.hostname);
  return host && placeAt(host, path);
}

/** A path at a host: the bucket is in front of the one, or begins the other. */
export function placeAt({ bucket, region }: SplitHost, path: string): S3Location | undefined {
  const location = splitAtSlash(bucket === undefined ? path : `${bucket}/${path}`);
  return location && withRegion(location, region);
}

/** `https://eu-central-1.console.aws.amazon.com/s3/buckets/name?prefix=a/b/`. */
function parseConsole(url: URL, path: string): S3Location | undefined {
  const [, service, kind, bucket] = path.split('/');
  if (service !== 's3' || (kind !== 'buckets' && kind !== 'object') || !bucket) return undefined;
  const prefix = url.searchParams.get('prefix') ?? '';
  // The page of one object: its folder is what counts.
  const folder = canonicalFolder(kind === 'buckets' ? prefix : prefix.slice(0, prefix.lastIndexOf('/') + 1));
  return withRegion({ bucket, folder }, url.searchParams.get('region') ?? undefined);
}

/** Divides a host of S3 at AWS; `undefined` for all others. */
export function splitAwsHost(host: string): SplitHost | undefined {
  const [, bucket, server, region] = AWS_HOST.exec(host) ?? [];
  if (server === undefined) return undefined;
  return { bucket, server, region: server.startsWith('s3-external') ? 'us-east-1' : region };
}

export function splitAtSlash(text: string): S3Location | undefined {
  const path = canonicalFolder(text);
  const at = path.indexOf('/');
  const bucket = at === -1 ? path : path.slice(0, at);
  return bucket === '' ? undefined : { bucket, folder: at === -1 ? '' : path.slice(at + 1) };
}

const withRegion = (location: S3Location, region: string | undefined): S3Location =>
  region === undefined ? location : { ...location, region };
