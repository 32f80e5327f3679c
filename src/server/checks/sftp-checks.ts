import { ProbeRun, fail, type FolderContext, type PlannedProbe } from '../../destinations/check.js';
import type { ProbeDefinition } from '../../destinations/definition.js';
import { textIn } from '../../destinations/form-values.js';
import { ACCOUNT_PROBES, LOCATION_PROBES } from '../../destinations/sftp/probe-definitions.js';
import { locate, problem, type Problem } from '../../problems/problem.js';
import type { Result } from '../../problems/result.js';
import { excerpt } from '../../destinations/excerpt.js';
import type { ServerCheckOptions, ServerChecks } from './server-check.js';
import { SftpBrowse } from './sftp-browse.js';
import { SftpFolder } from './sftp-folder.js';
import type { SshPeer } from './sftp-problems.js';
import { SftpSession } from './sftp-session.js';
import type { SshCredential } from './ssh-login.js';
import { openPrivateKey } from './ssh-private-key.js';
import { verifiedSession, type VerifiedSession } from './verified-session.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * The server's checks of SFTP accounts and folders. The order is the promise: nothing secret leaves this server before
 * the far end has proved to hold the key that a person confirmed.
 */
export const sftpChecks: ServerChecks = (options) => ({
  checkAccount: async (credentials, context) => {
    const run = new ProbeRun(planned(ACCOUNT_PROBES), context, unexpected);
    let session: SftpSession | undefined;
    try {
      await run.probe('connect', async () => {
        // A key that cannot be opened needs no connection to be told so; it is told at its turn, at `login`.
        session = await open(credentials, options, context);
        await session.connected();
        return undefined;
      });
      await run.probe('host-key', async () => {
        const verified = await verify(opened(session), credentials, options, context);
        session = verified.session;
        const { hostKey, ...evidence } = verified.facts;
        // From a fingerprint to the key itself: nothing is left to guess next time.
        if (confirmedIn(credentials).includes('SHA256:')) run.learn({ hostKey });
        return { evidence };
      });
      await run.probe('login', async () => {
        await opened(session).login(valueOf(credentialIn(credentials)));
        return undefined;
      });
      await run.probe('sftp', async () => {
        const current = opened(session);
        const folder = new SftpFolder(current, await current.sftp(), textIn(credentials, 'username'));
        const home = await folder.home();
        return home === '' ? undefined : { evidence: { home } };
      });
      return run.outcome();
    } finally {
      session?.close();
    }
  },

  checkLocation: async (credentials, setup, context) => {
    const run = new ProbeRun(planned(LOCATION_PROBES), context, unexpected);
    let session: SftpSession | undefined;
    let folder: SftpFolder | undefined;
    try {
      await run.probe('folder', async () => {
        session = await open(credentials, options, context);
        await session.connected();
        ({ session } = await verify(session, credentials, options, context));
        await session.login(valueOf(credentialIn(credentials)));
        folder = new SftpFolder(session, await session.sftp(), textIn(credentials, 'username'));
        const evidence = { folder: await folder.open(textIn(setup, 'folderPath')) };
        return folder.unseen ? { evidence, warning: folder.unseen } : { evidence };
      });
      const written = await run.probe('write', async () => {
        await opened(folder).write();
        return undefined;
      });
      const read = await run.probe('read', async () => {
        const warning = await opened(folder).readBack();
        return warning && { warning };
      });
      const usable = written && read;
      if (usable) {
        await run.probe('rename', async () => {
          await opened(folder).rename();
          return undefined;
        });
      }
      // Tidied up, but never at the cost of the first error.
      if (folder && !usable) await opened(folder).discard();
      await run.probe('delete', async () => {
        await opened(folder).delete();
        return undefined;
      });
      return run.outcome();
    } finally {
      session?.close();
    }
  },

  folders: {
    list: (credentials, { path, cursor }, context) =>
      lookAround(credentials, options, context, (browse) => browse.list(path, cursor)),
    create: (credentials, path, context) =>
      lookAround(credentials, options, context, (browse) => browse.create(path)),
  },
});

/** Logs in, lets `work` look around, and leaves. */
async function lookAround<Found>(
  credentials: Values,
  options: ServerCheckOptions,
  context: FolderContext,
  work: (browse: SftpBrowse) => Promise<Found>,
): Promise<Found> {
  let session = await open(credentials, options, context);
  try {
    await session.connected();
    ({ session } = await verify(session, credentials, options, context));
    await session.login(valueOf(credentialIn(credentials)));
    return await work(new SftpBrowse(session, await session.sftp(), textIn(credentials, 'username')));
  } finally {
    session.close();
  }
}

const confirmedIn = (credentials: Values): string => textIn(credentials, 'hostKey');

const verify = (
  session: SftpSession,
  credentials: Values,
  options: ServerCheckOptions,
  context: FolderContext,
): Promise<VerifiedSession> =>
  verifiedSession(session, confirmedIn(credentials), (preferred) =>
    open(credentials, options, context, preferred),
  );

async function open(
  credentials: Values,
  { egress, phaseTimeoutMs = 10_000 }: ServerCheckOptions,
  { signal }: FolderContext,
  preferred?: readonly string[],
): Promise<SftpSession> {
  const host = textIn(credentials, 'host');
  const port = Number(credentials['port'] ?? 22);
  const resolved = await egress.resolve(host, port, signal);
  if (!resolved.ok) {
    // As where a port is closed: see `explainSsh`.
    const field = resolved.problem.code === 'net.refused' ? 'port' : 'host';
    return fail(locate(resolved.problem, { field }));
  }
  const username = textIn(credentials, 'username');
  const peer: SshPeer = { host, port, username, timeoutMs: phaseTimeoutMs };
  const hostKey = confirmedIn(credentials);
  return new SftpSession({
    address: resolved.value,
    peer,
    hostKey,
    signal,
    ...(preferred ? { preferred } : {}),
  });
}

/** What the chosen method needs; what belongs to the other one is not even looked at. */
function credentialIn(credentials: Values): Result<SshCredential> {
  const method = textIn(credentials, 'method');
  const password = textIn(credentials, 'password');
  if (method !== 'private-key' && method !== 'key-and-password') {
    return { ok: true, value: { method: 'password', password } };
  }
  const key = openPrivateKey(textIn(credentials, 'privateKey'), textIn(credentials, 'passphrase'));
  if (!key.ok) return key;
  const value: SshCredential =
    method === 'private-key' ? { method, key: key.value } : { method, key: key.value, password };
  return { ok: true, value };
}

const valueOf = <Value>(result: Result<Value>): Value => (result.ok ? result.value : fail(result.problem));

/** What an earlier probe opened; a later one runs only after it has passed. */
function opened<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The probe before this one did not run');
  return value;
}

const planned = (probes: readonly ProbeDefinition[]): readonly PlannedProbe[] =>
  probes.map(({ id, required, field }) => ({ id, required, ...(field === undefined ? {} : { field }) }));

const unexpected = (error: unknown): Problem =>
  problem('sftp.unexpected', { answer: excerpt(error instanceof Error ? error.message : '') });
