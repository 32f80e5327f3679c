import { problem, type Problem } from '../../problems/problem.js';
import { fail, type Folder, type FolderPage } from '../check.js';
import type { S3Operation } from './s3-explanations.js';
import type { S3Call, S3Port } from './s3-port.js';

/** What looking around needs. */
export interface S3Browsing {
  readonly port: Pick<S3Port, 'buckets' | 'folders' | 'put'>;
  readonly explain: (error: unknown, call: S3Call) => Problem | Promise<Problem>;
  readonly signal: AbortSignal;
  readonly listsBuckets: boolean;
}

/**
 * Buckets and folders of S3 as paths: empty for all buckets, `bucket/` for the top of one, `bucket/a/b/` below. Buckets
 * have no slash in their names, so the first one ends it.
 */
export function s3Folders({ port, explain, signal, listsBuckets }: S3Browsing) {
  const ask = async <Value>(
    operation: S3Operation,
    place: { readonly bucket: string; readonly prefix: string },
    work: () => Promise<Value>,
  ): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      const { bucket, prefix } = place;
      const folder = prefix.endsWith('/') ? prefix.slice(0, -1) : prefix;
      const met = await explain(error, { operation, bucket, folder, key: prefix });
      const denied = operation === 'ListBuckets' && met.code === 's3.access-denied';
      return fail(denied ? problem('s3.buckets-denied', {}) : met);
    }
  };

  return {
    async list({ path, cursor }: { readonly path: string; readonly cursor?: string }): Promise<FolderPage> {
      const { bucket, prefix } = splitFolderPath(path);
      if (bucket === '') {
        if (!listsBuckets) return fail(problem('s3.buckets-denied', {}));
        const names = await ask('ListBuckets', { bucket, prefix }, () => port.buckets());
        const folders = names.map((name): Folder => ({ name, path: `${name}/` }));
        return { path: '', folders, canCreate: false, nextCursor: null };
      }
      const { names, nextCursor } = await ask('ListObjectsV2', { bucket, prefix }, () =>
        port.folders(bucket, prefix, cursor),
      );
      const folders = names.map((each): Folder => ({
        name: each.slice(prefix.length, -1),
        path: `${bucket}/${each}`,
      }));
      // A key such as `a//b` makes a folder without a name, which nobody can choose.
      const named = folders.filter(({ name }) => name !== '');
      return { path: `${bucket}/${prefix}`, folders: named, canCreate: true, nextCursor };
    },

    /** Folders come with their files; an empty object with a slash at the end makes one visible before. */
    async create(path: string): Promise<Folder> {
      const { bucket, prefix } = splitFolderPath(path);
      await ask('PutObject', { bucket, prefix }, () => port.put(bucket, prefix, new Uint8Array()));
      const name = prefix.slice(prefix.lastIndexOf('/', prefix.length - 2) + 1, -1);
      return { name, path: `${bucket}/${prefix}` };
    },
  };
}

/** `bucket/a/b` as bucket and prefix; the prefix ends with a slash unless it is empty. */
export function splitFolderPath(path: string): { readonly bucket: string; readonly prefix: string } {
  const at = path.indexOf('/');
  if (at === -1) return { bucket: path, prefix: '' };
  const prefix = path.slice(at + 1);
  return { bucket: path.slice(0, at), prefix: prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/` };
}
