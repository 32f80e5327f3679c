/** Kinds of algorithms, after “Algorithmus”. */
export const KINDS: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['algorithm', ''],
  ['key exchange', ' für den Schlüsselaustausch'],
  ['host key', ' für den Host-Schlüssel'],
  ['cipher', ' für die Verschlüsselung'],
  ['MAC', ' für MAC'],
  ['compression', ' für die Komprimierung'],
]);
