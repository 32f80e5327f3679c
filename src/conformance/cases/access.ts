import type { ProblemCode } from '../../problems/problem-codes.js';
import type { Case } from '../case.js';
import { isOffered, type Client } from '../client.js';
import { NotOffered } from '../violation.js';
import { answerOf, must, mustEqual, problemOf } from '../violation.js';

type Attempt = readonly [method: string, path: string, body: unknown, code: ProblemCode];

/** Each operation that names something which exists. */
function attemptsOn(client: Client, accountId: string, destinationId: string): readonly Attempt[] {
  const account = `/accounts/${encodeURIComponent(accountId)}`;
  const destination = `/destinations/${encodeURIComponent(destinationId)}`;
  const created = { accountId, name: 'Theirs', setup: client.part('setup') };
  return [
    ['POST', '/checks', { accountId }, 'account.not-found'],
    ['POST', '/checks', { accountId, setup: client.part('setup') }, 'account.not-found'],
    ['PATCH', account, { credentials: {} }, 'account.not-found'],
    ['PATCH', `${account}/label`, { label: 'Theirs' }, 'account.not-found'],
    ['GET', `${account}/folders`, undefined, 'account.not-found'],
    ['POST', `${account}/folders`, { path: 'theirs' }, 'account.not-found'],
    ['DELETE', account, undefined, 'account.not-found'],
    ['POST', '/destinations', created, 'account.not-found'],
    ['PATCH', destination, { name: 'Theirs' }, 'destination.not-found'],
    ['DELETE', destination, undefined, 'destination.not-found'],
  ];
}

/** Who may do what, to whose accounts. */
export const ACCESS: readonly Case[] = [
  {
    id: 'access/nobody',
    title: 'who is not known is told so, and gets nothing',
    run: async (client) => {
      if (!client.plan.asksWhoYouAre) throw new NotOffered('The plan has no headers: everybody is known.');
      for (const [method, path] of [
        ['GET', ''],
        ['GET', '/accounts'],
        ['GET', '/destinations'],
        ['DELETE', '/accounts/x'],
      ] as const) {
        const { status } = await client.send(method, path, { as: 'nobody' });
        must(status === 401, `${method} ${path || '/'} answers ${status} to nobody, in place of 401.`);
      }
      const body = { type: 'x', credentials: {} };
      for (const path of ['/checks', '/accounts']) {
        const { status } = await client.send('POST', path, { as: 'nobody', body });
        must(status === 401, `POST ${path} answers ${status} to nobody, in place of 401.`);
      }
    },
  },
  {
    id: 'access/viewer',
    title: 'who may only look, can look and nothing else',
    needs: ['account', 'viewer'],
    run: async (client) => {
      const account = await client.connect();
      const as = 'viewer';
      answerOf('listAccounts', await client.send('GET', '/accounts', { as }));
      const forbidden = async (method: string, path: string, body?: unknown): Promise<void> => {
        const exchange = await client.send(method, path, { as, ...(body === undefined ? {} : { body }) });
        if (!isOffered(exchange)) return;
        problemOf(exchange, 'session.forbidden', 403);
      };
      await forbidden('POST', '/checks', { accountId: account.id });
      await forbidden('POST', '/accounts', client.account);
      await forbidden('PATCH', `/accounts/${encodeURIComponent(account.id)}`, { credentials: {} });
      await forbidden('DELETE', `/accounts/${encodeURIComponent(account.id)}`);
      await forbidden('DELETE', '/destinations/there-is-none');
    },
  },
  {
    id: 'access/other-tenant',
    title: 'what another tenant has does not exist, for every operation',
    needs: ['account', 'setup', 'otherTenant'],
    run: async (client) => {
      const account = await client.connect();
      const destination = await client.create(account.id);
      const as = 'otherTenant';
      for (const [method, path, body, code] of attemptsOn(client, account.id, destination.id)) {
        const exchange = await client.send(method, path, { as, ...(body === undefined ? {} : { body }) });
        if (!isOffered(exchange)) continue;
        problemOf(exchange, code, 404);
      }
      const accounts = answerOf('listAccounts', await client.send('GET', '/accounts?limit=100', { as }));
      must(
        !accounts.accounts.some(({ id }) => id === account.id),
        'Another tenant sees the account in its list.',
      );
      const query = `?accountId=${encodeURIComponent(account.id)}`;
      const destinations = answerOf(
        'listDestinations',
        await client.send('GET', `/destinations${query}`, { as }),
      );
      mustEqual(destinations.total, 0, 'Destinations that another tenant sees');
      const mine = answerOf('listDestinations', await client.send('GET', `/destinations${query}`));
      mustEqual(mine.destinations, [destination], 'The destinations of the account afterwards');
    },
  },
  {
    id: 'access/other-tenant-key',
    title: 'the idempotency keys of two tenants have nothing to do with each other',
    needs: ['account', 'otherTenant'],
    run: async (client) => {
      const headers = { 'idempotency-key': `"${crypto.randomUUID()}"` };
      const mine = await client.connect({ headers });
      const theirs = await client.connect({ headers, as: 'otherTenant' });
      must(mine.id !== theirs.id, 'The account of another tenant was answered.');
    },
  },
];
