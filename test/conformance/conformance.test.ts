import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MemoryStore } from '../../src/backend/memory-store.js';
import {
  runConformance,
  summaryOf,
  toJUnit,
  toText,
  type CaseResult,
  type PlanInput,
} from '../../src/conformance/index.js';
import { testDrive } from '../drivers/test-drive.js';
import { as, testServer } from '../drivers/test-server.js';
import { BROKEN_BACKENDS, type BrokenBackend } from './broken-backends.js';
import { BROKEN_STREAMS } from './broken-streams.js';

const SECRET = 'canary/of-cönformance';

const planFor = (url: string): PlanInput => ({
  url,
  headers: as('conformance'),
  otherTenant: as('somebody-else'),
  viewer: as('conformance', ['view']),
  account: { type: 'test-drive', credentials: { user: 'ann', password: SECRET } },
  secrets: ['password'],
  wrong: { password: 'wrong' },
  elsewhere: { port: 2222 },
  setup: { folder: '/a' },
  wrongSetup: { folder: '/forbidden' },
});

const memoryStore = () => Object.assign(new MemoryStore(), { close: async () => undefined });

/** What the kit says of a backend. */
async function examined(
  { options, around }: Pick<BrokenBackend, 'options' | 'around'> = {},
  change: Partial<PlanInput> = {},
): Promise<readonly CaseResult[]> {
  const made = (usual: Parameters<NonNullable<typeof options>>[0]) => ({
    store: memoryStore(),
    ...options?.(usual),
  });
  const server = await testServer(testDrive(), 'socket', made, around);
  try {
    return await runConformance({ ...planFor(server.baseUrl), ...change });
  } finally {
    await server.close();
  }
}

const idsOf = (results: readonly CaseResult[], outcome: CaseResult['outcome']): readonly string[] =>
  results.filter((result) => result.outcome === outcome).map(({ id }) => id);

describe('conformance kit', () => {
  it('finds that all holds of the reference backend, on its database, and leaves nothing behind', async () => {
    const server = await testServer(testDrive(), 'socket');
    try {
      const results = await runConformance(planFor(server.baseUrl));
      const notPassed = results.filter(({ outcome }) => outcome !== 'passed');
      assert.equal(notPassed.map(toText).join('\n'), '');
      assert.ok(results.length > 40);
      for (const tenant of ['conformance', 'somebody-else']) {
        assert.equal((await server.store.listAccounts(tenant, { limit: 1 })).total, 0);
        assert.equal((await server.store.listDestinations(tenant, { limit: 1 })).total, 0);
      }
    } finally {
      await server.close();
    }
  });

  it('says what it could not try', async () => {
    const server = await testServer(testDrive(), 'socket', { store: memoryStore() });
    const results = await runConformance({ url: server.baseUrl, headers: as('conformance') });
    await server.close();
    assert.deepEqual(idsOf(results, 'failed'), []);
    const skipped = results.find(({ id }) => id === 'accounts/create');
    assert.ok(skipped?.outcome === 'skipped');
    assert.match(skipped.reason, /no account/);
    assert.ok(idsOf(results, 'passed').includes('access/nobody'));
  });

  it('takes what is optional for not offered, and not for wrong', async () => {
    const optional = [
      ['PATCH', /\/label$/],
      ['PATCH', /\/destinations\/[^/]+$/],
    ] as const;
    const results = await examined({
      around: (handler) => (request) => {
        const { pathname } = new URL(request.url);
        const left = optional.some(([method, path]) => request.method === method && path.test(pathname));
        return handler(left ? new Request(`${request.url}/gone`, request) : request);
      },
    });
    assert.deepEqual(idsOf(results, 'failed'), []);
    assert.ok(idsOf(results, 'skipped').includes('destinations/edit'));
  });

  it('does not say that something holds which it could not try', async () => {
    const results = await examined({
      around: (handler) => async (request) => {
        const response = await handler(request);
        const text = (await response.text()).replaceAll(/,"revision":"\d+"/g, '');
        return new Response(response.status === 204 ? null : text, response);
      },
    });
    assert.deepEqual(idsOf(results, 'failed'), []);
    assert.deepEqual(idsOf(results, 'skipped'), [
      'accounts/if-match',
      'accounts/if-match-elsewhere',
      'destinations/if-match',
    ]);
  });

  for (const { part, from, to, said } of [
    {
      part: 'blame',
      from: /"blame":"[a-z]+"/,
      to: '"blame":"host"',
      said: 'at blame: it is one of input, storage, network, page, service.',
    },
    {
      part: 'an issue',
      from: /"code":"required"/,
      to: '"code":"missing"',
      said: 'at issues.0: each has field, code and params, as `Issue` in openapi.json says, which lists the codes.',
    },
  ]) {
    it(`says what is wrong with ${part} of a problem`, async () => {
      const results = await examined({
        around: (handler) => async (request) => {
          const response = await handler(request);
          if (response.ok) return response;
          return new Response((await response.text()).replace(from, to), response);
        },
      });
      const reasons = results.filter(({ outcome }) => outcome === 'failed').map(toText);
      assert.ok(
        reasons.some((text) => text.includes(said)),
        reasons.join('\n'),
      );
    });
  }

  for (const { what, noticedBy, ...broken } of [...BROKEN_BACKENDS, ...BROKEN_STREAMS]) {
    it(`notices a backend that ${what}`, async () => {
      const results = await examined(broken);
      assert.ok(
        idsOf(results, 'failed').includes(noticedBy),
        summaryOf(results) + idsOf(results, 'failed').join(),
      );
      const reports = [toJUnit(results), ...results.map(toText)].join('\n');
      assert.ok(!reports.includes('canary'), 'A report shows a secret.');
    });
  }

  it('tells of a failure the request and the answer', async () => {
    const [broken] = BROKEN_BACKENDS;
    const results = await examined(broken);
    const failed = results.find(({ id }) => id === 'accounts/create');
    assert.ok(failed?.outcome === 'failed');
    assert.equal(failed.reason, 'The answer of POST /accounts holds a secret.');
    assert.match(failed.exchange ?? '', /^POST \/accounts\n[^]*"password":"\[secret\]"[^]*\n201\n/);
  });

  it('shows no part of a secret that is too long to be shown', async () => {
    const password = 'Line-of-a-private-key/'.repeat(200);
    const account = { type: 'test-drive', credentials: { user: 'ann', password } };
    const results = await examined({}, { account });
    const reports = [toJUnit(results), ...results.map(toText)].join('\n');
    assert.match(reports, /\[secret\]/);
    assert.ok(!reports.includes('private-key'));
  });

  it('waits when the backend says that it is enough for now', async () => {
    let refused = 0;
    const results = await examined({
      around: (handler) => (request) => {
        if (refused++ % 40 !== 5) return handler(request);
        return Promise.resolve(new Response('{}', { status: 429, headers: { 'retry-after': '0' } }));
      },
    });
    assert.ok(refused > 40);
    assert.deepEqual(idsOf(results, 'failed'), []);
  });

  it('says that a backend cannot be reached', async () => {
    const results = await runConformance({ url: 'http://127.0.0.1:1/' });
    const [first] = results;
    assert.ok(first?.outcome === 'failed');
    assert.match(first.reason, /^GET \/: /);
  });

  it('refuses a plan that it does not understand, without quoting it', async () => {
    await assert.rejects(runConformance({ url: 'ftp://x' }), /^TypeError: url is/);
    const odd = { ...planFor('http://x'), acount: { password: SECRET } };
    await assert.rejects(runConformance(odd), (error: Error) => {
      return (
        error instanceof TypeError && error.message.includes('acount') && !error.message.includes(SECRET)
      );
    });
    const { secrets: _, ...unsaid } = planFor('http://x');
    await assert.rejects(runConformance(unsaid), /say which fields of "test-drive" are secrets/);
  });
});
