/** Kinds of algorithms, after “ningún algoritmo”. */
export const KINDS: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['algorithm', ''],
  ['key exchange', ' de intercambio de claves'],
  ['host key', ' de clave de host'],
  ['cipher', ' de cifrado'],
  ['MAC', ' MAC'],
  ['compression', ' de compresión'],
]);
