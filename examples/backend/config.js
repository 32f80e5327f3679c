import { isIP } from 'node:net';

const MOST_PORT = 65_535;

/** The longest timer of Node: one that is longer would have ended at once. */
const MOST_MILLISECONDS = 2_147_483_647;

/** A block of addresses as CIDR has it: `10.20.0.0/16`. */
function isBlock(text) {
  const [, address = '', bits = ''] = /^([\da-f.:]+)\/(\d{1,3})$/i.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(bits) <= (version === 4 ? 32 : 128);
}

/** What is wrong with the environment, for whoever has set it. */
export class ConfigError extends Error {}

/**
 * Reads the environment, all of it at the start: a mistake is found when the server is started and not by a customer. A
 * variable that is empty counts as missing: that is how compose files hand on what nobody has set.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function readConfig(env) {
  const number = (name, fallback, most = MOST_MILLISECONDS) => {
    const text = env[name] || String(fallback);
    if (!/^\d+$/.test(text)) throw new ConfigError(`${name} is not a whole number.`);
    if (Number(text) > most) throw new ConfigError(`${name} is more than ${most}.`);
    return Number(text);
  };
  const list = (name) => (env[name] ?? '').split(',').flatMap((each) => each.trim() || []);

  const demo = env.DEMO === 'yes';
  const host = env.HOST || '0.0.0.0';
  if (demo && host !== '127.0.0.1') throw new ConfigError('With DEMO=yes, HOST has to be 127.0.0.1.');
  const ports = list('ALLOWED_PORTS').map(Number);
  if (!ports.every((port) => Number.isInteger(port) && port > 0 && port <= MOST_PORT)) {
    throw new ConfigError('ALLOWED_PORTS are numbers of ports with commas.');
  }
  const allow = list('ALLOWED_EGRESS');
  const noBlock = allow.find((block) => !isBlock(block));
  if (noBlock !== undefined) {
    throw new ConfigError(`ALLOWED_EGRESS: "${noBlock}" is no block of addresses such as 10.20.0.0/16.`);
  }
  const clientAddressHeader = env.CLIENT_ADDRESS_HEADER || undefined;
  if (clientAddressHeader && !/^[\w!#$%&'*+.^`|~-]+$/.test(clientAddressHeader)) {
    throw new ConfigError('CLIENT_ADDRESS_HEADER is not the name of a header.');
  }
  return {
    demo,
    host,
    port: number('PORT', 8080, MOST_PORT),
    basePath: env.BASE_PATH || '/api/destinations',
    /** Without a password: for your Prometheus, and for nobody else. */
    metrics: { host: env.METRICS_HOST || '127.0.0.1', port: number('METRICS_PORT', 9464, MOST_PORT) },
    /** A PostgreSQL server; without it, a database in a folder, for this one process. */
    databaseUrl: env.DATABASE_URL,
    dataFolder: env.DATA_FOLDER || 'data',
    /** Where secrets are files, a file: it is read again when it changes, so that a key can be added while serving. */
    vaultKeysFile: env.VAULT_KEYS_FILE,
    hasVaultKeys: Boolean(env.VAULT_KEYS || env.VAULT_KEYS_FILE),
    /** The header in which your proxy says who has sent a request; without one, whoever is connected. */
    clientAddressHeader,
    egress: {
      allow,
      ...(ports.length > 0 ? { ports } : {}),
    },
    egressAddresses: list('EGRESS_ADDRESSES'),
    checksPerMinute: number('CHECKS_PER_MINUTE', 120),
    drain: { timeoutMs: number('DRAIN_TIMEOUT_MS', 25_000), noticeMs: number('DRAIN_NOTICE_MS', 5000) },
  };
}
