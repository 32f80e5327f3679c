/** The recipe for AWS KMS, as it is written, against a service that answers as KMS does. `recipes.test.ts` compiles it. */
import assert from 'node:assert/strict';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { KMSClient } from '@aws-sdk/client-kms';
import { MemoryStore } from '../../src/backend/memory-store.js';
import {
  createVault,
  keysFrom,
  Redacted,
  rotateVault,
  type KeyFailure,
  type KeyProvider,
} from '../../src/server/index.js';
import { problemIn, valueOf } from '../drivers/results.js';
import { readDocument, snippet } from './markdown.js';
import { writeSamples, type Samples } from './samples.js';

interface Asked {
  readonly KeyId: string;
  readonly Plaintext?: string;
  readonly CiphertextBlob?: string;
  readonly EncryptionContext?: Readonly<Record<string, string>>;
}

const ARN = 'arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555';
const owner = { tenant: 'acme', accountId: 'a1' };
const secret = new Redacted({ password: 'pa55' });

/**
 * A fake, because the real service is an account, a network and money away: it could not run in everybody's tests. It speaks the
 * JSON protocol of `Encrypt` and `Decrypt` (https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html) to the real
 * SDK, binds what it encrypts to the encryption context as KMS does, and checks no signature.
 */
async function startFakeKms() {
  const key = randomBytes(32);
  const asked: Asked[] = [];
  let trouble: 'none' | 'throttled' | 'silent' = 'none';

  function answer(operation: string, { KeyId, Plaintext, CiphertextBlob, EncryptionContext }: Asked): object {
    const associated = Buffer.from(JSON.stringify(Object.entries(EncryptionContext ?? {}).sort()));
    if (operation === 'TrentService.Encrypt') {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associated);
      const text = [cipher.update(Buffer.from(Plaintext ?? '', 'base64')), cipher.final()];
      const blob = Buffer.concat([nonce, cipher.getAuthTag(), ...text]);
      return { KeyId, CiphertextBlob: blob.toString('base64') };
    }
    const blob = Buffer.from(CiphertextBlob ?? '', 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, blob.subarray(0, 12));
    decipher.setAAD(associated).setAuthTag(blob.subarray(12, 28));
    const text = Buffer.concat([decipher.update(blob.subarray(28)), decipher.final()]);
    return { KeyId, Plaintext: text.toString('base64') };
  }

  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.once('end', () => {
      if (trouble === 'silent') return;
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      const refuse = (type: string): void => {
        response.statusCode = 400;
        response.end(JSON.stringify({ __type: type, message: `no: ${body}` }));
      };
      const input = JSON.parse(body) as Asked;
      asked.push(input);
      if (trouble === 'throttled') {
        refuse('ThrottlingException');
        return;
      }
      if (input.KeyId !== ARN) {
        refuse('IncorrectKeyException');
        return;
      }
      try {
        response.end(JSON.stringify(answer(String(request.headers['x-amz-target']), input)));
      } catch {
        refuse('InvalidCiphertextException');
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = new KMSClient({
    region: 'eu-central-1',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'example' },
    maxAttempts: 1,
  });
  return {
    client,
    asked,
    suffer: (next: typeof trouble) => (trouble = next),
    close: async () => {
      client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('keys in AWS KMS', () => {
  let samples: Samples;
  let kms: Awaited<ReturnType<typeof startFakeKms>>;
  let keys: KeyProvider;
  before(async () => {
    samples = await writeSamples({
      'kms-keys.ts': snippet(readDocument('docs/recipes/aws-kms.md'), 'kms-keys'),
    });
    kms = await startFakeKms();
    const { keysFromKms } = (await samples.load('kms-keys.ts')) as {
      readonly keysFromKms: (client: KMSClient, keyArn: string) => KeyProvider;
    };
    keys = keysFromKms(kms.client, ARN);
  });
  beforeEach(() => kms.suffer('none'));
  after(() => Promise.all([kms.close(), samples.remove()]));

  it('wrap in the name of an account, and unwrap for nobody else', async () => {
    const vault = createVault({ keys });
    const sealed = await vault.seal(owner, secret);
    assert.equal(sealed.dataKey?.keyId, ARN);
    assert.equal(valueOf(await vault.open(owner, sealed)).reveal()['password'], 'pa55');
    const contexts = kms.asked.map(({ EncryptionContext }) => EncryptionContext);
    assert.deepEqual(contexts, Array(2).fill({ tenant: 'acme', account: 'a1' }));
    problemIn(await vault.open({ ...owner, accountId: 'a2' }, sealed), 'account.unreadable');
    const elsewhere = { ...sealed.dataKey, keyId: `${ARN.slice(0, -1)}6` };
    problemIn(await vault.open(owner, { ...sealed, dataKey: elsewhere }), 'account.unreadable');
  });

  it('that do not answer are an outage, and no account is lost', async () => {
    const failures: KeyFailure[] = [];
    const vault = createVault({ keys, keyTimeoutMs: 300, onKeyFailure: (failure) => failures.push(failure) });
    const sealed = await vault.seal(owner, secret);
    for (const trouble of ['throttled', 'silent'] as const) {
      kms.suffer(trouble);
      problemIn(await vault.open(owner, sealed), 'backend.error');
    }
    assert.deepEqual(
      failures.map(({ error }) => error.name),
      ['ThrottlingException', 'TimeoutError'],
    );
    assert.ok(!JSON.stringify(failures).includes('no: '));
    kms.suffer('none');
    valueOf(await vault.open(owner, sealed));
  });

  it('take over from keys of one’s own', async () => {
    const own = keysFrom([{ id: '2025', key: new Uint8Array(randomBytes(32)) }]);
    const store = new MemoryStore();
    const row = {
      type: 'sftp',
      label: 'a',
      details: {},
      createdAt: '2026-01-02T03:04:05.000Z',
      lastCheck: null,
    };
    const account = { id: owner.accountId, ...row, destinations: 0, revision: '1' };
    await store.addAccount('acme', account, await createVault({ keys: own }).seal(owner, secret));
    const vault = createVault({ keys, formerKeys: [own] });
    assert.equal((await rotateVault({ store, vault })).rewrapped, 1);
    assert.deepEqual(await store.keysInUse(), { keys: [{ keyId: ARN, count: 1 }], firstLayout: 0 });
    const kept = await store.account('acme', owner.accountId);
    assert.ok(kept);
    valueOf(await createVault({ keys }).open(owner, kept.sealed));
  });
});
