import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createEgressGuard,
  type EgressGuardOptions,
} from '../../../src/server/egress/create-egress-guard.js';

/** What the guard says: the address to dial, or the code of the refusal. */
async function verdict(host: string, options: EgressGuardOptions = {}, port = 443): Promise<string> {
  const found = await createEgressGuard(options).resolve(host, port);
  return found.ok ? found.value.address : found.problem.code;
}

const answering =
  (...addresses: readonly string[]) =>
  async () =>
    addresses.map((address) => ({ address }));

const BLOCKED = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '169.254.169.254',
  '168.63.129.16',
  '192.0.0.192',
  '192.0.2.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '[::1]',
  '::7f00:1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:0:7f00:1',
  '64:ff9b::7f00:1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b:1::1',
  '2002:7f00:1::',
  '2001::1',
  '2001:db8::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  // The odd ways to write 127.0.0.1 and 10.0.0.1 that resolvers understand.
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '127.1',
  '10.1',
  '017700000001',
];

for (const address of BLOCKED) {
  test(`refuses ${address}`, async () => {
    assert.equal(await verdict(address), 'net.blocked-address');
  });

  test(`refuses a name that resolves to ${address}`, async () => {
    const bare = address.replace(/[[\]]/gu, '');
    assert.equal(await verdict('name.example', { lookup: answering(bare) }), 'net.blocked-address');
  });
}

test('refuses localhost, as the system resolves it', async () => {
  assert.equal(await verdict('localhost'), 'net.blocked-address');
});

for (const address of ['93.184.216.34', '2606:4700:4700::1111', '64:ff9b::808:808', '::ffff:8.8.8.8']) {
  test(`lets ${address} pass`, async () => {
    assert.notEqual(await verdict(address), 'net.blocked-address');
    assert.notEqual(await verdict('name.example', { lookup: answering(address) }), 'net.blocked-address');
  });
}

test('one private answer among public ones is enough to refuse', async () => {
  for (const lookup of [answering('93.184.216.34', '10.0.0.1'), answering('::1', '93.184.216.34')]) {
    assert.equal(await verdict('name.example', { lookup }), 'net.blocked-address');
  }
});

test('an answer that is no address is refused, also beside a good one', async () => {
  assert.equal(
    await verdict('name.example', { lookup: answering('93.184.216.34', 'x') }),
    'net.blocked-address',
  );
});

test('asks once and answers an address, so that a second answer cannot differ', async () => {
  let asked = 0;
  const lookup = async () => [{ address: asked++ === 0 ? '93.184.216.34' : '127.0.0.1' }];
  const found = await createEgressGuard({ lookup }).resolve('rebind.example', 443);
  assert.deepEqual(found, { ok: true, value: { address: '93.184.216.34', family: 4, port: 443 } });
  assert.equal(asked, 1);
});

test('prefers IPv4, as there is no second try', async () => {
  assert.equal(
    await verdict('a.example', { lookup: answering('2606:4700::1', '93.184.216.34') }),
    '93.184.216.34',
  );
});

test('blocks that the operator allows, and nothing beside them', async () => {
  const options = { allow: ['127.0.0.0/8', 'fd00::/8'] };
  assert.equal(await verdict('127.0.0.1', options), '127.0.0.1');
  assert.equal(await verdict('2130706433', options), '127.0.0.1');
  assert.equal(await verdict('::ffff:7f00:1', options), '::ffff:7f00:1');
  assert.equal(await verdict('fd12::1', options), 'fd12::1');
  assert.equal(await verdict('10.0.0.1', options), 'net.blocked-address');
  assert.equal(await verdict('::1', options), 'net.blocked-address');
});

test('metadata services stay refused whatever is allowed', async () => {
  const options = { allow: ['0.0.0.0/0', '::/0'] };
  for (const address of ['169.254.169.254', '::ffff:a9fe:a9fe', '168.63.129.16', 'fd00:ec2::254']) {
    assert.equal(await verdict(address, options), 'net.blocked-address');
  }
});

test('a mistyped block is noticed at the start', () => {
  assert.throws(() => createEgressGuard({ allow: ['10.0.0.0'] }));
});

test('only the listed ports', async () => {
  assert.equal(await verdict('93.184.216.34', {}, 22), '93.184.216.34');
  for (const port of [25, 6379, 0, 65_536, 22.5]) {
    assert.equal(await verdict('93.184.216.34', {}, port), 'net.blocked-address');
  }
  assert.equal(await verdict('93.184.216.34', { ports: [2022] }, 22), 'net.blocked-address');
  assert.equal(await verdict('93.184.216.34', { ports: 'any' }, 6379), '93.184.216.34');
});

const failing = (code: string) => async () => {
  throw Object.assign(new Error('lookup failed'), { code });
};

test('tells a missing name from a resolver in trouble', async () => {
  assert.equal(await verdict('x.example', { lookup: failing('ENOTFOUND') }), 'net.dns');
  assert.equal(await verdict('x.example', { lookup: failing('EAI_AGAIN') }), 'net.dns-temporary');
  assert.equal(await verdict('x.example', { lookup: failing('ESOMETHING') }), 'net.dns-temporary');
  assert.equal(await verdict('x.example', { lookup: answering() }), 'net.dns');
  assert.equal(await verdict(''), 'net.dns');
  assert.equal(await verdict('x'.repeat(254)), 'net.dns');
});

test('gives up on a resolver that never answers', async () => {
  const lookup = () => new Promise<never>(() => undefined);
  assert.equal(await verdict('x.example', { lookup, timeoutMs: 5 }), 'net.dns-temporary');
});

test('stops waiting when it is aborted', async () => {
  const reason = new Error('enough');
  const controller = new AbortController();
  const guard = createEgressGuard({
    lookup: () => {
      controller.abort(reason);
      return new Promise<never>(() => undefined);
    },
  });
  await assert.rejects(guard.resolve('x.example', 443, controller.signal), reason);
  await assert.rejects(guard.resolve('x.example', 443, controller.signal), reason);
});
