/** The real `ssh2` client with promises, for the tests of the embedded servers. */
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import ssh2 from 'ssh2';
import type { AuthenticationType, Client, ConnectConfig, SFTPWrapper } from 'ssh2';
import { startSftpServer } from '../../../demo/servers/sftp/sftp-server.js';
import type { SftpServer, SftpServerOptions } from '../../../demo/servers/sftp/sftp-server.js';

type Callback<T> = (error: Error | null | undefined, value: T) => void;

/** Calls a function that takes a callback. */
export function call(run: (callback: (error?: Error | null) => void) => void): Promise<void>;
export function call<T>(run: (callback: Callback<T>) => void): Promise<T>;
export function call(
  run: (callback: (error?: Error | null, value?: unknown) => void) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    run((error, value) => (error ? reject(error) : resolve(value)));
  });
}

/** A server that the test closes when it ends. */
export async function serverFor(context: TestContext, options: SftpServerOptions): Promise<SftpServer> {
  const server = await startSftpServer(options);
  context.after(() => server.close());
  return server;
}

/** A client that connects, and ends with the test. */
export function dial(
  context: TestContext,
  server: { host: string; port: number },
  config: ConnectConfig,
): { client: Client; ready: Promise<unknown> } {
  const client = new ssh2.Client();
  context.after(() => client.destroy());
  const ready = once(client, 'ready');
  // A later error has its own observer, or none that matters.
  client.on('error', () => undefined);
  client.connect({ host: server.host, port: server.port, readyTimeout: 10_000, ...config });
  return { client, ready };
}

/** An SFTP session of a user. */
export async function session(
  context: TestContext,
  server: { host: string; port: number },
  config: ConnectConfig,
): Promise<{ client: Client; sftp: SFTPWrapper }> {
  const { client, ready } = dial(context, server, config);
  await ready;
  const sftp = await call<SFTPWrapper>((done) => client.sftp(done));
  return { client, sftp };
}

/** Logs in with one method after the other and records what the server says is left before each. */
export function recordingHandler(methods: readonly object[]): {
  authHandler: NonNullable<ConnectConfig['authHandler']>;
  left: { methods: AuthenticationType[] | null; partial: boolean | null }[];
} {
  const left: { methods: AuthenticationType[] | null; partial: boolean | null }[] = [];
  const rest = [...methods];
  const authHandler: unknown = (
    allowed: AuthenticationType[] | null,
    partial: boolean | null,
    next: (method: unknown) => void,
  ) => {
    left.push({ methods: allowed, partial });
    next(rest.shift() ?? false);
  };
  return { authHandler: authHandler as NonNullable<ConnectConfig['authHandler']>, left };
}
