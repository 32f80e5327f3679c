import { plural } from '../plural.js';

export const count = plural('ja');
export const AGAIN_SOON = 'しばらくしてから、もう一度お試しください';
