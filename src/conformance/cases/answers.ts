import type { Case } from '../case.js';
import { answerOf, must, problemOf } from '../violation.js';

/** How answers look, whatever they answer. */
export const ANSWERS: readonly Case[] = [
  {
    id: 'answers/describe',
    title: 'describe says what the backend offers',
    run: async (client) => {
      const { destinationTypes } = answerOf('describe', await client.send('GET', ''));
      const { account } = client.plan;
      must(
        !account || destinationTypes.includes(account.type),
        `destinationTypes does not have "${account?.type ?? ''}", which the plan connects.`,
      );
    },
  },
  {
    id: 'answers/no-store',
    title: 'no answer is kept in a cache',
    run: async (client) => {
      for (const path of ['', '/accounts', '/destinations']) {
        const { headers } = await client.send('GET', path);
        must(
          /\bno-store\b/.test(headers.get('cache-control') ?? ''),
          `GET ${path || '/'} has cache-control "${headers.get('cache-control') ?? ''}" in place of no-store.`,
        );
      }
    },
  },
  {
    id: 'answers/unknown-address',
    title: 'an address that does not exist is a problem',
    run: async (client) => {
      problemOf(await client.send('GET', '/nothing-is-here'), 'request.not-found', 404);
    },
  },
  {
    id: 'answers/correlation-id',
    title: 'a problem carries the correlation id of its answer, where the backend gives one',
    run: async (client) => {
      const exchange = await client.send('GET', '/nothing-is-here');
      const given = exchange.headers.get('x-correlation-id');
      const { correlationId } = problemOf(exchange, 'any', 404);
      must(
        given === null || given === correlationId,
        `x-correlation-id is "${given ?? ''}", the problem says "${correlationId ?? ''}".`,
      );
    },
  },
  {
    id: 'answers/other-origins',
    title: 'a page of any other origin may not use the session of its visitor',
    run: async (client) => {
      const { headers } = await client.send('GET', '/accounts', {
        headers: { origin: 'https://evil.example' },
      });
      const allowed = headers.get('access-control-allow-origin');
      const withSession = headers.get('access-control-allow-credentials') === 'true';
      must(
        !(withSession && (allowed === 'https://evil.example' || allowed === '*')),
        'It lets every origin in, with cookies.',
      );
    },
  },
];
