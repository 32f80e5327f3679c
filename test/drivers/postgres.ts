/** A PostgreSQL server of a test file's own, from the machine's packages: never the machine's own cluster. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A server that listens on a socket in a folder of its own, so that it needs no port. */
export interface TestPostgres {
  /** Makes an empty database and answers its address, as `DATABASE_URL` has it. */
  database(): Promise<string>;
  /** A database as SQL, as `pg_dump` writes it. */
  dump(databaseUrl: string): string;
  /** The processes that serve the connections to a database. */
  backendsOf(databaseUrl: string): Promise<readonly number[]>;
  /** Until it answers again, when one of its processes was killed: it ends all others and recovers. */
  ready(): Promise<void>;
  /** Ends the server as a power cut would, and starts it again on what it has left. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/** Where Debian and others put the programs, the newest first; else where the path says. */
function programs(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map(Number).filter(Number.isInteger) : [];
  const folders = [
    ...versions.sort((a, b) => b - a).map((version) => join(debian, String(version), 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/**
 * Why the tests that need PostgreSQL cannot run here; `false` where they can. In CI there is no excuse: there the tests run
 * and fail.
 */
export const withoutPostgres: string | false =
  programs() === undefined && process.env['CI'] === undefined
    ? 'PostgreSQL 15 or later is not installed: apt-get install postgresql'
    : false;

/** PostgreSQL does not run as root: as root, the server gets the user that Debian's package makes for it, or nobody. */
function owner(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (...args: readonly string[]): number => Number(execFileSync('id', args, { encoding: 'utf8' }));
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', user), gid: id('-g', user) };
    } catch {
      // No such user here.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user to run it as.');
}

/** What a server is started with. */
export interface TestPostgresOptions {
  /** Makes it write as a real one does, which is slow. */
  readonly durable?: boolean;
  /** In place of the settings that suit tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Starts a server, which ends with this process at the latest. */
export async function startPostgres({
  durable = false,
  settings: other = {},
}: TestPostgresOptions = {}): Promise<TestPostgres> {
  const folder = programs();
  if (folder === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const home = mkdtempSync(join(tmpdir(), 'cdw-pg-'));
  const user = owner();
  if (user) chownSync(home, user.uid, user.gid);
  const data = join(home, 'data');
  const as = { cwd: home, ...user };
  const address = (database: string): string =>
    `postgresql://cdw@/${database}?host=${encodeURIComponent(home)}`;
  let server: ChildProcess | undefined;
  let databases = 0;

  const remove = (): void => {
    server?.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', remove);

  const start = async (): Promise<void> => {
    const settings = {
      listen_addresses: '',
      unix_socket_directories: home,
      max_connections: '200',
      shared_buffers: '16MB',
      // What was written outlives a process that is killed; only the machine's own end takes an fsync.
      fsync: durable ? 'on' : 'off',
      full_page_writes: durable ? 'on' : 'off',
      log_min_messages: 'fatal',
      ...other,
    };
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(join(folder, 'postgres'), ['-D', data, ...options], { ...as, stdio: 'ignore' });
    server = child;
    await untilItAnswers(address('postgres'), child);
  };

  try {
    execFileSync(
      join(folder, 'initdb'),
      ['-D', data, '-U', 'cdw', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
      { ...as, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    await start();
  } catch (error) {
    process.off('exit', remove);
    remove();
    throw error;
  }

  const asked = async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) => {
    const client = new pg.Client({ connectionString: address('postgres') });
    // A server that recovers ends this connection too: the query is refused, and nobody else has to hear of it.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  };

  return {
    async database() {
      databases += 1;
      const name = `cdw_${databases}`;
      await asked(`create database ${name}`);
      return address(name);
    },
    dump(databaseUrl) {
      const options = [
        '-h',
        home,
        '-U',
        'cdw',
        '--inserts',
        '--no-owner',
        '--no-privileges',
        nameIn(databaseUrl),
      ];
      return execFileSync(join(folder, 'pg_dump'), options, { ...as, encoding: 'utf8' });
    },
    async backendsOf(databaseUrl) {
      const name = nameIn(databaseUrl);
      const rows = await asked<{ pid: number }>('select pid from pg_stat_activity where datname = $1', [
        name,
      ]);
      return rows.map(({ pid }) => pid);
    },
    async ready() {
      if (server) await untilItAnswers(address('postgres'), server);
    },
    async crash() {
      const children = await asked<{ pid: number }>('select pid from pg_stat_activity');
      await ended(server, 'SIGKILL');
      // Nobody is left to tell them: who still writes would write beside the next server.
      for (const { pid } of children) killed(pid);
      await start();
    },
    async close() {
      await ended(server, 'SIGINT');
      process.off('exit', remove);
      remove();
    },
  };
}

const nameIn = (databaseUrl: string): string => new URL(databaseUrl.replace('@/', '@x/')).pathname.slice(1);

/** Ends a process at once; that it has ended already is fine. */
export function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function ended(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** A server does not say when it is ready: whoever asks too early is refused. */
async function untilItAnswers(connectionString: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (child.exitCode !== null) throw new Error('PostgreSQL did not start', { cause: error });
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
