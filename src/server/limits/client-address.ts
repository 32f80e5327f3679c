import ipaddr from 'ipaddr.js';

const peers = new WeakMap<Request, string>();

/** Notes who sent a request. */
export function notePeer(request: Request, address: string | undefined): void {
  if (address !== undefined) peers.set(request, address);
}

/**
 * The address at the other end of the connection by which `toNodeListener` got a request: the client's where no proxy stands
 * in between. For `createHandler({ clientAddress: peerAddress })`.
 */
export const peerAddress = (request: Request): string | undefined => peers.get(request);

/** What counts as one client: with IPv6, whoever has one address has the 2^64 of the network beside it. */
export function clientOf(address: string): string {
  const text = address.trim();
  if (!ipaddr.isValid(text)) return text;
  const parsed = ipaddr.process(text);
  return parsed.kind() === 'ipv4' ? parsed.toString() : `${parsed.toByteArray().slice(0, 8).join('.')}/64`;
}
