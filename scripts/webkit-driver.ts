/** Starts WebKitGTK's driver in a display of its own, for `web-test-runner.config.mjs`. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { freePort, type WebKitPaths } from './browsers.js';

export interface WebKitDriver {
  readonly port: number;
  /** Ends the driver, its browsers and the display; also done when this process exits. */
  stop(): void;
}

/** Starts an Xvfb on a free display and a WebKitWebDriver in it, which answers on a free port. */
export async function startWebKitDriver({ driver, xvfb }: WebKitPaths): Promise<WebKitDriver> {
  const children: ChildProcess[] = [];
  let turns: Turns | undefined;
  const stop = (): void => {
    process.off('exit', stop);
    turns?.end();
    const [display, ...rest] = children.splice(0);
    for (const child of rest) killGroup(child, 'SIGKILL');
    if (display) killGroup(display, 'SIGTERM'); // it removes its lock file
  };
  process.on('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      stop();
      process.exit(130);
    });
  }

  try {
    // Each child leads a process group, so that the browsers a driver starts end with it.
    const display = spawn(
      xvfb,
      ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
        detached: true,
      },
    );
    children.push(display);
    const displayNumber = await firstLine(display.stdio[3] as Readable, 'Xvfb');

    const port = await freePort();
    const webdriver = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, DISPLAY: `:${displayNumber}`, NO_AT_BRIDGE: '1', GTK_USE_PORTAL: '0' },
    });
    children.push(webdriver);
    await answering(`http://127.0.0.1:${port}/status`, webdriver);
    turns = await takeTurns(port);
    return { port: turns.port, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

interface Turns {
  readonly port: number;
  end(): void;
}

/**
 * Passes on one request at a time. WebKitWebDriver never answers a navigation during which it gets another command, and
 * the web test runner sends some whenever it likes: it does not wait for a page's load before it leaves the page, and
 * asks for the title every minute.
 */
async function takeTurns(port: number): Promise<Turns> {
  let last: Promise<void> = Promise.resolve();
  const server = createServer((request, response) => {
    last = last.then(() => passOn(request, response, port));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const end = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, end };
}

/** Resolves when the answer was given, or nobody waits for it any more. */
async function passOn(request: IncomingMessage, response: ServerResponse, port: number): Promise<void> {
  if (response.destroyed) return;
  const { url: path, method, headers } = request;
  const onward = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
  await finished(response).catch(() => undefined);
  onward.destroy();
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

function firstLine(stream: Readable, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => {
      reject(new Error(`${name} did not start within 20 s.`));
    }, 20_000);
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      resolve(text.trim());
    });
    stream.once('close', () => {
      clearTimeout(timer);
      reject(new Error(`${name} ended before it was ready.`));
    });
  });
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const giveUp = Date.now() + 20_000;
  while (Date.now() < giveUp) {
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended (exit code ${child.exitCode}).`);
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`WebKitWebDriver did not answer at ${url} within 20 s.`);
}
