import { isolate } from '../isolate.js';

/** What calls do: nouns of action, without an article. */
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['ListBuckets', `הצגת רשימת הבאקטים (${isolate('s3:ListAllMyBuckets')})`],
  ['ListObjectsV2', `הצגת תוכן התיקייה (${isolate('s3:ListBucket')})`],
  ['PutObject', `כתיבת קבצים (${isolate('s3:PutObject')})`],
  ['GetObject', `קריאת קבצים (${isolate('s3:GetObject')})`],
  ['DeleteObject', `מחיקת קבצים (${isolate('s3:DeleteObject')})`],
  ['GetCallerIdentity', `בירור הזהות שלהם (${isolate('sts:GetCallerIdentity')})`],
  ['look', 'הצגת תוכן התיקייה'],
  ['read', 'קריאת קבצים'],
  ['write', 'כתיבת קבצים'],
  ['rename', 'שינוי שמות קבצים'],
]);

/** What a call does, as a text says it. */
export const doing = (operation: string): string => OPERATIONS.get(operation) ?? isolate(operation);

/** The same after “to”, which is a prefix: with a hyphen before what is not Hebrew. */
export const toDo = (operation: string): string =>
  `ל${OPERATIONS.has(operation) ? '' : '-'}${doing(operation)}`;
