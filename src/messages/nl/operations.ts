/** What calls do: the end of a sentence with “mogen”. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['ListBuckets', 'de buckets weergeven (s3:ListAllMyBuckets)'],
  ['ListObjectsV2', 'in de map kijken (s3:ListBucket)'],
  ['PutObject', 'bestanden schrijven (s3:PutObject)'],
  ['GetObject', 'bestanden lezen (s3:GetObject)'],
  ['DeleteObject', 'bestanden verwijderen (s3:DeleteObject)'],
  ['GetCallerIdentity', 'de eigen identiteit opvragen (sts:GetCallerIdentity)'],
  ['look', 'in de map kijken'],
  ['read', 'bestanden lezen'],
  ['write', 'bestanden schrijven'],
  ['rename', 'bestanden hernoemen'],
]);

/** What a call does, as a text says it. */
export const doing = (operation: string): string => OPERATIONS.get(operation) ?? operation;
