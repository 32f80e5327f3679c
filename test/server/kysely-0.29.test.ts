/** Hosts have either version of Kysely: since 0.29 it asks for Node 22, and 0.28 goes on for those who have Node 20. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { output } from '../drivers/command.js';
import { ROOT } from '../docs/markdown.js';
import { withoutPostgres } from '../drivers/postgres.js';

it('the stores work with Kysely 0.29', async () => {
  const files = ['test/server/store.test.ts'];
  if (withoutPostgres === false) files.push('test/server/postgres/migrations.test.ts');
  const printed = await output(
    process.execPath,
    [
      '--no-warnings',
      '--import',
      './test/drivers/kysely-0.29.mjs',
      '--import',
      'tsx',
      '--test',
      '--test-name-pattern=^(PGlite store|migrations on PostgreSQL)$',
      ...files,
    ],
    ROOT,
  );
  assert.match(printed, /^(?:#|ℹ) pass [1-9]/m);
});
