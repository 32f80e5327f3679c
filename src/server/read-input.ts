import { hasBody, type Operation } from '../backend/contract.js';
import { invalid, problem, type Problem } from '../problems/problem.js';
import { failure, success } from '../problems/result.js';
import { startDeadline, untilAborted } from '../backend/abort.js';
import { issue } from '../problems/issue.js';

/** How much may arrive, and for how long. */
export interface BodyLimits {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Something that was sent cannot be read; `status` where the problem's own would not say why. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem; readonly status?: 408 | 415 };

type Values = Readonly<Record<string, unknown>>;

/** What a request says, before the contract's schema has looked at it. */
export async function readInput(
  request: Request,
  operation: Operation,
  path: Readonly<Record<string, string>>,
  limits: BodyLimits,
): Promise<Read<Values>> {
  const body = hasBody(operation) ? await readJson(request, limits) : success({});
  if (!body.ok) return body;
  const given = new URL(request.url).searchParams;
  const query = (operation.query ?? []).flatMap((name) => {
    const value = given.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return success({ ...body.value, ...Object.fromEntries(query), ...path });
}

/** Whether a request declares a JSON body. A page of another origin cannot send one without asking (CORS preflight). */
export function isJson(request: Request): boolean {
  const type = request.headers.get('content-type') ?? '';
  return /^application\/json\s*(?:;|$)/i.test(type.trim());
}

async function readJson(request: Request, limits: BodyLimits): Promise<Read<Values>> {
  const bytes = await readBytes(request, limits);
  if (bytes === 'too-large') return failure(problem('request.too-large', { limit: limits.bytes }));
  const malformed = invalid([issue('', 'format', {})]);
  if (bytes === 'too-slow') return { ok: false, problem: malformed, status: 408 };
  const value = parseObject(bytes);
  if (value) return success(value);
  // Nothing is unpacked here: how much would come out of it is not known before.
  const isPacked = !/^(?:identity)?$/i.test((request.headers.get('content-encoding') ?? '').trim());
  return isPacked
    ? { ok: false, problem: invalid([issue('content-encoding', 'format', {})]), status: 415 }
    : failure(malformed);
}

/** The object that a JSON text is; `undefined` for every other text. */
export function parseObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  let value: unknown;
  try {
    // `fatal`: bytes that are not UTF-8 must not silently become other characters of a secret.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = JSON.parse(text, (key, inner: unknown) => (key === '__proto__' ? undefined : inner));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return value as Readonly<Record<string, unknown>>;
}

// A client that is still sending may not see the answer before it has been listened to, up to a point.
const PATIENCE = 8;

/**
 * The body, unless it is larger or slower than allowed. Counts what arrives (`content-length` may be missing or wrong)
 * and keeps nothing beyond the limit.
 */
async function readBytes(
  request: Request,
  { bytes: maxBytes, milliseconds }: BodyLimits,
): Promise<Uint8Array | 'too-large' | 'too-slow'> {
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = (request.body as ReadableStream<Uint8Array>).getReader();
  const letGo = (): void => void reader.cancel().catch(() => undefined);
  const deadline = startDeadline(milliseconds);
  try {
    for (;;) {
      const { done, value } = await untilAborted(deadline.signal, reader.read());
      if (done) return size > maxBytes ? 'too-large' : new Uint8Array(Buffer.concat(chunks));
      size += value.length;
      if (size <= maxBytes) chunks.push(value);
      else chunks.length = 0;
      if (size > maxBytes * PATIENCE) {
        letGo();
        return 'too-large';
      }
    }
  } catch (error) {
    if (!deadline.expired()) throw error;
    letGo();
    return 'too-slow';
  } finally {
    deadline.end();
  }
}
