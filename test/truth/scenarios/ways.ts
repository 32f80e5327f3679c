/** What is in the way to a storage: names, networks, and who else answers. */
import { createServer, request as pass } from 'node:http';
import { closedPort, startFaultServer, startTcpProxy, type FaultKind } from '../../../demo/servers/faults.js';
import { listen, stopListening } from '../../../demo/servers/listening.js';
import { demoS3Keys, demoS3Options } from '../../../demo/servers/s3/demo-s3.js';
import { startS3Server } from '../../../demo/servers/s3/s3-server.js';
import { DEMO_PASSWORD, demoSftpOptions } from '../../../demo/servers/sftp/demo-sftp.js';
import { startSftpServer } from '../../../demo/servers/sftp/sftp-server.js';
import type { Lookup } from '../../../src/server/egress/create-egress-guard.js';
import {
  connected,
  forBoth,
  problemAt,
  type Attempt,
  type Expected,
  type Scenario,
  type Stage,
} from '../scenario.js';
import { valuesOf } from './s3-embedded.js';

const key = demoS3Keys().full;
const EXPORTS = { bucket: 'acme-exports', folderPath: 'a/b' };

/** Connects S3-compatible storage at an address. */
const s3At = (endpoint: string, more: Partial<Attempt> = {}): Attempt => ({
  type: 's3-compatible',
  credentials: valuesOf(key, { endpoint, addressStyle: 'path' }),
  ...more,
});

/** Connects an SFTP server at an address. */
const sftpAt = (host: string, port: number, more: Partial<Attempt> = {}): Attempt => ({
  type: 'sftp',
  credentials: { host, port, username: 'demo', method: 'password', password: DEMO_PASSWORD },
  ...more,
});

const HASTY = { page: { timeoutMs: 500 }, service: { phaseTimeoutMs: 500 } } as const;

/** No server can be made to have no name: resolvers are the one thing here that is not real. */
const resolver =
  (code: string): Lookup =>
  async () => {
    throw Object.assign(new Error(code), { code });
  };

const named = (
  title: string,
  expected: Expected,
  make: (host: string) => Attempt,
  lookup: Lookup,
): Scenario => ({
  title,
  server: 'Resolver',
  expected: { backend: expected },
  prepare: () => ({ ...make('storage.example'), service: { lookup } }),
});

const NAMES: readonly (readonly [
  string,
  Lookup,
  'net.dns' | 'net.dns-temporary' | 'net.refused',
  Expected['blame'],
])[] = [
  ['A name that does not exist', resolver('ENOTFOUND'), 'net.dns', 'input'],
  ['A resolver that is busy', resolver('EAI_AGAIN'), 'net.dns-temporary', 'network'],
  // Where a name leads inside of our network is nobody's business: it looks as if nobody listened there.
  ['A name of a private network', async () => [{ address: '10.0.0.1' }], 'net.refused', 'input'],
  [
    'A name with one private address',
    async () => [{ address: '192.0.2.1' }, { address: '169.254.169.254' }],
    'net.refused',
    'input',
  ],
];

const names: readonly Scenario[] = NAMES.flatMap(([title, lookup, code, blame]) => [
  named(
    `${title}, S3`,
    { code, blame, field: 'endpoint', warnings: [] },
    (host) => s3At(`https://${host}`),
    lookup,
  ),
  named(
    `${title}, SFTP`,
    { code, blame, field: code === 'net.refused' ? 'port' : 'host', warnings: [] },
    (host) => sftpAt(host, 22),
    lookup,
  ),
]);

/** TCP cannot reach a group of receivers: there is never a way to one. https://www.rfc-editor.org/rfc/rfc9293#section-3.9.2.3 */
const nowhere: readonly Scenario[] = [s3At('https://storage.example'), sftpAt('storage.example', 22)].map(
  (attempt): Scenario => ({
    title: `An address without a way to it, ${attempt.type === 'sftp' ? 'SFTP' : 'S3'}`,
    server: 'Nobody',
    expected: {
      backend: problemAt('net.no-route', 'network', attempt.type === 'sftp' ? 'host' : 'endpoint'),
    },
    prepare: () => ({
      ...attempt,
      service: { lookup: async () => [{ address: '224.0.0.1' }], allow: ['224.0.0.0/4'] },
    }),
  }),
);

/** A page cannot look names up: it only sees that nobody answers. */
const nobody: readonly Scenario[] = [
  {
    title: 'A name that does not exist, S3',
    server: 'Resolver',
    expected: { browser: problemAt('net.unreachable', 'network', 'endpoint') },
    prepare: () => s3At('https://storage.invalid'),
  },
  {
    title: 'A port on which nobody listens, S3',
    server: 'Nobody',
    expected: {
      browser: problemAt('net.unreachable', 'network', 'endpoint'),
      backend: problemAt('net.refused', 'input', 'endpoint'),
    },
    prepare: async () => s3At(`http://127.0.0.1:${await closedPort()}`),
  },
  {
    title: 'A port on which nobody listens, SFTP',
    server: 'Nobody',
    expected: { backend: problemAt('net.refused', 'input', 'port') },
    prepare: async () => sftpAt('127.0.0.1', await closedPort()),
  },
  {
    title: 'An address of the cloud’s own metadata, S3',
    server: 'Nobody',
    expected: { backend: problemAt('net.blocked-address', 'service', 'endpoint') },
    prepare: () => s3At('http://169.254.169.254'),
  },
  {
    title: 'An address of this machine, SFTP',
    server: 'Nobody',
    expected: { backend: problemAt('net.blocked-address', 'service', 'host') },
    prepare: () => sftpAt('127.0.0.1', 22, { service: { allow: [] } }),
  },
  {
    title: 'SFTP without a backend',
    server: 'Nobody',
    expected: { browser: problemAt('page.backend-required', 'page') },
    prepare: () => sftpAt('sftp.example', 22),
  },
];

const someoneElse = (
  kind: FaultKind,
  title: string,
  expected: { readonly s3: Scenario['expected']; readonly sftp: Expected },
): readonly Scenario[] => [
  {
    title: `${title}, S3`,
    server: 'Fault server',
    expected: expected.s3,
    prepare: async (stage) => {
      const { port } = stage.closing(await startFaultServer(kind));
      return s3At(`http://127.0.0.1:${port}`, kind === 'black-hole' ? HASTY : {});
    },
  },
  {
    title: `${title}, SFTP`,
    server: 'Fault server',
    expected: { backend: expected.sftp },
    prepare: async (stage) => {
      const { host, port } = stage.closing(await startFaultServer(kind));
      return sftpAt(host, port, kind === 'black-hole' ? HASTY : {});
    },
  },
];

/** A gateway that shows a page, as those of hotels and companies do, at once or once the account is connected. */
const somethingElse = (
  title: string,
  expected: Expected,
  status: number,
  more?: Partial<Attempt>,
): Scenario => ({
  title,
  server: 'Gateway',
  expected: { backend: expected },
  prepare: async (stage) => {
    const good = stage.closing(await startS3Server(demoS3Options()));
    let shows = more === undefined;
    const gateway = createServer((request, response) => {
      if (shows) {
        request.resume();
        response
          .writeHead(status, { 'content-type': 'text/html' })
          .end('<!doctype html><title>Sign in</title>');
        return;
      }
      const { method, url, headers } = request;
      const onwards = pass({ host: '127.0.0.1', port: good.port, method, path: url, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      request.pipe(onwards);
    });
    const { port } = await listen(gateway, '127.0.0.1', 0);
    stage.closing({
      close: () => {
        gateway.closeAllConnections();
        return stopListening(gateway);
      },
    });
    const between = (): void => {
      shows = true;
    };
    return s3At(`http://127.0.0.1:${port}`, more && { ...more, between });
  },
});

const wrongDoors: readonly Scenario[] = [
  ...someoneElse('html-api', 'A web site', {
    s3: {
      browser: problemAt('s3.cors-or-missing', 'storage', 'endpoint'),
      backend: problemAt('s3.bad-endpoint', 'input', 'endpoint'),
    },
    sftp: problemAt('sftp.not-ssh', 'input', 'port'),
  }),
  ...someoneElse('ftp', 'An FTP server', {
    s3: {
      browser: problemAt('net.unreachable', 'network', 'endpoint'),
      backend: problemAt('s3.bad-endpoint', 'input', 'endpoint'),
    },
    sftp: problemAt('sftp.not-ssh', 'input', 'port'),
  }),
  ...someoneElse('black-hole', 'A server that says nothing', {
    s3: forBoth(problemAt('net.timeout', 'network', 'endpoint')),
    sftp: problemAt('net.timeout', 'network', 'host'),
  }),
  ...someoneElse('reset', 'A server that hangs up', {
    s3: {
      browser: problemAt('net.unreachable', 'network', 'endpoint'),
      backend: problemAt('net.reset', 'storage', 'endpoint'),
    },
    sftp: problemAt('net.reset', 'storage', 'host'),
  }),
  ...(
    [
      [200, 's3.bad-endpoint', 'input', 'endpoint'],
      [403, 's3.bad-endpoint', 'input', 'endpoint'],
      [407, 's3.bad-endpoint', 'input', 'endpoint'],
      [511, 's3.bad-endpoint', 'input', 'endpoint'],
      [503, 's3.slow-down', 'storage', ''],
    ] as const
  ).flatMap(([status, code, blame, field]) => [
    somethingElse(`A page in place of S3, with status ${status}`, problemAt(code, blame, field), status),
    somethingElse(
      `A page in place of S3 after the account, with status ${status}`,
      problemAt(code, blame, field),
      status,
      { setup: EXPORTS },
    ),
  ]),
  {
    title: 'TLS where there is none, S3',
    server: 'Fault server',
    expected: {
      browser: problemAt('net.unreachable', 'network', 'endpoint'),
      backend: problemAt('net.tls', 'storage', 'endpoint'),
    },
    prepare: async (stage) => {
      const { port } = stage.closing(await startFaultServer('html-api'));
      return s3At(`https://127.0.0.1:${port}`);
    },
  },
];

/** A proxy between the caller and a good server, which breaks once the account is connected. */
async function behindProxy(
  stage: Stage,
  kind: 's3' | 'sftp',
  fault: 'hang' | 'reset' | 'refuse' | 'none',
  after: 'account' | 'start' = 'account',
): Promise<Attempt> {
  const server =
    kind === 's3'
      ? stage.closing(await startS3Server(demoS3Options()))
      : stage.closing(await startSftpServer(demoSftpOptions().options));
  const proxy = stage.closing(await startTcpProxy({ target: { host: '127.0.0.1', port: server.port } }));
  const spoil = (): void => {
    if (fault === 'hang') proxy.hangAfter(100);
    if (fault === 'reset') proxy.resetAfter(100);
    if (fault === 'refuse') proxy.refuse();
  };
  if (after === 'start') spoil();
  const more = {
    setup: kind === 's3' ? EXPORTS : { folderPath: 'incoming' },
    ...(after === 'account' ? { between: spoil } : {}),
    ...(fault === 'hang' ? { page: { timeoutMs: 1500 }, service: { phaseTimeoutMs: 1500 } } : {}),
  };
  return kind === 's3' ? s3At(`http://127.0.0.1:${proxy.port}`, more) : sftpAt('127.0.0.1', proxy.port, more);
}

const proxied = (
  title: string,
  expected: Scenario['expected'],
  ...how: [kind: 's3' | 'sftp', fault: 'hang' | 'reset' | 'refuse' | 'none', after?: 'account' | 'start']
): Scenario => ({ title, server: 'Fault proxy', expected, prepare: (stage) => behindProxy(stage, ...how) });

const brokenWays: readonly Scenario[] = [
  proxied('A proxy that does nothing, S3', forBoth(connected()), 's3', 'none'),
  proxied('A proxy that does nothing, SFTP', { backend: connected() }, 'sftp', 'none'),
  proxied(
    'A connection that is cut, S3',
    {
      browser: problemAt('net.unreachable', 'network', 'endpoint'),
      backend: problemAt('net.reset', 'storage', 'endpoint'),
    },
    's3',
    'reset',
    'start',
  ),
  proxied(
    'A connection that is cut after the account, S3',
    {
      browser: problemAt('net.unreachable', 'network', 'endpoint'),
      backend: problemAt('net.reset', 'storage', 'endpoint'),
    },
    's3',
    'reset',
  ),
  proxied(
    'A connection that is cut, SFTP',
    { backend: problemAt('sftp.connection-lost', 'storage') },
    'sftp',
    'reset',
    'start',
  ),
  proxied(
    'A connection that is cut after the account, SFTP',
    { backend: problemAt('sftp.connection-lost', 'storage') },
    'sftp',
    'reset',
  ),
  proxied(
    'A connection that falls silent, S3',
    forBoth(problemAt('net.timeout', 'network', 'endpoint')),
    's3',
    'hang',
  ),
  proxied(
    'A connection that falls silent, SFTP',
    { backend: problemAt('net.timeout', 'network', 'host') },
    'sftp',
    'hang',
  ),
  proxied(
    'A server that is gone after the account, S3',
    // A browser goes on with the connection that it has.
    { browser: connected(), backend: problemAt('net.refused', 'input', 'endpoint') },
    's3',
    'refuse',
  ),
  proxied(
    'A server that is gone after the account, SFTP',
    { backend: problemAt('net.refused', 'input', 'port') },
    'sftp',
    'refuse',
  ),
];

/** Everything between the caller and a storage. */
export const ways: readonly Scenario[] = [...names, ...nowhere, ...nobody, ...wrongDoors, ...brokenWays];
