import type { Case } from '../case.js';
import { answerOf, must, mustEqual, problemOf } from '../violation.js';

// `crypto` is there in every Node that can run the kit.
const keyed = (key = crypto.randomUUID()) => ({ headers: { 'idempotency-key': `"${key}"` } });

/** Requests that are made more than once. */
export const REPETITIONS: readonly Case[] = [
  {
    id: 'repetitions/account',
    title: 'the same request with the same key connects one account, after the other or at once',
    needs: ['account'],
    run: async (client) => {
      const before = answerOf('listAccounts', await client.send('GET', '/accounts')).total;
      const key = keyed();
      const first = await client.connect(key);
      const again = await client.connect(key);
      must(again.id === first.id, 'A repeated request has made a second account.');
      const other = keyed();
      const [left, right] = await Promise.all([client.connect(other), client.connect(other)]);
      must(left.id === right.id, 'Two requests at once have made two accounts.');
      const after = answerOf('listAccounts', await client.send('GET', '/accounts')).total;
      must(after === before + 2, `There are ${after - before} more accounts in place of 2.`);
      must((await client.connect(keyed())).id !== first.id, 'Another key has not made another account.');
    },
  },
  {
    id: 'repetitions/other-input',
    title: 'a key that was used for something else is refused',
    needs: ['account', 'wrong'],
    run: async (client) => {
      const key = keyed();
      await client.connect(key);
      problemOf(await client.tryToConnect(key, client.part('wrong')), 'request.key-reused', 422);
    },
  },
  {
    id: 'repetitions/failure',
    title: 'a failure is not remembered: the same key may try again',
    needs: ['account', 'wrong'],
    run: async (client) => {
      const key = keyed();
      problemOf(await client.tryToConnect(key, client.part('wrong')), 'any', 422);
      await client.connect(key);
    },
  },
  {
    id: 'repetitions/destination',
    title: 'the same request with the same key creates one destination, after the other or at once',
    needs: ['account', 'setup'],
    run: async (client) => {
      const { id } = await client.connect();
      const key = keyed();
      const [left, right] = await Promise.all([client.create(id, key), client.create(id, key)]);
      must(left.id === right.id, 'Two requests at once have made two destinations.');
      mustEqual((await client.create(id, key)).id, left.id, 'The id of a third');
      const query = `?accountId=${encodeURIComponent(id)}`;
      const { total } = answerOf('listDestinations', await client.send('GET', `/destinations${query}`));
      must(total === 1, `There are ${total} destinations in place of one.`);
    },
  },
];
