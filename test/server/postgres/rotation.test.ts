/** Keys are rotated by several processes on one database, while others work with what is rotated. */
import { after, before, describe } from 'node:test';
import { openStore } from '../../../src/server/store/open-store.js';
import { startPostgres, withoutPostgres, type TestPostgres } from '../../drivers/postgres.js';
import { describeRotation } from '../../suites/rotation.suite.js';

describe('on PostgreSQL', { skip: withoutPostgres }, () => {
  let postgres: TestPostgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.close());

  describeRotation('store of several processes', async () => {
    const databaseUrl = await postgres.database();
    return [
      await openStore({ databaseUrl }),
      await openStore({ databaseUrl }),
      await openStore({ databaseUrl }),
    ];
  });
});
