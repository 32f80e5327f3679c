/** Every way out of the checks goes through the guard: what a resolver says later, or a redirect says, is dialled by none. */
import assert from 'node:assert/strict';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { DEMO_PASSWORD, demoSftpOptions } from '../../../demo/servers/sftp/demo-sftp.js';
import { DEMO_PRINCIPAL, demoS3Keys, demoS3Options, demoS3Roles } from '../../../demo/servers/s3/demo-s3.js';
import { startS3Server, type S3Server } from '../../../demo/servers/s3/s3-server.js';
import { startSftpServer, type SftpServer } from '../../../demo/servers/sftp/sftp-server.js';
import { closedPort, listen, LOOPBACK, stopListening } from '../../../demo/servers/listening.js';
import { problemOf } from '../../../src/problems/problem.js';
import type { DestinationChecks } from '../../../src/destinations/check.js';
import { s3Checks } from '../../../src/server/checks/s3-checks.js';
import { sftpChecks } from '../../../src/server/checks/sftp-checks.js';
import { createEgressGuard, type Lookup } from '../../../src/server/egress/create-egress-guard.js';
import type { EgressGuard } from '../../../src/server/egress/egress-guard.js';
import { logged } from '../checks/probe-log.js';

/** This machine twice: as what may be dialled, and as what may not. */
const PUBLIC = LOOPBACK;
const PRIVATE = '127.0.0.2';
const EXTERNAL_ID = '6d2f7c1e-54a8-4f0c-9a0e-4a3ad8f1b7de';

const keys = demoS3Keys();
const roleAccess = { principal: DEMO_PRINCIPAL.arn, externalId: EXTERNAL_ID };
const SIGNAL = new AbortController().signal;

/** A resolver that gives one answer after the other, and stays with the last. */
const saying = (...answers: readonly (readonly string[])[]): Lookup => {
  let asked = 0;
  return async () => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    return answer.map((address) => ({ address }));
  };
};

/** A resolver that changes its mind each time that it is asked. */
const alternating = (...answers: readonly string[]): Lookup => {
  let asked = 0;
  return async () => [{ address: answers[asked++ % answers.length] ?? PRIVATE }];
};

const MINDS: Readonly<Record<string, () => Lookup>> = {
  'public first, private later': () => saying([PUBLIC], [PRIVATE]),
  'private first, public later': () => saying([PRIVATE], [PUBLIC]),
  'one and the other in turn': () => alternating(PUBLIC, PRIVATE),
  'both at once': () => saying([PUBLIC, PRIVATE]),
  'both at once, the private one first and mapped': () => saying([`::ffff:${PRIVATE}`, PUBLIC]),
  'private only': () => saying([PRIVATE]),
};

const guardWith = (lookup: Lookup): EgressGuard =>
  createEgressGuard({ allow: [`${PUBLIC}/32`], ports: 'any', lookup, refusalMs: 0 });

/** All that a customer can make a dialer do, at a host and port of theirs. */
interface Dialer {
  readonly name: string;
  readonly port: () => number;
  readonly checks: (egress: EgressGuard, host: string, port: number) => DestinationChecks;
  readonly values: (host: string, port: number) => Record<string, unknown>;
  readonly setup: Record<string, unknown>;
}

describe('every dialer', () => {
  let s3: S3Server;
  let sftp: SftpServer;
  const traps: { readonly port: number; arrived: number; close(): Promise<void> }[] = [];

  before(async () => {
    const s3Options = demoS3Options();
    s3 = await startS3Server({
      ...s3Options,
      keys: [...s3Options.keys, DEMO_PRINCIPAL],
      roles: demoS3Roles(EXTERNAL_ID),
    });
    sftp = await startSftpServer(demoSftpOptions().options);
    for (const { port } of [s3, sftp]) traps.push(await trapAt(port));
  });
  after(async () => {
    await Promise.all([s3.close(), sftp.close(), ...traps.map((trap) => trap.close())]);
  });

  const arrived = (): number => traps.reduce((sum, trap) => sum + trap.arrived, 0);

  const dialers: readonly Dialer[] = [
    {
      name: 'SFTP',
      port: () => sftp.port,
      checks: (egress) => sftpChecks({ egress, phaseTimeoutMs: 5000 }),
      values: (host, port) => ({
        host,
        port,
        username: 'demo',
        method: 'password',
        password: DEMO_PASSWORD,
        // A fingerprint that is none of its keys: each other algorithm is tried, on a connection of its own.
        hostKey: `SHA256:${'A'.repeat(43)}`,
      }),
      setup: { folderPath: '' },
    },
    {
      name: 'an S3 endpoint',
      port: () => s3.port,
      checks: (egress) => s3Checks()['s3-compatible']({ egress, phaseTimeoutMs: 5000 }),
      values: (host, port) => ({ ...keyValues(), endpoint: `http://${host}:${port}` }),
      setup: { bucket: 'acme-exports', folderPath: '' },
    },
    {
      name: 'the endpoint of roles',
      port: () => s3.port,
      checks: (egress, host, port) =>
        s3Checks({
          aws: { s3Endpoint: `http://${host}:${port}`, stsEndpoint: `http://sts.${host}:${port}` },
          role: { credentials: async () => DEMO_PRINCIPAL },
        })['amazon-s3']({ egress, phaseTimeoutMs: 5000 }),
      values: () => ({
        method: 'role',
        roleArn: 'arn:aws:iam::123456789012:role/exports',
        region: 'eu-central-1',
      }),
      setup: { bucket: 'acme-exports', folderPath: '' },
    },
  ];

  for (const dialer of dialers) {
    for (const [mind, lookup] of Object.entries(MINDS)) {
      it(`reaches nothing private: ${dialer.name}, ${mind}`, async () => {
        await everything(dialer, guardWith(lookup()), 'name.example', dialer.port());
        assert.equal(arrived(), 0);
      });
    }

    it(`says the same of a private name as of a closed port: ${dialer.name}`, async () => {
      const closed = await closedPort();
      const trap = await trapAt(closed);
      const inside = await everything(dialer, guardWith(saying([PRIVATE])), 'name.example', closed);
      const outside = await everything(dialer, guardWith(saying([PUBLIC])), 'name.example', closed);
      await trap.close();
      assert.equal(trap.arrived, 0);
      assert.deepEqual(inside, outside);
      assert.match(JSON.stringify(inside), /net\.refused/);
      // Nor does it matter whether somebody listens inside.
      const silent = await everything(dialer, guardWith(saying([PRIVATE])), 'name.example', closed);
      assert.deepEqual(silent, inside);
    });

    it(`holds both answers back until the same moment: ${dialer.name}`, async () => {
      const closed = await closedPort();
      for (const address of [PRIVATE, PUBLIC]) {
        const waits: number[] = [];
        const clock = {
          now: () => 0,
          wait: async (milliseconds: number) => void waits.push(milliseconds),
        };
        const options = { allow: [`${PUBLIC}/32`], ports: 'any', refusalMs: 900, clock } as const;
        const egress = createEgressGuard({ ...options, lookup: saying([address]) });
        const checks = dialer.checks(egress, 'name.example', closed);
        const values = dialer.values('name.example', closed);
        await logged((run) => checks.checkAccount(values, { ...run, roleAccess }));
        assert.ok(waits.length > 0, address);
        assert.deepEqual([...new Set(waits)], [900], address);
      }
    });
  }

  it('answers what was typed as an address by the address alone', async () => {
    for (const dialer of dialers.slice(0, 2)) {
      const guard = guardWith(saying([PUBLIC]));
      const listening = await everything(dialer, guard, PRIVATE, dialer.port());
      const nobody = await everything(dialer, guard, PRIVATE, await closedPort());
      const told = (found: unknown): string => JSON.stringify(found).replaceAll(/:\d+/gu, '');
      assert.equal(told(listening), told(nobody));
      assert.match(told(listening), /net\.blocked-address/);
    }
    assert.equal(arrived(), 0);
  });

  for (const status of [301, 302, 307, 308]) {
    it(`follows no redirect, as of status ${status}`, async () => {
      const trap = await trapAt(await closedPort());
      const asked: string[] = [];
      const upstream = createHttpServer((request, response) => {
        asked.push(request.url ?? '');
        response.writeHead(status, {
          location: `http://${PRIVATE}:${trap.port}/`,
          // What a region is called becomes a part of a host's name.
          'x-amz-bucket-region': `x.${PRIVATE}:${trap.port}/#`,
          'content-type': 'application/xml',
        });
        response.end(
          `<Error><Code>PermanentRedirect</Code><Endpoint>${PRIVATE}:${trap.port}</Endpoint>` +
            `<Region>x.${PRIVATE}:${trap.port}/#</Region></Error>`,
        );
      });
      const { port } = await listen(upstream, PUBLIC, 0);
      const [, dialer] = dialers;
      assert.ok(dialer);
      await everything(dialer, guardWith(saying([PUBLIC])), 'name.example', port);
      assert.ok(asked.length > 0);
      await stopListening(upstream);
      await trap.close();
      assert.equal(trap.arrived, 0);
    });
  }
});

const keyValues = (): Record<string, unknown> => ({
  accessKeyId: keys.full.accessKeyId,
  secretAccessKey: keys.full.secretAccessKey,
  region: 'eu-central-1',
});

/** Does all that makes a dialer dial, and answers what was told, without how long it took. */
async function everything(
  { checks: checksWith, values: valuesAt, setup }: Dialer,
  egress: EgressGuard,
  host: string,
  port: number,
): Promise<readonly unknown[]> {
  const checks = checksWith(egress, host, port);
  const values = valuesAt(host, port);
  const { folders } = checks;
  assert.ok(folders);
  const account = await logged((run) => checks.checkAccount(values, { ...run, roleAccess }));
  const location = await logged((run) => checks.checkLocation(values, setup, { ...run, roleAccess }));
  const context = { signal: SIGNAL, roleAccess };
  const list = await problemsOf(folders.list(values, { path: '' }, context));
  const create = await problemsOf(folders.create(values, 'acme-exports/new', context));
  const timeless = ({ outcome, probes }: typeof account) => ({
    outcome,
    probes: probes.map(({ durationMs: _, ...probe }) => probe),
  });
  return [timeless(account), timeless(location), list, create];
}

async function problemsOf(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    return problemOf(error) ?? error;
  }
}

/** Listens where nobody may come, and counts who does. */
async function trapAt(port: number) {
  const sockets = new Set<Socket>();
  const trap = { port, arrived: 0, close: () => stop() };
  const server = createServer((socket) => {
    trap.arrived += 1;
    sockets.add(socket.on('error', () => undefined));
  });
  await listen(server, PRIVATE, port);
  const stop = (): Promise<void> => {
    const stopped = stopListening(server);
    for (const socket of sockets) socket.destroy();
    return stopped;
  };
  return trap;
}
