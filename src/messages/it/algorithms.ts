/** Kinds of algorithms, after “Nessun algoritmo”. */
export const KINDS: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['algorithm', ''],
  ['key exchange', ' di scambio delle chiavi'],
  ['host key', ' di chiave host'],
  ['cipher', ' di crittografia'],
  ['MAC', ' MAC'],
  ['compression', ' di compressione'],
]);
