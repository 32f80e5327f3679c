import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { closedPort } from '../../../demo/servers/faults.js';
import { DEMO_PRINCIPAL, demoS3Options, demoS3Roles } from '../../../demo/servers/s3/demo-s3.js';
import { startS3Server, type S3ServerOptions } from '../../../demo/servers/s3/s3-server.js';
import { s3Checks } from '../../../src/server/checks/s3-checks.js';
import { localEgress, logged } from './probe-log.js';

const EXTERNAL_ID = '6d2f7c1e-54a8-4f0c-9a0e-4a3ad8f1b7de';
const roleAccess = { principal: DEMO_PRINCIPAL.arn, externalId: EXTERNAL_ID };
const role = (name: string) => ({
  method: 'role',
  roleArn: `arn:aws:iam::123456789012:role/${name}`,
  region: 'eu-central-1',
});

async function storage(
  context: TestContext,
  own: object = {},
  stsEndpoint?: string,
  more: Partial<S3ServerOptions> = {},
) {
  const options = demoS3Options();
  const server = await startS3Server({
    ...options,
    ...more,
    keys: [...options.keys, DEMO_PRINCIPAL],
    roles: demoS3Roles(EXTERNAL_ID),
  });
  context.after(() => server.close());
  const { accessKeyId, secretAccessKey } = { ...DEMO_PRINCIPAL, ...own };
  const checks = s3Checks({
    aws: { s3Endpoint: server.url, stsEndpoint: stsEndpoint ?? server.url },
    role: { credentials: async () => ({ accessKeyId, secretAccessKey }) },
  })['amazon-s3']({ egress: localEgress, phaseTimeoutMs: 3000 });
  return {
    server,
    account: (values: Record<string, unknown>) =>
      logged((run) => checks.checkAccount(values, { ...run, roleAccess })),
    location: (values: Record<string, unknown>, setup: Record<string, string>) =>
      logged((run) => checks.checkLocation(values, setup, { ...run, roleAccess })),
    checks,
  };
}

test('a role that demands the external id lets us in, and says who we are then', async (context) => {
  const { account, server } = await storage(context);
  const run = await account(role('exports'));
  assert.deepEqual(run.lines, ['reach passed', 'credentials passed', 'external-id passed']);
  assert.deepEqual(run.probes[1]?.evidence, {
    account: '123456789012',
    arn: 'arn:aws:sts::123456789012:assumed-role/exports/destination-check',
  });
  // With the external id, and without it.
  assert.equal(server.requests.length, 2);
});

test('a role that opens without the external id is refused', async (context) => {
  const { account } = await storage(context);
  const run = await account(role('careless'));
  assert.deepEqual(run.lines.slice(1), [
    'credentials passed',
    'external-id failed sts.external-id-not-enforced',
  ]);
  assert.deepEqual(run.problem().params, { roleArn: role('careless').roleArn, ...roleAccess });
  assert.equal(run.problem().field, 'roleArn');
});

test('a role that does not let us in is the customer’s to mend', async (context) => {
  const { account, location } = await storage(context);
  const run = await account(role('missing'));
  assert.deepEqual(run.lines, [
    'reach passed',
    'credentials failed sts.assume-denied',
    'external-id skipped',
  ]);
  assert.equal(run.problem().blame, 'storage');
  const place = await location(role('missing'), { bucket: 'acme-exports' });
  assert.equal(place.problem().code, 'sts.assume-denied');
});

for (const [name, own] of [
  ['an unknown key', { accessKeyId: 'AKIAUNKNOWNEXAMPLE22' }],
  ['a wrong secret', { secretAccessKey: 'x'.repeat(40) }],
] as const) {
  test(`${name} of our own is never the customer’s fault`, async (context) => {
    const { account } = await storage(context, own);
    const met = (await account(role('exports'))).problem();
    assert.deepEqual([met.code, met.blame], ['sts.own-credentials', 'service']);
  });
}

test('a key of our own that is unknown in a region is told with that region', async (context) => {
  const { account } = await storage(context, { accessKeyId: 'AKIAUNKNOWNEXAMPLE22' });
  assert.deepEqual((await account(role('exports'))).problem().params, {
    answer: 'InvalidClientTokenId (eu-central-1)',
  });
});

test('a role of another partition than ours is told at the role, and nobody is asked', async (context) => {
  const { account, location, server } = await storage(context);
  const chinese = {
    ...role('exports'),
    roleArn: role('exports').roleArn.replace('aws', 'aws-cn'),
    region: 'cn-north-1',
  };
  const run = await account(chinese);
  assert.deepEqual(run.lines, [
    'reach failed sts.other-partition',
    'credentials skipped',
    'external-id skipped',
  ]);
  const { field, blame, params } = run.problem();
  assert.deepEqual([field, blame, params], ['roleArn', 'input', { partition: 'aws-cn', own: 'aws' }]);
  assert.equal((await location(chinese, { bucket: 'acme-exports' })).problem().code, 'sts.other-partition');
  assert.equal(server.requests.length, 0);
});

test('an account that has switched STS off in a region is told at the region', async (context) => {
  const { account } = await storage(context, {}, undefined, { stsDisabled: true });
  const { code, field, params } = (await account(role('exports'))).problem();
  assert.deepEqual([code, field, params], ['s3.region-disabled', 'region', { region: 'eu-central-1' }]);
});

const assuming =
  'User: arn:aws:iam::210987654321:user/deliveries is not authorized to perform: sts:AssumeRole';
for (const [who, why, code] of [
  ['ours', 'because no identity-based policy allows the sts:AssumeRole action', 'sts.own-credentials'],
  ['ours', 'with an explicit deny in a service control policy', 'sts.own-credentials'],
  ['ours', 'with an explicit deny in a permissions boundary', 'sts.own-credentials'],
  [
    'the customer’s',
    'because no resource-based policy allows the sts:AssumeRole action',
    'sts.assume-denied',
  ],
  ['the customer’s', 'with an explicit deny in a resource-based policy', 'sts.assume-denied'],
  ['the customer’s', 'with an explicit deny in a resource control policy', 'sts.assume-denied'],
  ['the customer’s', '', 'sts.assume-denied'],
] as const) {
  test(`a denied role is ${who} to mend: ${why || 'without a reason'}`, async (context) => {
    const { account, server } = await storage(context);
    server.failNext({ status: 403, code: 'AccessDenied', message: `${assuming} on resource: arn ${why}` });
    assert.equal((await account(role('exports'))).problem().code, code);
  });
}

test('a session token of our own that is refused is not asked of the customer', async (context) => {
  const { account, server } = await storage(context);
  server.failNext({ status: 400, code: 'InvalidToken' });
  assert.equal((await account(role('exports'))).problem().code, 'sts.own-credentials');
});

test('an STS that cannot be reached is told as the network’s', async (context) => {
  const { account } = await storage(context, {}, `http://127.0.0.1:${await closedPort()}`);
  assert.equal((await account(role('exports'))).problem().code, 'net.refused');
});

test('locations and folders are reached with the temporary key', async (context) => {
  const { location, checks } = await storage(context);
  const { lines } = await location(role('exports'), { bucket: 'acme-exports', folderPath: 'by-role' });
  assert.deepEqual(lines, ['list passed', 'write passed', 'read passed', 'delete passed']);
  const { signal } = new AbortController();
  const page = await checks.folders?.list(role('exports'), { path: '' }, { signal, roleAccess });
  assert.ok(page?.folders.some(({ name }) => name === 'acme-exports'));
});

test('no secret of a session is reported', async (context) => {
  const { account } = await storage(context);
  const run = await account(role('exports'));
  assert.ok(!JSON.stringify(run).includes('ASIA'));
  assert.ok(!JSON.stringify(run).includes(DEMO_PRINCIPAL.secretAccessKey));
});
