import { plural } from '../plural.js';

export const count = plural('pt-BR');
export const FINE = 'Isso não é necessário para entregar arquivos.';
export const RETRY = 'Tente novamente em instantes.';
