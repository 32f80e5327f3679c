import { isolate } from '../isolate.js';
import { plural } from '../plural.js';

export const count = plural('ar-u-nu-latn');
export const quoted = (fact: string): string => `«${isolate(fact)}»`;
export const TRY_AGAIN = 'أعد المحاولة بعد قليل.';
export const ASK_ADMIN = 'أعد المحاولة، وإن استمر ذلك فاسأل المسؤول عنه.';
