/** Kinds of algorithms, after “algoritme”. */
export const KINDS: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['algorithm', ''],
  ['key exchange', ' voor sleuteluitwisseling'],
  ['host key', ' voor de hostsleutel'],
  ['cipher', ' voor versleuteling'],
  ['MAC', ' voor MAC'],
  ['compression', ' voor compressie'],
]);
