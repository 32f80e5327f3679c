/** What calls do: an infinitive, after “não permitem” and “para”. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['ListBuckets', 'listar os buckets (s3:ListAllMyBuckets)'],
  ['ListObjectsV2', 'ver o conteúdo da pasta (s3:ListBucket)'],
  ['PutObject', 'gravar arquivos (s3:PutObject)'],
  ['GetObject', 'ler arquivos (s3:GetObject)'],
  ['DeleteObject', 'excluir arquivos (s3:DeleteObject)'],
  ['GetCallerIdentity', 'consultar a própria identidade (sts:GetCallerIdentity)'],
  ['look', 'ver o conteúdo da pasta'],
  ['read', 'ler arquivos'],
  ['write', 'gravar arquivos'],
  ['rename', 'renomear arquivos'],
]);

/** What a call does, as a text says it. */
export const doing = (operation: string): string => OPERATIONS.get(operation) ?? operation;
