import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type S3Key } from '../../../demo/servers/s3/s3-server.js';
import { problemOf } from '../../../src/problems/problem.js';
import { logged } from './probe-log.js';
import { keys, storage, valuesOf } from './s3-lab.js';

test('a good key of AWS says whose it is', async (context) => {
  const { aws, server } = await storage(context);
  const { outcome, probes } = await logged((run) => aws.checkAccount(valuesOf(keys.full), run));
  assert.deepEqual(outcome, { verdict: 'passed' });
  assert.deepEqual(probes.at(-1)?.evidence, { account: keys.full.account, arn: keys.full.arn });
  // One call, and one that needs no permission.
  assert.deepEqual(
    server.requests.map(({ operation }) => operation),
    ['GetCallerIdentity'],
  );
});

test('a temporary key works with its token', async (context) => {
  const { aws } = await storage(context);
  const { outcome } = await logged((run) => aws.checkAccount(valuesOf(keys.temporary), run));
  assert.equal(outcome.verdict, 'passed');
});

test('a key that may not list buckets is a good key', async (context) => {
  const { compatible, compatibleValues } = await storage(context);
  const { outcome } = await logged((run) => compatible.checkAccount(compatibleValues(keys.dropsOnly), run));
  assert.equal(outcome.verdict, 'passed');
});

const unknownKey = { ...keys.full, accessKeyId: 'AKIAUNKNOWNEXAMPLE22' };
const wrongSecret = { ...keys.full, secretAccessKey: 'x'.repeat(40) };

const BAD_KEYS: readonly (readonly [name: string, key: S3Key, code: string, field: string])[] = [
  ['an unknown key', unknownKey, 's3.key-unknown', 'accessKeyId'],
  ['a wrong secret', wrongSecret, 's3.secret-wrong', 'secretAccessKey'],
  ['an expired key', keys.expired, 's3.token-expired', 'sessionToken'],
];

for (const [name, key, code, field] of BAD_KEYS) {
  test(`${name} is told at its field, on AWS and elsewhere`, async (context) => {
    const { aws, compatible, compatibleValues } = await storage(context);
    const runs = [
      await logged((run) => aws.checkAccount(valuesOf(key), run)),
      await logged((run) => compatible.checkAccount(compatibleValues(key), run)),
    ];
    for (const run of runs) {
      assert.deepEqual(run.lines, ['reach passed', `credentials failed ${code}`]);
      assert.equal(run.problem().field, field);
      assert.ok(!JSON.stringify(run).includes(key.secretAccessKey), 'no secret in what is reported');
    }
  });
}

test('the length of a wrong secret is told, never the secret', async (context) => {
  const { aws } = await storage(context);
  const run = await logged((open) => aws.checkAccount(valuesOf(wrongSecret), open));
  assert.deepEqual(run.problem().params, { length: 40 });
});

test('a suspended account and a wrong region', async (context) => {
  const { compatible, compatibleValues } = await storage(context);
  const suspended = await logged((run) => compatible.checkAccount(compatibleValues(keys.suspended), run));
  assert.equal(suspended.problem().code, 's3.account-problem');
  const values = compatibleValues(keys.full, { region: 'mars-north-1' });
  const region = await logged((run) => compatible.checkAccount(values, run));
  assert.deepEqual(region.problem().params, { region: 'eu-central-1' });
  assert.equal(region.problem().field, 'region');
});

test('a clock that differs is measured, mended once and told', async (context) => {
  for (const hours of [1, -2]) {
    const late = await storage(context, { clock: () => new Date(Date.now() + hours * 3_600_000) });
    for (const run of [
      await logged((open) => late.aws.checkAccount(valuesOf(keys.full), open)),
      await logged((open) => late.compatible.checkAccount(late.compatibleValues(keys.full), open)),
    ]) {
      assert.deepEqual(run.lines, ['reach passed', 'credentials warned s3.clock-skew']);
      assert.deepEqual(run.probes.at(-1)?.problem?.params, { minutes: Math.abs(hours) * 60 });
    }
    const place = { bucket: 'acme-exports' };
    const { lines } = await logged((open) => late.aws.checkLocation(valuesOf(keys.full), place, open));
    assert.deepEqual(lines, ['list warned s3.clock-skew', 'write passed', 'read passed', 'delete passed']);
  }
});

test('behind a wrong clock, the real reason is the one that is told', async (context) => {
  const late = await storage(context, { clock: () => new Date(Date.now() + 3_600_000) });
  const run = await logged((open) => late.aws.checkAccount(valuesOf(wrongSecret), open));
  assert.equal(run.problem().code, 's3.secret-wrong');
});

test('finds the address style that nobody has chosen, and keeps it', async (context) => {
  const { server, compatible, compatibleValues } = await storage(context, { virtualHostsOnly: true });
  const endpoint = `http://localhost:${server.port}`;
  const place = { bucket: 'acme-exports', folderPath: 'a' };
  const values = compatibleValues(keys.full, { endpoint, addressStyle: 'auto' });
  const { lines, probes } = await logged((run) => compatible.checkLocation(values, place, run));
  assert.deepEqual(lines, ['list passed', 'write passed', 'read passed', 'delete passed']);
  assert.deepEqual(probes.find(({ id, status }) => id === 'list' && status === 'passed')?.evidence, {
    addressStyle: 'virtual-host',
  });
  assert.equal(server.requests.filter(({ code }) => code === 'SecondLevelDomainForbidden').length, 1);
  // Who has chosen one gets that one, and is told that it is wrong.
  const chosen = { ...values, addressStyle: 'path' };
  const wrong = await logged((run) => compatible.checkLocation(chosen, place, run));
  assert.equal(wrong.problem().code, 's3.bad-endpoint');
});

test('goes back to the first answer when the other address style does not work either', async (context) => {
  const { compatible, compatibleValues, server } = await storage(context);
  server.failNext({ status: 404, code: '' }, ({ operation }) => operation === 'ListObjectsV2');
  const values = compatibleValues(keys.full, {
    endpoint: `http://localhost:${server.port}`,
    addressStyle: 'auto',
  });
  const place = { bucket: 'no-such-bucket-here' };
  const run = await logged((open) => compatible.checkLocation(values, place, open));
  assert.equal(run.problem().code, 's3.no-such-bucket');
});

test('a bucket that bills whoever asks is called so', async (context) => {
  const { aws, server } = await storage(context);
  const run = await logged((open) => aws.checkLocation(valuesOf(keys.full), { bucket: 'acme-billed' }, open));
  assert.deepEqual(run.lines.slice(0, 2), ['list warned s3.list-denied', 'write failed s3.requester-pays']);
  assert.deepEqual(server.objects('acme-billed').keys(), []);
});

test('a bucket that keeps its objects takes a checksum, and the leftover is named', async (context) => {
  const { aws, compatible, compatibleValues, server } = await storage(context);
  const place = { bucket: 'acme-locked', folderPath: 'x' };
  for (const run of [
    await logged((open) => aws.checkLocation(valuesOf(keys.full), place, open)),
    await logged((open) => compatible.checkLocation(compatibleValues(keys.full), place, open)),
  ]) {
    assert.deepEqual(run.lines, [
      'list passed',
      'write passed',
      'read passed',
      'delete warned s3.object-locked',
    ]);
    const left = run.probes.at(-1)?.problem;
    assert.ok(
      left?.code === 's3.object-locked' && server.objects('acme-locked').keys().includes(left.params.key),
    );
  }
});

test('a bucket that keeps versions keeps none of the test object, where the key may delete them', async (context) => {
  const versions: { readonly key: string; readonly id: string }[] = [];
  const buckets = [{ name: 'versioned', region: 'eu-central-1', versions }];
  const { aws, compatible, compatibleValues, server } = await storage(context, { buckets });
  const place = { bucket: 'versioned', folderPath: 'x' };
  for (const run of [
    await logged((open) => aws.checkLocation(valuesOf(keys.full), place, open)),
    await logged((open) => compatible.checkLocation(compatibleValues(keys.full), place, open)),
  ]) {
    assert.deepEqual(run.lines, ['list passed', 'write passed', 'read passed', 'delete passed']);
    assert.deepEqual([versions, server.objects('versioned').keys()], [[], []]);
  }
});

test('a key that may delete no versions deletes what can be seen', async (context) => {
  const versions: { readonly key: string; readonly id: string }[] = [];
  const key: S3Key = {
    ...keys.full,
    allow: [{ actions: ['ListBucket', 'GetObject', 'PutObject', 'DeleteObject'] }],
  };
  const options = { keys: [key], buckets: [{ name: 'versioned', region: 'eu-central-1', versions }] };
  const { aws, server } = await storage(context, options);
  const run = await logged((open) => aws.checkLocation(valuesOf(key), { bucket: 'versioned' }, open));
  assert.deepEqual(run.lines, ['list passed', 'write passed', 'read passed', 'delete passed']);
  assert.deepEqual(server.objects('versioned').keys(), []);
  const [version] = versions;
  assert.ok(version);
  // It is told that there is one left.
  assert.deepEqual(run.probes.at(-1)?.evidence, { version: version.id });
});

test('Object Lock of AWS hides the test object and keeps it, which is told', async (context) => {
  const versions: { readonly key: string; readonly id: string }[] = [];
  const buckets = [{ name: 'kept', region: 'eu-central-1', versions, objectLock: true }];
  const { aws, server } = await storage(context, { buckets });
  const run = await logged((open) => aws.checkLocation(valuesOf(keys.full), { bucket: 'kept' }, open));
  assert.deepEqual(run.lines, [
    'list passed',
    'write passed',
    'read passed',
    'delete warned s3.object-locked',
  ]);
  assert.deepEqual([versions.length, server.objects('kept').keys()], [1, []]);
});

test('a bucket in another region than the account’s is reached when the setup says so', async (context) => {
  const { aws } = await storage(context);
  const place = { bucket: 'acme-archive' };
  const wrong = await logged((open) => aws.checkLocation(valuesOf(keys.full), place, open));
  assert.deepEqual([wrong.problem().code, wrong.problem().field], ['s3.wrong-region', 'region']);
  assert.deepEqual(wrong.problem().params, { region: 'us-west-2' });
  const right = { ...place, region: 'us-west-2' };
  const { outcome } = await logged((open) => aws.checkLocation(valuesOf(keys.full), right, open));
  assert.equal(outcome.verdict, 'passed');
});

test('a new bucket that is not known everywhere yet', async (context) => {
  const { aws, server } = await storage(context);
  server.failNext(
    { status: 307, code: 'TemporaryRedirect' },
    ({ operation }) => operation === 'ListObjectsV2',
  );
  const place = { bucket: 'acme-exports' };
  const run = await logged((open) => aws.checkLocation(valuesOf(keys.full), place, open));
  assert.equal(run.problem().code, 's3.new-bucket-redirect');
});

test('lists buckets and folders, and makes a folder', async (context) => {
  const { aws, server } = await storage(context);
  const { folders } = aws;
  assert.ok(folders);
  const values = valuesOf(keys.full);
  const { signal } = new AbortController();
  const top = await folders.list(values, { path: '' }, { signal });
  assert.ok(top.folders.some(({ name, path }) => name === 'acme-exports' && path === 'acme-exports/'));
  assert.equal(top.canCreate, false);
  const odd = 'acme-exports/Müller & Söhne/100% <ok>/';
  assert.deepEqual(await folders.create(values, odd, { signal }), { name: '100% <ok>', path: odd });
  assert.deepEqual(server.objects('acme-exports').keys(), ['Müller & Söhne/100% <ok>/']);
  const page = await folders.list(values, { path: 'acme-exports/Müller & Söhne/' }, { signal });
  assert.deepEqual(page.folders, [{ name: '100% <ok>', path: odd }]);
  assert.deepEqual([page.nextCursor, page.canCreate], [null, true]);

  // A bucket of another region than the account's.
  const archive = await folders.list(values, { path: 'acme-archive/' }, { signal });
  assert.equal(archive.path, 'acme-archive/');
  assert.deepEqual(await folders.create(values, 'acme-archive/2026/', { signal }), {
    name: '2026',
    path: 'acme-archive/2026/',
  });

  const drops = valuesOf(keys.dropsOnly);
  const met = async (path: string) =>
    problemOf(await folders.list(drops, { path }, { signal }).catch((error: unknown) => error))?.code;
  assert.equal(await met(''), 's3.buckets-denied');
  assert.equal(await met('acme-exports/'), 's3.list-denied');
  assert.equal(await met('nobodys-bucket/'), 's3.no-such-bucket');
});

const LOCATIONS: readonly (readonly [
  name: string,
  key: S3Key,
  setup: Record<string, string>,
  lines: readonly string[],
])[] = [
  [
    'a good folder',
    keys.full,
    { bucket: 'acme-exports', folderPath: 'a/b' },
    ['list passed', 'write passed', 'read passed', 'delete passed'],
  ],
  [
    'the top of the bucket',
    keys.full,
    { bucket: 'acme-exports' },
    ['list passed', 'write passed', 'read passed', 'delete passed'],
  ],
  [
    'a key that may only write',
    keys.dropsOnly,
    { bucket: 'acme-exports', folderPath: 'drops/x' },
    [
      'list warned s3.list-denied',
      'write passed',
      'read warned s3.read-denied',
      'delete warned s3.delete-denied',
    ],
  ],
  [
    'a folder beside the allowed one',
    keys.dropsOnly,
    { bucket: 'acme-exports', folderPath: 'other' },
    ['list warned s3.list-denied', 'write failed s3.access-denied', 'read skipped', 'delete skipped'],
  ],
  [
    'a key that may only read',
    keys.readOnly,
    { bucket: 'acme-exports' },
    ['list passed', 'write failed s3.access-denied', 'read skipped', 'delete skipped'],
  ],
  [
    'a missing bucket',
    keys.full,
    { bucket: 'no-such-thing' },
    ['list failed s3.no-such-bucket', 'write skipped', 'read skipped', 'delete skipped'],
  ],
  [
    'a bucket of someone else',
    keys.full,
    { bucket: 'someone-elses' },
    ['list warned s3.list-denied', 'write failed s3.access-denied', 'read skipped', 'delete skipped'],
  ],
  [
    'a bucket elsewhere',
    keys.full,
    { bucket: 'acme-archive' },
    ['list failed s3.wrong-region', 'write skipped', 'read skipped', 'delete skipped'],
  ],
  [
    'a bucket whose policy forbids it',
    keys.full,
    { bucket: 'acme-fenced' },
    ['list passed', 'write failed s3.policy-denied', 'read skipped', 'delete skipped'],
  ],
  [
    'a full bucket',
    keys.full,
    { bucket: 'acme-full' },
    ['list passed', 'write failed s3.quota', 'read skipped', 'delete skipped'],
  ],
];

for (const [name, key, setup, lines] of LOCATIONS) {
  test(`location: ${name}`, async (context) => {
    const { aws, compatible, compatibleValues, server } = await storage(context);
    for (const run of [
      await logged((open) => aws.checkLocation(valuesOf(key), setup, open)),
      await logged((open) => compatible.checkLocation(compatibleValues(key), setup, open)),
    ]) {
      assert.deepEqual(run.lines, lines);
    }
    const operations = new Set(server.requests.map(({ operation }) => operation));
    assert.ok(!operations.has('ListBuckets'), 'never asks for all buckets');
  });
}

test('only looks, writes and deletes below the folder, and leaves nothing behind', async (context) => {
  const { aws, server } = await storage(context);
  await logged((run) =>
    aws.checkLocation(valuesOf(keys.full), { bucket: 'acme-exports', folderPath: '/a//b/' }, run),
  );
  assert.deepEqual(server.objects('acme-exports').keys(), []);
  const touched = server.requests.flatMap(({ key }) => (key === undefined ? [] : [key]));
  assert.ok(
    touched.length >= 3 && touched.every((key) => /^a\/b\/\.cdw-write-test-[0-9a-f]{32}$/u.test(key)),
  );
});

test('a warning names the object that stays behind', async (context) => {
  const { aws, server } = await storage(context);
  const setup = { bucket: 'acme-exports', folderPath: 'drops' };
  const { probes } = await logged((run) => aws.checkLocation(valuesOf(keys.dropsOnly), setup, run));
  const [leftover] = server.objects('acme-exports').keys();
  assert.deepEqual(probes.at(-1)?.problem?.params, { bucket: 'acme-exports', key: leftover });
  assert.equal(probes[1]?.evidence?.['key'], leftover);
});

test('content that comes back changed fails the check, and the object is still removed', async (context) => {
  const { aws, server } = await storage(context);
  const hold = server.holdNext((record) => record.operation === 'GetObject');
  const running = logged((run) => aws.checkLocation(valuesOf(keys.full), { bucket: 'acme-exports' }, run));
  await hold.arrived;
  hold.fail({ status: 404, code: 'NoSuchKey' });
  const run = await running;
  assert.deepEqual(run.lines, [
    'list passed',
    'write passed',
    'read failed s3.content-differs',
    'delete skipped',
  ]);
  assert.deepEqual(server.objects('acme-exports').keys(), []);
});

test('a busy storage is worth another try', async (context) => {
  const { aws, server } = await storage(context);
  server.failNext({ status: 503, code: 'SlowDown' });
  const run = await logged((open) =>
    aws.checkLocation(valuesOf(keys.full), { bucket: 'acme-exports' }, open),
  );
  assert.equal(run.problem().code, 's3.slow-down');
  assert.equal(run.problem().retry, true);
  assert.equal(server.requests.length, 1, 'one attempt per call');
});
