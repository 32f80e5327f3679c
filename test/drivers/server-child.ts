/** The reference backend as a process of its own, with the test drive; see `server-process.ts`. */
import { openStore } from '../../src/server/store/open-store.js';
import type { LimitOptions } from '../../src/server/limits/limits.js';
import { testDrive } from './test-drive.js';
import { testServer } from './test-server.js';

const { DATABASE_URL: databaseUrl, FOLDER: folder, LIMITS: limits } = process.env;
const store = await openStore({ databaseUrl, folder });
const server = await testServer(testDrive(), 'socket', {
  store,
  limits: limits === undefined ? false : (JSON.parse(limits) as LimitOptions),
});
process.stdout.write(`${server.baseUrl}\n`);
// It ends with its parent, however that ends.
process.stdin.once('close', () => process.exit()).resume();
