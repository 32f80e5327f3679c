/** What calls do, with the name by which policies and consoles know them. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['ListBuckets', 'list the buckets (s3:ListAllMyBuckets)'],
  ['ListObjectsV2', 'look into the folder (s3:ListBucket)'],
  ['PutObject', 'write files (s3:PutObject)'],
  ['GetObject', 'read files (s3:GetObject)'],
  ['DeleteObject', 'delete files (s3:DeleteObject)'],
  ['GetCallerIdentity', 'say who they are (sts:GetCallerIdentity)'],
  ['look', 'look into the folder'],
  ['read', 'read files'],
  ['write', 'write files'],
  ['rename', 'rename files'],
]);

/** What a call does, as a text says it. */
export const doing = (operation: string): string => OPERATIONS.get(operation) ?? operation;
