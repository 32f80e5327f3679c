import { hasBody, type Operation } from '../backend/contract.js';
import { invalid, problem } from '../problems/problem.js';
import { failure, success, type Result } from '../problems/result.js';
import { issue } from '../problems/issue.js';

/** What a request says, before the contract's schema has looked at it. */
export async function readInput(
  request: Request,
  operation: Operation,
  path: Readonly<Record<string, string>>,
  maxBodyBytes: number,
): Promise<Result<Readonly<Record<string, unknown>>>> {
  const body = hasBody(operation) ? await readJson(request, maxBodyBytes) : success({});
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

async function readJson(
  request: Request,
  maxBytes: number,
): Promise<Result<Readonly<Record<string, unknown>>>> {
  const bytes = await readBytes(request, maxBytes);
  if (!bytes) return failure(problem('request.too-large', { limit: maxBytes }));
  const value = parseObject(bytes);
  return value ? success(value) : failure(invalid([issue('', 'format', {})]));
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
 * The body, or `undefined` when it is larger than allowed. Counts what arrives (`content-length` may be missing or wrong)
 * and keeps nothing beyond the limit.
 */
async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array | undefined> {
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = (request.body as ReadableStream<Uint8Array>).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return size > maxBytes ? undefined : new Uint8Array(Buffer.concat(chunks));
    size += value.length;
    if (size <= maxBytes) chunks.push(value);
    else chunks.length = 0;
    if (size > maxBytes * PATIENCE) {
      reader.cancel().catch(() => undefined);
      return undefined;
    }
  }
}
