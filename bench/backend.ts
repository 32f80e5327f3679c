/**
 * `npm run bench:backend`: the reference backend over HTTP with very many accounts, and with very many checks at once. Writes
 * its section of `RESULTS.md`. PostgreSQL has to be installed.
 *
 *   npm run bench:backend                         a million accounts, 10,000 per tenant
 *   npm run bench:backend -- --accounts 100000    as many
 *   npm run bench:backend -- --pglite 100000      as many in the embedded database, which is slower to fill
 *   npm run bench:backend -- --folder .data/many  keeps the embedded database there, and does not fill it the next time
 *   npm run bench:backend -- --seconds 10         so long for each kind of request
 *   npm run bench:backend -- --rounds 100         so many rounds of checks at once
 *   npm run bench:backend -- --dry                only prints
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { openStore } from '../src/server/store/open-store.js';
import { DEFAULT_LIMITS } from '../src/server/limits/limits.js';
import { startPostgres } from '../test/drivers/postgres.js';
import { fill, tenantAt, tenantsOf, type Amount } from './backend/data.js';
import { measure } from './backend/load.js';
import { checksAtOnce } from './backend/memory.js';
import { plansOf, type Plan } from './backend/plans.js';
import { withServers, type ServerProcess, type Setting } from './backend/processes.js';
import { report, verdictsOf, type Series } from './backend/report.js';
import { kindsOf, newAccount } from './backend/requests.js';
import { tell, writeSection } from './lib/results.js';

const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '1000000' },
    pglite: { type: 'string' },
    'per-tenant': { type: 'string', default: '10000' },
    folder: { type: 'string' },
    connections: { type: 'string', default: '16' },
    seconds: { type: 'string', default: '5' },
    checks: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '20' },
    dry: { type: 'boolean', default: false },
  },
});
const perTenant = Number(values['per-tenant']);
const amount: Amount = { accounts: Number(values.accounts), perTenant };
const embedded: Amount = { accounts: Number(values.pglite ?? values.accounts), perTenant };
const pressure = { connections: Number(values.connections), seconds: Number(values.seconds) };

/** So high that nobody meets them, and counted all the same. */
const HIGH_LIMITS = Object.fromEntries(
  Object.entries(DEFAULT_LIMITS).map(([name, limit]) => [
    name,
    typeof limit === 'object' ? { ...limit, max: 1e9 } : 1e9,
  ]),
);
/** What is measured once more with limits. */
const LIMITED: readonly string[] = ['accounts, first page', 'account created'];

const started = performance.now();
const say = (text: string): void => {
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s: ${text}`);
};

/** An account of each tenant that the server can open: those that were made by SQL hold no credentials. */
async function accountsOf(server: ServerProcess, of: Amount): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  for (let at = 0; at < tenantsOf(of); at += 1) {
    const tenant = tenantAt(at);
    const { path, ...asked } = newAccount(tenant);
    const answer = await fetch(`${server.baseUrl}${path}`, {
      method: 'POST',
      headers: asked.headers as Record<string, string>,
      body: String(asked.body),
    });
    const { id } = (await answer.json()) as { readonly id?: string };
    if (id === undefined) throw new Error(`No account was created: ${answer.status}`);
    made.set(tenant, id);
  }
  return made;
}

async function seriesOf(title: string, of: Amount, replicas: number, setting: Setting): Promise<Series> {
  const rates = new Map<string, Awaited<ReturnType<typeof measure>>>();
  await withServers(replicas, setting, async (servers) => {
    const [first] = servers;
    if (!first) return;
    const urls = servers.map(({ baseUrl }) => baseUrl);
    for (const kind of kindsOf(of, await accountsOf(first, of))) {
      rates.set(kind.title, await measure(urls, kind.next, pressure));
    }
  });
  await withServers(replicas, { ...setting, limits: HIGH_LIMITS }, async (servers) => {
    const urls = servers.map(({ baseUrl }) => baseUrl);
    for (const kind of kindsOf(of, new Map()).filter(({ title }) => LIMITED.includes(title))) {
      rates.set(`${kind.title}, with limits`, await measure(urls, kind.next, pressure));
    }
  });
  const [loadAverage = Number.NaN] = loadavg();
  say(`${title}: measured`);
  return { title, rates, loadAverage };
}

/** Makes the tables as a server does, and fills them. */
async function fillPglite(folder: string): Promise<void> {
  await (await openStore({ folder })).close();
  const db = await PGlite.create({ dataDir: folder });
  try {
    const run = async (statement: string, parameters: readonly unknown[] = []) =>
      (await db.query<Record<string, unknown>>(statement, [...parameters])).rows;
    await fill(run, embedded, (text) => say(`PGlite: ${text}`));
  } finally {
    await db.close();
  }
}

async function fillPostgres(databaseUrl: string): Promise<void> {
  await (await openStore({ databaseUrl })).close();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const run = async (statement: string, parameters: readonly unknown[] = []) =>
      (await client.query<Record<string, unknown>>(statement, [...parameters])).rows;
    await fill(run, amount, (text) => say(`PostgreSQL: ${text}`));
  } finally {
    await client.end();
  }
}

const series: Series[] = [];
// What the test driver sets besides suits tests: here is what a server has that nobody has tuned.
const postgres = await startPostgres({ durable: true, settings: { shared_buffers: '128MB' } });
const scratch = mkdtempSync(join(tmpdir(), 'cdw-bench-'));
try {
  const spare = await postgres.database();
  const memory = await withServers(1, { databaseUrl: spare, checks: 'real' }, async ([server]) => {
    if (!server) throw new Error('There is no server.');
    return checksAtOnce(server, { checks: Number(values.checks), rounds: Number(values.rounds) });
  });
  say(`${values.checks} checks at once: measured`);

  const databaseUrl = await postgres.database();
  await fillPostgres(databaseUrl);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const plans: readonly Plan[] = await plansOf(pool, amount);
  await pool.end();
  for (const { title, text } of plans) console.log(`\n${title}\n${text}`);
  series.push(await seriesOf('PostgreSQL, one process', amount, 1, { databaseUrl }));
  series.push(await seriesOf('PostgreSQL, two processes', amount, 2, { databaseUrl }));

  const folder = values.folder ?? join(scratch, 'pglite');
  if (!existsSync(folder)) await fillPglite(folder);
  series.unshift(await seriesOf('PGlite, one process', embedded, 1, { folder }));

  const found = { amount, embedded, pressure, series, plans, memory, checks: Number(values.checks) };
  const body = report(found);
  if (!values.dry) await writeSection('Backend', body);
  tell(body, verdictsOf(found));
} finally {
  await postgres.close();
  rmSync(scratch, { recursive: true, force: true });
}
