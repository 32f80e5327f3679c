import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { notePeer } from './limits/client-address.js';

/**
 * A handler as a listener for `node:http`, and as a middleware at the end of an Express route. When the client hangs up,
 * the request's signal is aborted, and with it the check that runs for it.
 *
 * In Express, mount it before any body parser: the body must not have been read. Express takes the mount path off the
 * address, so the handler's `basePath` stays empty there.
 *
 * @example
 * createServer(toNodeListener(handler)).listen(8080);
 * app.use('/api/storage', toNodeListener(handler));
 */
export function toNodeListener(
  handler: (request: Request) => Promise<Response>,
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  // The globals of the host's process stay what they are.
  const listener = getRequestListener(
    (request, { incoming }) => {
      notePeer(request, incoming.socket.remoteAddress);
      return handler(request);
    },
    { overrideGlobalObjects: false },
  );
  return (incoming, outgoing) => {
    // Answers whatever happens; there is nothing to wait for.
    void listener(incoming, outgoing);
  };
}

/**
 * Ends a server of `node:http` after its handler was drained: it stops to listen, and each connection is closed as soon as
 * it is idle. Node alone would keep those that become idle later until their clients let go. What is left after `timeoutMs`,
 * such as an answer that nobody fetches, is broken off.
 *
 * @example
 * process.once('SIGTERM', async () => {
 *   await handler.drain({ noticeMs: 5000 });
 *   await closeServer(server);
 *   await store.close();
 * });
 */
export async function closeServer(
  server: Server,
  { timeoutMs = 5000 }: { readonly timeoutMs?: number } = {},
): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), timeoutMs);
  try {
    await closed;
  } finally {
    clearInterval(idle);
    clearTimeout(late);
  }
}
