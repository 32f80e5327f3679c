/** How ssh2 names each list of the server's side of a handshake in its debugging lines, and how we do. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ['KEX method', 'key exchange'],
  ['Host key format', 'host key'],
  ['C->S cipher', 'cipher'],
  ['C->S MAC', 'MAC'],
  ['C->S compression', 'compression'],
]);

const LINE = /^Handshake: \(remote\) ([^:]{1,30}): (.*)$/su;

/** More names than this help nobody. */
const MOST = 20;

/**
 * What a server offers in its handshake, as far as the library says it: in its debugging lines, and nowhere else. The names
 * come from a server that nobody has confirmed, so only what looks like one is kept.
 * https://www.rfc-editor.org/rfc/rfc4251#section-6
 */
export class OfferedAlgorithms {
  readonly #lists = new Map<string, readonly string[]>();

  /** Takes one debugging line. */
  note(line: string): void {
    const [, list = '', names = ''] = LINE.exec(line.slice(0, 4096)) ?? [];
    const kind = LISTS.get(list);
    if (kind === undefined) return;
    const sound = names.split(',').filter((name) => /^[\w@.+-]{1,64}$/u.test(name));
    this.#lists.set(kind, sound.slice(0, MOST));
  }

  /** The names of one kind, in the server's order; none when it has not said so yet. */
  of(kind: string): readonly string[] {
    return this.#lists.get(kind) ?? [];
  }
}
