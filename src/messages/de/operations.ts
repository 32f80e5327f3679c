/** What calls do: the end of a sentence with “dürfen”. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['ListBuckets', 'die Buckets auflisten (s3:ListAllMyBuckets)'],
  ['ListObjectsV2', 'in den Ordner sehen (s3:ListBucket)'],
  ['PutObject', 'Dateien schreiben (s3:PutObject)'],
  ['GetObject', 'Dateien lesen (s3:GetObject)'],
  ['DeleteObject', 'Dateien löschen (s3:DeleteObject)'],
  ['GetCallerIdentity', 'die eigene Identität abfragen (sts:GetCallerIdentity)'],
  ['look', 'in den Ordner sehen'],
  ['read', 'Dateien lesen'],
  ['write', 'Dateien schreiben'],
  ['rename', 'Dateien umbenennen'],
]);

/** What a call does, as a text says it. */
export const doing = (operation: string): string => OPERATIONS.get(operation) ?? operation;
