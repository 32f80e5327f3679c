import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { it } from 'node:test';
import { MemoryStore } from '../../src/backend/memory-store.js';
import { testDrive } from '../drivers/test-drive.js';
import { as, testServer } from '../drivers/test-server.js';
import { describeHandler } from '../suites/handler.suite.js';

describeHandler('handler over a socket', 'socket');

it('closes the connection of a body that does not end', async () => {
  const store = Object.assign(new MemoryStore(), { close: async () => undefined });
  const server = await testServer(testDrive(), 'socket', { maxBodyBytes: 1000, store });
  const socket = connect(Number(new URL(server.baseUrl).port), '127.0.0.1');
  // What is sent into a closed connection is an error here: it is what this test is about.
  socket.on('error', () => undefined);
  const head = [
    'POST /api/storage/checks HTTP/1.1',
    'host: test',
    `authorization: ${as('t').authorization}`,
    'content-type: application/json',
    'transfer-encoding: chunked',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const sendMore = (): void => {
    if (!socket.destroyed) socket.write(`1f4\r\n${' '.repeat(500)}\r\n`, () => setImmediate(sendMore));
  };
  sendMore();
  socket.resume();
  await once(socket, 'close');
  await server.close();
});

it('closes the connection of a body that comes byte by byte', async () => {
  const store = Object.assign(new MemoryStore(), { close: async () => undefined });
  const server = await testServer(testDrive(), 'socket', { bodyTimeoutMs: 30, store });
  const socket = connect(Number(new URL(server.baseUrl).port), '127.0.0.1');
  socket.on('error', () => undefined);
  const head = [
    'POST /api/storage/checks HTTP/1.1',
    'host: test',
    `authorization: ${as('t').authorization}`,
    'content-type: application/json',
    'content-length: 200000',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  const drip = (): void => {
    if (!socket.destroyed) socket.write('{', () => setImmediate(drip));
  };
  drip();
  await once(socket, 'close');
  assert.match(answer, /^HTTP\/1\.1 408 /);
  await server.close();
});
