import type { Case } from '../case.js';
import { answerOf, must, problemOf } from '../violation.js';

/** How answers look, whatever they answer. */
export const ANSWERS: readonly Case[] = [
  {
    id: 'answers/describe',
    title: 'describe says what the backend offers',
    run: async (bench) => {
      const { destinationTypes } = answerOf('describe', await bench.send('GET', ''));
      const { account } = bench.plan;
      must(
        !account || destinationTypes.includes(account.type),
        `destinationTypes does not have "${account?.type ?? ''}", which the plan connects.`,
      );
    },
  },
  {
    id: 'answers/no-store',
    title: 'no answer is kept in a cache',
    run: async (bench) => {
      for (const path of ['', '/accounts', '/destinations']) {
        const { headers } = await bench.send('GET', path);
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
    run: async (bench) => {
      problemOf(await bench.send('GET', '/nothing-is-here'), 'request.not-found', 404);
    },
  },
  {
    id: 'answers/correlation-id',
    title: 'a problem carries the correlation id of its answer, where the backend gives one',
    run: async (bench) => {
      const exchange = await bench.send('GET', '/nothing-is-here');
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
    run: async (bench) => {
      const { headers } = await bench.send('GET', '/accounts', {
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
