import { mustBeOffered } from '../client.js';
import type { Case } from '../case.js';
import { streamedAnswerOf, streamedProblemOf, STREAMS } from '../stream.js';
import { answerOf, must, mustEqual } from '../violation.js';

const streaming = { headers: STREAMS };

/** What makes probes while it creates or changes, for who can read a stream. Each may answer one document instead. */
export const STREAMED: readonly Case[] = [
  {
    id: 'streams/check',
    title: 'a check that fails ends its stream with a report, and not with a problem',
    needs: ['account', 'wrong'],
    run: async (client) => {
      const { type, credentials } = client.account;
      const body = { type, credentials: { ...credentials, ...client.part('wrong') } };
      const { answer } = streamedAnswerOf(
        'check',
        await client.send('POST', '/checks', { body, ...streaming }),
      );
      must(answer.verdict !== 'passed', 'The check has passed, although it should have failed.');
    },
  },
  {
    id: 'streams/accounts',
    title: 'an account is connected and changed for who can read a stream, and the last line has it',
    needs: ['account'],
    run: async (client) => {
      const { answer: created } = streamedAnswerOf('createAccount', await client.tryToConnect(streaming));
      const listed = async () => answerOf('listAccounts', await client.send('GET', '/accounts')).accounts[0];
      mustEqual(await listed(), created, 'The first of the list');
      const path = `/accounts/${encodeURIComponent(created.id)}`;
      const exchange = await client.send('PATCH', path, { body: { credentials: {} }, ...streaming });
      mustEqual(
        await listed(),
        streamedAnswerOf('updateAccount', exchange).answer,
        'The first of the list, after the change',
      );
    },
  },
  {
    id: 'streams/accounts-failed',
    title:
      'for who can read a stream, credentials that do not work end it with the problem, and nothing is stored',
    needs: ['account', 'wrong'],
    run: async (client) => {
      const list = async () => answerOf('listAccounts', await client.send('GET', '/accounts'));
      const before = await list();
      streamedProblemOf(await client.tryToConnect(streaming, client.part('wrong')), 422);
      must((await list()).total === before.total, 'The account was stored all the same.');
      const account = await client.connect();
      const body = { credentials: client.part('wrong') };
      const path = `/accounts/${encodeURIComponent(account.id)}`;
      streamedProblemOf(await client.send('PATCH', path, { body, ...streaming }), 422);
      mustEqual((await list()).accounts[0], account, 'The account after a change that did not work');
    },
  },
  {
    id: 'streams/destinations',
    title: 'a destination is created and moved for who can read a stream, and the last line has it',
    needs: ['account', 'setup'],
    run: async (client) => {
      const { id } = await client.connect();
      const list = async () => {
        const query = `?accountId=${encodeURIComponent(id)}`;
        return answerOf('listDestinations', await client.send('GET', `/destinations${query}`)).destinations;
      };
      const { answer } = streamedAnswerOf('createDestination', await client.tryToCreate(id, streaming));
      mustEqual(await list(), [answer], 'The destinations of the account');
      const path = `/destinations/${encodeURIComponent(answer.id)}`;
      const body = { name: 'Moved', setup: client.part('setup') };
      const exchange = await client.send('PATCH', path, { body, ...streaming });
      mustBeOffered(exchange);
      const { answer: moved } = streamedAnswerOf('updateDestination', exchange);
      mustEqual(await list(), [moved], 'The destinations of the account, after the change');
    },
  },
  {
    id: 'streams/destinations-failed',
    title: 'for who can read a stream, a place that may not be written to ends it with the problem',
    needs: ['account', 'wrongSetup'],
    run: async (client) => {
      const { id } = await client.connect();
      const body = { accountId: id, name: 'Nowhere', setup: client.part('wrongSetup') };
      streamedProblemOf(await client.send('POST', '/destinations', { body, ...streaming }), [400, 422]);
      const query = `?accountId=${encodeURIComponent(id)}`;
      const { total } = answerOf('listDestinations', await client.send('GET', `/destinations${query}`));
      must(total === 0, 'The destination was created all the same.');
    },
  },
];
