/** What calls do: an infinitive, after “no permiten” and “para”. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['ListBuckets', 'enumerar los buckets (s3:ListAllMyBuckets)'],
  ['ListObjectsV2', 'ver el contenido de la carpeta (s3:ListBucket)'],
  ['PutObject', 'escribir archivos (s3:PutObject)'],
  ['GetObject', 'leer archivos (s3:GetObject)'],
  ['DeleteObject', 'eliminar archivos (s3:DeleteObject)'],
  ['GetCallerIdentity', 'consultar su propia identidad (sts:GetCallerIdentity)'],
  ['look', 'ver el contenido de la carpeta'],
  ['read', 'leer archivos'],
  ['write', 'escribir archivos'],
  ['rename', 'cambiar el nombre de los archivos'],
]);

/** What a call does, as a text says it. */
export const doing = (operation: string): string => OPERATIONS.get(operation) ?? operation;
