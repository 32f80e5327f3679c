import { plural } from '../plural.js';

export const count = plural('it');
