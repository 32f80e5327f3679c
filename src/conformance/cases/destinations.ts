import { mustBeOffered, only, type Client } from '../client.js';
import type { Destination } from '../../backend/backend.js';
import type { Case } from '../case.js';
import { answerOf, must, mustEqual, NotOffered, problemOf } from '../violation.js';

async function listed(client: Client, accountId: string): Promise<readonly Destination[]> {
  const query = `?limit=100&accountId=${encodeURIComponent(accountId)}`;
  return answerOf('listDestinations', await client.send('GET', `/destinations${query}`)).destinations;
}

const edit = (client: Client, id: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
  client.send('PATCH', `/destinations/${encodeURIComponent(id)}`, { body, headers });

/** Destinations: created, listed, edited and deleted. */
export const DESTINATIONS: readonly Case[] = [
  {
    id: 'destinations/create',
    title: 'a destination is created where the account may write, and listed',
    needs: ['account', 'setup'],
    run: async (client) => {
      const { id, type } = await client.connect();
      const destination = await client.create(id);
      mustEqual(
        [destination.accountId, destination.type, destination.name, destination.description],
        [id, type, 'Conformance', 'Made by a test'],
        'The destination',
      );
      mustEqual(only(await listed(client, id), 'destination of the account'), destination, 'The list');
    },
  },
  {
    id: 'destinations/wrong-place',
    title: 'no destination is created where the account may not write',
    needs: ['account', 'wrongSetup'],
    run: async (client) => {
      const { id } = await client.connect();
      const body = { accountId: id, name: 'Nowhere', setup: client.part('wrongSetup') };
      const exchange = await client.send('POST', '/destinations', { body });
      must(exchange.status !== 201, 'It was created: its place is not checked.');
      problemOf(exchange, 'any', [400, 422]);
      mustEqual(await listed(client, id), [], 'The destinations of the account');
    },
  },
  {
    id: 'destinations/delete',
    title: 'a destination that was deleted is gone',
    needs: ['account', 'setup'],
    run: async (client) => {
      const account = await client.connect();
      const { id } = await client.create(account.id);
      answerOf('deleteDestination', await client.send('DELETE', `/destinations/${encodeURIComponent(id)}`));
      mustEqual(await listed(client, account.id), [], 'The destinations of the account');
      problemOf(
        await client.send('DELETE', `/destinations/${encodeURIComponent(id)}`),
        'destination.not-found',
        404,
      );
    },
  },
  {
    id: 'destinations/edit',
    title: 'a destination can be renamed, stopped and resumed, and keeps the rest',
    needs: ['account', 'setup'],
    run: async (client) => {
      const account = await client.connect();
      const before = await client.create(account.id);
      const first = await edit(client, before.id, { name: 'Renamed', enabled: false });
      mustBeOffered(first);
      const after = answerOf('updateDestination', first);
      mustEqual(
        [after.name, after.enabled, after.setup],
        ['Renamed', false, before.setup],
        'The destination',
      );
      mustEqual(only(await listed(client, account.id), 'destination'), after, 'The list');
      must(
        answerOf('updateDestination', await edit(client, before.id, { enabled: true })).enabled !== false,
        'It cannot be resumed.',
      );
    },
  },
  {
    id: 'destinations/move',
    title: 'a destination is not moved to where its account may not write',
    needs: ['account', 'setup', 'wrongSetup'],
    run: async (client) => {
      const account = await client.connect();
      const before = await client.create(account.id);
      const exchange = await edit(client, before.id, { setup: client.part('wrongSetup') });
      mustBeOffered(exchange);
      must(exchange.status !== 200, 'It was moved: the new place is not checked.');
      problemOf(exchange, 'any', [400, 422]);
      mustEqual(only(await listed(client, account.id), 'destination'), before, 'The list');
    },
  },
  {
    id: 'destinations/if-match',
    title: 'an edit of a destination that names a revision which is gone changes nothing',
    needs: ['account', 'setup'],
    run: async (client) => {
      const account = await client.connect();
      const { id, revision } = await client.create(account.id);
      if (revision === undefined) throw new NotOffered('Destinations have no revision.');
      const condition = { 'if-match': `"${revision}"` };
      const first = await edit(client, id, { name: 'Hers' }, condition);
      mustBeOffered(first);
      const after = answerOf('updateDestination', first);
      problemOf(await edit(client, id, { name: 'His' }, condition), 'request.outdated', 412);
      const removal = await client.send('DELETE', `/destinations/${encodeURIComponent(id)}`, {
        headers: condition,
      });
      problemOf(removal, 'request.outdated', 412);
      mustEqual(only(await listed(client, account.id), 'destination'), after, 'The list');
    },
  },
];
