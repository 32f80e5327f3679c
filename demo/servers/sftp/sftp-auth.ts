/** Who may log in to the embedded SFTP server, and how. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type {
  AuthContext,
  AuthenticationType,
  KeyboardAuthContext,
  ParsedKey,
  PublicKeyAuthContext,
} from 'ssh2';
import { parseSshKey } from './host-keys.js';

/** An account of the server. Each has a file tree of its own, which is its root. */
export interface SftpUser {
  readonly username: string;
  readonly password?: string;
  /** Lines of an `authorized_keys` file, without options. */
  readonly publicKeys?: readonly string[];
  /** `both`: first a key, then the password. `both-password-first`: the other way round. */
  readonly requires?: 'any' | 'both' | 'both-password-first';
  /** Asks for the password in prompts; the method `password` is not offered then. */
  readonly keyboardInteractive?: 'single-password' | 'two-prompts';
  /** The right password is answered with the demand for a new one; none is taken. */
  readonly passwordExpired?: true;
  /** What the second of two prompts wants; without it, nobody gets past it. */
  readonly oneTimeCode?: string;
  /** Where relative paths start. Made when it is missing. */
  readonly home: string;
  /** Folders to make at the start. */
  readonly folders?: readonly string[];
  /** Files to put in place at the start. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  /** Nothing can be changed. */
  readonly readOnly?: boolean;
  /** Bytes that fit; writing more fails as on a full disk. */
  readonly quotaBytes?: number;
  /** Folders that can be read and not written to. Made when they are missing. */
  readonly noPermission?: readonly string[];
  /** Files are taken elsewhere as soon as they are closed, as drop boxes do. */
  readonly takesFilesAway?: true;
  /** The account may log in, and the SFTP subsystem is refused. */
  readonly noSftp?: true;
}

/** One login attempt as it ended. */
export interface LoginAttempt {
  readonly username: string;
  readonly method: AuthenticationType;
  readonly accepted: boolean;
  /** The proof was good and a second one is still wanted. */
  readonly partial: boolean;
}

interface Account {
  readonly user: SftpUser;
  readonly keys: readonly ParsedKey[];
}

/** The accounts of a server by name. */
export type Accounts = ReadonlyMap<string, Account>;

/** Reads the users' public keys; throws on one that cannot be read. */
export function readAccounts(users: readonly SftpUser[]): Accounts {
  return new Map(
    users.map((user) => [
      user.username,
      { user, keys: (user.publicKeys ?? []).map((line) => parseSshKey(line)) },
    ]),
  );
}

/** Compares two secrets in a time that tells nothing about either. */
function sameSecret(given: string, expected: string | undefined): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected ?? '')) && expected !== undefined;
}

function secretMethod(user: SftpUser): AuthenticationType[] {
  if (user.keyboardInteractive) return ['keyboard-interactive'];
  return user.password === undefined ? [] : ['password'];
}

function methodsFor(account: Account | undefined, halfDone: boolean): AuthenticationType[] {
  if (!account) return ['publickey', 'password'];
  const { user, keys } = account;
  if (user.requires === 'both') return halfDone ? secretMethod(user) : ['publickey'];
  if (user.requires === 'both-password-first') return halfDone ? ['publickey'] : secretMethod(user);
  return [...(keys.length > 0 ? (['publickey'] as const) : []), ...secretMethod(user)];
}

/** The logins of one connection. */
export class Authenticator {
  readonly #accounts: Accounts;
  readonly #log: (attempt: LoginAttempt) => void;
  /** The user whose first proof was good and whose second is still wanted. */
  #halfDoneBy: string | undefined;
  #user: SftpUser | undefined;

  constructor(accounts: Accounts, log: (attempt: LoginAttempt) => void) {
    this.#accounts = accounts;
    this.#log = log;
  }

  /** Who has logged in. */
  get user(): SftpUser | undefined {
    return this.#user;
  }

  /** Answers one authentication request. */
  answer(context: AuthContext): void {
    const account = this.#accounts.get(context.username);
    const offered = methodsFor(account, this.#halfDoneBy === context.username).includes(context.method);
    switch (context.method) {
      case 'password': {
        const good = sameSecret(context.password, account?.user.password);
        if (offered && good && account?.user.passwordExpired) {
          context.requestChange('Your password has expired.', () => this.#decide(context, account, false));
          return;
        }
        return this.#decide(context, account, offered && good);
      }
      case 'publickey':
        return this.#answerKey(context, account, offered);
      case 'keyboard-interactive':
        if (account && offered) return this.#prompt(context, account);
        return this.#decide(context, account, false);
      case 'hostbased':
      case 'none':
        return this.#decide(context, account, false);
    }
  }

  #answerKey(context: PublicKeyAuthContext, account: Account | undefined, offered: boolean): void {
    const key = account?.keys.find((known) => known.getPublicSSH().equals(context.key.data));
    if (!key || !offered) return this.#decide(context, account, false);
    // Without a signature the client only asks whether this key would do.
    if (!context.signature || !context.blob) return context.accept();
    // On a broken signature `verify` returns an Error, which is truthy.
    const verdict: unknown = key.verify(context.blob, context.signature, context.hashAlgo);
    this.#decide(context, account, verdict === true);
  }

  #prompt(context: KeyboardAuthContext, account: Account): void {
    const { user } = account;
    const both = user.keyboardInteractive === 'two-prompts';
    const prompts = [
      { prompt: 'Password: ', echo: false },
      ...(both ? [{ prompt: 'Verification code: ', echo: false }] : []),
    ];
    // An aborted prompt calls back with an Error, which the types of ssh2 do not say.
    context.prompt(prompts, (answers: unknown) => {
      const [password = '', code = ''] = Array.isArray(answers) ? answers.map(String) : [];
      const passwordGood = sameSecret(password, user.password);
      const codeGood = !both || sameSecret(code, user.oneTimeCode);
      if (passwordGood && user.passwordExpired) {
        context.prompt([{ prompt: 'New password: ', echo: false }], () =>
          this.#decide(context, account, false),
        );
        return;
      }
      this.#decide(context, account, passwordGood && codeGood);
    });
  }

  #decide(context: AuthContext, account: Account | undefined, good: boolean): void {
    const { username, method } = context;
    const first = {
      any: [],
      both: ['publickey'],
      'both-password-first': ['password', 'keyboard-interactive'],
    };
    const half: readonly string[] = first[account?.user.requires ?? 'any'];
    const partial = good && half.includes(method);
    if (partial) this.#halfDoneBy = username;
    this.#log({ username, method, accepted: good && !partial, partial });
    if (good && !partial) {
      this.#user = account?.user;
      context.accept();
    } else {
      context.reject(methodsFor(account, this.#halfDoneBy === username), partial);
    }
  }
}
