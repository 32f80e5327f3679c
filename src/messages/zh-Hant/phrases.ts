import { plural } from '../plural.js';

export const count = plural('zh-Hant');
export const FINE = '這不影響傳送。';
