/** A TCP proxy that breaks connections when it is told to, to see what the client makes of it. */
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { LOOPBACK, listen, stopListening } from './listening.js';
import type { Endpoint, FaultServer } from './listening.js';

/** A fault that was armed. */
export interface Trap {
  /** Resolves when the first connection has run into it. */
  readonly sprung: Promise<void>;
}

/** How a proxied connection can be broken. Bytes count in both directions together, from the call on. */
export interface Breakable {
  /** Lets that many bytes through and then nothing, with the connection left open. */
  hangAfter(bytes: number): Trap;
  /** Lets that many bytes through and resets both sides at the next one. */
  resetAfter(bytes: number): Trap;
}

/** One connection through the proxy. */
export interface ProxyConnection extends Breakable {
  /** Bytes let through so far. */
  readonly forwarded: number;
  /** Forwards again, beginning with what a hang kept back. */
  passThrough(): void;
}

/** A proxy that is running. What is set on it holds for the open connections and for later ones. */
export interface TcpProxy extends FaultServer, Breakable {
  /** The open connections, oldest first. */
  readonly connections: readonly ProxyConnection[];
  /** Refuses new connections; open ones go on. */
  refuse(): void;
  /** Forwards again, listens again at the same port, and resolves when it does. */
  passThrough(): Promise<void>;
}

interface Plan {
  readonly fault: 'none' | 'hang' | 'reset';
  readonly after: number;
  readonly spring: () => void;
}

const FORWARD: Plan = { fault: 'none', after: Infinity, spring: () => undefined };

function trap(fault: Plan['fault'], after: number): [Plan, Trap] {
  let spring: () => void = () => undefined;
  const sprung = new Promise<void>((resolve) => {
    spring = resolve;
  });
  return [{ fault, after, spring }, { sprung }];
}

class Pipe implements ProxyConnection {
  readonly #ends: readonly [Socket, Socket];
  readonly #kept: [Socket, Socket, Buffer][] = [];
  #plan = FORWARD;
  #left = Infinity;
  #hung = false;
  #forwarded = 0;

  constructor(client: Socket, upstream: Socket, plan: Plan) {
    this.#ends = [client, upstream];
    this.arm(plan);
    this.#join(client, upstream);
    this.#join(upstream, client);
  }

  get forwarded(): number {
    return this.#forwarded;
  }

  hangAfter(bytes: number): Trap {
    return this.#set('hang', bytes);
  }

  resetAfter(bytes: number): Trap {
    return this.#set('reset', bytes);
  }

  passThrough(): void {
    this.arm(FORWARD);
  }

  destroy(): void {
    for (const end of this.#ends) end.destroy();
  }

  /** Follows the plan from here on. */
  arm(plan: Plan): void {
    this.#plan = plan;
    this.#left = plan.after;
    this.#hung = false;
    // Sending what was kept may run into the new plan at once, which pauses both ends again.
    for (const end of this.#ends) end.resume();
    for (const [from, to, chunk] of this.#kept.splice(0)) this.#forward(from, to, chunk);
  }

  #set(fault: 'hang' | 'reset', bytes: number): Trap {
    const [plan, set] = trap(fault, bytes);
    this.arm(plan);
    return set;
  }

  #join(from: Socket, to: Socket): void {
    from.on('data', (chunk: Buffer) => this.#forward(from, to, chunk));
    from.on('end', () => to.end());
    from.on('error', () => to.resetAndDestroy());
    from.on('close', () => to.destroySoon());
  }

  #forward(from: Socket, to: Socket, chunk: Buffer): void {
    if (this.#hung) {
      this.#kept.push([from, to, chunk]);
      return;
    }
    const head = chunk.subarray(0, this.#left);
    this.#left -= head.length;
    this.#forwarded += head.length;
    if (head.length > 0 && !to.write(head)) {
      from.pause();
      to.once('drain', () => this.#hung || from.resume());
    }
    if (head.length < chunk.length) this.#break(from, to, chunk.subarray(head.length));
  }

  #break(from: Socket, to: Socket, rest: Buffer): void {
    if (this.#plan.fault === 'reset') {
      for (const end of this.#ends) end.resetAndDestroy();
    } else {
      this.#hung = true;
      for (const end of this.#ends) end.pause();
      this.#kept.push([from, to, rest]);
    }
    this.#plan.spring();
  }
}

/** Starts a proxy in front of a server that listens elsewhere. */
export async function startTcpProxy(options: { readonly target: Endpoint }): Promise<TcpProxy> {
  const { target } = options;
  const pipes = new Set<Pipe>();
  let plan = FORWARD;
  let accepted = 0;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    accepted += 1;
    const upstream = connect({ ...target, allowHalfOpen: true, noDelay: true });
    const pipe = new Pipe(client, upstream, plan);
    pipes.add(pipe);
    client.once('close', () => pipes.delete(pipe));
  });
  const { port } = await listen(server, LOOPBACK, 0);
  const setAll = (next: Plan) => {
    plan = next;
    for (const pipe of pipes) pipe.arm(next);
  };
  const setTrap = (fault: 'hang' | 'reset', bytes: number): Trap => {
    const [next, set] = trap(fault, bytes);
    setAll(next);
    return set;
  };
  return {
    host: LOOPBACK,
    port,
    get accepted() {
      return accepted;
    },
    get connections() {
      return [...pipes];
    },
    hangAfter: (bytes) => setTrap('hang', bytes),
    resetAfter: (bytes) => setTrap('reset', bytes),
    refuse: () => {
      server.close();
    },
    passThrough: async () => {
      setAll(FORWARD);
      if (!server.listening) await listen(server, LOOPBACK, port);
    },
    close: () => {
      const stopped = stopListening(server);
      for (const pipe of pipes) pipe.destroy();
      return stopped;
    },
  };
}
