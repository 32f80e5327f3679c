/** What calls do, after a colon. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['ListBuckets', '列出儲存貯體（s3:ListAllMyBuckets）'],
  ['ListObjectsV2', '查看資料夾（s3:ListBucket）'],
  ['PutObject', '寫入檔案（s3:PutObject）'],
  ['GetObject', '讀取檔案（s3:GetObject）'],
  ['DeleteObject', '刪除檔案（s3:DeleteObject）'],
  ['GetCallerIdentity', '查詢自身身分（sts:GetCallerIdentity）'],
  ['look', '查看資料夾'],
  ['read', '讀取檔案'],
  ['write', '寫入檔案'],
  ['rename', '重新命名檔案'],
]);

/** What a call does, as a text says it. */
export const doing = (operation: string): string => OPERATIONS.get(operation) ?? operation;
