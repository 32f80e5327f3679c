import * as z from 'zod/mini';
import { notice } from '../problems/issue.js';
import { clean, normalized } from './clean.js';
import {
  loadable,
  type DestinationCard,
  type Examination,
  type FormValues,
  type NormalizedValues,
} from './definition.js';
import {
  encryptionKeyField,
  encryptionKeySchema,
  examineEncryptionField,
  summarizeEncryption,
} from './encryption-key/field.js';
import { textIn } from './form-values.js';
import { port, reject, rejectAt, text } from './schemas.js';
import { canonicalHostKeys, objectionToHostKeys } from './sftp/host-key.js';
import { canonicalHost, objectionToHost, splitPasted } from './sftp/host.js';
import { isWeak } from './keys/key-strength.js';
import { ACCOUNT_PROBES, LOCATION_PROBES } from './sftp/probe-definitions.js';
import { canonicalPrivateKey, inspectPrivateKey, objectionToPrivateKey } from './sftp/private-key.js';
import { canonicalRemotePath, isAddress, objectionToRemotePath } from './sftp/remote-path.js';

const auth = z
  .object({
    host: text(1024, z.overwrite(spaced), z.overwrite(hostOf), reject(objectionToHost)),
    port: port(),
    username: text(256, z.overwrite(clean)),
    method: z.enum(['password', 'private-key', 'key-and-password']),
    password: z.optional(text(1024)),
    privateKey: z.optional(text(32_768, reject(objectionToPrivateKey), z.overwrite(canonicalPrivateKey))),
    passphrase: z.optional(text(1024)),
    hostKey: z.optional(text(8192, reject(objectionToHostKeys))),
    encryptionKey: encryptionKeySchema,
  })
  .check(
    rejectAt(({ privateKey, passphrase }) => {
      if (privateKey === undefined || passphrase) return undefined;
      const key = inspectPrivateKey(privateKey);
      return key.kind === 'private-key' && key.locked
        ? ['passphrase', 'key.passphrase-needed', {}]
        : undefined;
    }),
  );

const setup = z.object({
  folderPath: z.optional(text(8192, z.overwrite(canonicalRemotePath), reject(objectionToRemotePath))),
});

/** The brackets of an IPv6 address are the URL's, not the host's. */
function hostOf(value: string): string {
  return canonicalHost(value.startsWith('[') && value.endsWith(']') ? value.slice(1, -1) : value);
}

/** Like {@link clean}, but what line breaks and tabs divide stays divided. */
function spaced(value: string): string {
  return clean(value.replaceAll(/[\t\n\r]+/gu, ' '));
}

function normalizeAuth(field: string, value: string, values: FormValues): NormalizedValues | undefined {
  if (field === 'hostKey') {
    const text = canonicalHostKeys(value, { host: textIn(values, 'host'), port: textIn(values, 'port') });
    const count = text.split('\n').length;
    return text === value
      ? undefined
      : { values: { hostKey: text }, notices: [notice(field, 'notice.host-keys', { count })] };
  }
  if (field === 'username') return normalized(field, value, clean);
  if (field === 'privateKey') {
    return normalizeKey(field, value);
  }
  if (field !== 'host') return undefined;
  return normalized(field, value, spaced, (cleaned) => {
    const found = splitPasted(cleaned);
    if (!found) return undefined;
    const { host, port, username, path } = found;
    const parts = [port, username, path];
    if (host === hostOf(cleaned) && parts.every((part) => part === undefined)) {
      return host === cleaned ? undefined : { value: host, notices: [] };
    }
    return {
      value: host,
      notices: [notice(field, 'notice.host-split', { host, folder: canonicalRemotePath(path ?? '') })],
      also: { ...(port === undefined ? {} : { port }), ...(username === undefined ? {} : { username }) },
      ...(path === undefined ? {} : { setup: { folderPath: canonicalRemotePath(path) } }),
    };
  });
}

function normalizeKey(field: string, value: string): NormalizedValues | undefined {
  const found = inspectPrivateKey(value);
  if (found.kind !== 'private-key' || found.text === value) return undefined;
  const { text, wrapped } = found;
  const repaired = text.trim() !== value.replaceAll('\r\n', '\n').trim();
  const code = wrapped ? 'notice.key-unwrapped' : repaired ? 'notice.cleaned' : undefined;
  return { values: { privateKey: text }, notices: code ? [notice(field, code, {})] : [] };
}

/** Says what a key is: who has taken the wrong one sees it here first. */
async function examineAuth(field: string, value: string): Promise<Examination | undefined> {
  if (field !== 'privateKey') return examineEncryptionField(field, value);
  const found = inspectPrivateKey(value);
  if (found.kind !== 'private-key' || !found.strength) return undefined;
  const { strength, locked } = found;
  return {
    issues: [],
    notices: [
      notice(field, locked ? 'notice.key-locked' : 'notice.key', { ...strength }),
      ...(isWeak(strength) ? [notice(field, 'notice.key-weak', { ...strength })] : []),
    ],
  };
}

function normalizeSetup(field: string, value: string): NormalizedValues | undefined {
  if (field !== 'folderPath') return undefined;
  return normalized(field, value, clean, (cleaned) => {
    const path = canonicalRemotePath(cleaned);
    if (path === cleaned) return undefined;
    const slashes = isAddress(cleaned) ? [] : [notice(field, 'notice.folder-slashes', {})];
    return { value: path, notices: slashes };
  });
}

/** A folder on a server that speaks SFTP. */
export const sftp = (card: DestinationCard) =>
  loadable({
    ...card,
    prerequisites: async () => (await import('./prerequisites.js')).prerequisites['sftp'],
    auth: {
      schema: auth,
      fields: {
        host: {
          control: 'text',
          directsSecrets: true,
          label: 'Host',
          inputMode: 'url',
          help: 'The name or address of the server, for example sftp.example.com. A pasted sftp:// address is split for you.',
        },
        port: {
          control: 'number',
          directsSecrets: true,
          label: 'Port',
          initial: 22,
          half: true,
          help: 'SFTP uses 22 unless you were told otherwise.',
        },
        username: { control: 'text', label: 'User name', half: true },
        method: {
          control: 'choice',
          label: 'Log in with',
          initial: 'password',
          options: [
            { value: 'password', label: 'Password' },
            { value: 'private-key', label: 'Private key', help: 'Safer, and asked for by many servers.' },
            {
              value: 'key-and-password',
              label: 'Private key and password',
              help: 'For servers that ask for both, one after the other.',
            },
          ],
        },
        password: {
          control: 'secret',
          label: 'Password',
          when: { field: 'method', equals: ['password', 'key-and-password'] },
          requiredWhenShown: true,
        },
        privateKey: {
          control: 'key',
          label: 'Private key',
          help: 'The whole text with its BEGIN and END lines, often in a file named id_ed25519 or id_rsa. The file that ends in .pub is the public half and belongs on the server.',
          when: { field: 'method', equals: ['private-key', 'key-and-password'] },
          requiredWhenShown: true,
        },
        passphrase: {
          control: 'secret',
          label: 'Passphrase of the key',
          help: 'Only if the key is locked with one.',
          when: { field: 'method', equals: ['private-key', 'key-and-password'] },
        },
        hostKey: {
          control: 'host-key',
          label: 'Server identity',
          help: 'Compare the fingerprint with the one that the owner of the server gives you. Nothing secret is sent before you confirm it.',
          resetBy: ['host', 'port'],
        },
        encryptionKey: encryptionKeyField,
      },
      normalize: normalizeAuth,
      examine: examineAuth,
    },
    setup: {
      schema: setup,
      fields: {
        folderPath: {
          control: 'text',
          label: 'Folder path',
          help: 'Must exist already. Starts with / for a path from the root of the server, without it for one from the folder in which you land after login. Leave it empty for that folder itself.',
        },
      },
      normalize: normalizeSetup,
    },
    probes: { account: ACCOUNT_PROBES, location: LOCATION_PROBES },
    folders: {
      top: 'login-folder',
      pathOf: (values) => textIn(values, 'folderPath'),
      valuesOf: (path) => ({ folderPath: path }),
    },
    exampleFile: (values, details) => {
      const folder = textIn(values, 'folderPath');
      const inside = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
      return `sftp://${describeAccount(details)}${inside.startsWith('/') ? '' : '/~/'}${inside}example.csv`;
    },
    describeAccount,
    summarize: (values, details) => {
      const folder = textIn(values, 'folderPath');
      return [
        { label: 'Server', value: describeAccount(details) },
        folder === ''
          ? { label: 'Folder path', value: 'Login folder', phrase: true }
          : { label: 'Folder path', value: folder },
        ...summarizeEncryption(details),
      ];
    },
  });

function describeAccount(details: FormValues): string {
  const host = textIn(details, 'host');
  const port = textIn(details, 'port');
  const shown = host.includes(':') ? `[${host}]` : host;
  return `${textIn(details, 'username')}@${shown}${port === '' || port === '22' ? '' : `:${port}`}`;
}
