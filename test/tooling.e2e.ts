/** The toolchain itself: WebKit's driver answers whatever the web test runner sends it meanwhile. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { findWebKit, howToInstall } from '../scripts/browsers.js';
import { startWebKitDriver } from '../scripts/webkit-driver.js';

const webkit = findWebKit();

/** Commands of https://www.w3.org/TR/webdriver2/#endpoints; no answer within 20 s is an error. */
function commands(driver: string) {
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${driver}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    }).catch((reason: unknown) => assert.fail(`${method} ${path}: ${String(reason)}`));
    const { value } = (await response.json()) as { value: unknown };
    assert.equal(response.status, 200, JSON.stringify(value));
    return value;
  };
  return {
    post: (path: string, body: unknown) => send('POST', path, body),
    get: (path: string) => send('GET', path),
  };
}

describe('WebKit’s driver', { skip: webkit ? false : `not installed:\n${howToInstall('webkit')}` }, () => {
  it('answers a navigation during which it gets another command', async (t) => {
    assert(webkit);
    const site = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>A page</title>');
    }).listen(0, '127.0.0.1');
    t.after(() => site.close());
    await once(site, 'listening');
    const page = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
    const driver = await startWebKitDriver(webkit);
    t.after(() => {
      driver.stop();
    });
    const { post, get } = commands(`http://127.0.0.1:${driver.port}`);
    const options = { binary: webkit.miniBrowser, args: ['--automation'] };
    const capabilities = { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } };
    const { sessionId } = (await post('/session', { capabilities })) as { sessionId: string };
    const session = `/session/${sessionId}`;

    for (const round of Array.from({ length: 30 }).keys()) {
      await Promise.all([
        post(`${session}/url`, { url: `${page}${round}` }),
        get(`${session}/title`),
        post(`${session}/url`, { url: 'about:blank' }),
      ]);
    }
  });
});
