import { plural } from '../plural.js';

export const count = plural('tr');
export const SOON = 'Birazdan tekrar deneyin.';
export const ASK_ADMIN = 'Tekrar deneyin. Sorun sürerse sunucunun yöneticisine danışın.';
