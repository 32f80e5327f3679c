import { isolate } from '../isolate.js';

/** What calls do: nouns of action. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['ListBuckets', `سرد الحاويات (${isolate('s3:ListAllMyBuckets')})`],
  ['ListObjectsV2', `النظر في المجلد (${isolate('s3:ListBucket')})`],
  ['PutObject', `كتابة الملفات (${isolate('s3:PutObject')})`],
  ['GetObject', `قراءة الملفات (${isolate('s3:GetObject')})`],
  ['DeleteObject', `حذف الملفات (${isolate('s3:DeleteObject')})`],
  ['GetCallerIdentity', `التعريف بهويتها (${isolate('sts:GetCallerIdentity')})`],
  ['look', 'النظر في المجلد'],
  ['read', 'قراءة الملفات'],
  ['write', 'كتابة الملفات'],
  ['rename', 'إعادة تسمية الملفات'],
]);

/** What a call does, as a text says it. */
export const doing = (operation: string): string => OPERATIONS.get(operation) ?? isolate(operation);
