/** What calls do: infinitives. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['ListBuckets', 'lister les compartiments (s3:ListAllMyBuckets)'],
  ['ListObjectsV2', 'regarder dans le dossier (s3:ListBucket)'],
  ['PutObject', 'écrire des fichiers (s3:PutObject)'],
  ['GetObject', 'lire des fichiers (s3:GetObject)'],
  ['DeleteObject', 'supprimer des fichiers (s3:DeleteObject)'],
  ['GetCallerIdentity', 'dire qui ils sont (sts:GetCallerIdentity)'],
  ['look', 'regarder dans le dossier'],
  ['read', 'lire des fichiers'],
  ['write', 'écrire des fichiers'],
  ['rename', 'renommer des fichiers'],
]);

/** What a call does, as a text says it. */
export const doing = (operation: string): string => OPERATIONS.get(operation) ?? operation;
