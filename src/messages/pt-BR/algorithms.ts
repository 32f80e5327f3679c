/** Kinds of algorithms, after “nenhum algoritmo”. */
export const KINDS: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['algorithm', ''],
  ['key exchange', ' de troca de chaves'],
  ['host key', ' de chave de host'],
  ['cipher', ' de criptografia'],
  ['MAC', ' MAC'],
  ['compression', ' de compactação'],
]);
