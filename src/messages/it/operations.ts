/** What calls do: the end of a sentence with “possono”. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['ListBuckets', 'elencare i bucket (s3:ListAllMyBuckets)'],
  ['ListObjectsV2', 'leggere l’elenco della cartella (s3:ListBucket)'],
  ['PutObject', 'scrivere file (s3:PutObject)'],
  ['GetObject', 'leggere file (s3:GetObject)'],
  ['DeleteObject', 'eliminare file (s3:DeleteObject)'],
  ['GetCallerIdentity', 'chiedere la propria identità (sts:GetCallerIdentity)'],
  ['look', 'visualizzare la cartella'],
  ['read', 'leggere file'],
  ['write', 'scrivere file'],
  ['rename', 'rinominare file'],
]);

/** What a call does, as a text says it. */
export const doing = (operation: string): string => OPERATIONS.get(operation) ?? operation;
