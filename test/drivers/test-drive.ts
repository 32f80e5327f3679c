import * as z from 'zod/mini';
import {
  fail,
  ProbeRun,
  type CheckContext,
  type CheckOutcome,
  type DestinationChecks,
  type PlannedProbe,
} from '../../src/destinations/check.js';
import { defineDestination } from '../../src/destinations/define-destination.js';
import type { DestinationType, FormValues } from '../../src/destinations/definition.js';
import { text } from '../../src/destinations/schemas.js';
import { issue } from '../../src/problems/issue.js';
import { problem } from '../../src/problems/problem.js';

/** A check that has begun and waits for the test. */
export interface HeldCheck {
  readonly credentials: FormValues;
  readonly setup: FormValues | undefined;
  readonly signal: AbortSignal;
  /** Lets it go on. */
  release(): void;
}

/** A destination type made for tests, with checks that the test holds in its hand. */
export interface TestDrive {
  readonly type: DestinationType;
  readonly checks: DestinationChecks;
  /** How many checks have begun. */
  readonly begun: () => number;
  /** The far end refuses a user, or no longer. */
  lock(user: string): void;
  unlock(user: string): void;
  /** Holds the next check after its first probe; resolves when it is there. */
  hold(): Promise<HeldCheck>;
}

/** Keys that have ended meanwhile. */
export const ended = new Set<string>();

const accountProbes: readonly PlannedProbe[] = [
  { id: 'connect', required: true },
  { id: 'log-in', required: true, field: 'password' },
];
const locationProbes: readonly PlannedProbe[] = [
  { id: 'write', required: true, field: 'folder' },
  { id: 'delete', required: false },
];

const definition = defineDestination({
  type: 'test-drive',
  name: 'Test drive',
  description: 'A drive for tests.',
  icon: { paths: [] },
  auth: {
    schema: z.object({
      user: text(40),
      password: text(200),
      port: z.optional(z.number()),
      seal: z.optional(text(200)),
    }),
    fields: {
      user: { label: 'User', control: 'text' },
      password: { label: 'Password', control: 'secret' },
      port: { label: 'Port', control: 'number', directsSecrets: true },
      seal: { label: 'Seal', control: 'public-key', needs: 'file-encryption' },
    },
    examine: async (field, value) => {
      if (field !== 'seal') return undefined;
      if (value === 'private') return { issues: [], notices: [], value: '' };
      const issues = ended.has(value) ? [issue(field, 'encryption-key.expired', { date: '2026-01-01' })] : [];
      return { issues, notices: [], value: value.trim() };
    },
  },
  setup: {
    schema: z.object({ folder: text(100) }),
    fields: { folder: { label: 'Folder', control: 'text' } },
  },
  probes: {
    account: accountProbes.map((probe) => ({ ...probe, label: probe.id })),
    location: locationProbes.map((probe) => ({ ...probe, label: probe.id })),
  },
  expiresAt: ({ user }) => (user === 'until-2027' ? '2027-01-01T00:00:00.000Z' : undefined),
  describeAccount: ({ user }) => `${String(user)}@test`,
  summarize: ({ folder }) => [{ label: 'Folder', value: String(folder) }],
});

/**
 * Makes a test drive. The user `alias` turns out to be `ann`. The password `wrong` fails, `hidden` cannot be verified, `broken` breaks the check itself with an
 * error that quotes the password; the folder `/forbidden` fails.
 */
export function testDrive(): TestDrive {
  const locked = new Set<unknown>();
  const waiting: ((check: HeldCheck) => void)[] = [];
  let begun = 0;

  async function pause(
    credentials: FormValues,
    setup: FormValues | undefined,
    { signal }: CheckContext,
  ): Promise<void> {
    const arrived = waiting.shift();
    if (!arrived) return;
    await new Promise<void>((release, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      arrived({ credentials, setup, signal, release });
    });
  }

  const run = (plan: readonly PlannedProbe[], context: CheckContext): ProbeRun => {
    begun += 1;
    return new ProbeRun(plan, context, () => problem('sftp.unexpected', { answer: '' }));
  };

  const checks: DestinationChecks = {
    async checkAccount(credentials, context): Promise<CheckOutcome> {
      const probes = run(accountProbes, context);
      await probes.probe('connect', async () => ({ evidence: { user: String(credentials['user']) } }));
      await pause(credentials, undefined, context);
      if (credentials['password'] === 'broken')
        throw new Error(`cannot log in with ${credentials['password']}`);
      await probes.probe('log-in', async () => {
        if (credentials['password'] === 'wrong' || locked.has(credentials['user'])) {
          fail(
            problem('sftp.auth-failed', {
              username: 'me',
              method: 'password',
              accepted: ['publickey'],
              publicKey: '',
            }),
          );
        }
        if (credentials['user'] === 'alias') probes.learn({ user: 'ann' });
        if (credentials['password'] === 'hidden') {
          fail(problem('s3.cors-or-missing', { host: 'test', origin: 'test', bucket: '' }));
        }
        return undefined;
      });
      return probes.outcome();
    },
    async checkLocation(credentials, setup, context): Promise<CheckOutcome> {
      const probes = run(locationProbes, context);
      await probes.probe('write', async () => {
        if (setup['folder'] === '/forbidden') {
          const facts = { path: '/forbidden', username: String(credentials['user']), action: 'write' };
          fail(problem('sftp.permission', facts, { field: 'folder' }));
        }
        return undefined;
      });
      await pause(credentials, setup, context);
      await probes.probe('delete', async () => undefined);
      return probes.outcome();
    },
    folders: {
      async list(_credentials, { path, cursor }) {
        if (path === '/forbidden')
          fail(problem('sftp.permission', { path, username: 'ann', action: 'look' }));
        const folders = cursor === undefined ? [{ name: 'a', path: `${path}/a` }] : [];
        return { path, folders, canCreate: true, nextCursor: cursor === undefined ? 'more' : null };
      },
      async create(_credentials, path) {
        return { name: path.slice(path.lastIndexOf('/') + 1), path };
      },
    },
  };

  return {
    type: definition,
    checks,
    begun: () => begun,
    lock: (user) => void locked.add(user),
    unlock: (user) => void locked.delete(user),
    hold: () => new Promise((resolve) => waiting.push(resolve)),
  };
}
