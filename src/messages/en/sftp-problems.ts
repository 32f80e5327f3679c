import type { SftpProblem } from '../../problems/problem-codes.js';
import { inBrackets, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';

const anyOf = (names: readonly string[]): string =>
  names.length > 0 ? names.join(', ') : 'none that it named';

/** What OpenSSH does not tell apart from a wrong password or key. */
const ALIKE =
  'A user who is locked, expired or not admitted (AllowUsers), or whose login shell does not exist, is refused in the same way.';

/** Problems of SFTP and of its keys; a part of `problems`. */
export const sftpProblems: TextsOf<SftpProblem> = {
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} speaks ${protocol} on port ${port}, not SFTP.`
        : `${host} does not speak SFTP on port ${port}.`,
      'Enter the port of the SFTP server, usually 22. FTP and FTPS are other protocols.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered, supported }) =>
    say(
      'The server and this service have no encryption in common.',
      `No common ${kind || 'algorithm'} was found${offered.length > 0 ? `; it offers ${offered.join(', ')}` : ''}. Its administrator has to allow a more widely used one${inBrackets(supported)}.`,
    ),
  'sftp.host-key-unknown': ({ host }) =>
    say(`${host} has to be confirmed first.`, 'Compare its fingerprint before any secret is sent.'),
  'sftp.host-key-changed': ({ host, fingerprint, expected }) =>
    say(
      `${host} identifies itself with another key than before.`,
      `Expected ${expected}, got ${fingerprint}. The server may have been reinstalled, or somebody is in between. ` +
        'Nothing secret was sent. Ask the owner of the server.',
    ),
  'sftp.host-key-other-algorithm': ({ host, algorithm, expected }) =>
    say(
      `${host} shows a key of type ${algorithm}; only its ${expected} key was confirmed.`,
      'Servers can have several keys. Compare this fingerprint with its owner too. Nothing secret was sent.',
    ),
  'sftp.host-certificate': ({ host, algorithm }) =>
    say(
      `${host} identifies itself with a certificate (${algorithm}).`,
      'Ask its administrator to offer a plain host key as well: certificates of servers are not supported.',
    ),
  'sftp.auth-failed': ({ username, method, accepted }) =>
    say(
      method === 'password'
        ? `The server does not accept this password for “${username}”.`
        : `The server does not accept this key for “${username}”.`,
      method === 'password'
        ? `Check user name and password. ${ALIKE} The server accepts: ${anyOf(accepted)}.`
        : `Add the public key to the user’s authorized_keys. The server may also refuse keys of this kind or size. ${ALIKE} The server accepts: ${anyOf(accepted)}.`,
    ),
  'sftp.auth-method-unsupported': ({ method, accepted }) =>
    say(
      method === 'password'
        ? 'This server does not allow passwords.'
        : 'This server does not allow private keys.',
      `It accepts: ${anyOf(accepted)}.`,
    ),
  'sftp.password-expired': ({ username }) =>
    say(
      `The password of “${username}” has expired.`,
      'Set a new one at the server, then enter it here. Better for deliveries: a private key, or a password that does not expire.',
    ),
  'sftp.auth-needs-more': ({ accepted }) =>
    accepted.some((name) => name === 'password' || name === 'publickey')
      ? say(
          'The server wants a key and a password, one after the other.',
          `Choose “Private key and password” and enter both. Still asked for: ${anyOf(accepted)}.`,
        )
      : say(
          'The server asks for a second factor.',
          `Deliveries run unattended, so they need a user without one. Still asked for: ${anyOf(accepted)}.`,
        ),
  'sftp.too-many-attempts': ({ host }) =>
    say(
      `${host} refused the login and takes no further attempt for now.`,
      'Look at the user name, the password or the key once more, wait a few minutes, then try again.',
    ),
  'sftp.login-closed': ({ host, username, answer }) =>
    say(
      `${host} hung up while “${username}” was logging in${answer ? `: “${answer}”` : ''}.`,
      'The user may have expired or not be admitted (PAM, /etc/nologin). The log of the server has the reason.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `“${username}” can log in, but SFTP is switched off.`,
      'Its administrator has to enable the sftp subsystem.',
    ),
  'sftp.not-started': ({ host, port, username, answer }) =>
    say(
      `“${username}” can log in, but SFTP does not start${answer ? `: “${answer}…”` : ''}.`,
      `Look at the login shell, the login scripts and ChrootDirectory, Subsystem, ForceCommand, MaxSessions (sshd -T -C user=${username}) on the server. “ssh -p ${port} ${username}@${host} true” has to print nothing.`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `There is no folder “${path}”.`,
      home === ''
        ? 'Create it first, or choose another.'
        : `Create it first, or choose another. After logging in you are in “${home}”.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`“${path}” is a file.`, 'Enter a folder.'),
  'sftp.name-too-long': ({ name }) =>
    say(`“${name}” is too long a name for this server.`, 'It takes at most 255 bytes. Enter a shorter one.'),
  'sftp.permission': ({ path, username, action }) => {
    if (action === 'look') {
      return say(
        `“${username}” may not look into “${path}”.`,
        'Give the user access to it, or choose another folder.',
      );
    }
    return action === 'read'
      ? say(
          `“${username}” may not read “${path}”.`,
          'Give the user read permission, so that deliveries can be verified.',
        )
      : say(
          `“${username}” may not write in “${path}”.`,
          'Give the user write permission, or choose another folder.',
        );
  },
  'sftp.quota': ({ path }) => say(`There is no space left in “${path}”.`, 'Free some space, then try again.'),
  'sftp.read-only': ({ path }) => say(`“${path}” is read-only.`, 'Choose a folder that can be written.'),
  'sftp.write-failed': ({ path }) =>
    say(
      `The server refused to write in “${path}”, without a reason.`,
      'The disk may be full, or the folder read-only. Ask its administrator.',
    ),
  'sftp.content-differs': ({ path }) =>
    say('The server did not store what was sent.', `The disk may be full. The test file was “${path}”.`),
  'sftp.file-taken': ({ path }) =>
    say(
      'The server took the test file away as soon as it was written.',
      `Files arrive, but cannot be read back. Deliveries write a file under a temporary name and rename it: have new files left alone for a while. The test file was “${path}”.`,
    ),
  'sftp.delete-denied': ({ path }) =>
    say(
      'The test file could not be deleted.',
      `That is fine for deliveries. Delete “${path}” when you like.`,
    ),
  'sftp.rename-denied': ({ path }) =>
    say(
      'The test file could not be renamed.',
      `Deliveries write a file under a temporary name and rename it. Allow renaming; the test file was “${path}”.`,
    ),
  'sftp.locked': ({ path }) => say(`“${path}” is locked by somebody else.`, 'Try again when it is released.'),
  'sftp.conflict': ({ path }) =>
    say(
      `“${path}” exists already and cannot be replaced.`,
      'Choose another folder, or ask the administrator of the server.',
    ),
  'sftp.unsupported': ({ operation }) =>
    say(
      `The server does not support what is needed to ${doing(operation)}.`,
      'Its administrator has to allow this operation of SFTP.',
    ),
  'sftp.connection-lost': ({ host }) =>
    say(`${host} dropped the connection during the check.`, 'Try again. Ask its administrator if it stays.'),
  'sftp.unexpected': ({ answer }) =>
    say('The server failed for a reason that we do not know.', `It said: ${answer || 'nothing'}.`),
  'key.unsupported': ({ format }) =>
    say(
      `This kind of key cannot be used${format ? ` (${format})` : ''}.`,
      'Make a new one and add its public half to the server: ssh-keygen -t ed25519',
    ),
  'key.passphrase-wrong': () => say('The passphrase does not open this key.', 'Check the passphrase.'),
};
