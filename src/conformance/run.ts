import { CASES } from './all-cases.js';
import { Client } from './client.js';
import type { Case } from './case.js';
import { isIn, showExchange } from './exchange.js';
import { readPlan, type Plan, type PlanInput } from './plan.js';
import { NotOffered, Violation } from './violation.js';

/** How one case ended. */
export type CaseResult = Pick<Case, 'id' | 'title'> & { readonly durationMs: number } & (
    | { readonly outcome: 'passed' }
    /** It could not be tried: why not. */
    | { readonly outcome: 'skipped'; readonly reason: string }
    /** What does not hold, and the last request with its answer, without secrets. */
    | { readonly outcome: 'failed'; readonly reason: string; readonly exchange?: string }
  );

/** Settings of {@link runConformance}. */
export interface ConformanceOptions {
  /** Only cases whose id contains this. */
  readonly only?: string;
  readonly signal?: AbortSignal;
  /** Told of each case as it ends. */
  readonly onResult?: (result: CaseResult) => void;
}

/**
 * Tries a backend over HTTP against all that the contract says, one case after the other. It connects accounts and creates
 * destinations, and deletes them again: use a storage and a tenant that are for tests.
 *
 * @example
 * const results = await runConformance({ url: 'http://localhost:8080/api/destinations', headers, account, wrong, setup });
 * assert.deepEqual(results.filter(({ outcome }) => outcome === 'failed'), []);
 * @throws {TypeError} When the plan is malformed.
 */
export async function runConformance(
  input: PlanInput,
  { only = '', signal, onResult }: ConformanceOptions = {},
): Promise<readonly CaseResult[]> {
  const plan = await readPlan(input);
  const results: CaseResult[] = [];
  for (const each of CASES) {
    if (!each.id.includes(only)) continue;
    signal?.throwIfAborted();
    const result = await runCase(each, plan, signal);
    results.push(result);
    onResult?.(result);
  }
  return results;
}

async function runCase(each: Case, plan: Plan, signal: AbortSignal | undefined): Promise<CaseResult> {
  const { id, title, needs = [] } = each;
  const missing = needs.filter((part) => plan[part] === undefined);
  if (missing.length > 0) {
    return { id, title, durationMs: 0, outcome: 'skipped', reason: `The plan has no ${missing.join(', ')}.` };
  }
  const client = new Client(plan, signal);
  const started = performance.now();
  const ended = () => ({ id, title, durationMs: Math.round(performance.now() - started) });
  try {
    await each.run(client);
    const leak = leakIn(client, plan);
    return leak ? { ...ended(), outcome: 'failed', ...leak } : { ...ended(), outcome: 'passed' };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof NotOffered) return { ...ended(), outcome: 'skipped', reason: error.message };
    if (!(error instanceof Violation)) throw error;
    const last = client.exchanges.at(-1);
    const shown = last ? { exchange: showExchange(last, plan.secretValues) } : {};
    return {
      ...ended(),
      outcome: 'failed',
      ...(leakIn(client, plan) ?? { reason: error.message, ...shown }),
    };
  } finally {
    await client.clear();
  }
}

/** No answer of any case may hold a secret, whatever the case is about. */
function leakIn(
  client: Client,
  plan: Plan,
): { readonly reason: string; readonly exchange: string } | undefined {
  for (const exchange of client.exchanges) {
    const said = `${exchange.text}\n${[...exchange.headers].join('\n')}`;
    if (plan.secretValues.some((secret) => isIn(said, secret))) {
      const reason = `The answer of ${exchange.request.method} ${exchange.request.path} holds a secret.`;
      return { reason, exchange: showExchange(exchange, plan.secretValues) };
    }
  }
  return undefined;
}
