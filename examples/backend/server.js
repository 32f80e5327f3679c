import { once } from 'node:events';
import { createServer } from 'node:http';
import * as cdw from 'cloud-destination-wizard/server';
import { createMetrics } from 'cloud-destination-wizard/server/prometheus';
import { authorize } from './authorize.js';
import { ConfigError, readConfig } from './config.js';

/** One line of JSON per event, for whatever collects the output of this process. */
const write = (entry) =>
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);

/** Everybody is the same tenant: for a look at it, on this machine only. */
const letEverybodyIn = () => ({
  tenant: 'demo',
  actor: 'demo',
  rights: ['view', 'connect', 'edit', 'delete'],
});

/** Where the keys of the vault come from. They are in no message, whatever is wrong with them. */
async function vaultKeys({ hasVaultKeys, vaultKeysFile }) {
  if (!hasVaultKeys) {
    throw new ConfigError('VAULT_KEYS is missing. Make one: echo "1:$(openssl rand -base64 32)"');
  }
  try {
    if (!vaultKeysFile) return cdw.keysFromEnvironment('VAULT_KEYS');
    // A container gets its secrets by a group.
    return await cdw.keysFromFile(vaultKeysFile, {
      readableBy: 'group',
      onInvalid: (error) => write({ kind: 'log', level: 'error', event: 'vault-keys-invalid', error }),
    });
  } catch (error) {
    throw error instanceof RangeError ? new ConfigError(error.message) : error;
  }
}

/** Who has sent a request, for the limits. A header is right only where your proxy sets it and lets none through. */
const clientAddress = ({ clientAddressHeader: header }) =>
  header ? (request) => request.headers.get(header) ?? undefined : cdw.peerAddress;

async function listen(listener, { host, port }) {
  const server = createServer(listener).listen(port, host);
  await once(server, 'listening');
  return server;
}

async function start() {
  const config = readConfig(process.env);
  const keys = await vaultKeys(config);
  const whoIsIt = authorize ?? (config.demo ? letEverybodyIn : undefined);
  if (!whoIsIt) {
    throw new ConfigError(
      'authorize.js says nothing yet, and without it everybody would be let in. Edit it first.',
    );
  }

  const store = await cdw.openStore({ databaseUrl: config.databaseUrl, folder: config.dataFolder });
  const metrics = createMetrics();
  const checksOf = { ...cdw.s3Checks(), sftp: cdw.sftpChecks };
  const checks = { max: config.checksPerMinute, seconds: 60 };
  const handler = cdw.createHandler({
    authorize: whoIsIt,
    store,
    vault: cdw.createVault({ keys }),
    destinations: cdw.builtInDestinations.map((type) => ({ type, checks: checksOf[type.type] })),
    egress: cdw.createEgressGuard(config.egress),
    egressAddresses: config.egressAddresses,
    basePath: config.basePath,
    clientAddress: clientAddress(config),
    limits: { checksPerTenant: checks, checksPerAddress: checks },
    telemetry: metrics,
    log: (entry) => write({ kind: 'log', ...entry }),
    audit: (event) => write({ kind: 'audit', ...event }),
  });

  // First the port that customers do not see: when it is taken, nobody has been let in yet.
  const forPrometheus = await listen(cdw.toNodeListener(metrics.handler), config.metrics);
  const server = await listen(cdw.toNodeListener(handler), config);
  // Longer than the proxy in front keeps its connections, or it sends a request into one that is being closed.
  server.keepAliveTimeout = 75_000;
  write({
    kind: 'started',
    address: `http://${config.host}:${server.address().port}${config.basePath}`,
    metrics: `http://${config.metrics.host}:${forPrometheus.address().port}/metrics`,
  });

  const stop = async (signal) => {
    write({ kind: 'draining', signal });
    const report = await handler.drain(config.drain);
    await Promise.all([cdw.closeServer(server), cdw.closeServer(forPrometheus)]);
    await store.close();
    write({ kind: 'stopped', ...report });
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, stop);
}

start().catch((error) => {
  // A mistake of the operator is a sentence, everything else a stack.
  console.error(error instanceof ConfigError ? error.message : error);
  // What has been opened by then would keep half a server running.
  process.exit(1);
});
