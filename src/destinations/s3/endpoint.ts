import type { Objection } from '../schemas.js';
import { basePathOf, readServiceAddress, splitStorageHost } from './service-address.js';

/** The address of an S3-compatible service, understood. */
export interface Endpoint {
  /** `https://host` or `https://host:port`, nothing after it. */
  readonly origin: string;
  /** The origin, and the path that the service has in front of its buckets, if any. */
  readonly address: string;
  readonly host: string;
  readonly port: number;
  /** A bucket that stood in the address, before the host or after it. */
  readonly bucket?: string;
  /** The scheme was not written and is supposed. */
  readonly supposed?: 'https';
}

const SCHEME = /^([a-z][a-z0-9+.-]*):\/\//iu;

/** What stood around it in a chat or a sentence, which a URL would take for letters of the host. */
const SURROUNDINGS = /^["'`“”„‘’«»(<]{1,4}|["'`“”„‘’«»)>,;.]{1,4}$/gu;

/** A scheme with its colon or a slash lost or doubled, and one pasted behind another. */
const SLOPPY_SCHEME = /^(?:(https?)[:/\\]+)+/iu;

const tidied = (text: string): string => text.replace(SURROUNDINGS, '').replace(SLOPPY_SCHEME, '$1://');

/** Understands an endpoint with or without scheme, bucket or path; `undefined` when it cannot be one. */
export function parseEndpoint(pasted: string): Endpoint | undefined {
  const text = tidied(pasted);
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') return undefined;
  let url: URL;
  try {
    url = new URL(scheme === undefined ? `https://${text}` : text);
  } catch {
    return undefined;
  }
  // The end of a sentence, or DNS's root, which TLS does not take: https://www.rfc-editor.org/rfc/rfc6066#section-3
  url.hostname = url.hostname.replace(/\.$/u, '');
  if (url.username !== '' || url.password !== '' || !isHostName(url.hostname)) return undefined;
  const { server } = splitStorageHost(url.hostname);
  const bucket = readServiceAddress(url)?.bucket;
  const port = url.port === '' ? '' : `:${url.port}`;
  const origin = `${url.protocol}//${server}${port}`;
  return {
    origin,
    address: `${origin}${basePathOf(url)}`,
    host: server,
    port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
    ...(bucket === undefined ? {} : { bucket }),
    ...(scheme === undefined ? { supposed: 'https' } : {}),
  };
}

/** Why a text is no endpoint. */
export function objectionToEndpoint(text: string): Objection | undefined {
  const placeholder = /\{[a-z-]{1,30}\}|<[A-Za-z_-]{1,30}>/u.exec(text)?.[0];
  if (placeholder !== undefined) return ['endpoint.placeholder', { placeholder }];
  if (parseEndpoint(text)) return undefined;
  const scheme = SCHEME.exec(tidied(text))?.[1]?.toLowerCase();
  return scheme !== undefined && scheme !== 'https' && scheme !== 'http'
    ? ['endpoint.scheme', {}]
    : ['endpoint.format', {}];
}

/** The canonical form of an endpoint; what is none stays as it is, to be objected to. */
export const canonicalEndpoint = (text: string): string => parseEndpoint(text)?.address ?? text;

/** Labels of letters, digits, hyphens and (seen inside companies) underscores, or an IPv6 address in brackets. */
function isHostName(host: string): boolean {
  if (host.startsWith('[')) return true;
  // `https:` with nothing but more of the like behind it.
  if (/^https?$/u.test(host)) return false;
  return (
    host.length <= 253 &&
    host
      .split('.')
      .every((label) => label.length <= 63 && /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/u.test(label))
  );
}
