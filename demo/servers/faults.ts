/** Servers that misbehave on purpose; with them, a proxy that breaks connections to servers that do not. */
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { LOOPBACK, listen, stopListening } from './listening.js';
import type { FaultServer } from './listening.js';

export { closedPort } from './listening.js';
export type { Endpoint, FaultServer } from './listening.js';
export { startTcpProxy } from './tcp-proxy.js';
export type { Breakable, ProxyConnection, TcpProxy, Trap } from './tcp-proxy.js';

const PAGE = '<!doctype html><title>Sign in</title><h1>This is a web page</h1>';

/**
 * What answers: `http` (and `html-api`, its name where an API was expected) a web server with HTML pages, `ftp` an FTP
 * server, `black-hole` nothing ever, `reset` a reset right after the connection is made.
 */
export type FaultKind = 'http' | 'html-api' | 'ftp' | 'black-hole' | 'reset';

function webServer(): Server {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const server = createHttpServer((_request, response) => response.writeHead(200, headers).end(PAGE));
  // What is not HTTP is told so in HTML, as the usual web servers do.
  server.on('clientError', (_error, socket) => {
    if (!socket.writable) return;
    const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nConnection: close\r\n`;
    socket.end(`${head}Content-Length: ${PAGE.length}\r\n\r\n${PAGE}`);
  });
  return server;
}

function ftpAnswer(line: string): string {
  if (/^USER /i.test(line)) return '331 Password required.';
  if (/^QUIT/i.test(line)) return '221 Goodbye.';
  return /^[A-Z]{3,4}( |$)/i.test(line)
    ? '530 Please log in with USER and PASS.'
    : '500 Command not understood.';
}

function ftpServer(): Server {
  return createServer((socket) => {
    let text = '';
    socket.write('220 FTP server ready.\r\n');
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      const lines = (text + chunk).split('\r\n');
      text = (lines.pop() ?? '').slice(-1024);
      for (const line of lines) socket.write(`${ftpAnswer(line)}\r\n`);
    });
  });
}

function serverFor(kind: FaultKind): Server {
  switch (kind) {
    case 'http':
    case 'html-api':
      return webServer();
    case 'ftp':
      return ftpServer();
    case 'black-hole':
      return createServer({ allowHalfOpen: true }, (socket) => socket.resume());
    case 'reset':
      return createServer((socket) => socket.resetAndDestroy());
  }
}

/** Starts a server that is not what its client hopes for. */
export async function startFaultServer(kind: FaultKind): Promise<FaultServer> {
  const sockets = new Set<Socket>();
  let accepted = 0;
  const server = serverFor(kind).on('connection', (socket: Socket) => {
    accepted += 1;
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  });
  const { port } = await listen(server, LOOPBACK, 0);
  return {
    host: LOOPBACK,
    port,
    get accepted() {
      return accepted;
    },
    close: () => {
      const stopped = stopListening(server);
      sockets.forEach((socket) => socket.destroy());
      return stopped;
    },
  };
}
