import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { connect as connectTcp } from 'node:net';
import { Transform, type Readable } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import type { HttpRequest } from '@smithy/core/transport';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { locate, ProblemError } from '../../problems/problem.js';
import type { DialAddress, EgressGuard } from '../egress/egress-guard.js';
import { codeOf } from './net-problems.js';

/** Answers of a check are small; whoever sends more wants something else. */
const MAX_ANSWER_BYTES = 1_048_576;

type HandleOptions = Parameters<NodeHttpHandler['handle']>[1];
type Handled = ReturnType<NodeHttpHandler['handle']>;

/**
 * The HTTP handler of the AWS SDK behind the egress guard: each host is resolved once per check, and only the checked
 * address is dialled, under the host's own name for TLS. Follows no redirects. Close it with {@link destroy}.
 */
export class GuardedHandler extends NodeHttpHandler {
  readonly #egress: EgressGuard;
  readonly #timeoutMs: number;
  readonly #addressField: string;
  readonly #ways = new Map<string, Promise<Way>>();

  /** `addressField` is where the user has typed the address: what the guard objects to is told there. */
  constructor(egress: EgressGuard, timeoutMs: number, addressField: string) {
    super();
    this.#egress = egress;
    this.#timeoutMs = timeoutMs;
    this.#addressField = addressField;
  }

  override async handle(request: HttpRequest, options: HandleOptions = {}): Handled {
    const { hostname, protocol } = request;
    const port = request.port ?? (protocol === 'https:' ? 443 : 80);
    const target = `${hostname}:${port}`;
    const signal = options.abortSignal as AbortSignal | undefined;
    const known = this.#ways.get(target) ?? this.#open(hostname, port, signal);
    this.#ways.set(target, known);
    const way = await known;
    try {
      const { response } = await way.handler.handle(request, options);
      response.body = limited(response.body as Readable);
      return { response };
    } catch (error) {
      if (codeOf(error) === 'ECONNREFUSED') await way.dial.beforeRefusal?.(signal);
      throw error;
    }
  }

  /** Ends the kept connections. */
  override destroy(): void {
    for (const way of this.#ways.values()) {
      void way.then(({ handler }) => handler.destroy()).catch(() => undefined);
    }
    this.#ways.clear();
  }

  async #open(hostname: string, port: number, signal: AbortSignal | undefined): Promise<Way> {
    const resolved = await this.#egress.resolve(hostname, port, signal);
    if (!resolved.ok) {
      // As the system says it of a closed port: from here on, nobody can tell one from the other.
      if (resolved.problem.code === 'net.refused') {
        throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      }
      throw new ProblemError(locate(resolved.problem, { field: this.#addressField }));
    }
    const handler = new NodeHttpHandler({
      ...agentsFor(resolved.value),
      connectionTimeout: this.#timeoutMs,
      requestTimeout: this.#timeoutMs,
      throwOnRequestTimeout: true,
    });
    return { handler, dial: resolved.value };
  }
}

/** An open way to one host and port. */
interface Way {
  readonly handler: NodeHttpHandler;
  readonly dial: DialAddress;
}

/** Agents that know one address. A `lookup` would not do: sockets skip it when the host is an address itself. */
function agentsFor({ address, family, port }: DialAddress): { httpAgent: HttpAgent; httpsAgent: HttpsAgent } {
  const httpAgent = new HttpAgent({ keepAlive: true, maxSockets: 2 });
  const httpsAgent = new HttpsAgent({ keepAlive: true, maxSockets: 2 });
  const dial = { host: address, family, port };
  Object.assign(httpAgent, {
    createConnection: (options: object) => connectTcp({ ...options, ...dial }),
  });
  Object.assign(httpsAgent, {
    // `servername` stays as the agent set it: the certificate must be the host's, not the address'.
    createConnection: (options: object) => connectTls({ ...options, ...dial }),
  });
  return { httpAgent, httpsAgent };
}

function limited(body: Readable): Readable {
  let left = MAX_ANSWER_BYTES;
  const limit = new Transform({
    transform(chunk: Buffer, _, done) {
      left -= chunk.length;
      if (left < 0) done(Object.assign(new Error('The answer is too long'), { code: 'ECONNABORTED' }));
      else done(null, chunk);
    },
  });
  body.once('error', (error) => limit.destroy(error));
  limit.once('close', () => body.destroy());
  return body.pipe(limit);
}
