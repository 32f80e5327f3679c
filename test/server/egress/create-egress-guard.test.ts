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
  '64:ff9b:1::808:808',
  '64:ff9b:1:808:8:800::',
  '2400:cb00::5efe:10.0.0.1',
  '2400:cb00::200:5efe:7f00:1',
  '2606:4700::1%eth0',
  '::7f00:1%lo',
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
  '0x7f.0x0.0x0.0x1',
  '127.0.0.1.',
  '[::ffff:127.0.0.1]',
  '１２７.０.０.１',
  '127。0。0。1',
  '①②⑦.0.0.1',
];

for (const address of BLOCKED) {
  test(`refuses ${address}`, async () => {
    assert.equal(await verdict(address), 'net.blocked-address');
  });

  test(`refuses a name that resolves to ${address}`, async () => {
    const bare = address.replace(/[[\]]/gu, '');
    assert.equal(await verdict('name.example', { lookup: answering(bare), refusalMs: 0 }), 'net.refused');
  });
}

test('refuses localhost, as the system resolves it', async () => {
  assert.equal(await verdict('localhost'), 'net.blocked-address');
});

for (const address of ['93.184.216.34', '2606:4700:4700::1111', '64:ff9b::808:808', '::ffff:8.8.8.8']) {
  test(`lets ${address} pass`, async () => {
    assert.notEqual(await verdict(address), 'net.blocked-address');
    assert.notEqual(
      await verdict('name.example', { lookup: answering(address), refusalMs: 0 }),
      'net.refused',
    );
  });
}

test('one private answer among public ones is enough to refuse', async () => {
  for (const lookup of [answering('93.184.216.34', '10.0.0.1'), answering('::1', '93.184.216.34')]) {
    assert.equal(await verdict('name.example', { lookup, refusalMs: 0 }), 'net.refused');
  }
});

test('an answer that is no address is refused, also beside a good one', async () => {
  assert.equal(
    await verdict('name.example', { lookup: answering('93.184.216.34', 'x'), refusalMs: 0 }),
    'net.refused',
  );
});

test('asks once and answers an address, so that a second answer cannot differ', async () => {
  let asked = 0;
  const lookup = async () => [{ address: asked++ === 0 ? '93.184.216.34' : '127.0.0.1' }];
  const found = await createEgressGuard({ lookup }).resolve('rebind.example', 443);
  assert.ok(found.ok);
  const { address, family, port } = found.value;
  assert.deepEqual({ address, family, port }, { address: '93.184.216.34', family: 4, port: 443 });
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
  const forms = [
    '169.254.169.254',
    '::ffff:a9fe:a9fe',
    '::a9fe:a9fe',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::a9fe:a9fe',
    '64:ff9b:1:a9fe:a9:fe00::',
    '2002:a9fe:a9fe::1',
    '2400:cb00::5efe:a9fe:a9fe',
    '168.63.129.16',
    'fd00:ec2::254',
    'fd00:ec2::254%eth0',
  ];
  for (const address of forms) assert.equal(await verdict(address, options), 'net.blocked-address', address);
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

test('a network of its own for NAT64 can be allowed, and is not by what its addresses may carry', async () => {
  assert.equal(await verdict('64:ff9b:1::808:808', { allow: ['64:ff9b:1::/48'] }), '64:ff9b:1::808:808');
  // Read in one way it carries 10.0.0.1, in another 192.168.0.1.
  const twofold = '64:ff9b:1:a00:0:1ff:c0a8:1';
  assert.equal(await verdict(twofold, { allow: ['10.0.0.0/8'] }), 'net.blocked-address');
});

/** A clock that stands still unless somebody waits. */
const patientClock = () => {
  const waits: number[] = [];
  let time = 0;
  return {
    waits,
    pass: (milliseconds: number) => (time += milliseconds),
    now: () => time,
    wait: async (milliseconds: number) => {
      waits.push(milliseconds);
      time += milliseconds;
    },
  };
};

test('a name that may not be dialled is told as a closed port, and as late', async () => {
  const clock = patientClock();
  const lookup = async (host: string) => {
    clock.pass(host.length);
    return [{ address: host === 'inside.example' ? '10.0.0.1' : '93.184.216.34' }];
  };
  const told: unknown[] = [];
  const onRefusedName = (...facts: readonly unknown[]): void => void told.push(facts);
  const guard = createEgressGuard({ lookup, clock, refusalMs: 700, onRefusedName });
  const inside = await guard.resolve('inside.example', 22);
  assert.ok(!inside.ok);
  assert.deepEqual(inside.problem.params, { host: 'inside.example', port: 22 });
  assert.deepEqual(clock.waits, [700 - 14]);
  assert.equal(clock.now(), 700);

  // Its operator may know what its customers may not.
  assert.deepEqual(told, [['inside.example', ['10.0.0.1']]]);

  const outside = await guard.resolve('closed.example', 22);
  assert.ok(outside.ok);
  // The time that the dialer took to find it closed counts as well.
  clock.pass(200);
  await outside.value.beforeRefusal?.();
  assert.equal(clock.now(), 1400);
  // Only the first refusal of a check has to wait.
  await outside.value.beforeRefusal?.();
  assert.equal(clock.now(), 1400);
});

test('a name that may not be dialled is no other than a closed port when its operator’s log fails', async () => {
  const clock = patientClock();
  const onRefusedName = (): void => {
    throw new Error('the log is full');
  };
  const guard = createEgressGuard({ lookup: answering('10.0.0.1'), clock, refusalMs: 700, onRefusedName });
  const inside = await guard.resolve('inside.example', 22);
  assert.equal(inside.ok ? '' : inside.problem.code, 'net.refused');
  assert.equal(clock.now(), 700);
});

test('what is typed as an address or a port is answered at once: it tells nothing that was not typed', async () => {
  const clock = patientClock();
  const guard = createEgressGuard({ clock, lookup: answering('127.0.0.1') });
  for (const [host, port] of [
    ['10.0.0.1', 22],
    ['localhost', 22],
    ['x.localhost', 22],
    ['a.example', 25],
  ] as const) {
    const found = await guard.resolve(host, port);
    assert.equal(found.ok ? '' : found.problem.code, 'net.blocked-address');
  }
  const open = await guard.resolve('93.184.216.34', 22);
  assert.ok(open.ok);
  assert.equal(open.value.beforeRefusal, undefined);
  assert.deepEqual(clock.waits, []);
});

test('stops waiting with a refusal when it is aborted', async () => {
  const reason = new Error('enough');
  const controller = new AbortController();
  const guard = createEgressGuard({ lookup: answering('10.0.0.1'), refusalMs: 60_000 });
  const refusing = guard.resolve('x.example', 443, controller.signal);
  setImmediate(() => controller.abort(reason));
  await assert.rejects(refusing, reason);
});
