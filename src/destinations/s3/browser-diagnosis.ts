import { problem, type Problem } from '../../problems/problem.js';
import type { BrowserEnvironment } from './browser-environment.js';
import type { S3Call } from './s3-port.js';

/** A request of the page that failed without an answer that it may read. */
export interface HiddenFailure {
  /** Where the request went. */
  readonly origin: string;
  readonly call: S3Call;
  /** The field that holds the address. */
  readonly addressField: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/**
 * Finds out why a request failed when the browser says no more than "Failed to fetch". What cannot be told apart from
 * here is called so: a bucket without CORS and a missing bucket look the same to a page, on purpose
 * (https://fetch.spec.whatwg.org/#cors-check). To an extension nothing is hidden that it has the permission to read.
 */
export async function diagnose(
  failure: HiddenFailure,
  environment: BrowserEnvironment,
  blockedByPolicy: (origin: string) => Promise<boolean>,
): Promise<Problem> {
  const { origin, call, addressField, timeoutMs, signal } = failure;
  const { bucket, operation } = call;
  const { host, hostname, protocol } = new URL(origin);
  if (!environment.isOnline()) return problem('net.offline', {});
  const { origin: page } = environment;
  // Loopback is exempt: https://www.w3.org/TR/mixed-content/#a-priori-authenticated-url
  if (page.startsWith('https:') && protocol === 'http:' && !isLoopback(hostname)) {
    return problem('net.mixed-content', { host }, { field: addressField });
  }
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const answers = await environment.answersAnyone(`${origin}/`, limit);
  signal.throwIfAborted();
  if (answers && environment.hasHostPermission) {
    return (await environment.hasHostPermission(origin))
      ? problem('net.unreachable', { host }, { field: addressField })
      : problem('page.host-permission', { host, pattern: `${protocol}//${hostname}/*` });
  }
  if (answers) {
    const of = { origin: page, bucket };
    const at = { field: bucket === '' ? addressField : 'bucket' };
    // By then, the bucket has answered: it is there, and its rules know the page.
    if (operation === 'DeleteObject') return problem('s3.cors-delete', { ...of, key: call.key }, at);
    return operation.endsWith('Object')
      ? problem('s3.cors-method', { ...of, operation }, at)
      : problem('s3.cors-or-missing', { ...of, host }, at);
  }
  if (await blockedByPolicy(origin)) {
    return problem('net.csp-blocked', { host, origin: page }, { field: addressField });
  }
  return problem('net.unreachable', { host }, { field: addressField });
}

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(?:\.\d{1,3}){3}$/u.test(hostname);
