import { readFileSync } from 'node:fs';

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
    vaultKeys: vaultKeys(env),
    egress: {
      allow: list('ALLOWED_EGRESS'),
      ...(ports.length > 0 ? { ports } : {}),
    },
    egressAddresses: list('EGRESS_ADDRESSES'),
    drain: { timeoutMs: number('DRAIN_TIMEOUT_MS', 25_000), noticeMs: number('DRAIN_NOTICE_MS', 5000) },
  };
}

/** `id:base64`, one or several with commas; the last one seals. From a file where secrets are files. */
function vaultKeys(env) {
  const text = env.VAULT_KEYS_FILE ? readFileSync(env.VAULT_KEYS_FILE, 'utf8') : (env.VAULT_KEYS ?? '');
  const keys = text.split(',').flatMap((each) => each.trim() || []);
  if (keys.length === 0) {
    throw new ConfigError('VAULT_KEYS is missing. Make one: echo "1:$(openssl rand -base64 32)"');
  }
  return keys.map((each) => {
    const [, id, base64] = /^([\w-]{1,64}):([A-Za-z0-9+/]{43}=)$/.exec(each) ?? [];
    // Without the text: it is a key, or part of one.
    if (!id) throw new ConfigError('VAULT_KEYS are `id:key`, each key 32 bytes in Base64.');
    return { id, key: Buffer.from(base64, 'base64') };
  });
}
