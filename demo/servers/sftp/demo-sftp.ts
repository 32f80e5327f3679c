/** The SFTP accounts a visitor of the demo can try. */
import { generateEd25519, loadOrCreateHostKey } from './host-keys.js';
import type { SftpServerOptions, SftpUser } from './sftp-server.js';

/** Password of every demo user that has one. */
export const DEMO_PASSWORD = 'demo-Password-1';
/** Opens the locked demo key. */
export const DEMO_PASSPHRASE = 'open-Sesame-1';

/** Settings of {@link demoSftpOptions}. */
export interface DemoSftpSettings {
  readonly host?: string;
  readonly port?: number;
  /** Keeps the host key here, so that its fingerprint outlives a restart. */
  readonly hostKeyFile?: string;
}

/** What the demo needs to start the server and to tell visitors how to log in. */
export interface DemoSftp {
  /** For `startSftpServer`. */
  readonly options: SftpServerOptions;
  /** An OpenSSH Ed25519 private key without a passphrase; opens `demo` and `keyonly`. */
  readonly demoClientKey: string;
  /** The same kind of key, locked with {@link DEMO_PASSPHRASE}; opens `demo` and `keyonly`. */
  readonly lockedClientKey: string;
  readonly password: string;
  readonly passphrase: string;
}

/** Makes the demo's accounts, with client keys that are new at every call. */
export function demoSftpOptions(settings: DemoSftpSettings = {}): DemoSftp {
  const open = generateEd25519('demo');
  const locked = generateEd25519('demo-locked', DEMO_PASSPHRASE);
  const publicKeys = [open.publicKey, locked.publicKey];
  const password = DEMO_PASSWORD;
  const shared = {
    home: '/upload',
    folders: ['/upload/incoming'],
    noPermission: ['/locked'],
  } satisfies Partial<SftpUser>;
  const users: SftpUser[] = [
    { ...shared, username: 'demo', password, publicKeys },
    { ...shared, username: 'readonly', password, readOnly: true },
    { ...shared, username: 'full', password, quotaBytes: 0 },
    { ...shared, username: 'keyonly', publicKeys },
    { ...shared, username: 'keyboard', password, keyboardInteractive: 'single-password' },
  ];
  return {
    options: {
      users,
      ...(settings.host !== undefined && { host: settings.host }),
      ...(settings.port !== undefined && { port: settings.port }),
      ...(settings.hostKeyFile !== undefined && { hostKeys: [loadOrCreateHostKey(settings.hostKeyFile)] }),
    },
    demoClientKey: open.privateKey,
    lockedClientKey: locked.privateKey,
    password,
    passphrase: DEMO_PASSPHRASE,
  };
}
