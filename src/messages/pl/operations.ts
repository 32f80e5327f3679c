/** What calls do: the end of a sentence with “na”. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['ListBuckets', 'wyświetlanie listy bucketów (s3:ListAllMyBuckets)'],
  ['ListObjectsV2', 'wyświetlanie zawartości folderu (s3:ListBucket)'],
  ['PutObject', 'zapisywanie plików (s3:PutObject)'],
  ['GetObject', 'odczytywanie plików (s3:GetObject)'],
  ['DeleteObject', 'usuwanie plików (s3:DeleteObject)'],
  ['GetCallerIdentity', 'ustalenie własnej tożsamości (sts:GetCallerIdentity)'],
  ['look', 'wyświetlanie zawartości folderu'],
  ['read', 'odczytywanie plików'],
  ['write', 'zapisywanie plików'],
  ['rename', 'zmiana nazw plików'],
]);

/** What a call does, as a text says it. */
export const doing = (operation: string): string => OPERATIONS.get(operation) ?? operation;
