import assert from 'node:assert/strict';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { CompactEncrypt, decodeProtectedHeader, type CompactJWEHeaderParameters } from 'jose';
import { MemoryStore } from '../../src/backend/memory-store.js';
import type { OutputOf } from '../../src/backend/contract.js';
import { sealedSubmit, type SubmitKey } from '../../src/server/sealed-submit.js';
import { issuesIn, problemIn, valueOf } from '../drivers/results.js';
import { testDrive } from '../drivers/test-drive.js';
import { as, testServer, type TestServer } from '../drivers/test-server.js';

type Sealing = NonNullable<OutputOf<'describe'>['sealing']>;

const newKey = (id: string): SubmitKey => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { id, key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() };
};
const GOOD = { type: 'test-drive', credentials: { user: 'ann', password: 'pa55-of-ann' } };
const store = () => Object.assign(new MemoryStore(), { close: async () => undefined });

describe('sealed submit', () => {
  const drive = testDrive();
  const keys = [newKey('old'), newKey('young')];
  let server: TestServer;
  /** Everything that was sent. */
  const sent: string[] = [];
  const recording = {
    seal: true,
    fetch: (address: string, init: RequestInit) => {
      sent.push(`${address} ${typeof init.body === 'string' ? init.body : ''}`);
      return fetch(address, init);
    },
  };
  before(async () => {
    server = await testServer(drive, 'socket', { store: store(), sealedSubmit: { keys, required: true } });
  });
  after(() => server.close());

  const offered = async (tenant: string, from = server): Promise<Sealing> => {
    const { sealing } = valueOf(await from.client(tenant).describe({}));
    assert.ok(sealing);
    return sealing;
  };
  const sealBy = (
    { key, context }: Sealing,
    text = JSON.stringify(GOOD.credentials),
    header: Partial<CompactJWEHeaderParameters> = {},
  ): Promise<string> =>
    new CompactEncrypt(new TextEncoder().encode(text))
      .setProtectedHeader({
        alg: 'ECDH-ES',
        enc: 'A256GCM',
        kid: key['kid'] ?? '',
        context,
        use: ['createAccount', 'test-drive'],
        ...header,
      })
      .encrypt({ ...key, kty: 'EC', alg: header.alg ?? 'ECDH-ES' });
  const submit = async (tenant: string, body: object, to = server): Promise<readonly [number, string]> => {
    const response = await to.send(`${to.baseUrl}/accounts`, {
      method: 'POST',
      headers: { ...as(tenant), 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'test-drive', ...body }),
    });
    const { issues = [] } = (await response.json()) as {
      issues?: readonly { field: string; code: string }[];
    };
    return [response.status, issues.map(({ field, code }) => `${field}: ${code}`).join()];
  };
  const REFUSED = [400, 'credentials: format'] as const;

  it('checks, creates and changes accounts, and no request has a credential in it', async () => {
    const client = server.client('t', recording);
    assert.equal(valueOf(await client.check({ ...GOOD, setup: { folder: '/a' } })).verdict, 'passed');
    const account = valueOf(await client.createAccount(GOOD, { idempotencyKey: 'k' }));
    const changes = { user: 'dora', password: 'pa55-of-dora' };
    assert.equal(
      valueOf(await client.updateAccount({ id: account.id, credentials: changes })).label,
      'dora@test',
    );
    valueOf(await client.check({ accountId: account.id }));
    assert.ok(!/pa55|ann|dora/.test(sent.join('\n')));
    assert.equal(sent.filter((text) => text.includes('sealedCredentials')).length, 3);
    assert.ok(!JSON.stringify(server.log).includes('pa55'));
    // The same input is the same request, although its ciphertext is another each time.
    const again = server.client('once', recording);
    const first = valueOf(await again.createAccount(GOOD, { idempotencyKey: 'k' }));
    assert.equal(valueOf(await again.createAccount(GOOD, { idempotencyKey: 'k' })).id, first.id);
    const other = { ...GOOD, credentials: { user: 'bob', password: 'x' } };
    problemIn(await again.createAccount(other, { idempotencyKey: 'k' }), 'request.key-reused');
  });

  it('says which of the opened values are wrong', async () => {
    const client = server.client('t', recording);
    const typed = { type: 'test-drive', credentials: { user: 'ann' } };
    assert.deepEqual(issuesIn(await client.createAccount(typed)), ['password: required']);
    const long = { ...GOOD, credentials: { user: 'ann', password: 'x'.repeat(32_769) } };
    assert.deepEqual(issuesIn(await client.createAccount(long)), ['password: too-long']);
  });

  it('offers the public part of its last key', async () => {
    const { key, context } = await offered('t');
    assert.deepEqual(Object.keys(key).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
    assert.deepEqual([key['kid'], key['crv'], key['alg']], ['young', 'P-256', 'ECDH-ES']);
    assert.match(context, /^\d+\.[\w-]{43}$/);
  });

  it('refuses credentials in the clear where sealing is required, and takes them where it is not', async () => {
    assert.deepEqual(issuesIn(await server.client('t').createAccount(GOOD)), ['sealedCredentials: required']);
    assert.deepEqual(issuesIn(await server.client('t').check(GOOD)), ['sealedCredentials: required']);
    const relaxed = await testServer(drive, 'socket', { store: store(), sealedSubmit: { keys } });
    valueOf(await relaxed.client('t').createAccount(GOOD));
    valueOf(await relaxed.client('t', { seal: true }).createAccount(GOOD));
    const sealedCredentials = await sealBy(await offered('t', relaxed));
    const both = { credentials: GOOD.credentials, sealedCredentials };
    assert.deepEqual(await submit('t', both, relaxed), REFUSED);
    await relaxed.close();
  });

  it('opens what was sealed for this tenant a moment ago, and nothing else', async () => {
    const sealing = await offered('t');
    const sealedCredentials = await sealBy(sealing);
    assert.deepEqual(await submit('another', { sealedCredentials }), REFUSED);
    assert.deepEqual(await submit('t', { type: 'sftp', sealedCredentials }), REFUSED);
    assert.equal((await submit('t', { sealedCredentials }))[0], 201);

    const { context, key } = await offered('another');
    assert.deepEqual(await submit('t', { sealedCredentials: await sealBy({ key, context }) }), REFUSED);
    const [expires = '', mac = ''] = sealing.context.split('.');
    for (const forged of [
      '',
      'x',
      `${Number(expires) + 1}.${mac}`,
      `${expires}.${mac.slice(1)}`,
      `.${mac}`,
      mac,
    ]) {
      const made = await sealBy({ ...sealing, context: forged });
      assert.deepEqual(await submit('t', { sealedCredentials: made }), REFUSED, forged);
    }
    for (const header of [
      { context: undefined },
      { use: undefined },
      { use: ['check', 'test-drive'] },
      { kid: 'x' },
      { kid: 'old' },
    ]) {
      const made = await sealBy(sealing, undefined, header);
      assert.deepEqual(await submit('t', { sealedCredentials: made }), REFUSED, JSON.stringify(header));
    }
  });

  it('does not open what was sealed too long ago', async () => {
    const late = await testServer(drive, 'socket', {
      store: store(),
      sealedSubmit: { keys, validSeconds: 0 },
    });
    assert.deepEqual(issuesIn(await late.client('t', { seal: true }).createAccount(GOOD)), [
      'credentials: format',
    ]);
    await late.close();
  });

  it('opens with an old key what a page has sealed before the new one came', async () => {
    const before = await testServer(drive, 'socket', {
      store: store(),
      sealedSubmit: { keys: keys.slice(0, 1) },
    });
    const sealing = await offered('t', before);
    assert.equal(sealing.key['kid'], 'old');
    assert.equal((await submit('t', { sealedCredentials: await sealBy(sealing) }))[0], 201);
    const sealedCredentials = await sealBy(await offered('t'));
    assert.deepEqual(await submit('t', { sealedCredentials }, before), REFUSED);
    await before.close();
  });

  it('refuses what is no JWE, another algorithm, damaged, or no object', async () => {
    const sealing = await offered('t');
    const good = await sealBy(sealing);
    const part = (at: number, text: string) =>
      good
        .split('.')
        .map((each, index) => (index === at ? text : each))
        .join('.');
    assert.equal(decodeProtectedHeader(good).alg, 'ECDH-ES');
    const malformed: unknown[] = [
      '',
      'x',
      '....',
      good.slice(0, -1),
      `${good}.`,
      part(1, 'AAAA'),
      part(2, 'AAAA'),
      part(3, ''),
      1,
      null,
      {},
      [good],
    ];
    const others = await Promise.all([
      ...['[]', '1', 'null', '{', ''].map((text) => sealBy(sealing, text)),
      sealBy(sealing, undefined, { alg: 'ECDH-ES+A256KW' }),
      sealBy(sealing, undefined, { enc: 'A128GCM' }),
    ]);
    for (const sealedCredentials of [...malformed, ...others]) {
      assert.deepEqual(await submit('t', { sealedCredentials }), REFUSED, String(sealedCredentials));
    }
  });

  it('holds the limit of a body', async () => {
    const small = await testServer(drive, 'socket', {
      store: store(),
      maxBodyBytes: 1000,
      sealedSubmit: { keys },
    });
    const long = { ...GOOD, credentials: { user: 'ann', password: 'x'.repeat(900) } };
    problemIn(await small.client('t', { seal: true }).createAccount(long), 'request.too-large');
    await small.close();
  });

  it('refuses keys that it cannot work with, without their text', () => {
    const { privateKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { privateKey: p384, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const { key } = newKey('1');
    const wrong: readonly (readonly SubmitKey[])[] = [
      [],
      [{ id: '1', key: 'PLANTED' }],
      [{ id: '1', key: { kty: 'EC', crv: 'P-256', d: 'PLANTED' } }],
      ...[rsa, p384].map((each) => [{ id: '1', key: each.export({ format: 'jwk' }) }]),
      [{ id: '1', key: publicKey.export({ format: 'jwk' }) }],
      [{ id: 'a.b', key }],
      [{ id: '1', key }, newKey('1')],
    ];
    for (const keys of wrong) {
      assert.throws(
        () => sealedSubmit({ keys }),
        (error) => error instanceof RangeError && !error.message.includes('PLANTED'),
      );
    }
    const jwk = createPrivateKey(typeof key === 'string' ? key : '').export({ format: 'jwk' });
    sealedSubmit({ keys: [{ id: '1', key: jwk }] });
  });
});

describe('sealed submit: a page that cannot seal sends nothing', () => {
  const drive = testDrive();

  it('with a backend that offers no key, or does not answer', async () => {
    const server = await testServer(drive, 'socket', { store: store() });
    const bodies: unknown[] = [];
    const watched = (status = 200) =>
      server.client('t', {
        seal: true,
        fetch: (address, init) => {
          bodies.push(init.body);
          return status === 200 ? fetch(address, init) : Promise.resolve(new Response('', { status }));
        },
      });
    const met = problemIn(await watched().createAccount(GOOD), 'page.unexpected');
    assert.equal(met.params.reason, 'seal: no key of the backend');
    problemIn(await watched(401).createAccount(GOOD), 'session.expired');
    problemIn(
      await watched(503).updateAccount({ id: 'a', credentials: { password: 'pa55' } }),
      'backend.error',
    );
    assert.deepEqual(bodies, [undefined, undefined, undefined]);
    // What has no credentials needs no key.
    problemIn(await watched().renameAccount({ id: 'a', label: 'b' }), 'account.not-found');
    await server.close();
  });

  it('without a secure context', async (context) => {
    const { subtle } = crypto;
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    context.after(() => Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true }));
    const server = await testServer(drive, 'in-process', { store: store() });
    const sending = server.client('t', { seal: true, fetch: () => assert.fail('It has sent something.') });
    const met = problemIn(await sending.createAccount(GOOD), 'page.unexpected');
    assert.equal(met.params.reason, 'seal: no secure context');
  });

  it('within its time', async () => {
    const server = await testServer(drive, 'in-process', { store: store() });
    const slow = server.client('t', { seal: true, timeoutMs: 10, fetch: () => new Promise(() => undefined) });
    problemIn(await slow.createAccount(GOOD), 'backend.timeout');
  });
});
