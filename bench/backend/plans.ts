/** How PostgreSQL finds what the lists ask for: the plans of the statements that the store itself sends. */
import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely';
import type pg from 'pg';
import { KyselyStore } from '../../src/server/store/kysely-store.js';
import type { Tables } from '../../src/server/store/tables.js';
import { accountAt, SEARCHES, tenantAt, type Amount } from './data.js';

/** One statement of one list. */
export interface Plan {
  readonly title: string;
  /** Whole, as PostgreSQL prints it. */
  readonly text: string;
  readonly milliseconds: number;
  /** The indexes that it goes through. */
  readonly indexes: readonly string[];
  /** The tables that it reads from end to end. */
  readonly scanned: readonly string[];
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Node[];
}

/** Asks for each list once, and has the statements explained. The pool stays open. */
export async function plansOf(pool: pg.Pool, amount: Amount): Promise<readonly Plan[]> {
  let sent: CompiledQuery[] = [];
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: ({ level, query }) => {
      if (level === 'query') sent.push(query);
    },
  });
  const store = new KyselyStore(db, { isShared: false });
  const tenant = tenantAt(1);
  const after = accountAt(1, Math.floor(amount.perTenant / 2), amount);
  const lists: Readonly<Record<string, () => Promise<unknown>>> = {
    'accounts, first page': () => store.listAccounts(tenant, { limit: 20 }),
    'accounts, a page in the middle': () => store.listAccounts(tenant, { limit: 20, after }),
    'accounts of one type': () => store.listAccounts(tenant, { limit: 20, type: 'sftp' }),
    'search that finds very many': () => store.listAccounts(tenant, { limit: 20, search: SEARCHES.many }),
    'search that finds some': () => store.listAccounts(tenant, { limit: 20, search: SEARCHES.some }),
    'search that finds one': () => store.listAccounts(tenant, { limit: 20, search: SEARCHES.one }),
    'search that finds none': () => store.listAccounts(tenant, { limit: 20, search: 'none of them' }),
    'destinations, first page': () => store.listDestinations(tenant, { limit: 20 }),
    describe: () => store.connections(tenant),
  };
  const plans: Plan[] = [];
  for (const [title, ask] of Object.entries(lists)) {
    sent = [];
    await ask();
    const statements = sent;
    for (const [at, { sql, parameters }] of statements.entries()) {
      const name = at === 0 ? title : `${title}: how many`;
      plans.push(await explained(pool, name, sql, [...parameters]));
    }
  }
  return plans;
}

async function explained(
  pool: pg.Pool,
  title: string,
  statement: string,
  parameters: unknown[],
): Promise<Plan> {
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(
    `explain (analyze, buffers, costs off) ${statement}`,
    parameters,
  );
  const text = rows.map((row) => row['QUERY PLAN']).join('\n');
  const { rows: json } = await pool.query<{ 'QUERY PLAN': readonly { readonly Plan: Node }[] }>(
    `explain (format json) ${statement}`,
    parameters,
  );
  const nodes = json.flatMap((row) => row['QUERY PLAN']).flatMap(({ Plan }) => everyNode(Plan));
  return {
    title,
    text,
    milliseconds: Number(/Execution Time: ([\d.]+) ms/.exec(text)?.[1]),
    indexes: [...new Set(nodes.flatMap((node) => node['Index Name'] ?? []))],
    scanned: nodes
      .filter((node) => node['Node Type'].endsWith('Seq Scan'))
      .flatMap((node) => node['Relation Name'] ?? []),
  };
}

const everyNode = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(everyNode)];
