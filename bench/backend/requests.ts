/** What is asked of the servers. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Request } from 'autocannon';
import { accountAt, SEARCHES, tenantAt, tenantsOf, type Amount } from './data.js';

/** One kind of request, for a row of the table. */
export interface Kind {
  readonly title: string;
  readonly next: () => Request;
}

export const asTenant = (tenant: string) => ({ 'x-bench-tenant': tenant });

/** A pair of keys of the right form, and of nobody. */
const credentials = () => ({
  accessKeyId:
    `AKIA${createHash('sha256').update(randomBytes(8)).digest('hex').slice(0, 16).toUpperCase()}`.replaceAll(
      /[0189]/g,
      'Z',
    ),
  secretAccessKey: randomBytes(30).toString('base64'),
  region: 'eu-central-1',
});

const posted = (tenant: string, path: string, body: object): Request => ({
  method: 'POST',
  path,
  headers: {
    ...asTenant(tenant),
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  },
  body: JSON.stringify(body),
});

/** Connects an account, as the wizard does. */
export const newAccount = (tenant: string): Request =>
  posted(tenant, '/accounts', { type: 'amazon-s3', credentials: credentials() });

/** All kinds; `made` are accounts that a server has stored itself, so that it can open them, by tenant. */
export function kindsOf(amount: Amount, made: ReadonlyMap<string, string>): readonly Kind[] {
  const tenants = tenantsOf(amount);
  let turn = 0;
  // One tenant after the other, but not side by side in the tables.
  const tenant = (): number => (turn++ * 37) % tenants;
  const get = (title: string, pathOf: (tenant: number) => string): Kind => ({
    title,
    next: () => {
      const at = tenant();
      return { method: 'GET', path: pathOf(at), headers: asTenant(tenantAt(at)) };
    },
  });
  const list = (more: Readonly<Record<string, string>> = {}): string =>
    `/accounts?${new URLSearchParams(more).toString()}`;
  return [
    get('accounts, first page', () => list()),
    get('accounts, a page in the middle', (at) => {
      const { createdAt, id } = accountAt(at, Math.floor(amount.perTenant / 2), amount);
      return list({ cursor: `${createdAt}~${id}` });
    }),
    get('accounts of one type', () => list({ type: 'sftp' })),
    get('search that finds very many', () => list({ search: SEARCHES.many })),
    get('search that finds some', () => list({ search: SEARCHES.some })),
    get('search that finds one', () => list({ search: SEARCHES.one })),
    get('destinations, first page', () => '/destinations'),
    get('describe', () => '/'),
    { title: 'account created', next: () => newAccount(tenantAt(tenant())) },
    {
      title: 'destination created',
      next: () => {
        const name = tenantAt(tenant());
        const accountId = made.get(name);
        return posted(name, '/destinations', {
          accountId,
          name: 'Reports',
          setup: { bucket: 'acme-exports', folderPath: 'daily' },
        });
      },
    },
  ];
}
