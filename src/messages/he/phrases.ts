import { isolate } from '../isolate.js';
import { plural } from '../plural.js';

export const count = plural('he');
export const quoted = (fact: string): string => `”${isolate(fact)}”`;
export const SOON = 'יש לנסות שוב בעוד רגע.';
export const ASK_ADMIN = 'יש לנסות שוב. אם הבעיה נמשכת, יש לפנות למנהלי השרת.';
