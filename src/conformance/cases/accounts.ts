import { isOffered, mustBeOffered, only, type Client } from '../client.js';
import type { Account } from '../../backend/backend.js';
import type { Case } from '../case.js';
import { answerOf, must, mustEqual, NotOffered, problemOf } from '../violation.js';

const at = (id: string): string => `/accounts/${encodeURIComponent(id)}`;

async function listed(client: Client, query = ''): Promise<readonly Account[]> {
  return answerOf('listAccounts', await client.send('GET', `/accounts${query}`)).accounts;
}

const found = async (client: Client, id: string): Promise<Account | undefined> =>
  (await listed(client, '?limit=100')).find((account) => account.id === id);

/** Accounts: connected, listed, edited and deleted. */
export const ACCOUNTS: readonly Case[] = [
  {
    id: 'accounts/create',
    title: 'credentials that work are stored, and listed first',
    needs: ['account'],
    run: async (client) => {
      const account = await client.connect();
      must(account.type === client.account.type, `The type is "${account.type}".`);
      must(
        account.lastCheck?.verdict === 'passed',
        'A new account has passed its check, and lastCheck says so.',
      );
      must(account.destinations === 0, `destinations is ${account.destinations}: nothing uses it yet.`);
      must(!Number.isNaN(Date.parse(account.createdAt)), `createdAt "${account.createdAt}" is not a time.`);
      const [first] = await listed(client);
      mustEqual(first, account, 'The first of the list');
    },
  },
  {
    id: 'accounts/wrong-credentials',
    title: 'credentials that do not work are not stored, and do not end the user’s session',
    needs: ['account', 'wrong'],
    run: async (client) => {
      const before = answerOf('listAccounts', await client.send('GET', '/accounts')).total;
      const exchange = await client.tryToConnect({}, client.part('wrong'));
      must(
        ![401, 403].includes(exchange.status),
        `What the storage refuses is 422, not ${exchange.status}, which says that the session has ended.`,
      );
      problemOf(exchange, 'any', 422);
      const after = answerOf('listAccounts', await client.send('GET', '/accounts')).total;
      must(after === before, 'The account was stored all the same.');
    },
  },
  {
    id: 'accounts/pages',
    title: 'the list is newest first and paged without gaps or repetitions',
    needs: ['account'],
    run: async (client) => {
      const made: string[] = [];
      for (let count = 0; count < 3; count += 1) made.unshift((await client.connect()).id);
      const ids: string[] = [];
      let cursor = '';
      for (let page = 0; ids.length < 3 && page < 10; page += 1) {
        const part = answerOf('listAccounts', await client.send('GET', `/accounts?limit=2${cursor}`));
        must(part.accounts.length <= 2, `limit=2 was answered with ${part.accounts.length} accounts.`);
        must(part.total >= 3, `total is ${part.total}, but there are at least 3.`);
        ids.push(...part.accounts.map(({ id }) => id));
        if (part.nextCursor === null) break;
        cursor = `&cursor=${encodeURIComponent(part.nextCursor)}`;
      }
      mustEqual(ids.slice(0, 3), made, 'The newest three');
    },
  },
  {
    id: 'accounts/search',
    title: 'the list can be searched by a part of the label in any case, and by type',
    needs: ['account'],
    run: async (client) => {
      const { id, label, type } = await client.connect();
      const search = async (text: string, kind = type): Promise<boolean> => {
        const query = `?limit=100&type=${encodeURIComponent(kind)}&search=${encodeURIComponent(text)}`;
        return (await listed(client, query)).some((account) => account.id === id);
      };
      must(await search(label.toUpperCase()), `It is not found by "${label.toUpperCase()}".`);
      must(
        await search(label.slice(1, -1)),
        `It is not found by a part of its label, "${label.slice(1, -1)}".`,
      );
      must(!(await search('no label has this in it')), 'It is found by a text that its label does not have.');
      must(
        !(await search('%')) || label.includes('%'),
        'A "%" finds everything: it is a wildcard, and should be a character.',
      );
      must(!(await search(label, 'another-type')), 'It is found under another type.');
    },
  },
  {
    id: 'accounts/update',
    title:
      'a change keeps what it does not mention, secrets too, and a change that does not work changes nothing',
    needs: ['account', 'wrong'],
    run: async (client) => {
      const before = await client.connect();
      const patch = (credentials: object) => client.send('PATCH', at(before.id), { body: { credentials } });
      problemOf(await patch(client.part('wrong')), 'any', 422);
      mustEqual(await found(client, before.id), before, 'The account after a change that did not work');
      const after = answerOf('updateAccount', await patch({}));
      mustEqual(
        [after.id, after.details],
        [before.id, before.details],
        'The account after a change of nothing',
      );
      const checked = await client.send('POST', '/checks', { body: { accountId: before.id } });
      const { verdict } = answerOf('check', checked);
      must(
        verdict === 'passed',
        `After a change that did not mention the secret, a check of the account is ${verdict}.`,
      );
    },
  },
  {
    id: 'accounts/secrets-stay',
    title: 'a stored secret is not sent to another place',
    needs: ['account', 'elsewhere'],
    run: async (client) => {
      const { id } = await client.connect();
      const credentials = client.part('elsewhere');
      for (const exchange of [
        await client.send('PATCH', at(id), { body: { credentials } }),
        await client.send('POST', '/checks', { body: { accountId: id, credentials } }),
      ]) {
        const { issues = [] } = problemOf(exchange, 'request.invalid', 400);
        must(
          issues.some(({ code }) => code === 'required'),
          'Whoever may edit an account could have its secret sent to a server of their own: it has to be given again.',
        );
      }
    },
  },
  {
    id: 'accounts/rename',
    title: 'an account can be given a label, and back the one that it had',
    needs: ['account'],
    run: async (client) => {
      const { id, label } = await client.connect();
      const rename = async (text: string | null) =>
        client.send('PATCH', `${at(id)}/label`, { body: { label: text } });
      const first = await rename('Conformance Bücher');
      mustBeOffered(first);
      must(answerOf('renameAccount', first).label === 'Conformance Bücher', 'The answer has another label.');
      must((await found(client, id))?.label === 'Conformance Bücher', 'The list has another label.');
      must(
        answerOf('renameAccount', await rename(null)).label === label,
        'null does not give back the label of the credentials.',
      );
    },
  },
  {
    id: 'accounts/delete',
    title: 'an account that a destination uses is not deleted; without one it is, and is gone then',
    needs: ['account', 'setup'],
    run: async (client) => {
      const { id } = await client.connect();
      const destination = await client.create(id);
      const refused = await client.send('DELETE', at(id));
      mustBeOffered(refused);
      const met = problemOf(refused, 'account.in-use', 409);
      mustEqual(met.params, { destinations: 1, names: [destination.name] }, 'params');
      const removed = await client.send('DELETE', `/destinations/${encodeURIComponent(destination.id)}`);
      answerOf('deleteDestination', removed);
      answerOf('deleteAccount', await client.send('DELETE', at(id)));
      problemOf(await client.send('DELETE', at(id)), 'account.not-found', 404);
      problemOf(await client.send('POST', '/checks', { body: { accountId: id } }), 'account.not-found', 404);
      problemOf(await client.tryToCreate(id), 'account.not-found', 404);
      must((await found(client, id)) === undefined, 'It is still listed.');
    },
  },
  {
    id: 'accounts/if-match',
    title: 'an edit that names a revision which is gone changes nothing',
    needs: ['account'],
    run: async (client) => {
      const { id, revision } = await client.connect();
      if (revision === undefined) throw new NotOffered('Accounts have no revision.');
      const rename = async (label: string) =>
        client.send('PATCH', `${at(id)}/label`, {
          body: { label },
          headers: { 'if-match': `"${revision}"` },
        });
      const first = await rename('Hers');
      mustBeOffered(first);
      const renamed = answerOf('renameAccount', first);
      must(renamed.revision !== revision, 'An edit did not change the revision.');
      problemOf(await rename('His'), 'request.outdated', 412);
      mustEqual(await found(client, id), renamed, 'The account after the second edit');
    },
  },
  {
    id: 'accounts/if-match-elsewhere',
    title: 'nor does a change of credentials, or a removal, that names a revision which is gone',
    needs: ['account'],
    run: async (client) => {
      const { id, revision } = await client.connect();
      if (revision === undefined) throw new NotOffered('Accounts have no revision.');
      const headers = { 'if-match': `"${revision}"` };
      const change = async () => client.send('PATCH', at(id), { body: { credentials: {} }, headers });
      const changed = answerOf('updateAccount', await change());
      must(changed.revision !== revision, 'A change did not change the revision.');
      problemOf(await change(), 'request.outdated', 412);
      const removal = await client.send('DELETE', at(id), { headers });
      if (isOffered(removal)) problemOf(removal, 'request.outdated', 412);
      mustEqual(await found(client, id), changed, 'The account after the second change');
    },
  },
  {
    id: 'accounts/folders',
    title: 'folders are listed, or it is told why not',
    needs: ['account'],
    run: async (client) => {
      const { id } = await client.connect();
      const exchange = await client.send('GET', `${at(id)}/folders`);
      if (exchange.status !== 200) {
        problemOf(exchange, 'any', 422);
        return;
      }
      const page = answerOf('listFolders', exchange);
      const names = page.folders.map(({ name }) => name);
      must(new Set(names).size === names.length, 'A folder is listed twice.');
      problemOf(await client.send('GET', '/accounts/there-is-none/folders'), 'account.not-found', 404);
    },
  },
  {
    id: 'accounts/counts',
    title: 'an account counts the destinations that use it',
    needs: ['account', 'setup'],
    run: async (client) => {
      const { id } = await client.connect();
      await client.create(id);
      await client.create(id);
      const count = (await found(client, id))?.destinations;
      must(count === 2, `destinations is ${count ?? 'missing'} with two of them.`);
      const part = answerOf(
        'listDestinations',
        await client.send('GET', `/destinations?accountId=${encodeURIComponent(id)}&limit=1`),
      );
      only(part.destinations, 'destination on a page of one');
      must(part.total === 2, `total is ${part.total} with two of them.`);
    },
  },
];
