/** The example backends in other languages, against the kit and a real S3 server. */
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { createInterface } from 'node:readline';
import { demoS3Keys, demoS3Options } from '../../demo/servers/s3/demo-s3.js';
import { startS3Server, type S3Server } from '../../demo/servers/s3/s3-server.js';
import { runConformance, toText } from '../../src/conformance/index.js';
import { ROOT } from '../docs/markdown.js';

interface Language {
  readonly name: string;
  readonly command: string;
  readonly source: string;
  /** Whether every machine that runs the tests has it. */
  readonly required: boolean;
}

const LANGUAGES: readonly Language[] = [
  { name: 'Python', command: 'python3', source: 'examples/backend-python/backend.py', required: true },
];

const as = (tenant: string, rights = 'view+connect+edit+delete') => ({
  authorization: `Bearer ${tenant}/${rights}`,
});

const isThere = ({ command }: Language): boolean => spawnSync(command, ['--version']).status === 0;

for (const language of LANGUAGES.filter((each) => each.required || isThere(each))) {
  describe(`the example backend in ${language.name}`, () => {
    let s3: S3Server;
    let child: ChildProcess;
    let url: string;
    let said = '';

    before(async () => {
      s3 = await startS3Server(demoS3Options());
      const env = { ...process.env, ALLOW_LOOPBACK: '1' };
      const backend = spawn(language.command, [language.source, '0'], {
        cwd: ROOT,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = backend;
      backend.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
      const lines = createInterface(backend.stdout);
      const ended = once(backend, 'exit').then(() => Promise.reject(new Error(said)));
      [url] = (await Promise.race([once(lines, 'line'), ended])) as [string];
      ended.catch(() => undefined);
    });
    after(async () => {
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
      await s3.close();
    });

    it('holds all of the contract', async () => {
      const { full } = demoS3Keys();
      const { accessKeyId, secretAccessKey } = full;
      const results = await runConformance({
        url,
        headers: as('conformance'),
        otherTenant: as('somebody-else'),
        viewer: as('conformance', 'view'),
        account: {
          type: 's3-compatible',
          credentials: { endpoint: s3.url, region: 'eu-central-1', accessKeyId, secretAccessKey },
        },
        wrong: { secretAccessKey: 'wrong/secret/EXAMPLEKEY/7MDENGbPxRfiCYabc' },
        elsewhere: { endpoint: 'https://s3.elsewhere.example' },
        setup: { bucket: 'acme-exports', folderPath: 'daily' },
        wrongSetup: { bucket: 'there-is-none' },
      });
      const notPassed = results.filter(({ outcome }) => outcome !== 'passed');
      assert.equal(notPassed.map(toText).join('\n'), '');
      assert.equal(said, '', 'It has met what it did not expect.');
    });

    it('does not break over what nobody would send', async () => {
      const credentials = { accessKeyId: 'AKIAFULLEXAMPLE22222', secretAccessKey: 's'.repeat(40) };
      const endpoints = [
        'http://[',
        'http://:0',
        'http://a:99999',
        'ftp://x',
        'http://é..x',
        'http://x\r\ny: z',
      ];
      const bodies = [
        ...endpoints.map((endpoint) =>
          JSON.stringify({ type: 's3-compatible', credentials: { ...credentials, endpoint } }),
        ),
        '['.repeat(100_000),
        `{"type":1e999,"credentials":{}}`,
        '{"type":"s3-compatible","credentials":{"endpoint":7,"accessKeyId":true,"secretAccessKey":[]}}',
        '{"accountId":{}}',
        '{"accountId":"x","setup":"y"}',
      ];
      const headers = { ...as('odd'), 'content-type': 'application/json' };
      for (const body of bodies) {
        const { status } = await fetch(`${url}/checks`, { method: 'POST', headers, body });
        assert.ok(status >= 400 && status < 500, `${body.slice(0, 90)}: ${status}`);
      }
      for (const path of [
        '/accounts/%zz',
        '/accounts/%ff',
        '/accounts?limit=%zz&cursor=%00',
        '/%00',
        '//',
        '/accounts/a%2fb',
      ]) {
        for (const method of ['GET', 'PATCH', 'DELETE', 'PUT', 'OPTIONS', 'HEAD']) {
          const body = method === 'PATCH' ? { body: '{}' } : {};
          const { status } = await fetch(url + path, { method, headers, ...body });
          assert.ok(status < 500, `${method} ${path}: ${status}`);
        }
      }
      assert.equal(said, '');
    });

    it('dials no address of its own network', async () => {
      const headers = { ...as('inside'), 'content-type': 'application/json' };
      const credentials = { accessKeyId: 'AKIAFULLEXAMPLE22222', secretAccessKey: 's'.repeat(40) };
      for (const host of ['10.0.0.1', '169.254.169.254', '[::ffff:10.0.0.1]', '[fd00::1]', '0.0.0.0']) {
        const body = JSON.stringify({
          type: 's3-compatible',
          credentials: { ...credentials, endpoint: `http://${host}` },
        });
        const response = await fetch(`${url}/checks`, { method: 'POST', headers, body });
        const report = (await response.json()) as { readonly problem?: { readonly code: string } };
        assert.equal(report.problem?.code, 'net.blocked-address', host);
      }
    });
  });
}
