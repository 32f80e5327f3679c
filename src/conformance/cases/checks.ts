import type { CheckReport } from '../../backend/backend.js';
import type { Case } from '../case.js';
import type { Exchange } from '../exchange.js';
import { streamedAnswerOf, STREAMS } from '../stream.js';
import { answerOf, knownProblem, must, problemOf } from '../violation.js';

function failedReport(exchange: Exchange): CheckReport {
  const { verdict } = (exchange.json ?? {}) as { readonly verdict?: unknown };
  must(exchange.status === 200, `A check that fails is a request that works: 200, not ${exchange.status}.`);
  must(verdict !== 'passed', 'The check has passed, although it should have failed.');
  knownProblem((exchange.json as { readonly problem?: unknown }).problem);
  const report = answerOf('check', exchange);
  must(
    report.probes.some(({ status }) => status === 'failed' || status === 'unverifiable'),
    'No probe says that it failed.',
  );
  return report;
}

/** Checks, in one piece and as a stream. */
export const CHECKS: readonly Case[] = [
  {
    id: 'checks/passed',
    title: 'credentials that work pass, typed or stored',
    needs: ['account'],
    run: async (client) => {
      const { id } = await client.connect();
      for (const body of [client.account, { accountId: id }, { accountId: id, credentials: {} }]) {
        const report = answerOf('check', await client.send('POST', '/checks', { body }));
        must(report.verdict === 'passed', `The verdict is ${report.verdict}.`);
        must(report.probes.length > 0, 'There are no probes.');
        const open = report.probes.find(({ status }) => status === 'pending' || status === 'running');
        must(!open, `The probe ${open?.id ?? ''} is still ${open?.status ?? ''} after the end.`);
      }
    },
  },
  {
    id: 'checks/failed',
    title: 'credentials that do not work fail, with the reason',
    needs: ['account', 'wrong'],
    run: async (client) => {
      const { type, credentials } = client.account;
      const wrong = { ...credentials, ...client.part('wrong') };
      failedReport(await client.send('POST', '/checks', { body: { type, credentials: wrong } }));
      const { id } = await client.connect();
      failedReport(
        await client.send('POST', '/checks', { body: { accountId: id, credentials: client.part('wrong') } }),
      );
      const { accounts } = answerOf('listAccounts', await client.send('GET', '/accounts'));
      must(
        accounts.find((account) => account.id === id)?.lastCheck?.verdict === 'passed',
        'What was only tried was remembered as the verdict of the account.',
      );
    },
  },
  {
    id: 'checks/location',
    title: 'a location is checked with typed and with stored credentials',
    needs: ['account', 'setup', 'wrongSetup'],
    run: async (client) => {
      const { id } = await client.connect();
      const [setup, wrongSetup] = [client.part('setup'), client.part('wrongSetup')];
      for (const subject of [client.account, { accountId: id }]) {
        const good = answerOf('check', await client.send('POST', '/checks', { body: { ...subject, setup } }));
        must(good.verdict === 'passed', `The verdict of the good place is ${good.verdict}.`);
        failedReport(await client.send('POST', '/checks', { body: { ...subject, setup: wrongSetup } }));
      }
    },
  },
  {
    id: 'checks/unknown-account',
    title: 'an account that does not exist cannot be checked',
    run: async (client) => {
      problemOf(
        await client.send('POST', '/checks', { body: { accountId: 'there-is-none' } }),
        'account.not-found',
        404,
      );
    },
  },
  {
    id: 'checks/stream',
    title: 'who can read a stream gets lines of probes and one result at the end, or one document',
    needs: ['account'],
    run: async (client) => {
      const exchange = await client.send('POST', '/checks', { body: client.account, headers: STREAMS });
      const { answer, told } = streamedAnswerOf('check', exchange);
      must(answer.verdict === 'passed', `The verdict is ${answer.verdict}.`);
      const begun = answer.probes.filter(({ status }) => status !== 'skipped' && status !== 'pending');
      must(
        !told || begun.every(({ id }) => told.has(id)),
        'The result has probes that the lines did not tell.',
      );
    },
  },
];
