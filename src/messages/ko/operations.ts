/** What calls do: nouns, which each sentence can take up. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['ListBuckets', '버킷 목록 조회(s3:ListAllMyBuckets)'],
  ['ListObjectsV2', '객체 목록 조회(s3:ListBucket)'],
  ['PutObject', '파일 쓰기(s3:PutObject)'],
  ['GetObject', '파일 읽기(s3:GetObject)'],
  ['DeleteObject', '파일 삭제(s3:DeleteObject)'],
  ['GetCallerIdentity', '호출자 ID 조회(sts:GetCallerIdentity)'],
  ['look', '폴더 내용 조회'],
  ['read', '파일 읽기'],
  ['write', '파일 쓰기'],
  ['rename', '파일 이름 변경'],
]);

/** What a call does, as a text says it. */
export const doing = (operation: string): string => OPERATIONS.get(operation) ?? operation;
