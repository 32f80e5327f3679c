import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { closedPort, startFaultServer, startTcpProxy } from '../../../demo/servers/faults.js';
import type { Endpoint, FaultKind } from '../../../demo/servers/faults.js';
import { generateHostKey } from '../../../demo/servers/sftp/host-keys.js';
import { call, dial, serverFor, session } from './sftp-client.js';

const password = 'correct horse';
const login = { username: 'ann', password };
const users = [{ ...login, home: '/upload' }];

async function faultFor(context: TestContext, kind: FaultKind) {
  const server = await startFaultServer(kind);
  context.after(() => server.close());
  return server;
}

async function proxyFor(context: TestContext, target: Endpoint) {
  const proxy = await startTcpProxy({ target });
  context.after(() => proxy.close());
  return proxy;
}

/** A plain TCP connection that is made. */
async function plug(context: TestContext, { host, port }: Endpoint): Promise<Socket> {
  const socket = connect(port, host);
  context.after(() => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

/** A server that sends back what it gets. */
async function echoFor(context: TestContext): Promise<Endpoint> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
}

async function receive(socket: Socket, bytes: number): Promise<string> {
  let got = '';
  while (got.length < bytes) got += String(((await once(socket, 'data')) as [Buffer])[0]);
  return got;
}

test('a web server where something else was expected', async (t) => {
  const server = await faultFor(t, 'http');
  const api = await faultFor(t, 'html-api');
  for (const { host, port } of [server, api]) {
    const response = await fetch(`http://${host}:${port}/bucket?list-type=2`);
    assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(await response.text(), /^<!doctype html>/);
  }
  await assert.rejects(dial(t, server, login).ready, {
    message: 'Connection lost before handshake',
    level: 'protocol',
  });
  const socket = await plug(t, server);
  socket.write('SSH-2.0-test\r\n\r\n');
  assert.match(await text(socket), /^HTTP\/1.1 400 Bad Request\r\n.*<!doctype html>/s);
});

test('an FTP server', async (t) => {
  const server = await faultFor(t, 'ftp');
  const socket = await plug(t, server);
  assert.equal(await receive(socket, 20), '220 FTP server ready.\r\n');
  for (const [line, answer] of [
    ['USER ann', /^331 /],
    ['LIST', /^530 /],
    ['SSH-2.0-test', /^500 /],
    ['QUIT', /^221 /],
  ] as const) {
    socket.write(`${line}\r\n`);
    assert.match(await receive(socket, 10), answer);
  }
  // ssh2 takes the banner for a greeting and goes on waiting for a line that starts with SSH-.
  await assert.rejects(dial(t, server, { ...login, readyTimeout: 50 }).ready, {
    message: 'Timed out while waiting for handshake',
  });
});

test('a black hole accepts and says nothing', async (t) => {
  const server = await faultFor(t, 'black-hole');
  await assert.rejects(dial(t, server, { ...login, readyTimeout: 50 }).ready, {
    message: 'Timed out while waiting for handshake',
    level: 'client-timeout',
  });
  assert.equal(server.accepted, 1);
});

test('a reset comes right after the connection', async (t) => {
  const server = await faultFor(t, 'reset');
  await assert.rejects(dial(t, server, login).ready, { code: 'ECONNRESET' });
});

test('closing a fault server ends what is connected to it', async (t) => {
  const server = await startFaultServer('black-hole');
  const socket = await plug(t, server);
  const closed = once(socket.resume(), 'close');
  await server.close();
  await closed;
});

test('nobody listens on a closed port', async (t) => {
  const port = await closedPort();
  await assert.rejects(dial(t, { host: '127.0.0.1', port }, login).ready, { code: 'ECONNREFUSED' });
});

test('the proxy', async (t) => {
  await t.test('passes SFTP through unchanged', async (t) => {
    const server = await serverFor(t, { users });
    const proxy = await proxyFor(t, server);
    const { sftp } = await session(t, proxy, login);
    const data = Buffer.alloc(300_000, 'abcdefg');
    await call((done) => sftp.writeFile('a', data, done));
    assert.ok(server.files.read('ann', 'a').equals(data));
    assert.equal(proxy.accepted, 1);
    assert.ok((proxy.connections[0]?.forwarded ?? 0) > 300_000);
  });

  await t.test('passes on that a side has ended', async (t) => {
    const proxy = await proxyFor(t, await echoFor(t));
    const socket = await plug(t, proxy);
    socket.end('bye');
    assert.equal(await text(socket), 'bye');
  });

  await t.test('hangs after so many bytes, and goes on where it stopped', async (t) => {
    const proxy = await proxyFor(t, await echoFor(t));
    const { sprung } = proxy.hangAfter(7);
    const socket = await plug(t, proxy);
    socket.write('hello');
    await sprung;
    assert.equal(await receive(socket, 2), 'he', 'five bytes up and two down');
    assert.equal(proxy.connections[0]?.forwarded, 7);
    await proxy.passThrough();
    assert.equal(await receive(socket, 3), 'llo');
  });

  await t.test('hangs in the middle of a login', async (t) => {
    const server = await serverFor(t, { users });
    const proxy = await proxyFor(t, server);
    const { sprung } = proxy.hangAfter(500);
    const { ready } = dial(t, proxy, { ...login, readyTimeout: 300 });
    const failed = assert.rejects(ready, { message: 'Timed out while waiting for handshake' });
    await sprung;
    await failed;
  });

  await t.test('resets after so many bytes, on a connection that is open', async (t) => {
    const server = await serverFor(t, { users });
    const proxy = await proxyFor(t, server);
    const { client, sftp } = await session(t, proxy, login);
    const failed = once(client, 'error').then(([error]: { code?: string }[]) => error?.code);
    const { sprung } = proxy.resetAfter(100_000);
    sftp.writeFile('a', Buffer.alloc(300_000), () => undefined);
    await sprung;
    assert.equal(await failed, 'ECONNRESET');
    assert.ok(server.files.read('ann', 'a').length < 100_000);
  });

  await t.test('breaks one connection and leaves the others', async (t) => {
    const proxy = await proxyFor(t, await echoFor(t));
    const first = await plug(t, proxy);
    first.write('a');
    await receive(first, 1);
    const second = await plug(t, proxy);
    second.write('b');
    await receive(second, 1);
    const trap = proxy.connections[0]?.resetAfter(0);
    const failed = assert.rejects(once(first, 'data'), { code: 'ECONNRESET' });
    first.write('c');
    await Promise.all([trap?.sprung, failed]);
    second.write('d');
    assert.equal(await receive(second, 1), 'd');
    const other = proxy.connections[0]?.hangAfter(0);
    second.write('e');
    await other?.sprung;
    proxy.connections[0]?.passThrough();
    assert.equal(await receive(second, 1), 'e');
  });

  await t.test('refuses, and accepts again at the same port', async (t) => {
    const proxy = await proxyFor(t, await echoFor(t));
    const open = await plug(t, proxy);
    open.write('x');
    await receive(open, 1);
    proxy.refuse();
    await assert.rejects(plug(t, proxy), { code: 'ECONNREFUSED' });
    open.write('y');
    assert.equal(await receive(open, 1), 'y', 'what is open goes on');
    await proxy.passThrough();
    const again = await plug(t, proxy);
    again.write('z');
    assert.equal(await receive(again, 1), 'z');
    proxy.refuse();
    await proxy.close();
  });

  await t.test('resets the client when its target refuses', async (t) => {
    const proxy = await proxyFor(t, { host: '127.0.0.1', port: await closedPort() });
    const socket = await plug(t, proxy);
    await assert.rejects(once(socket, 'data'), { code: 'ECONNRESET' });
  });

  await t.test('can lead to a server with another host key', async (t) => {
    const server = await serverFor(t, { users, hostKeys: [generateHostKey('ecdsa')] });
    const proxy = await proxyFor(t, server);
    await dial(t, proxy, { ...login, algorithms: { serverHostKey: ['ecdsa-sha2-nistp256'] } }).ready;
    await assert.rejects(dial(t, proxy, { ...login, algorithms: { serverHostKey: ['ssh-ed25519'] } }).ready, {
      message: 'Handshake failed: no matching host key format',
    });
  });
});
