import { invalidArgument } from './errors.js';
import type { ObjectInfo } from './store.js';
import { uriEncode } from './uri.js';
import { element } from './xml.js';

/** Where a page of a listing ended: after an object, or after all that a common prefix stands for. */
type Mark = { readonly after: string } | { readonly afterPrefix: string };

function writeToken(mark: Mark): string {
  return Buffer.from(JSON.stringify(mark)).toString('base64url');
}

function readToken(token: string): Mark {
  try {
    const mark: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    if (typeof mark === 'object' && mark !== null) {
      if ('after' in mark && typeof mark.after === 'string') return { after: mark.after };
      if ('afterPrefix' in mark && typeof mark.afterPrefix === 'string')
        return { afterPrefix: mark.afterPrefix };
    }
  } catch {
    // Answered below, as any other token that is not ours.
  }
  throw invalidArgument('The continuation token provided is incorrect', 'continuation-token', token);
}

function readMaxKeys(text: string | undefined): number {
  if (text === undefined || text === '') return 1000;
  if (!/^\d{1,10}$/.test(text) || Number(text) > 2_147_483_647) {
    throw invalidArgument('Argument maxKeys must be an integer between 0 and 2147483647', 'max-keys', text);
  }
  return Math.min(Number(text), 1000);
}

const isAfter = (key: string, mark: string): boolean =>
  Buffer.compare(Buffer.from(key), Buffer.from(mark)) > 0;

/**
 * The content of the answer to ListObjectsV2 from a bucket's objects in order.
 *
 * See https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
 */
export function listObjects(
  bucket: string,
  objects: readonly ObjectInfo[],
  query: ReadonlyMap<string, string>,
): string {
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const startAfter = query.get('start-after');
  const token = query.get('continuation-token');
  const encodingType = query.get('encoding-type');
  const maxKeys = readMaxKeys(query.get('max-keys'));
  if (encodingType !== undefined && encodingType !== 'url') {
    throw invalidArgument('Invalid Encoding Method specified in Request', 'encoding-type', encodingType);
  }
  const start: Mark = token === undefined ? { after: startAfter ?? '' } : readToken(token);

  const contents: ObjectInfo[] = [];
  const commonPrefixes: string[] = [];
  let last: Mark | undefined;
  let truncated = false;
  for (const object of objects) {
    const { key } = object;
    if (!key.startsWith(prefix)) continue;
    if ('after' in start ? !isAfter(key, start.after) : !isAfter(key, start.afterPrefix)) continue;
    if ('afterPrefix' in start && key.startsWith(start.afterPrefix)) continue;
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    const common = end < 0 ? undefined : key.slice(0, end + delimiter.length);
    if (common !== undefined && common === commonPrefixes.at(-1)) continue;
    if (contents.length + commonPrefixes.length >= maxKeys) {
      truncated = maxKeys > 0;
      break;
    }
    if (common === undefined) contents.push(object);
    else commonPrefixes.push(common);
    last = common === undefined ? { after: key } : { afterPrefix: common };
  }

  const encode = (text: string): string =>
    encodingType === 'url' ? uriEncode(text).replace(/%20/g, '+').replace(/%2F/g, '/') : text;
  const optional = (name: string, value: string | undefined): string =>
    value === undefined ? '' : element(name, value);
  return (
    element('Name', bucket) +
    element('Prefix', encode(prefix)) +
    (delimiter === '' ? '' : element('Delimiter', encode(delimiter))) +
    optional('ContinuationToken', token) +
    (startAfter === undefined ? '' : element('StartAfter', encode(startAfter))) +
    element('MaxKeys', maxKeys) +
    optional('EncodingType', encodingType) +
    element('KeyCount', contents.length + commonPrefixes.length) +
    element('IsTruncated', truncated) +
    optional('NextContinuationToken', truncated && last ? writeToken(last) : undefined) +
    contents
      .map(
        (object) =>
          `<Contents>${element('Key', encode(object.key))}${element('LastModified', object.lastModified)}` +
          `${element('ETag', `"${object.etag}"`)}${element('Size', object.size)}` +
          `${element('StorageClass', 'STANDARD')}</Contents>`,
      )
      .join('') +
    commonPrefixes
      .map((common) => `<CommonPrefixes>${element('Prefix', encode(common))}</CommonPrefixes>`)
      .join('')
  );
}
