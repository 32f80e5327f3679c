import { mustBeOffered, only, type Bench } from '../bench.js';
import type { Destination } from '../../backend/backend.js';
import type { Case } from '../case.js';
import { answerOf, must, mustEqual, problemOf } from '../violation.js';

async function listed(bench: Bench, accountId: string): Promise<readonly Destination[]> {
  const query = `?limit=100&accountId=${encodeURIComponent(accountId)}`;
  return answerOf('listDestinations', await bench.send('GET', `/destinations${query}`)).destinations;
}

const edit = (bench: Bench, id: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
  bench.send('PATCH', `/destinations/${encodeURIComponent(id)}`, { body, headers });

/** Destinations: created, listed, edited and deleted. */
export const DESTINATIONS: readonly Case[] = [
  {
    id: 'destinations/create',
    title: 'a destination is created where the account may write, and listed',
    needs: ['account', 'setup'],
    run: async (bench) => {
      const { id, type } = await bench.connect();
      const destination = await bench.create(id);
      mustEqual(
        [destination.accountId, destination.type, destination.name, destination.description],
        [id, type, 'Conformance', 'Made by a test'],
        'The destination',
      );
      mustEqual(only(await listed(bench, id), 'destination of the account'), destination, 'The list');
    },
  },
  {
    id: 'destinations/wrong-place',
    title: 'no destination is created where the account may not write',
    needs: ['account', 'wrongSetup'],
    run: async (bench) => {
      const { id } = await bench.connect();
      const body = { accountId: id, name: 'Nowhere', setup: bench.part('wrongSetup') };
      const exchange = await bench.send('POST', '/destinations', { body });
      must(exchange.status !== 201, 'It was created: its place is not checked.');
      problemOf(exchange, 'any', [400, 422]);
      mustEqual(await listed(bench, id), [], 'The destinations of the account');
    },
  },
  {
    id: 'destinations/delete',
    title: 'a destination that was deleted is gone',
    needs: ['account', 'setup'],
    run: async (bench) => {
      const account = await bench.connect();
      const { id } = await bench.create(account.id);
      answerOf('deleteDestination', await bench.send('DELETE', `/destinations/${encodeURIComponent(id)}`));
      mustEqual(await listed(bench, account.id), [], 'The destinations of the account');
      problemOf(
        await bench.send('DELETE', `/destinations/${encodeURIComponent(id)}`),
        'destination.not-found',
        404,
      );
    },
  },
  {
    id: 'destinations/edit',
    title: 'a destination can be renamed, stopped and resumed, and keeps the rest',
    needs: ['account', 'setup'],
    run: async (bench) => {
      const account = await bench.connect();
      const before = await bench.create(account.id);
      const first = await edit(bench, before.id, { name: 'Renamed', enabled: false });
      mustBeOffered(first);
      const after = answerOf('updateDestination', first);
      mustEqual(
        [after.name, after.enabled, after.setup],
        ['Renamed', false, before.setup],
        'The destination',
      );
      mustEqual(only(await listed(bench, account.id), 'destination'), after, 'The list');
      must(
        answerOf('updateDestination', await edit(bench, before.id, { enabled: true })).enabled !== false,
        'It cannot be resumed.',
      );
    },
  },
  {
    id: 'destinations/move',
    title: 'a destination is not moved to where its account may not write',
    needs: ['account', 'setup', 'wrongSetup'],
    run: async (bench) => {
      const account = await bench.connect();
      const before = await bench.create(account.id);
      const exchange = await edit(bench, before.id, { setup: bench.part('wrongSetup') });
      mustBeOffered(exchange);
      must(exchange.status !== 200, 'It was moved: the new place is not checked.');
      problemOf(exchange, 'any', [400, 422]);
      mustEqual(only(await listed(bench, account.id), 'destination'), before, 'The list');
    },
  },
  {
    id: 'destinations/if-match',
    title: 'an edit of a destination that names a revision which is gone changes nothing',
    needs: ['account', 'setup'],
    run: async (bench) => {
      const account = await bench.connect();
      const { id, revision } = await bench.create(account.id);
      if (revision === undefined) return;
      const condition = { 'if-match': `"${revision}"` };
      const first = await edit(bench, id, { name: 'Hers' }, condition);
      mustBeOffered(first);
      const after = answerOf('updateDestination', first);
      problemOf(await edit(bench, id, { name: 'His' }, condition), 'request.outdated', 412);
      const removal = await bench.send('DELETE', `/destinations/${encodeURIComponent(id)}`, {
        headers: condition,
      });
      problemOf(removal, 'request.outdated', 412);
      mustEqual(only(await listed(bench, account.id), 'destination'), after, 'The list');
    },
  },
];
