/** Kinds of algorithms, after “Aucun algorithme”. */
export const KINDS: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['algorithm', ''],
  ['key exchange', ' d’échange de clés'],
  ['host key', ' de clé d’hôte'],
  ['cipher', ' de chiffrement'],
  ['MAC', ' MAC'],
  ['compression', ' de compression'],
]);
