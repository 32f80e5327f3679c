/** How ssh2 names each list of a handshake in its debugging lines, and how we do. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ['KEX method', 'key exchange'],
  ['Host key format', 'host key'],
  ['C->S cipher', 'cipher'],
  ['C->S MAC', 'MAC'],
  ['C->S compression', 'compression'],
]);

const LINE = /^Handshake: \((remote|local)\) ([^:]{1,30}): (.*)$/su;

/** Names in the list of key exchanges that are none: https://www.rfc-editor.org/rfc/rfc8308#section-2.1 */
const SIGNAL = /^(?:ext-info-|kex-strict-)/u;

/** More names than this help nobody. */
const MOST = 20;

/**
 * What both sides offer in the handshake, as far as the library says it: in its debugging lines, and nowhere else. The names
 * come from a server that nobody has confirmed, so only what looks like one is kept.
 * https://www.rfc-editor.org/rfc/rfc4251#section-6
 */
export class OfferedAlgorithms {
  readonly #lists = {
    remote: new Map<string, readonly string[]>(),
    local: new Map<string, readonly string[]>(),
  };

  /** Takes one debugging line. */
  note(line: string): void {
    const [, side, list = '', names = ''] = LINE.exec(line.slice(0, 4096)) ?? [];
    const kind = LISTS.get(list);
    if (kind === undefined) return;
    const sound = names.split(',').filter((name) => /^[\w@.+-]{1,64}$/u.test(name) && !SIGNAL.test(name));
    this.#lists[side === 'local' ? 'local' : 'remote'].set(kind, sound.slice(0, MOST));
  }

  /** The server's names of one kind, in its order; none when it has not said so yet. */
  of(kind: string): readonly string[] {
    return this.#lists.remote.get(kind) ?? [];
  }

  /** What this service would take of one kind. */
  ownOf(kind: string): readonly string[] {
    return this.#lists.local.get(kind) ?? [];
  }
}
