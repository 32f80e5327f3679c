import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose } from '../../../src/destinations/s3/browser-diagnosis.js';
import type { S3Operation } from '../../../src/destinations/s3/s3-explanations.js';
import type { BrowserEnvironment } from '../../../src/destinations/s3/browser-environment.js';
import { isUnverifiable } from '../../../src/problems/problem.js';

interface Page {
  readonly origin?: string;
  readonly online?: boolean;
  readonly answers?: boolean;
  readonly blocked?: boolean;
  /** In an extension: whether it has the permission for the storage. */
  readonly permission?: boolean;
}

const diagnosed = async (
  target: string,
  page: Page,
  bucket = 'name',
  operation: S3Operation = 'ListObjectsV2',
) => {
  const {
    origin = 'https://app.example.com',
    online = true,
    answers = false,
    blocked = false,
    permission,
  } = page;
  const asked: string[] = [];
  const permissionsFor: string[] = [];
  const environment: BrowserEnvironment = {
    origin,
    isOnline: () => online,
    answersAnyone: async (url) => {
      asked.push(url);
      return answers;
    },
    watchPolicy: () => ({ blocked: async () => false, stop: () => undefined }),
    hasHostPermission:
      permission === undefined
        ? undefined
        : async (of) => {
            permissionsFor.push(of);
            return permission;
          },
  };
  const failure = {
    origin: target,
    call: { operation, bucket, folder: '', key: 'k' },
    addressField: 'endpoint',
    timeoutMs: 100,
    signal: new AbortController().signal,
  };
  return { met: await diagnose(failure, environment, async () => blocked), asked, permissionsFor };
};

test('offline, before anything else', async () => {
  const { met, asked } = await diagnosed('http://s3.example.com', { online: false });
  assert.equal(met.code, 'net.offline');
  assert.deepEqual(asked, []);
});

test('mixed content, but not for this machine', async () => {
  const { met } = await diagnosed('http://s3.example.com', {});
  assert.equal(met.code, 'net.mixed-content');
  assert.equal(met.field, 'endpoint');
  for (const local of ['http://localhost:9000', 'http://127.0.0.1:9000', 'http://[::1]:9000']) {
    assert.equal((await diagnosed(local, {})).met.code, 'net.unreachable');
  }
  assert.equal(
    (await diagnosed('http://s3.example.com', { origin: 'http://app' })).met.code,
    'net.unreachable',
  );
});

test('blocked by the policy of the page', async () => {
  const { met } = await diagnosed('https://s3.example.com', { blocked: true });
  assert.equal(met.code, 'net.csp-blocked');
  assert.deepEqual(met.params, { host: 's3.example.com', origin: 'https://app.example.com' });
});

test('a server that answers, but not this page: cannot be known from here', async () => {
  const { met, asked } = await diagnosed('https://s3.example.com', { answers: true });
  assert.equal(met.code, 's3.cors-or-missing');
  assert.equal(met.field, 'bucket');
  assert.deepEqual(asked, ['https://s3.example.com/']);
  assert.equal((await diagnosed('https://s3.example.com', { answers: true }, '')).met.field, 'endpoint');
});

test('a bucket that has answered before: its rules, or what it hides from pages', async () => {
  const answers = { answers: true };
  const codeOf = async (operation: S3Operation) =>
    (await diagnosed('https://s3.example.com', answers, 'name', operation)).met;
  const write = await codeOf('PutObject');
  assert.equal(write.field, 'bucket');
  assert.deepEqual(write.params, {
    origin: 'https://app.example.com',
    bucket: 'name',
    operation: 'PutObject',
  });
  assert.equal(write.code, 's3.cors-method');
  assert.equal((await codeOf('GetObject')).code, 's3.cors-method');
  // No delivery needs it.
  const removal = await codeOf('DeleteObject');
  assert.equal(removal.code, 's3.cors-delete');
  assert.equal(isUnverifiable(removal), false);
});

test('an extension that may not read what answers: its permission, and neither CORS nor a field', async () => {
  const origin = 'chrome-extension://cpnjheigapaihnoebpkkbifphlahkldi';
  const target = 'https://s3.example.com:9000';
  const { met, permissionsFor } = await diagnosed(target, { origin, answers: true, permission: false });
  assert.equal(met.code, 'page.host-permission');
  assert.deepEqual(met.params, { host: 's3.example.com:9000', pattern: 'https://s3.example.com/*' });
  assert.equal(met.field, undefined);
  assert.deepEqual(permissionsFor, [target]);
});

test('an extension that may read everything: CORS hides nothing from it', async () => {
  const { met } = await diagnosed('https://s3.example.com', { answers: true, permission: true });
  assert.equal(met.code, 'net.unreachable');
});

test('an extension without the permission, and nobody there', async () => {
  const { met } = await diagnosed('https://s3.example.com', { permission: false });
  assert.equal(met.code, 'net.unreachable');
});

test('nobody there', async () => {
  assert.equal((await diagnosed('https://s3.example.com', {})).met.code, 'net.unreachable');
});
