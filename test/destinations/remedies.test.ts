import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { remediesFor, type RemedyContext } from '../../src/destinations/remedies.js';
import { problem, type Problem } from '../../src/problems/problem.js';

const PLACE = { bucket: 'acme', folder: 'exports' };
const denied = problem('s3.access-denied', { operation: 'PutObject', ...PLACE });
const hidden = (bucket: string) =>
  problem('s3.cors-or-missing', { host: 's3.example.com', origin: 'https://app.example.com', bucket });

const context: RemedyContext = {
  account: { accessKeyId: 'AKIA', region: 'eu-central-1' },
  typed: { bucket: 'acme', folderPath: 'exports', region: '' },
  origin: 'https://app.example.com',
  egressAddresses: [],
};
const compatible: RemedyContext = {
  ...context,
  account: { ...context.account, endpoint: 'http://127.0.0.1:9000' },
};

const kinds = (found: Problem, given = context) => remediesFor(found, given).map(({ kind }) => kind);
const textOf = (found: Problem, given = context) => remediesFor(found, given)[0]?.text ?? '';

describe('remedies', () => {
  it('allow what was denied', () => {
    assert.deepEqual(kinds(denied), ['iam-policy']);
    assert.match(textOf(denied), /arn:aws:s3:::acme\/exports\/\*/);
    assert.deepEqual(kinds(denied, compatible), ['s3-policy']);
  });

  it('name the partition of the region that is in force', () => {
    const elsewhere = { ...context, typed: { ...context.typed, region: 'cn-north-1' } };

    assert.match(textOf(denied), /arn:aws:s3/);
    assert.match(textOf(denied, elsewhere), /arn:aws-cn:s3/);
  });

  it('allow the key of the bucket, too', () => {
    assert.match(textOf(problem('s3.kms-denied', { bucket: 'acme' })), /kms:GenerateDataKey/);
  });

  it('have no permission to copy where a policy forbids it', () => {
    const forbidden = { operation: 'PutObject', ...PLACE, policy: 'bucket policy' };

    assert.deepEqual(kinds(problem('s3.policy-denied', forbidden)), []);
  });

  it('have nothing to allow where no bucket was named', () => {
    const account = problem('s3.access-denied', { operation: 'ListBuckets', bucket: '', folder: '' });

    assert.deepEqual(kinds(account), []);
    assert.deepEqual(kinds(hidden('')), []);
  });

  it('have no policy for the alias of an access point, which policies do not know', () => {
    const alias = 'orders-hrzrlukc5m36ft7okagglf3gmwluquse1b-s3alias';

    assert.deepEqual(
      kinds(problem('s3.access-denied', { operation: 'PutObject', bucket: alias, folder: '' })),
      [],
    );
  });

  it('have no CORS rules for Google, which has another form of them', () => {
    const google = { ...compatible, account: { endpoint: 'https://storage.googleapis.com' } };

    assert.deepEqual(kinds(hidden('acme'), google), []);
  });

  it('let this page read the answers of a bucket', () => {
    assert.deepEqual(kinds(hidden('acme')), ['cors-rules']);
    assert.match(textOf(hidden('acme')), /"https:\/\/app\.example\.com"/);
    assert.deepEqual(kinds(hidden('acme'), compatible), ['cors-rules', 'cors-command']);
  });

  for (const code of ['sts.assume-denied', 'sts.external-id-not-enforced'] as const) {
    it(`make a role let us in: ${code}`, () => {
      const found = problem(code, { roleArn: 'arn', principal: 'us', externalId: 'the-id' });

      assert.deepEqual(kinds(found), ['trust-policy']);
      assert.match(textOf(found), /"sts:ExternalId": "the-id"/);
    });
  }

  const blocked: readonly (readonly [host: string, given: RemedyContext, line: string])[] = [
    [
      'acme.s3.eu-central-1.amazonaws.com',
      context,
      'connect-src https://sts.eu-central-1.amazonaws.com https://s3.eu-central-1.amazonaws.com https://*.s3.eu-central-1.amazonaws.com',
    ],
    ['127.0.0.1:9000', compatible, 'connect-src http://127.0.0.1:9000'],
    [
      'acme.s3.example.com',
      { ...context, account: { endpoint: 'https://s3.example.com' } },
      'connect-src https://acme.s3.example.com',
    ],
    [
      'abc.example.com:8000',
      { ...context, account: { endpoint: 'http://abc.example.com:8000/storage/v1/s3' } },
      'connect-src http://abc.example.com:8000',
    ],
    ['api.example.com', context, 'connect-src api.example.com'],
  ];
  for (const [host, given, line] of blocked) {
    it(`let this page call ${host}`, () => {
      const found = problem('net.csp-blocked', { host, origin: 'https://app.example.com' });

      assert.equal(textOf(found, given), line);
    });
  }

  it('bring the key to the server', () => {
    const login = { username: 'ann', method: 'private-key', accepted: [] };

    assert.equal(
      textOf(problem('sftp.auth-failed', { ...login, publicKey: 'ssh-ed25519 AAAA' })),
      'ssh-ed25519 AAAA',
    );
    assert.deepEqual(kinds(problem('sftp.auth-failed', { ...login, publicKey: '' })), []);
  });

  it('open a firewall, where our addresses are known', () => {
    const found = problem('net.timeout', { host: 'sftp.example.com', seconds: 10 }, { field: 'host' });

    assert.deepEqual(kinds(found), []);
    assert.equal(
      textOf(found, { ...context, egressAddresses: ['192.0.2.7', '2001:db8::7'] }),
      '192.0.2.7\n2001:db8::7',
    );
    const reached = problem('net.timeout', { host: 'sftp.example.com', seconds: 10 });
    assert.deepEqual(kinds(reached, { ...context, egressAddresses: ['192.0.2.7'] }), []);
  });
});
