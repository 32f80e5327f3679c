import type { TestContext } from 'node:test';
import { DEMO_PASSWORD, demoSftpOptions } from '../../../demo/servers/sftp/demo-sftp.js';
import { generateHostKey, parseSshKey } from '../../../demo/servers/sftp/host-keys.js';
import {
  startSftpServer,
  type SftpServer,
  type SftpServerOptions,
} from '../../../demo/servers/sftp/sftp-server.js';
import { sftpChecks } from '../../../src/server/checks/sftp-checks.js';
import { localEgress, logged } from './probe-log.js';

export const checks = sftpChecks({ egress: localEgress, phaseTimeoutMs: 5000 });
/** Loses its patience soon. */
export const hasty = sftpChecks({ egress: localEgress, phaseTimeoutMs: 200 });
export const demo = demoSftpOptions();

/** The line that a person confirms, from a server's private key. */
export const hostKeyLine = (privateKey: string): string => {
  const key = parseSshKey(privateKey);
  return `${key.type} ${key.getPublicSSH().toString('base64')}`;
};

/** Until the server has seen the end of every connection. */
export async function allClosed(server: SftpServer): Promise<void> {
  while (server.connections.open > 0) await new Promise((resolve) => setImmediate(resolve));
}

/** A server of its own for one test, with the values of an account at it. */
export async function serverFor(context: TestContext, options: Partial<SftpServerOptions> = {}) {
  const hostKeys = options.hostKeys ?? [generateHostKey()];
  const server = await startSftpServer({ ...demo.options, ...options, hostKeys });
  context.after(() => server.close());
  const login = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
    host: server.host,
    port: server.port,
    username: 'demo',
    method: 'password',
    password: DEMO_PASSWORD,
    hostKey: hostKeyLine(hostKeys[0] ?? ''),
    ...more,
  });
  const withKey = (privateKey: string, passphrase = ''): Record<string, unknown> =>
    login({ method: 'private-key', privateKey, passphrase });
  const account = (more: Record<string, unknown> = {}) =>
    logged((run) => checks.checkAccount(login(more), run));
  const location = (folderPath: string, more: Record<string, unknown> = {}) =>
    logged((run) => checks.checkLocation(login(more), { folderPath }, run));
  return { server, login, withKey, account, location };
}
