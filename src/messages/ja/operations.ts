/** What calls do: nouns, which each sentence can take up. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['ListBuckets', 'バケットの一覧表示（s3:ListAllMyBuckets）'],
  ['ListObjectsV2', 'オブジェクトの一覧表示（s3:ListBucket）'],
  ['PutObject', 'ファイルの書き込み（s3:PutObject）'],
  ['GetObject', 'ファイルの読み取り（s3:GetObject）'],
  ['DeleteObject', 'ファイルの削除（s3:DeleteObject）'],
  ['GetCallerIdentity', '自身の ID の取得（sts:GetCallerIdentity）'],
  ['look', 'フォルダの内容の参照'],
  ['read', 'ファイルの読み取り'],
  ['write', 'ファイルの書き込み'],
  ['rename', 'ファイル名の変更'],
]);

/** What a call does, as a text says it. */
export const doing = (operation: string): string => OPERATIONS.get(operation) ?? operation;
