import { lookup as systemLookup } from 'node:dns/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { domainToASCII } from 'node:url';
import { problem, type Problem } from '../../problems/problem.js';
import { failure, success, type Result } from '../../problems/result.js';
import { literalAddress, mayDial, readBlocks } from './address-rules.js';
import type { DialAddress, EgressGuard } from './egress-guard.js';

/** Answers all addresses of a name, as `dns.lookup` does with `all: true`. */
export type Lookup = (host: string) => Promise<readonly { readonly address: string }[]>;

/** Settings of {@link createEgressGuard}. */
export interface EgressGuardOptions {
  /** Blocks of private addresses that may be dialled after all, in CIDR notation: `10.20.0.0/16`, `127.0.0.0/8`. */
  readonly allow?: readonly string[] | undefined;
  /**
   * Ports that may be dialled. Default: {@link DEFAULT_PORTS}. `'any'` turns this server into a port scanner for every
   * host that it can reach; only for closed networks and tests.
   */
  readonly ports?: readonly number[] | 'any' | undefined;
  /** Default: the system's resolver. */
  readonly lookup?: Lookup | undefined;
  /** Limit of one resolution, in milliseconds. Default 5000. */
  readonly timeoutMs?: number | undefined;
  /**
   * How long a refusal takes at least, in milliseconds: that of a port on which nobody listens, and that of a name whose
   * addresses may not be dialled. Less than the limit of a phase. Default 1000.
   */
  readonly refusalMs?: number | undefined;
  /**
   * Told of each name that is refused for its addresses: customers only see a closed port, and you may want to allow some of
   * them. What a customer has typed goes into your log with it.
   */
  readonly onRefusedName?: ((name: string, addresses: readonly string[]) => void) | undefined;
  /** Default: the time of this machine. */
  readonly clock?: Clock | undefined;
}

/** Tells how time passes. */
export interface Clock {
  /** Milliseconds since any one moment. */
  now(): number;
  /** Rejects with the signal's reason when that is aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

const realClock: Clock = {
  now: () => performance.now(),
  wait: async (milliseconds, signal) => {
    await wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => signal?.throwIfAborted());
  },
};

/** SSH and its usual second port, the web's two, and what MinIO and Ceph use by default besides. */
export const DEFAULT_PORTS: readonly number[] = [22, 2222, 443, 80, 8443, 9000, 7480];

const resolveBySystem: Lookup = (host) => systemLookup(host, { all: true, order: 'verbatim' });

/** How resolvers say "there is no such name", which asking again will not change. */
const NO_SUCH_NAME: readonly string[] = ['ENOTFOUND', 'ENODATA', 'EAI_NONAME', 'EAI_NODATA'];

/**
 * Makes the guard that keeps customers from using this server to reach what only it can reach (SSRF). It resolves a
 * name once, refuses it when any of its addresses is not public, and answers the address to dial, so that a second
 * resolution cannot swap it. https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
 *
 * @example
 * const egress = createEgressGuard({ allow: ['10.20.0.0/16'] });
 */
export function createEgressGuard(options: EgressGuardOptions = {}): EgressGuard {
  const { ports = DEFAULT_PORTS, lookup = resolveBySystem, timeoutMs = 5000 } = options;
  const { refusalMs = 1000, clock = realClock } = options;
  const allowed = readBlocks(options.allow ?? []);

  return {
    resolve: async (host, port, signal): Promise<Result<DialAddress>> => {
      signal?.throwIfAborted();
      const begun = clock.now();
      const beforeRefusal = async (gone = signal): Promise<void> => {
        const left = begun + refusalMs - clock.now();
        if (left > 0) await clock.wait(left, gone);
      };
      const blocked = failure(problem('net.blocked-address', { host }));
      const sound = Number.isInteger(port) && port > 0 && port < 65_536;
      if (!sound || (ports !== 'any' && !ports.includes(port))) return blocked;
      const name = asciiName(host);
      if (name === '' || name.length > 253) return failure(problem('net.dns', { host }));

      const literal = literalAddress(name);
      let answers: readonly string[];
      if (literal) {
        answers = [literal.toString()];
      } else {
        const found = await resolveWithin(lookup, host, name, timeoutMs, signal);
        if (!found.ok) return found;
        answers = found.value;
      }
      // Every answer must pass: a name with one private address is an attempt, or will become a mistake.
      const addresses = answers.map(literalAddress);
      const dialable = addresses.flatMap((address) =>
        address !== undefined && mayDial(address, allowed) ? [address] : [],
      );
      if (dialable.length < addresses.length) {
        // What was typed says by itself that it is not for us. Where a name leads to, our network's resolver says: whoever
        // learns that it is a private address has learned something of that network. For them the port is closed.
        if (literal || isThisMachine(name)) return blocked;
        try {
          options.onRefusedName?.(name, answers);
        } catch {
          // Whatever else was answered now would tell such a name from a closed port.
        }
        await beforeRefusal();
        return failure(problem('net.refused', { host, port }));
      }
      // IPv4 first: hosts without an IPv6 route are common, and there is no second try.
      const chosen = dialable.find((address) => address.kind() === 'ipv4') ?? dialable[0];
      if (!chosen) return failure(problem('net.dns', { host }));
      const family = chosen.kind() === 'ipv4' ? 4 : 6;
      const dial: DialAddress = { address: chosen.toString(), family, port };
      return success(literal ? dial : { ...dial, beforeRefusal });
    },
  };
}

/**
 * The host as it is looked up: without the dot at its end, and digits and dots of other scripts as resolvers read them.
 * Empty when it is no name.
 */
function asciiName(host: string): string {
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  return /^[\x00-\x7f]*$/u.test(name) ? name : domainToASCII(name);
}

/** https://www.rfc-editor.org/rfc/rfc6761#section-6.3: it needs no resolver to know. */
function isThisMachine(name: string): boolean {
  const lower = name.toLowerCase();
  return lower === 'localhost' || lower.endsWith('.localhost');
}

/** Asks the resolver, which itself can neither be stopped nor hurried. */
async function resolveWithin(
  lookup: Lookup,
  host: string,
  name: string,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<Result<readonly string[]>> {
  const late = Symbol('late');
  let timer: NodeJS.Timeout | undefined;
  let stop: (() => void) | undefined;
  const temporary = (): Problem => problem('net.dns-temporary', { host });
  try {
    const answers = await Promise.race([
      lookup(name),
      new Promise<typeof late>((resolve) => {
        timer = setTimeout(() => resolve(late), timeoutMs);
      }),
      new Promise<never>((_, reject) => {
        stop = () => reject(signal?.reason);
        signal?.addEventListener('abort', stop, { once: true });
        if (signal?.aborted) stop();
      }),
    ]);
    if (answers === late) return failure(temporary());
    return success(answers.map(({ address }) => address));
  } catch (error) {
    signal?.throwIfAborted();
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return failure(NO_SUCH_NAME.includes(code) ? problem('net.dns', { host }) : temporary());
  } finally {
    clearTimeout(timer);
    if (stop) signal?.removeEventListener('abort', stop);
  }
}
