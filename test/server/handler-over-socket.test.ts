import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { it } from 'node:test';
import type { HandlerOptions } from '../../src/server/create-handler.js';
import { MemoryStore } from '../../src/backend/memory-store.js';
import { testDrive } from '../drivers/test-drive.js';
import { as, testServer } from '../drivers/test-server.js';
import { describeHandler } from '../suites/handler.suite.js';

describeHandler('handler over a socket', 'socket');

/** A server, and a connection on which a body has been announced. */
async function announced(options: Partial<HandlerOptions>, header: string) {
  const store = Object.assign(new MemoryStore(), { close: async () => undefined });
  const server = await testServer(testDrive(), 'socket', { ...options, store });
  const socket = connect(Number(new URL(server.baseUrl).port), '127.0.0.1');
  // What is sent into a closed connection is an error here: it is what these tests are about.
  socket.on('error', () => undefined);
  const head = [
    'POST /api/storage/checks HTTP/1.1',
    'host: test',
    `authorization: ${as('t').authorization}`,
    'content-type: application/json',
    header,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  /** Sends the same again and again; what was answered by the time the connection is closed. */
  const sendForEver = async (part: string): Promise<string> => {
    const send = (): void => {
      if (!socket.destroyed) socket.write(part, () => setImmediate(send));
    };
    send();
    // Not `once`, which rejects at an error before it.
    await new Promise((resolve) => socket.once('close', resolve));
    await server.close();
    return answer;
  };
  return sendForEver;
}

it('closes the connection of a body that does not end', async () => {
  const sendForEver = await announced({ maxBodyBytes: 1000 }, 'transfer-encoding: chunked');
  await sendForEver(`1f4\r\n${' '.repeat(500)}\r\n`);
});

it('closes the connection of a body that comes byte by byte', async () => {
  const sendForEver = await announced({ bodyTimeoutMs: 30 }, 'content-length: 200000');
  assert.match(await sendForEver('{'), /^HTTP\/1\.1 408 /);
});
