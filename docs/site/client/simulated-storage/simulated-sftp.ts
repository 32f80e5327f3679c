import { fail, type DestinationChecks } from '../../../../src/destinations/check.js';
import type { DestinationDefinition, FormValues } from '../../../../src/destinations/definition.js';
import { textIn } from '../../../../src/destinations/form-values.js';
import { problem } from '../../../../src/problems/problem.js';
import { answering, wait } from './answering.js';
import { SFTP_HOST_KEY, SFTP_LOGIN } from './scenarios.js';

const HOME = '/home/ann';

/** An SFTP server with one user and two folders. */
export function simulatedSftp({ probes }: DestinationDefinition): DestinationChecks {
  const folders = new Set(['/upload', '/archive', HOME]);
  return {
    checkAccount: (credentials, context) =>
      answering(probes.account, context, {
        connect: () => connect(credentials),
        'host-key': () => recognise(credentials),
        login: () => logIn(credentials),
        sftp: () => ({ evidence: { home: HOME } }),
      }),
    checkLocation: (credentials, setup, context) => {
      const path = textIn(setup, 'folderPath') || HOME;
      return answering(probes.location, context, {
        folder: () => {
          connect(credentials);
          if (!folders.has(path)) fail(problem('sftp.no-such-path', { path, home: HOME }));
          return { evidence: { folder: path } };
        },
        write: () =>
          path === '/archive'
            ? fail(problem('sftp.permission', { path, username: SFTP_LOGIN.user, action: 'write' }))
            : undefined,
      });
    },
    folders: {
      list: async (_, { path }, { signal }) => {
        await wait(signal);
        const inside = path === '/' ? ['/upload', '/archive'] : [];
        return {
          path: path || HOME,
          folders: inside.map((each) => ({ name: each.slice(1), path: each })),
          canCreate: true,
          nextCursor: null,
        };
      },
      create: async (_, path, { signal }) => {
        await wait(signal);
        folders.add(path);
        return { name: path.split('/').at(-1) ?? path, path };
      },
    },
  };
}

function connect(credentials: FormValues): undefined {
  const host = textIn(credentials, 'host');
  if (host !== SFTP_LOGIN.host) fail(problem('net.dns', { host }));
}

function recognise(credentials: FormValues) {
  const { algorithm, fingerprint, line } = SFTP_HOST_KEY;
  const known = textIn(credentials, 'hostKey');
  const shown = { host: SFTP_LOGIN.host, port: 22, algorithm, fingerprint, hostKey: line };
  if (known === '') fail(problem('sftp.host-key-unknown', shown));
  if (known !== line && known !== fingerprint) {
    fail(problem('sftp.host-key-changed', { ...shown, expected: known }));
  }
  return { evidence: { algorithm, fingerprint } };
}

function logIn(credentials: FormValues): undefined {
  const { user, password } = SFTP_LOGIN;
  const username = textIn(credentials, 'username');
  if (username === user && textIn(credentials, 'password') === password) return;
  const method = textIn(credentials, 'method') === 'private-key' ? 'publickey' : 'password';
  const field = username === user ? 'password' : 'username';
  fail(problem('sftp.auth-failed', { username, method, accepted: ['password'], publicKey: '' }, { field }));
}
