import { plural } from '../plural.js';

export const count = plural('es');
export const FINE = 'No es necesario para entregar archivos.';
export const RETRY = 'Inténtelo de nuevo en unos instantes.';
