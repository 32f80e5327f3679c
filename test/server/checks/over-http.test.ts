/** Checks of real storages through HTTP: what the far end says and sees, and what the caller's end does. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { demoS3Keys, demoS3Options } from '../../../demo/servers/s3/demo-s3.js';
import { startS3Server, type S3Server } from '../../../demo/servers/s3/s3-server.js';
import { DEMO_PASSWORD, demoSftpOptions } from '../../../demo/servers/sftp/demo-sftp.js';
import { generateHostKey } from '../../../demo/servers/sftp/host-keys.js';
import { startSftpServer, type SftpServer } from '../../../demo/servers/sftp/sftp-server.js';
import { listen, LOOPBACK, stopListening } from '../../../demo/servers/listening.js';
import { MemoryStore } from '../../../src/backend/memory-store.js';
import { builtInDestinations } from '../../../src/destinations/registry.js';
import { s3Checks } from '../../../src/server/checks/s3-checks.js';
import { sftpChecks } from '../../../src/server/checks/sftp-checks.js';
import { problemIn, valueOf } from '../../drivers/results.js';
import { testDrive } from '../../drivers/test-drive.js';
import { as, testServer, type TestServer } from '../../drivers/test-server.js';
import { localEgress } from './probe-log.js';
import { allClosed, hostKeyLine } from './sftp-lab.js';

const TENANT = 'acme';

describe('checks through HTTP', () => {
  const hostKey = generateHostKey();
  const key = demoS3Keys().full;
  let sftp: SftpServer;
  let s3: S3Server;
  let server: TestServer;
  before(async () => {
    sftp = await startSftpServer({ ...demoSftpOptions().options, hostKeys: [hostKey] });
    s3 = await startS3Server(demoS3Options());
    const checks = new Map(Object.entries({ ...s3Checks(), sftp: sftpChecks }));
    server = await testServer(testDrive(), 'socket', {
      store: Object.assign(new MemoryStore(), { close: async () => undefined }),
      destinations: builtInDestinations.flatMap((type) => {
        const found = checks.get(type.type);
        return found ? [{ type, checks: found }] : [];
      }),
      egress: localEgress,
      // One at a time: whoever cannot begin has not been given the place of who has left.
      limits: { concurrentChecksPerTenant: 1 },
    });
  });
  after(() => Promise.all([server.close(), sftp.close(), s3.close()]));

  const atSftp = () => ({
    type: 'sftp',
    credentials: {
      host: sftp.host,
      port: sftp.port,
      username: 'demo',
      method: 'password',
      password: DEMO_PASSWORD,
      hostKey: hostKeyLine(hostKey),
    },
  });
  const atS3 = (endpoint = s3.url) => ({
    type: 's3-compatible',
    credentials: {
      endpoint,
      region: 'eu-central-1',
      addressStyle: 'path',
      accessKeyId: key.accessKeyId,
      secretAccessKey: key.secretAccessKey,
    },
  });
  const post = (path: string, body: unknown, init: RequestInit = {}, accept = 'application/json') =>
    server.send(server.baseUrl + path, {
      ...init,
      method: 'POST',
      headers: { ...as(TENANT), 'content-type': 'application/json', accept },
      body: JSON.stringify(body),
    });

  /** Begins a request, leaves when the far end is busy with it, and waits until the server has noticed. */
  async function leaves(path: string, body: unknown, accept: string, isThere: Promise<unknown>) {
    server.log.length = 0;
    const controller = new AbortController();
    const asked = post(path, body, { signal: controller.signal }, accept)
      .then((response) => response.text())
      .catch((error: unknown) => (error instanceof Error ? error.name : error));
    await isThere;
    problemIn(await server.client(TENANT).check(atS3()), 'backend.busy');
    controller.abort();
    assert.equal(await asked, 'AbortError');
    while (!server.log.some(({ status }) => status === 499)) await new Promise((done) => setImmediate(done));
  }

  for (const accept of ['application/json', 'application/x-ndjson']) {
    it(
      `ends at an SFTP server with its caller, and makes room (${accept})`,
      { timeout: 20_000 },
      async () => {
        const hold = sftp.hold('operation', 'REALPATH');
        await leaves('/checks', atSftp(), accept, hold.reached);
        await allClosed(sftp);
        hold.release();
        assert.equal(valueOf(await server.client(TENANT).check(atSftp())).verdict, 'passed');
      },
    );

    it(`leaves no test file at an SFTP server (${accept})`, { timeout: 20_000 }, async () => {
      const account = valueOf(await server.client(TENANT).createAccount(atSftp()));
      const input = { accountId: account.id, name: 'Left', setup: { folderPath: '/upload' } };
      const hold = sftp.hold('operation', 'READ');
      await leaves('/destinations', input, accept, hold.reached);
      hold.release();
      await allClosed(sftp);
      assert.deepEqual(
        sftp.files.list('demo', '/upload').filter((name) => name.includes('cdw')),
        [],
      );
      assert.equal(valueOf(await server.client(TENANT).listDestinations({})).total, 0);
    });

    it(`ends at an S3 server with its caller, and makes room (${accept})`, { timeout: 20_000 }, async () => {
      const hold = s3.holdNext();
      await leaves('/accounts', atS3(), accept, hold.arrived);
      await hold.gone;
      const body = { ...atS3(), setup: { bucket: 'acme-exports', folderPath: 'left' } };
      assert.equal(valueOf(await server.client(TENANT).check(body)).verdict, 'passed');
    });
  }

  for (const status of [302, 401, 403, 407]) {
    it(`does not pass on a storage's ${status} as its own`, async () => {
      const upstream = createServer((_request, response) => {
        response.writeHead(status, {
          'www-authenticate': 'Basic realm="storage"',
          'proxy-authenticate': 'Basic realm="proxy"',
          location: '/login',
          'set-cookie': 'session=theirs',
        });
        response.end('<html>Log in, please</html>');
      });
      const { port } = await listen(upstream, LOOPBACK, 0);
      const body = atS3(`http://${LOOPBACK}:${port}`);
      for (const [path, expected] of [
        ['/checks', 200],
        ['/accounts', 422],
      ] as const) {
        const answer = await post(path, body);
        assert.equal(answer.status, expected);
        for (const header of ['www-authenticate', 'proxy-authenticate', 'location', 'set-cookie']) {
          assert.equal(answer.headers.get(header), null, header);
        }
        const text = await answer.text();
        assert.ok(!text.includes('session.'), text);
        assert.ok(!text.includes(key.secretAccessKey));
      }
      await stopListening(upstream);
    });
  }

  it('answers a wrong key as what it is: the input, and nobody’s session', async () => {
    const { type, credentials } = atS3();
    const wrong = { type, credentials: { ...credentials, secretAccessKey: 'x'.repeat(40) } };
    const answer = await post('/accounts', wrong);
    assert.equal(answer.status, 422);
    assert.equal(((await answer.json()) as { code: string }).code, 's3.secret-wrong');
  });
});
