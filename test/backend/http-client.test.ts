import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { CallOptions } from '../../src/backend/backend.js';
import { createHttpBackend, type HttpBackendOptions } from '../../src/backend/http-backend.js';
import type { Probe } from '../../src/destinations/check.js';
import { problem } from '../../src/problems/problem.js';
import { issuesIn, problemIn, valueOf } from '../drivers/results.js';

const BASE = 'https://api.test/storage';
const TYPED = { type: 'test-drive', credentials: { user: 'ann' } };
const PROBE: Probe = { id: 'connect', status: 'running', required: true };
const REPORT = { verdict: 'passed', probes: [] };

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A backend whose network is one function. */
function answering(
  answer: (sent: Sent) => Response | Promise<Response>,
  options: Partial<HttpBackendOptions> = {},
) {
  const sent: Sent[] = [];
  const backend = createHttpBackend({
    baseUrl: BASE,
    fetch: async (url, init) => {
      sent.push({ url, init });
      return answer({ url, init });
    },
    ...options,
  });
  return { backend, sent };
}

const json = (value: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' }, ...init });

/** A streamed answer of these chunks; `cut` breaks the connection instead of ending it. */
function lines(chunks: readonly string[], cut = false): Response {
  const rest = [...chunks];
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const next = rest.shift();
      if (next !== undefined) controller.enqueue(new TextEncoder().encode(next));
      else if (cut) controller.error(new TypeError('terminated'));
      else controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } });
}

const restore: (() => void)[] = [];
afterEach(() => restore.splice(0).forEach((undo) => undo()));
const pretend = (name: string, value: unknown): void => {
  const before = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { value, configurable: true });
  restore.push(() => {
    if (before) Object.defineProperty(globalThis, name, before);
    else Reflect.deleteProperty(globalThis, name);
  });
};
describe('HTTP client: what it sends', () => {
  it('puts each part of an input where the contract says', async () => {
    const { backend, sent } = answering(
      ({ init }) =>
        init.method === 'DELETE'
          ? new Response(null, { status: 204 })
          : json({ accounts: [], total: 0, nextCursor: null }),
      { baseUrl: `${BASE}/?workspace=7` },
    );
    valueOf(await backend.listAccounts({ search: 'a&b', limit: 5 }));
    valueOf(await backend.deleteAccount({ id: 'a/b?c' }));
    assert.deepEqual(
      sent.map(({ url, init }) => `${init.method} ${url}`),
      [
        'GET https://api.test/storage/accounts?workspace=7&search=a%26b&limit=5',
        'DELETE https://api.test/storage/accounts/a%2Fb%3Fc?workspace=7',
      ],
    );
    assert.equal(sent[0]?.init.body, undefined);
  });

  it("sends the host's headers, asked anew each time, and its own", async () => {
    let asked = 0;
    const { backend, sent } = answering(() => json(REPORT), {
      headers: async () => ({ authorization: `Bearer ${(asked += 1)}` }),
      credentials: 'include',
    });
    await backend.check(TYPED);
    await backend.check(TYPED);
    const headers = new Headers(sent[1]?.init.headers);
    assert.equal(headers.get('authorization'), 'Bearer 2');
    assert.equal(headers.get('accept'), 'application/x-ndjson, application/json');
    assert.equal(headers.get('content-type'), 'application/json');
    const { credentials, redirect, body } = sent[1]?.init ?? {};
    assert.deepEqual([credentials, redirect, body], ['include', 'manual', JSON.stringify(TYPED)]);
  });

  it('sends an idempotency key with what creates, as a quoted string', async () => {
    const { backend, sent } = answering(() => json({}, { status: 500 }));
    await backend.createAccount(TYPED, { idempotencyKey: 'a"b' });
    await backend.check(TYPED, { idempotencyKey: 'k' });
    const keys = sent.map(({ init }) => new Headers(init.headers).get('idempotency-key'));
    assert.deepEqual(keys, ['"a\\"b"', null]);
  });

  it('sends nothing that the contract would refuse', async () => {
    const { backend, sent } = answering(() => json({}));
    assert.deepEqual(issuesIn(await backend.deleteAccount({ id: '..' })), ['id: format']);
    assert.deepEqual(sent, []);
  });
});

describe('HTTP client: what it makes of answers', () => {
  const codeOf = async (answer: Response): Promise<unknown> => {
    const result = await answering(() => answer).backend.listAccounts({});
    return result.ok ? result.value : [result.problem.code, result.problem.params];
  };
  const html = (status: number): Response =>
    new Response('<!doctype html>', { status, headers: { 'content-type': 'text/html; charset=utf-8' } });

  it('tells a page from an answer', async () => {
    assert.deepEqual(await codeOf(html(200)), [
      'backend.not-json',
      { status: 200, contentType: 'text/html' },
    ]);
    assert.deepEqual(await codeOf(html(404)), [
      'backend.not-json',
      { status: 404, contentType: 'text/html' },
    ]);
    assert.deepEqual(await codeOf(html(502)), ['backend.error', { status: 502 }]);
  });

  it('takes a way to another page for that to where one signs in, followed or not', async () => {
    assert.deepEqual(await codeOf(html(302)), ['session.expired', {}]);
    const followed = Object.defineProperty(html(200), 'redirected', { value: true });
    assert.deepEqual(await codeOf(followed), ['session.expired', {}]);
    // Frameworks lead to another spelling of the address, too.
    const page = Object.defineProperty(json({ accounts: [], total: 0, nextCursor: null }), 'redirected', {
      value: true,
    });
    assert.equal(valueOf(await answering(() => page).backend.listAccounts({})).total, 0);
  });

  it('says where an answer leaves the contract', async () => {
    const account = { id: 'a', type: 't', label: 'l', details: {}, createdAt: 'now', lastCheck: null };
    assert.deepEqual(await codeOf(json({ accounts: [account], total: 1, nextCursor: null })), [
      'backend.invalid-answer',
      { status: 200, path: 'accounts.0.destinations' },
    ]);
    const garbage = new Response('{"accounts":', { headers: { 'content-type': 'application/json' } });
    assert.deepEqual(await codeOf(garbage), ['backend.invalid-answer', { status: 200, path: '' }]);
    assert.deepEqual(await codeOf(json({ message: 'no' }, { status: 404 })), [
      'backend.invalid-answer',
      { status: 404, path: '' },
    ]);
    const { backend } = answering(() => json({ deleted: true }));
    problemIn(await backend.deleteAccount({ id: 'a' }), 'backend.invalid-answer');
  });

  it('tells of stored accounts what it knows of a problem of another version', async () => {
    const base = {
      id: 'a',
      type: 't',
      label: 'l',
      details: { problem: 'none' },
      createdAt: 'now',
      destinations: 0,
    };
    const lastCheckWith = async (met: unknown): Promise<unknown> => {
      const account = { ...base, lastCheck: { at: 'now', verdict: 'failed', problem: met } };
      const { backend } = answering(() => json({ accounts: [account], total: 1, nextCursor: null }));
      const [found] = valueOf(await backend.listAccounts({})).accounts;
      assert.deepEqual(found?.details, base.details);
      return found.lastCheck;
    };
    const unknown = { at: 'now', verdict: 'failed' };
    const facts = { host: 'h', kind: 'cipher', offered: ['aes128-cbc'] };
    // From before a fact was there; a fact that nobody has yet is no harm.
    const older = { ...problem('sftp.no-common-algorithm', { ...facts, supported: [] }), params: facts };
    assert.deepEqual(await lastCheckWith(older), {
      ...unknown,
      problem: problem('sftp.no-common-algorithm', { ...facts, supported: [] }),
    });
    const newer = problem('s3.policy-denied', {
      operation: 'PutObject',
      bucket: 'b',
      folder: '',
      policy: '',
    });
    const told = { ...newer, params: { ...newer.params, later: 7 } };
    assert.deepEqual(await lastCheckWith(told), { ...unknown, problem: told });
    for (const met of [
      { code: 's3.of-tomorrow', blame: 'storage', retry: false, params: {} },
      { ...newer, blame: 'weather' },
      { ...newer, params: { ...newer.params, policy: ['a', 'list'] } },
      // No number is as good as none.
      { ...problem('backend.busy', { seconds: 1 }), params: {} },
    ]) {
      assert.deepEqual(await lastCheckWith(met), unknown, JSON.stringify(met));
    }
  });

  it('shows the problem of a backend that does not know all of its facts', async () => {
    const whole = problem('sftp.no-common-algorithm', {
      host: 'h',
      kind: 'cipher',
      offered: [],
      supported: [],
    });
    const partly = { ...whole, params: { host: 'h', kind: 'cipher', offered: [] } };
    const once = answering(() => json(partly, { status: 422 })).backend;
    assert.deepEqual(problemIn(await once.check(TYPED), whole.code), whole);
    const streamed = answering(() => lines([`${JSON.stringify({ problem: partly })}\n`])).backend;
    assert.deepEqual(problemIn(await streamed.check(TYPED), whole.code), whole);
  });

  it('reads what a status alone says', async () => {
    const status = (code: number, headers: Record<string, string> = {}) =>
      codeOf(new Response('', { status: code, headers }));
    assert.deepEqual(await status(401), ['session.expired', {}]);
    assert.deepEqual(await status(403), ['session.forbidden', { right: 'view' }]);
    assert.deepEqual(await status(429, { 'retry-after': '17' }), ['backend.busy', { seconds: 17 }]);
    assert.deepEqual(await status(429), ['backend.busy', { seconds: 1 }]);
    assert.deepEqual(await status(503, { 'retry-after': '5' }), ['backend.busy', { seconds: 5 }]);
    assert.deepEqual(await status(503), ['backend.error', { status: 503 }]);
    const soon = new Date(Date.now() + 30_000).toUTCString();
    const [code, params] = (await status(429, { 'retry-after': soon })) as [string, { seconds: number }];
    assert.equal(code, 'backend.busy');
    assert.ok(params.seconds > 25 && params.seconds <= 30);
  });

  it('believes a problem only when it is one of ours, and takes only our members', async () => {
    const met = problem('account.in-use', { destinations: 2, names: ['Daily', 'Weekly'] });
    const known = json({ type: 'urn:x', status: 409, title: '<b>', ...met }, { status: 409 });
    const { backend } = answering(() => known);
    const result = problemIn(await backend.deleteAccount({ id: 'a' }), 'account.in-use');
    assert.deepEqual(result, { ...met });
    assert.deepEqual(await codeOf(json({ ...met, code: 'toString' }, { status: 409 })), [
      'backend.invalid-answer',
      { status: 409, path: '' },
    ]);
    assert.deepEqual(await codeOf(json({ ...met, params: { destinations: '2' } }, { status: 500 })), [
      'backend.error',
      { status: 500 },
    ]);
  });

  it('attaches the correlation id of the answer', async () => {
    const { backend } = answering(() => json({}, { status: 500, headers: { 'x-correlation-id': 'c-1' } }));
    const result = await backend.listAccounts({});
    assert.equal(problemIn(result, 'backend.error').correlationId, 'c-1');
  });
});

describe('HTTP client: streamed answers', () => {
  const checked = async (answer: Response, options: CallOptions = {}) => {
    const seen: string[] = [];
    const onProbe = (probe: Probe) => seen.push(probe.status);
    const result = await answering(() => answer).backend.check(TYPED, { onProbe, ...options });
    return { result, seen };
  };
  const probeLine = `${JSON.stringify({ probe: PROBE })}\n`;
  const resultLine = `${JSON.stringify({ result: REPORT })}\n`;

  it('reads lines however they are cut into chunks', async () => {
    const text = [...`\n${probeLine}\r\n${probeLine}${resultLine.trim()}`];
    const { result, seen } = await checked(lines(text));
    assert.deepEqual(valueOf(result), REPORT);
    assert.deepEqual(seen, ['running', 'running']);
  });

  it('reads a report from a backend that cannot stream', async () => {
    assert.deepEqual(valueOf((await checked(json(REPORT))).result), REPORT);
  });

  it('takes a problem for the end', async () => {
    const met = problem('account.not-found', {});
    const { result } = await checked(lines([probeLine, `${JSON.stringify({ problem: met })}\n`]));
    problemIn(result, 'account.not-found');
  });

  it('tells a cut connection from a stream that never had a result', async () => {
    const { result: cut, seen } = await checked(lines([probeLine, '{"res'], true));
    assert.equal(problemIn(cut, 'backend.unreachable').params.host, 'api.test');
    assert.deepEqual(seen, ['running']);
    const { result: short } = await checked(lines([probeLine]));
    assert.deepEqual(problemIn(short, 'backend.invalid-answer').params, { status: 200, path: 'result' });
  });

  it('refuses lines that are not of the contract', async () => {
    for (const line of ['nonsense', '{"probe":{}}', '{}', '[]', '1', '{"problem":{"code":"x"}}']) {
      const { result } = await checked(lines([probeLine, `${line}\n`, resultLine]));
      assert.equal(problemIn(result, 'backend.invalid-answer').params.path, 'line', line);
    }
    const failedWithout = lines(['{"result":{"verdict":"failed","probes":[]}}\n']);
    problemIn((await checked(failedWithout)).result, 'backend.invalid-answer');
    problemIn(
      (await checked(lines(Array.from({ length: 30 }, () => ' '.repeat(50_000))))).result,
      'backend.invalid-answer',
    );
  });

  it('goes on when a listener throws, and says so', async () => {
    const reported: unknown[] = [];
    pretend('reportError', (error: unknown) => reported.push(error));
    const bug = new Error('a bug of the host');
    const onProbe = (): never => {
      throw bug;
    };
    const { result } = await checked(lines([probeLine, resultLine]), { onProbe });
    valueOf(result);
    assert.deepEqual(reported, [bug]);
  });
});

describe('HTTP client: no answer', () => {
  const failing = (options: Partial<HttpBackendOptions> = {}) =>
    answering(() => Promise.reject(new TypeError('Failed to fetch')), options).backend;

  it('is unreachable when nothing else is known', async () => {
    const { params } = problemIn(await failing().listAccounts({}), 'backend.unreachable');
    assert.equal(params.host, 'api.test');
  });

  it('is offline when the browser is sure', async () => {
    pretend('navigator', { onLine: false });
    problemIn(await failing().listAccounts({}), 'net.offline');
  });

  it("was blocked by the page's policy when the browser said so", async () => {
    const document = Object.assign(new EventTarget(), { baseURI: 'https://host.test/app/' });
    pretend('document', document);
    pretend('location', { href: 'https://host.test/app/', origin: 'https://host.test', protocol: 'https:' });
    const violate = (blockedURI: string, more: object = {}): void => {
      const facts = { blockedURI, effectiveDirective: 'connect-src', disposition: 'enforce', ...more };
      document.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), facts));
    };
    const blockedBy = (happen: () => void) =>
      answering(() => {
        // As in Chromium: the event comes a task after the rejection.
        setTimeout(happen, 0);
        return Promise.reject(new TypeError('Failed to fetch'));
      }).backend.listAccounts({});

    const result = await blockedBy(() => violate(`${BASE}/accounts`));
    assert.deepEqual(problemIn(result, 'net.csp-blocked').params, {
      host: 'api.test',
      origin: 'https://host.test',
    });
    problemIn(await blockedBy(() => violate('https://other.test')), 'backend.unreachable');
    problemIn(await blockedBy(() => violate(BASE, { disposition: 'report' })), 'backend.unreachable');
    problemIn(await blockedBy(() => violate(BASE, { effectiveDirective: 'img-src' })), 'backend.unreachable');

    const insecure = failing({ baseUrl: 'http://api.test' });
    assert.equal(problemIn(await insecure.listAccounts({}), 'net.mixed-content').params.host, 'api.test');
    problemIn(await failing({ baseUrl: 'http://127.0.0.1:8080' }).listAccounts({}), 'backend.unreachable');
  });

  it('resolves a relative address against the page', async () => {
    pretend('document', Object.assign(new EventTarget(), { baseURI: 'https://host.test/app/' }));
    const { backend, sent } = answering(() => json({}), { baseUrl: 'api' });
    await backend.describe({});
    assert.equal(sent[0]?.url, 'https://host.test/app/api');
  });

  it('says what is wrong with its own options', async () => {
    const nowhere = answering(() => json({}), { baseUrl: '/api' }).backend;
    assert.equal(problemIn(await nowhere.describe({}), 'page.unexpected').params.reason, 'baseUrl');
    const headless = answering(() => json({}), {
      headers: () => {
        throw new RangeError('token abc');
      },
    }).backend;
    assert.equal(problemIn(await headless.describe({}), 'page.unexpected').params.reason, 'RangeError');
  });

  it('gives up after its time, wherever the call is', async () => {
    const never = new Promise<never>(() => undefined);
    const stuck = [
      answering(() => never, { timeoutMs: 10 }),
      answering(() => json({}), { timeoutMs: 10, headers: () => never }),
      answering(() => new Response(new ReadableStream(), json({})), { timeoutMs: 10 }),
      answering(() => lines([]), {
        timeoutMs: 10,
        fetch: async () => new Response(new ReadableStream(), lines([])),
      }),
    ];
    for (const { backend } of stuck) {
      const { params } = problemIn(await backend.check(TYPED), 'backend.timeout');
      assert.deepEqual(params, { host: 'api.test', seconds: 0.01 });
    }
  });

  it('rejects with the reason of its signal, and lets go of the stream', async () => {
    const reason = new Error('left the page');
    const controller = new AbortController();
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => stream.enqueue(new TextEncoder().encode(`${JSON.stringify({ probe: PROBE })}\n`)),
      cancel: () => {
        cancelled = true;
      },
    });
    const { backend } = answering(() => new Response(body, lines([])));
    const onProbe = (): void => controller.abort(reason);
    await assert.rejects(backend.check(TYPED, { signal: controller.signal, onProbe }), reason);
    assert.ok(cancelled);
    await assert.rejects(backend.check(TYPED, { signal: controller.signal }), reason);
  });
});
