import { plural } from '../plural.js';

export const count = plural('fr');
export const IN_A_MOMENT = 'Réessayez dans un instant.';
