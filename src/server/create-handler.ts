import { Hono } from 'hono';
import { hasBody, operationNamed, type OperationName, type Right } from '../backend/contract.js';
import { parseInput } from '../backend/input-issues.js';
import { callOperation, OPERATION_NAMES } from '../backend/operations.js';
import { createService } from '../backend/service.js';
import type { DestinationType } from '../destinations/definition.js';
import { issue } from '../problems/issue.js';
import { invalid, problem } from '../problems/problem.js';
import type { ServerChecks } from './checks/server-check.js';
import type { EgressGuard } from './egress/egress-guard.js';
import { Exchange } from './exchange.js';
import { Limits, type LimitOptions } from './limits/limits.js';
import type { LogEntry } from './log.js';
import { readConditions } from './read-conditions.js';
import { isJson, readInput } from './read-input.js';
import { runOperation } from './run-operation.js';
import type { Store } from './store/store.js';
import { vaultKeeper } from './vault/vault-keeper.js';
import type { Vault } from './vault/vault.js';

/** On whose behalf a request acts, and what it may do. */
export interface Access {
  /** Whose accounts and destinations it sees: an organisation, a workspace. Never taken from the request unchecked. */
  readonly tenant: string;
  readonly rights: readonly Right[];
}

/** What the reference backend is made of. */
export interface HandlerOptions {
  /**
   * Says who a request comes from, by the host's own session; `undefined` answers 401. Must not read the body. With
   * cookie sessions keep `SameSite=Lax` or stricter: bodies must be JSON, which other origins cannot send unasked.
   */
  readonly authorize: (request: Request) => Access | undefined | Promise<Access | undefined>;
  readonly store: Store;
  readonly vault: Vault;
  /** What can be connected, in the order of the catalog. */
  readonly destinations: readonly { readonly type: DestinationType; readonly checks: ServerChecks }[];
  /** Decides which addresses the checks may dial. */
  readonly egress: EgressGuard;
  /** The addresses from which this server dials, for customers' firewalls. Default: none are told. */
  readonly egressAddresses?: readonly string[];
  /**
   * The ARN of this server's own identity at AWS, for customers who grant access by role: their trust policies name it. Give
   * its credentials to `s3Checks({ role })`. Default: access by role is not offered.
   */
  readonly rolePrincipal?: string;
  /**
   * Whether your deliveries encrypt files with the `encryptionKey` of an account that has one. Users are asked for a key only
   * then. Default false.
   */
  readonly encryptsFiles?: boolean;
  /** Path under which the routes are served, such as `/api/storage`. Default: the root. */
  readonly basePath?: string;
  /** Limit of one operation with all its probes, in milliseconds. Default 30 000. */
  readonly checkTimeoutMs?: number;
  /** Largest accepted body, in bytes. Default 262 144. */
  readonly maxBodyBytes?: number;
  /** How many requests and checks are too many. Default: see {@link LimitOptions}; `false` for none. */
  readonly limits?: LimitOptions | false;
  /**
   * The address of the client, for the limits that go by it. `peerAddress` where no proxy stands before this server; else
   * what your own proxy says, in a header that it never passes on from outside. Default: not known, and those limits are off.
   */
  readonly clientAddress?: (request: Request) => string | undefined;
  /** Receives one entry per request, without secrets. */
  readonly log?: (entry: LogEntry) => void;
}

/**
 * The reference backend as one function from a `Request` to its `Response`, for any runtime with Node's `crypto`. Routes,
 * inputs and answers are derived from the contract. Use `toNodeListener` for `node:http` and Express.
 *
 * @example
 * const handler = createHandler({
 *   authorize: async (request) => {
 *     const session = await readSession(request);
 *     return session && { tenant: session.organisation, rights: ['view', 'connect'] };
 *   },
 *   store: await openPgliteStore({ folder: '.data' }),
 *   vault: createVault({ keys: [{ id: '1', key }] }),
 *   destinations: [{ type: amazonS3, checks: s3Checks }],
 *   egress: createEgressGuard(),
 * });
 */
export function createHandler(options: HandlerOptions): (request: Request) => Promise<Response> {
  const { authorize, store, vault, destinations, egress, egressAddresses = [], log } = options;
  const { checkTimeoutMs = 30_000, maxBodyBytes = 262_144, basePath = '' } = options;
  const limits = new Limits(options.limits ?? {}, store.counters);
  const checks = new Map(destinations.map((each) => [each.type.type, each.checks({ egress })]));
  const service = createService({
    types: destinations.map(({ type }) => type),
    checksOf: async ({ type }) => checks.get(type),
    store,
    keeper: vaultKeeper(vault),
    egressAddresses,
    rolePrincipal: options.rolePrincipal,
    encryptsFiles: options.encryptsFiles,
  });

  async function serve(
    exchange: Exchange,
    name: OperationName,
    path: Readonly<Record<string, string>>,
  ): Promise<Response> {
    const { request } = exchange;
    const operation = operationNamed(name);
    exchange.operation = name;
    const address = options.clientAddress?.(request);
    const trouble = exchange.countersFailed;
    const shutOut = limits.shutOut(address);
    if (shutOut) return exchange.tooMuch(shutOut);
    const access = await authorize(request);
    if (!access) {
      const tooOften = await limits.refused(address, trouble);
      return tooOften ? exchange.tooMuch(tooOften) : exchange.problem(problem('session.expired', {}));
    }
    exchange.tenant = access.tenant;
    const tooMany = await limits.admit(name, { tenant: access.tenant, address }, trouble);
    if (tooMany) return exchange.tooMuch(tooMany);
    if (!access.rights.includes(operation.right)) {
      return exchange.problem(problem('session.forbidden', { right: operation.right }));
    }
    if (hasBody(operation) && !isJson(request)) {
      return exchange.problem(invalid([issue('content-type', 'format', {})]), 415);
    }
    const given = await readInput(request, operation, path, maxBodyBytes);
    if (!given.ok) return exchange.problem(given.problem);
    const conditions = readConditions(request);
    if (!conditions.ok) return exchange.problem(conditions.problem);
    const input = parseInput(name, given.value);
    if (!input.ok) return exchange.problem(input.problem);
    const leave = limits.enter(name, access.tenant);
    if (typeof leave === 'object') return exchange.tooMuch(leave);
    return runOperation(exchange, {
      operation,
      call: async (call) => {
        try {
          return await callOperation(service(access.tenant, access.rights), name, input.value, call);
        } finally {
          leave();
        }
      },
      conditions: conditions.value,
      timeoutMs: checkTimeoutMs,
    });
  }

  const guarded = async (request: Request, answer: (exchange: Exchange) => Promise<Response>) => {
    const exchange = new Exchange(request, log);
    try {
      return await answer(exchange);
    } catch (error) {
      return request.signal.aborted ? exchange.abandoned() : exchange.unexpected(error);
    }
  };

  const app = new Hono({ strict: false }).basePath(basePath.replace(/\/+$/, ''));
  for (const name of OPERATION_NAMES) {
    const { method, path } = operationNamed(name);
    app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), (context) =>
      guarded(context.req.raw, (exchange) => serve(exchange, name, context.req.param())),
    );
  }
  app.notFound((context) =>
    guarded(context.req.raw, async (exchange) => exchange.problem(problem('request.not-found', {}))),
  );
  return async (request) => app.fetch(request);
}
