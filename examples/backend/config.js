/** What is wrong with the environment, for whoever has set it. */
export class ConfigError extends Error {}

/**
 * Reads the environment, all of it at the start: a mistake is found when the server is started and not by a customer.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function readConfig(env) {
  const number = (name, fallback) => {
    const text = env[name] ?? String(fallback);
    if (!/^\d+$/.test(text)) throw new ConfigError(`${name} is not a whole number.`);
    return Number(text);
  };
  const list = (name) => (env[name] ?? '').split(',').flatMap((each) => each.trim() || []);

  const demo = env.DEMO === 'yes';
  const host = env.HOST ?? '0.0.0.0';
  if (demo && host !== '127.0.0.1') throw new ConfigError('With DEMO=yes, HOST has to be 127.0.0.1.');
  const ports = list('ALLOWED_PORTS').map(Number);
  if (!ports.every(Number.isInteger)) throw new ConfigError('ALLOWED_PORTS are numbers with commas.');
  return {
    demo,
    host,
    port: number('PORT', 8080),
    basePath: env.BASE_PATH ?? '/api/destinations',
    /** Without a password: for your Prometheus, and for nobody else. */
    metrics: { host: env.METRICS_HOST ?? '127.0.0.1', port: number('METRICS_PORT', 9464) },
    /** A PostgreSQL server; without it, a database in a folder, for this one process. */
    databaseUrl: env.DATABASE_URL,
    dataFolder: env.DATA_FOLDER ?? 'data',
    /** Where secrets are files, a file: it is read again when it changes, so that a key can be added while serving. */
    vaultKeysFile: env.VAULT_KEYS_FILE,
    hasVaultKeys: Boolean(env.VAULT_KEYS ?? env.VAULT_KEYS_FILE),
    /** The header in which your proxy says who has sent a request; without one, whoever is connected. */
    clientAddressHeader: env.CLIENT_ADDRESS_HEADER,
    egress: {
      allow: list('ALLOWED_EGRESS'),
      ...(ports.length > 0 ? { ports } : {}),
    },
    egressAddresses: list('EGRESS_ADDRESSES'),
    checksPerMinute: number('CHECKS_PER_MINUTE', 120),
    drain: { timeoutMs: number('DRAIN_TIMEOUT_MS', 25_000), noticeMs: number('DRAIN_NOTICE_MS', 5000) },
  };
}
