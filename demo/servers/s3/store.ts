import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is kept about an object besides its bytes. */
export interface ObjectInfo {
  readonly key: string;
  readonly size: number;
  /** Without quotes. */
  readonly etag: string;
  readonly lastModified: string;
  /** Content-Type, `x-amz-meta-*`, checksums and the like, given back as they came. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Where the server keeps objects. */
export interface ObjectStore {
  /** All objects of a bucket in the order of S3: by the UTF-8 bytes of the keys. */
  list(bucket: string): ObjectInfo[];
  find(bucket: string, key: string): ObjectInfo | undefined;
  read(bucket: string, key: string): Promise<Buffer | undefined>;
  put(bucket: string, info: ObjectInfo, data: Buffer): Promise<void>;
  remove(bucket: string, key: string): Promise<void>;
  /** Bytes of all objects of the bucket. */
  usedBytes(bucket: string): number;
  /** Runs one writing task after the other, for "put if absent" and quotas. */
  exclusive<T>(task: () => Promise<T>): Promise<T>;
}

interface Entry {
  readonly info: ObjectInfo;
  readonly read: () => Promise<Buffer>;
}

/**
 * Opens the store. With a folder, each object is one file `<folder>/<bucket>/<hash of the key>`: a line of JSON,
 * then the bytes. Files are written aside and renamed, so a crash leaves no half object.
 */
export async function openStore(folder: string | undefined): Promise<ObjectStore> {
  const buckets = folder === undefined ? new Map<string, Map<string, Entry>>() : await loadFolder(folder);
  const entries = (bucket: string): Map<string, Entry> => {
    const found = buckets.get(bucket) ?? new Map<string, Entry>();
    buckets.set(bucket, found);
    return found;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    list: (bucket) =>
      [...entries(bucket).values()]
        .map(({ info }) => ({ info, bytes: Buffer.from(info.key) }))
        .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
        .map(({ info }) => info),
    find: (bucket, key) => entries(bucket).get(key)?.info,
    read: async (bucket, key) => entries(bucket).get(key)?.read(),
    put: async (bucket, info, data) => {
      if (folder !== undefined) await writeObject(folder, bucket, info, data);
      const read =
        folder === undefined ? async () => data : () => readObject(objectFile(folder, bucket, info.key));
      entries(bucket).set(info.key, { info, read });
    },
    remove: async (bucket, key) => {
      if (folder !== undefined) await rm(objectFile(folder, bucket, key), { force: true });
      entries(bucket).delete(key);
    },
    usedBytes: (bucket) => {
      let sum = 0;
      for (const { info } of entries(bucket).values()) sum += info.size;
      return sum;
    },
    exclusive: <T>(task: () => Promise<T>): Promise<T> => {
      const next = last.then(task, task);
      last = next.catch(() => undefined);
      return next;
    },
  };
}

function objectFile(folder: string, bucket: string, key: string): string {
  return join(folder, encodeURIComponent(bucket), createHash('sha256').update(key).digest('hex'));
}

async function writeObject(folder: string, bucket: string, info: ObjectInfo, data: Buffer): Promise<void> {
  const file = objectFile(folder, bucket, info.key);
  await mkdir(join(folder, encodeURIComponent(bucket)), { recursive: true });
  const aside = `${file}.${randomUUID()}.part`;
  await writeFile(aside, Buffer.concat([Buffer.from(`${JSON.stringify(info)}\n`), data]));
  await rename(aside, file);
}

async function readObject(file: string): Promise<Buffer> {
  const content = await readFile(file);
  return content.subarray(content.indexOf('\n') + 1);
}

async function readInfo(file: string): Promise<ObjectInfo> {
  // S3's limits for keys and metadata keep the first line far below this.
  const head = Buffer.alloc(65_536);
  const handle = await open(file);
  try {
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    const text = head.toString('utf8', 0, head.subarray(0, bytesRead).indexOf('\n'));
    const info: unknown = JSON.parse(text);
    if (!isInfo(info)) throw new Error(`${file} is not an object of this server`);
    return info;
  } finally {
    await handle.close();
  }
}

function isInfo(value: unknown): value is ObjectInfo {
  if (typeof value !== 'object' || value === null) return false;
  const { key, size, etag, lastModified, headers } = value as Partial<Record<keyof ObjectInfo, unknown>>;
  const texts = [key, etag, lastModified].every((text) => typeof text === 'string');
  return texts && typeof size === 'number' && typeof headers === 'object' && headers !== null;
}

async function loadFolder(folder: string): Promise<Map<string, Map<string, Entry>>> {
  const buckets = new Map<string, Map<string, Entry>>();
  await mkdir(folder, { recursive: true });
  for (const bucket of await readdir(folder, { withFileTypes: true })) {
    if (!bucket.isDirectory()) continue;
    const entries = new Map<string, Entry>();
    for (const name of await readdir(join(folder, bucket.name))) {
      if (!/^[0-9a-f]{64}$/.test(name)) continue;
      const file = join(folder, bucket.name, name);
      const info = await readInfo(file);
      entries.set(info.key, { info, read: () => readObject(file) });
    }
    buckets.set(decodeURIComponent(bucket.name), entries);
  }
  return buckets;
}
