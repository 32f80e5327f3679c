import { plural } from '../plural.js';

export const count = plural('zh-Hans');
export const FINE = '这不影响传送。';
