/** How other protocols greet, or answer a client that speaks SSH to them. Only the name goes to the user. */
const GREETINGS: readonly (readonly [RegExp, string])[] = [
  [/^HTTP\/\d/u, 'HTTP'],
  [/^220[ -][^\r\n]{0,200}SMTP/iu, 'SMTP'],
  [/^220[ -]/u, 'FTP'],
  [/^\* OK/u, 'IMAP'],
  [/^\+OK/u, 'POP3'],
  [/^RFB \d/u, 'VNC'],
  [/^-ERR /u, 'Redis'],
  // A TLS alert or handshake: https://www.rfc-editor.org/rfc/rfc8446#section-5.1
  [/^[\x15\x16]\x03/u, 'TLS'],
];

const MAX_LOOK = 1024;

/** Listens to the first bytes of a connection to tell SSH from everything else. */
export class BannerWatch {
  #seen = '';

  /** Takes a chunk; answers as soon as it is clear who speaks: `'SSH'` or the name of another protocol. */
  take(chunk: Buffer): string | undefined {
    if (this.#seen.length < MAX_LOOK) this.#seen += chunk.toString('latin1', 0, MAX_LOOK);
    // Lines before the one of SSH are allowed: https://www.rfc-editor.org/rfc/rfc4253#section-4.2
    if (/(?:^|\n)SSH-[12]\./u.test(this.#seen)) return 'SSH';
    return GREETINGS.find(([greeting]) => greeting.test(this.#seen))?.[1];
  }

  /** Whether anything was said at all. */
  get heard(): boolean {
    return this.#seen !== '';
  }
}
