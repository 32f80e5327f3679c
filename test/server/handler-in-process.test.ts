import assert from 'node:assert/strict';
import { it } from 'node:test';
import { MemoryStore } from '../../src/backend/memory-store.js';
import { testDrive } from '../drivers/test-drive.js';
import { as, testServer } from '../drivers/test-server.js';
import { describeHandler } from '../suites/handler.suite.js';

describeHandler('handler in process', 'in-process');

it('lets go of a body that does not end', async () => {
  const store = Object.assign(new MemoryStore(), { close: async () => undefined });
  const server = await testServer(testDrive(), 'in-process', { maxBodyBytes: 1000, store });
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(500)),
    cancel: () => {
      cancelled = true;
    },
  });
  const headers = { ...as('t'), 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body, duplex: 'half' };
  const response = await server.send(`${server.baseUrl}/checks`, init as RequestInit);
  assert.equal(response.status, 413);
  assert.equal(response.headers.get('connection'), 'close');
  assert.ok(cancelled);
});

it('does not wait for the rest of a body for ever', async () => {
  const store = Object.assign(new MemoryStore(), { close: async () => undefined });
  const server = await testServer(testDrive(), 'in-process', { bodyTimeoutMs: 20, store });
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"type":')),
    cancel: () => {
      cancelled = true;
    },
  });
  const headers = { ...as('t'), 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body, duplex: 'half' };
  const response = await server.send(`${server.baseUrl}/checks`, init as RequestInit);
  assert.equal(response.status, 408);
  assert.equal(response.headers.get('connection'), 'close');
  assert.ok(cancelled);
});
