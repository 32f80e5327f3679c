import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Account, CompleteBackend } from '../../src/backend/backend.js';
import { createMemoryBackend } from '../../src/backend/memory-backend.js';
import type { FormValues } from '../../src/destinations/definition.js';
import { problemIn, valueOf } from '../drivers/results.js';
import { testDrive } from '../drivers/test-drive.js';
import { describeBackend } from '../suites/backend.suite.js';

describeBackend('memory backend', async (drive) => {
  const backends = new Map<string, CompleteBackend>();
  return {
    backend: (tenant) => {
      const known = backends.get(tenant);
      if (known) return known;
      const made = createMemoryBackend({ types: [drive.type], checks: async () => drive.checks });
      backends.set(tenant, made);
      return made;
    },
    close: async () => undefined,
  };
});

describe('memory backend in a page', () => {
  const input = { type: 'test-drive', credentials: { user: 'ann', password: 'pw' } };
  const at = '2026-01-02T03:04:05Z';
  const account = { id: 'a1', type: 'test-drive', label: 'ann@test', details: {}, createdAt: at };
  const seeded: Account = { ...account, lastCheck: null, destinations: 7 };

  it('lets a server check where the user wants it to', async () => {
    const [own, server] = [testDrive(), testDrive()];
    const backend = createMemoryBackend({
      types: [own.type],
      checks: async () => own.checks,
      server: createMemoryBackend({ types: [server.type], checks: async () => server.checks }),
    });
    assert.equal(valueOf(await backend.describe({})).serverChecks, true);
    const seen: string[] = [];
    const options = { from: 'server', onProbe: ({ id }: { id: string }) => seen.push(id) } as const;
    const { id } = valueOf(await backend.createAccount(input, options));
    assert.deepEqual([own.begun(), server.begun(), seen.at(-1)], [0, 1, 'log-in']);
    const place = { accountId: id, name: 'D', setup: { folder: '/forbidden' } };
    problemIn(await backend.createDestination(place, { from: 'server' }), 'sftp.permission');
    assert.equal(own.begun(), 0);
    valueOf(await backend.check({ accountId: id }));
    assert.equal(own.begun(), 1);
  });

  it('has the checks of a type at hand as soon as it is told to', async () => {
    const { type, checks } = testDrive();
    const asked: string[] = [];
    const told = new Promise<void>((resolve) => {
      const backend = createMemoryBackend({
        types: [type],
        checks: async (definition) => {
          asked.push(definition.type);
          resolve();
          return checks;
        },
      });
      backend.prepareChecks('unknown');
      backend.prepareChecks('test-drive');
    });
    await told;
    assert.deepEqual(asked, ['test-drive']);
  });

  it('tells of checks that cannot be fetched when they are wanted, not before', async () => {
    const { type } = testDrive();
    let asked = 0;
    const backend = createMemoryBackend({
      types: [type],
      checks: async () => {
        asked += 1;
        throw new Error('offline');
      },
    });
    backend.prepareChecks('test-drive');
    problemIn(await backend.createAccount(input), 'page.unexpected');
    assert.equal(asked, 2);
  });

  it('needs a backend for a type that a page cannot check', async () => {
    const backend = createMemoryBackend({ types: [testDrive().type] });
    const { params } = problemIn(await backend.createAccount(input), 'page.backend-required');
    assert.equal(params.type, 'test-drive');
  });

  it('hands the credentials to the host, once and before the account is listed', async () => {
    const drive = testDrive();
    const given: [string, FormValues][] = [];
    const backend = createMemoryBackend({
      types: [drive.type],
      checks: async () => drive.checks,
      onAccount: (one, credentials) => void given.push([one.id, credentials]),
    });
    const { id } = valueOf(await backend.createAccount(input, { idempotencyKey: 'k' }));
    await backend.createAccount(input, { idempotencyKey: 'k' });
    assert.deepEqual(given, [[id, { user: 'ann', password: 'pw' }]]);
  });

  it('keeps no account that the host could not take', async () => {
    const drive = testDrive();
    const backend = createMemoryBackend({
      types: [drive.type],
      checks: async () => drive.checks,
      onAccount: () => Promise.reject(new TypeError('no room for pw')),
    });
    const met = problemIn(await backend.createAccount(input), 'page.unexpected');
    assert.deepEqual(met.params, { reason: 'TypeError' });
    assert.equal(valueOf(await backend.listAccounts({})).total, 0);
  });

  it('starts with what it is given', async () => {
    const drive = testDrive();
    const backend = createMemoryBackend({
      types: [drive.type],
      checks: async () => drive.checks,
      accounts: [
        { account: seeded, credentials: { user: 'ann', password: 'pw' } },
        { account: { ...seeded, id: 'a2', createdAt: '2026-01-03T00:00:00+02:00' } },
      ],
      destinations: [
        {
          id: 'd1',
          type: 'test-drive',
          accountId: 'a1',
          name: 'D',
          description: '',
          setup: {},
          createdAt: at,
        },
      ],
    });
    const { accounts } = valueOf(await backend.listAccounts({}));
    assert.deepEqual(
      accounts.map(({ id, destinations }) => [id, destinations]),
      [
        ['a2', 0],
        ['a1', 1],
      ],
    );
    assert.equal(valueOf(await backend.check({ accountId: 'a1' })).verdict, 'passed');
    problemIn(await backend.check({ accountId: 'a2' }), 'account.unreadable');
  });

  it('answers a broken check with a problem that does not quote its message', async () => {
    const drive = testDrive();
    const backend = createMemoryBackend({ types: [drive.type], checks: async () => drive.checks });
    const broken = { type: 'test-drive', credentials: { user: 'ann', password: 'broken' } };
    const result = await backend.createAccount(broken);
    assert.equal(problemIn(result, 'page.unexpected').params.reason, 'Error');
    assert.ok(!JSON.stringify(result).includes('broken'));
  });

  it('gives copies away: changing one changes nothing here', async () => {
    const drive = testDrive();
    const backend = createMemoryBackend({ types: [drive.type], checks: async () => drive.checks });
    const created = valueOf(await backend.createAccount(input));
    created.label = 'changed';
    created.details['user'] = 'changed';
    const listed = valueOf(await backend.listAccounts({})).accounts[0];
    assert.deepEqual([listed?.label, listed?.details], ['ann@test', { user: 'ann' }]);
  });

  it('shows no secret of its own to who looks at it', async () => {
    const drive = testDrive();
    const backend = createMemoryBackend({ types: [drive.type], checks: async () => drive.checks });
    valueOf(await backend.createAccount({ ...input, credentials: { user: 'ann', password: 'pa55' } }));
    const { inspect } = await import('node:util');
    assert.ok(!inspect(backend, { depth: 9, showHidden: true }).includes('pa55'));
    assert.ok(!JSON.stringify(backend).includes('pa55'));
  });
});
