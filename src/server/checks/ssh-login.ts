import type { AnyAuthMethod, AuthenticationType, NextAuthHandler, ParsedKey, Prompt } from 'ssh2';
import { problem, type Problem } from '../../problems/problem.js';

/** By what an account logs in: what the user chose, and nothing else. */
export type SshCredential =
  | { readonly method: 'password'; readonly password: string }
  | { readonly method: 'private-key'; readonly key: ParsedKey }
  | { readonly method: 'key-and-password'; readonly key: ParsedKey; readonly password: string };

/** Methods that may be named to the user; a server could send any text. */
const METHODS: readonly string[] = [
  'password',
  'publickey',
  'keyboard-interactive',
  'hostbased',
  'gssapi-with-mic',
];

/** How servers ask for a new password in prompts; PAM has no other way. */
const NEW_PASSWORD = /expired|new(?: unix)? password|change your password/iu;

const asksPassword = (accepted: readonly string[]): boolean =>
  accepted.includes('password') || accepted.includes('keyboard-interactive');

/** The password was right, and is not any more: the server wants another one first. */
export const passwordExpired = (username: string): Problem =>
  problem('sftp.password-expired', { username }, { field: 'password' });

/**
 * The same RSA key, signing in the other way of today. The library tries SHA-256 and no other; servers may take SHA-512 alone, and
 * those before OpenSSH 9.6 say that they take both. https://www.rfc-editor.org/rfc/rfc8332#section-3.3
 */
const signingSha512 = (key: ParsedKey): ParsedKey =>
  Object.create(key, {
    type: { value: 'rsa-sha2-512' },
    sign: { value: (data: Buffer) => key.sign(data, 'sha512') },
  }) as ParsedKey;

/**
 * Decides what to answer when a server asks for the next way to log in: one attempt with the chosen method, as servers
 * count attempts and lock accounts; an RSA key that is refused is offered once more, signing in the other way. A server without `password` may ask for it by keyboard-interactive; that is answered
 * when it is one hidden prompt. Of a key and a password, each is tried once, in the server's order. https://www.rfc-editor.org/rfc/rfc4252, https://www.rfc-editor.org/rfc/rfc4256
 */
export class SshLogin {
  readonly #username: string;
  readonly #credential: SshCredential;
  readonly #refuse: (why: Problem) => void;
  #tried: AuthenticationType | undefined;
  #prompted = false;
  #refusal: Problem | undefined;
  #passwordFirst = false;

  constructor(username: string, credential: SshCredential, refuse: (why: Problem) => void) {
    this.#username = username;
    this.#credential = credential;
    this.#refuse = refuse;
  }

  /** What became of the first offer of a key, while the server looks at the second. */
  get refusal(): Problem | undefined {
    return this.#tried === 'publickey' ? this.#refusal : undefined;
  }

  /** `left` is what the server would still take; `null` before the first attempt. */
  next(left: readonly string[] | null, partial: boolean | null, go: NextAuthHandler): void {
    const credential = this.#credential;
    const { method } = credential;
    if (this.#tried === undefined) {
      this.#try(
        credential.method === 'password'
          ? { type: 'password', username: this.#username, password: credential.password }
          : { type: 'publickey', username: this.#username, key: credential.key },
        go,
      );
      return;
    }
    const accepted = (left ?? []).filter((name) => METHODS.includes(name));
    if (left === null) {
      // The library skipped the attempt: this key cannot sign in any way that the server knows.
      const format = 'key' in credential ? credential.key.type : method;
      this.#refuse(problem('key.unsupported', { format }, { field: 'privateKey' }));
    } else if (
      !partial &&
      this.#tried === 'publickey' &&
      'key' in credential &&
      credential.key.type === 'ssh-rsa' &&
      !this.#refusal &&
      accepted.includes('publickey')
    ) {
      this.#refusal = this.#failed(accepted);
      this.#try({ type: 'publickey', username: this.#username, key: signingSha512(credential.key) }, go);
    } else if (partial && credential.method === 'key-and-password' && this.#tried === 'publickey') {
      this.#ask(credential.password, accepted, go);
    } else if (
      credential.method === 'key-and-password' &&
      this.#tried === 'publickey' &&
      !this.#passwordFirst &&
      !accepted.includes('publickey') &&
      asksPassword(accepted)
    ) {
      // The server did not look at the key: it wants the password before it.
      this.#passwordFirst = true;
      this.#ask(credential.password, accepted, go);
    } else if (
      partial &&
      credential.method === 'key-and-password' &&
      this.#tried !== 'publickey' &&
      this.#passwordFirst &&
      accepted.includes('publickey')
    ) {
      this.#try({ type: 'publickey', username: this.#username, key: credential.key }, go);
    } else if (partial) {
      // Key and password are both something that we can be given; a code from a telephone is not.
      const both = accepted.some((name) => name === 'password' || name === 'publickey');
      this.#refuse(problem('sftp.auth-needs-more', { accepted }, both ? { field: 'method' } : {}));
    } else if (
      this.#tried === 'password' &&
      !accepted.includes('password') &&
      accepted.includes('keyboard-interactive') &&
      credential.method === 'password'
    ) {
      this.#try(this.#keyboard(credential.password), go);
    } else {
      this.#refuse(this.#failed(accepted));
    }
  }

  /** Gives the password beside the key, asked for in whichever way the server likes. */
  #ask(password: string, accepted: readonly string[], go: NextAuthHandler): void {
    if (accepted.includes('password')) {
      this.#try({ type: 'password', username: this.#username, password }, go);
    } else if (accepted.includes('keyboard-interactive')) {
      this.#try(this.#keyboard(password), go);
    } else {
      this.#refuse(problem('sftp.auth-needs-more', { accepted }));
    }
  }

  #try(attempt: AnyAuthMethod, go: NextAuthHandler): void {
    this.#tried = attempt.type;
    go(attempt);
  }

  #keyboard(password: string): AnyAuthMethod {
    return {
      type: 'keyboard-interactive',
      username: this.#username,
      prompt: (name, instructions, _language, prompts: Prompt[], finish) => {
        const [only, ...more] = prompts;
        const said = [name, instructions, ...prompts.map(({ prompt }) => prompt)].join(' ');
        if (NEW_PASSWORD.test(said)) {
          this.#refuse(passwordExpired(this.#username));
          return;
        }
        // Two prompts, a shown one or a second round: a code is wanted, which nobody can type at night.
        if (this.#prompted || more.length > 0 || only?.echo === true) {
          this.#refuse(problem('sftp.auth-needs-more', { accepted: ['keyboard-interactive'] }));
          return;
        }
        this.#prompted = true;
        finish([password]);
      },
    };
  }

  #failed(accepted: readonly string[]): Problem {
    const credential = this.#credential;
    const byKey = this.#tried === 'publickey';
    const own = byKey ? 'publickey' : 'password';
    const firstStep = byKey || credential.method === 'password';
    if (
      firstStep &&
      accepted.length > 0 &&
      !accepted.includes(own) &&
      this.#tried !== 'keyboard-interactive'
    ) {
      return problem(
        'sftp.auth-method-unsupported',
        { method: byKey ? 'private-key' : 'password', accepted },
        { field: 'method' },
      );
    }
    const key = byKey && 'key' in credential ? credential.key : undefined;
    const facts = {
      username: this.#username,
      method: byKey ? 'private-key' : 'password',
      accepted,
      publicKey: key ? `${key.type} ${key.getPublicSSH().toString('base64')}` : '',
    };
    return problem('sftp.auth-failed', facts, { field: byKey ? 'privateKey' : 'password' });
  }
}
