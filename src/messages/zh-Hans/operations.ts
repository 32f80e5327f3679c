/** What calls do, after a colon. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['ListBuckets', '列出存储桶（s3:ListAllMyBuckets）'],
  ['ListObjectsV2', '查看文件夹（s3:ListBucket）'],
  ['PutObject', '写入文件（s3:PutObject）'],
  ['GetObject', '读取文件（s3:GetObject）'],
  ['DeleteObject', '删除文件（s3:DeleteObject）'],
  ['GetCallerIdentity', '查询自身身份（sts:GetCallerIdentity）'],
  ['look', '查看文件夹'],
  ['read', '读取文件'],
  ['write', '写入文件'],
  ['rename', '重命名文件'],
]);

/** What a call does, as a text says it. */
export const doing = (operation: string): string => OPERATIONS.get(operation) ?? operation;
