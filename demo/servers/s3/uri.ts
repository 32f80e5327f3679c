import { S3Error } from './errors.js';

/**
 * Percent-encodes each byte but the unreserved ones, as Signature Version 4 asks.
 *
 * See https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function uriEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Decodes a part of the URL, or throws InvalidURI. */
export function uriDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
}

/** The decoded names and values of a raw query, in their order. */
export function parseQuery(rawQuery: string): Array<readonly [string, string]> {
  if (rawQuery === '') return [];
  return rawQuery.split('&').map((part) => {
    const at = part.indexOf('=');
    const name = at < 0 ? part : part.slice(0, at);
    const value = at < 0 ? '' : part.slice(at + 1);
    return [uriDecode(name), uriDecode(value.replace(/\+/g, '%20'))] as const;
  });
}

/** Splits a raw request target at the query, without the normalising that `URL` does. */
export function splitTarget(target: string): { readonly rawPath: string; readonly rawQuery: string } {
  // Proxies send the absolute form.
  const origin = /^https?:\/\/[^/?]*/i.exec(target)?.[0] ?? '';
  const rest = target.slice(origin.length);
  const at = rest.indexOf('?');
  const rawPath = at < 0 ? rest : rest.slice(0, at);
  return { rawPath: rawPath === '' ? '/' : rawPath, rawQuery: at < 0 ? '' : rest.slice(at + 1) };
}
