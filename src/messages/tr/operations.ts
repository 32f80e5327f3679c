/** What calls do: nouns of action. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['ListBuckets', 'bucket’ları listeleme (s3:ListAllMyBuckets)'],
  ['ListObjectsV2', 'klasörün içeriğine bakma (s3:ListBucket)'],
  ['PutObject', 'dosya yazma (s3:PutObject)'],
  ['GetObject', 'dosya okuma (s3:GetObject)'],
  ['DeleteObject', 'dosya silme (s3:DeleteObject)'],
  ['GetCallerIdentity', 'kendi kimliğini sorgulama (sts:GetCallerIdentity)'],
  ['look', 'klasörün içeriğine bakma'],
  ['read', 'dosya okuma'],
  ['write', 'dosya yazma'],
  ['rename', 'dosyayı yeniden adlandırma'],
]);

/** What a call does, as a text says it. */
export const doing = (operation: string): string => OPERATIONS.get(operation) ?? operation;
