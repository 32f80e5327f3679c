import { connect, type Socket } from 'node:net';
import ssh2, { type Client, type SFTPWrapper } from 'ssh2';
import {
  parseHostKeys,
  sameHostKey,
  type HostKey,
  type HostKeyPin,
} from '../../destinations/sftp/host-key.js';
import { textAt } from '../../destinations/keys/key-bytes.js';
import { problem, ProblemError, problemOf, type Problem } from '../../problems/problem.js';
import type { DialAddress } from '../egress/egress-guard.js';
import { BannerWatch } from './ssh-banner.js';
import { fingerprintOf, offeredAlgorithms, type HostKeyFacts } from './ssh-host-keys.js';
import { passwordExpired, SshLogin, type SshCredential } from './ssh-login.js';
import { OfferedAlgorithms } from './ssh-offers.js';
import {
  connectionLost,
  explainSsh,
  explainStart,
  notSsh,
  tooLate,
  withMessage,
  type SshPeer,
  type SshStage,
} from './sftp-problems.js';

/** How to reach a server, and by what to know it. */
export interface SftpSessionOptions {
  readonly address: DialAddress;
  readonly peer: SshPeer;
  /** The confirmed keys, one `ssh-ed25519 AAAA...` or fingerprint per line; empty before one is confirmed. */
  readonly hostKey: string;
  /** Algorithms to ask for first, as names of their keys. Default: those of the confirmed keys. */
  readonly preferred?: readonly string[];
  readonly signal: AbortSignal;
}

/**
 * One SSH connection, walked phase by phase. Each phase has its own limit; the first thing that goes wrong ends the
 * connection and is what every later phase reports, so that no clean-up error ever hides it.
 */
export class SftpSession {
  readonly #client: Client = new ssh2.Client();
  readonly #options: SftpSessionOptions;
  readonly #pins: readonly HostKeyPin[];
  readonly #socket: Socket;
  readonly #broken = deferred<never>();
  readonly #spoken = deferred<undefined>();
  readonly #verified = deferred<HostKeyFacts>();
  readonly #credential = deferred<SshLogin>();
  readonly #ready = deferred<undefined>();
  readonly #banner = new BannerWatch();
  readonly #offers = new OfferedAlgorithms();
  #stage: SshStage = 'connect';
  #login: SshLogin | undefined;
  #credentialMethod: SshCredential['method'] | undefined;
  /** The last that the server has said to those who log in. */
  #message = '';
  #ended = false;
  #farewell: (() => Promise<void>) | undefined;
  #leaving = false;

  constructor(options: SftpSessionOptions) {
    this.#options = options;
    this.#pins = parseHostKeys(options.hostKey) ?? [];
    // Nobody may be waiting when it breaks.
    this.#broken.promise.catch(() => undefined);
    const { address, family, port } = options.address;
    this.#socket = connect({ host: address, family, port, noDelay: true });
    this.#socket.on('error', (error) => this.#fail(explainSsh(error, this.#stage, options.peer)));
    this.#socket.once('close', () => this.#lost());
    this.#socket.once('connect', () => this.#speak());
    options.signal.addEventListener('abort', this.#abort, { once: true });
    if (options.signal.aborted) this.#abort();
  }

  /** Until the server has said that it speaks SSH. */
  async connected(): Promise<void> {
    try {
      await this.#phase(this.#spoken.promise);
    } catch (error) {
      const { address, signal } = this.#options;
      if (problemOf(error)?.code === 'net.refused') await address.beforeRefusal?.(signal);
      throw error;
    }
  }

  /** Until the server has proved that it holds the confirmed key. Before that, nothing secret is sent. */
  verified(): Promise<HostKeyFacts> {
    return this.#phase(this.#verified.promise);
  }

  async login(credential: SshCredential): Promise<void> {
    this.#stage = 'login';
    const { username } = this.#options.peer;
    this.#credentialMethod = credential.method;
    this.#login = new SshLogin(username, credential, (why) => this.#fail(why));
    this.#credential.resolve(this.#login);
    await this.#phase(this.#ready.promise);
    this.#stage = 'start';
  }

  /** Starts the file transfer. */
  async sftp(): Promise<SFTPWrapper> {
    const started = new Promise<SFTPWrapper>((resolve) => {
      this.#client.sftp((error: Error | undefined, sftp) => {
        if (error) this.#fail(explainStart(error, this.#options.peer));
        else resolve(sftp);
      });
    });
    const sftp = await this.#phase(started);
    this.#stage = 'session';
    sftp.on('error', (error: Error) => this.#fail(explainSsh(error, this.#stage, this.#options.peer)));
    // The server's part of it ended, and the connection did not; what was asked of it is not answered any more.
    sftp.once('end', () => this.#fail(connectionLost(this.#options.peer, this.#stage)));
    return sftp;
  }

  /** Makes one request of the file transfer within the limit of a phase. Rejects with what the server answered. */
  call<Value>(
    work: (done: (error: Error | null | undefined, value?: Value) => void) => void,
  ): Promise<Value> {
    const answered = new Promise<Value>((resolve, reject) => {
      work((error, value) => (error ? reject(error) : resolve(value as Value)));
    });
    // The end of the connection answers open requests too; then `#broken` has the reason.
    answered.catch(() => undefined);
    return this.#phase(answered);
  }

  /**
   * What is still to be done when the check is stopped, or the server takes too long, such as to delete a test file. Nobody
   * waits for it; the connection ends with it, or after the limit of a phase.
   */
  onStopped(farewell: (() => Promise<void>) | undefined): void {
    this.#farewell = farewell;
  }

  /** Ends the connection for good. */
  close(): void {
    if (this.#leaving) return;
    if (!this.#ended) this.#client.end();
    this.#end();
  }

  #speak(): void {
    const { peer } = this.#options;
    const client = this.#client;
    client.on('error', (error: Error) => {
      // An unclear end is told by what was heard before it, in `#lost`.
      if (!error.message.startsWith('Connection lost before')) {
        this.#fail(this.#refusal ?? explainSsh(error, this.#stage, peer, this.#offers));
      }
    });
    // An expired password: changing it is its owner's business.
    client.on('change password', () => this.#fail(passwordExpired(peer.username)));
    client.on('banner', (message: string) => {
      this.#message = message.slice(0, 1000);
    });
    client.once('ready', () => this.#ready.resolve(undefined));
    client.connect({
      sock: this.#socket,
      username: peer.username,
      // Phases have limits of their own; this one is for what slips between them.
      readyTimeout: peer.timeoutMs * 4,
      keepaliveInterval: peer.timeoutMs,
      keepaliveCountMax: 1,
      algorithms: {
        serverHostKey: offeredAlgorithms(this.#options.preferred ?? algorithmsOf(this.#pins)),
        // Every server can do without: https://www.rfc-editor.org/rfc/rfc4253#section-6.2. A server that compresses makes 30 MB
        // of 30 KB, packet after packet, and the library unpacks each of them whole.
        compress: ['none'],
      },
      debug: (line: string) => this.#offers.note(line),
      hostVerifier: (key: Buffer, verify: (good: boolean) => void) => verify(this.#verify(key)),
      authHandler: (left, partial, next) => {
        void this.#credential.promise.then((login) => {
          if (!this.#ended) login.next(left, partial, next);
        });
      },
    });
    // After ssh2 has paused the socket: both hear every byte, and neither takes one from the other.
    this.#socket.on('data', (chunk: Buffer) => this.#hear(chunk));
  }

  #hear(chunk: Buffer): void {
    if (this.#stage !== 'connect') return;
    const protocol = this.#banner.take(chunk);
    if (protocol === 'SSH') {
      this.#stage = 'handshake';
      this.#spoken.resolve(undefined);
    } else if (protocol !== undefined) {
      this.#fail(notSsh(this.#options.peer, protocol));
    }
  }

  /** Called during the key exchange, long before any login. */
  #verify(bytes: Buffer): boolean {
    const { host, port } = this.#options.peer;
    const algorithm = textAt(bytes, 0)?.text ?? '';
    const fingerprint = fingerprintOf(bytes);
    const place = { field: 'hostKey' };
    const hostKey = `${algorithm} ${bytes.toString('base64')}`;
    if (this.#pins.length === 0) {
      this.#fail(problem('sftp.host-key-unknown', { host, port, algorithm, fingerprint, hostKey }, place));
      return false;
    }
    if (!this.#pins.some((pin) => isPinned({ algorithm, bytes }, pin))) {
      // A fingerprint does not say of which algorithm its key is.
      const alike = this.#pins.find((pin) => 'fingerprint' in pin || pin.algorithm === algorithm);
      if (!alike) {
        const expected = algorithmsOf(this.#pins).join(', ');
        const facts = { host, port, algorithm, fingerprint, hostKey, expected };
        this.#fail(problem('sftp.host-key-other-algorithm', facts, place));
        return false;
      }
      const expected = 'fingerprint' in alike ? alike.fingerprint : fingerprintOf(alike.bytes);
      this.#fail(
        problem('sftp.host-key-changed', { host, port, algorithm, fingerprint, hostKey, expected }, place),
      );
      return false;
    }
    this.#verified.resolve({ algorithm, fingerprint, hostKey });
    return true;
  }

  async #phase<Value>(work: Promise<Value>): Promise<Value> {
    const timer = setTimeout(() => this.#late(), this.#options.peer.timeoutMs);
    try {
      // The connection's own error first: it is the cause of all others.
      return await Promise.race([this.#broken.promise, work]);
    } catch (error) {
      if (this.#ended) return await this.#broken.promise;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  #late(): void {
    const { peer } = this.#options;
    const strange = this.#stage === 'connect' && this.#banner.heard;
    this.#leave(new ProblemError(strange ? notSsh(peer, 'unknown') : tooLate(peer, this.#stage)));
  }

  #lost(): void {
    const { peer } = this.#options;
    const strange = this.#stage === 'connect' && this.#banner.heard;
    this.#fail(this.#refusal ?? (strange ? notSsh(peer, 'unknown') : connectionLost(peer, this.#stage)));
  }

  /** What the server had said to a key before it ended the connection at the second offer of it. */
  get #refusal(): Problem | undefined {
    return this.#stage === 'login' ? this.#login?.refusal : undefined;
  }

  #fail(why: Problem): void {
    const byPassword = this.#credentialMethod !== 'private-key';
    this.#broken.reject(new ProblemError(withMessage(why, this.#message, byPassword)));
    this.#end();
  }

  readonly #abort = (): void => this.#leave(this.#options.signal.reason);

  #leave(why: unknown): void {
    this.#broken.reject(why);
    const farewell = this.#farewell;
    if (this.#leaving) return;
    if (!farewell || this.#ended) {
      this.#end();
      return;
    }
    this.#leaving = true;
    const end = (): void => {
      clearTimeout(timer);
      this.#end();
    };
    const timer = setTimeout(end, this.#options.peer.timeoutMs);
    void farewell().then(end, end);
  }

  #end(): void {
    this.#ended = true;
    this.#options.signal.removeEventListener('abort', this.#abort);
    this.#socket.destroy();
  }
}

interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
}

function deferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<Value>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}

const algorithmsOf = (pins: readonly HostKeyPin[]): readonly string[] =>
  pins.flatMap((pin) => ('algorithm' in pin ? [pin.algorithm] : []));

const isPinned = (key: HostKey, pin: HostKeyPin): boolean =>
  'fingerprint' in pin ? fingerprintOf(key.bytes) === pin.fingerprint : sameHostKey(key, pin);
