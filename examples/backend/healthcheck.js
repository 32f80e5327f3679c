import { isIPv6 } from 'node:net';
import { readConfig } from './config.js';

/** Asks the server in this container whether it is alive, at wherever the environment has put it. */
const { host, port, basePath } = readConfig(process.env);
const here = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
const path = `${basePath}/healthz`.replaceAll(/\/{2,}/g, '/');
fetch(`http://${isIPv6(here) ? `[${here}]` : here}:${port}${path}`).then(
  (answer) => process.exit(answer.ok ? 0 : 1),
  () => process.exit(1),
);
