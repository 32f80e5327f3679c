/** What the small servers of the demo and the tests share. */
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';

/** The only address these servers listen on. */
export const LOOPBACK = '127.0.0.1';

/** A host and a port of it. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** A server that is running. */
export interface FaultServer extends Endpoint {
  /** Connections accepted since the start. */
  readonly accepted: number;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/** Starts to listen; rejects when the port is taken. */
export function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The server has no port'));
      else resolve(address);
    });
  });
}

/** Stops to listen and resolves when every connection is closed. */
export function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

/** A port of this machine nobody listens on: it was free a moment ago. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  const { port } = await listen(server, LOOPBACK, 0);
  await stopListening(server);
  return port;
}
