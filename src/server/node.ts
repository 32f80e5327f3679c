import type { IncomingMessage, ServerResponse } from 'node:http';
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
