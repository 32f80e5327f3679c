import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Probe } from '../../src/destinations/check.js';
import { supportReport } from '../../src/forms/support-report.js';
import { problem } from '../../src/problems/problem.js';

const CANARY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

const refused = problem('s3.access-denied', { operation: 'write', bucket: 'b', folder: '' });

function reportOf(probes: readonly Probe[], met = refused as typeof refused | undefined): string {
  return supportReport({
    type: 'amazon-s3',
    origin: 'https://app.example.com',
    at: new Date('2026-03-01T12:00:00Z'),
    probes,
    problem: met,
  });
}

describe('report for support', () => {
  it('has what one needs to help', () => {
    const met = { ...refused, correlationId: 'c0ffee' };

    assert.equal(
      reportOf(
        [
          {
            id: 'list',
            status: 'passed',
            required: true,
            durationMs: 84,
            evidence: { account: '123456789012' },
          },
          { id: 'write', status: 'failed', required: true, durationMs: 1540, problem: met },
          { id: 'delete', status: 'skipped', required: false },
        ],
        met,
      ),
      [
        'Connection check: amazon-s3',
        'Page: https://app.example.com',
        'Time: 2026-03-01T12:00:00.000Z',
        'Problem: s3.access-denied (reference c0ffee)',
        '',
        'passed       list 84 ms',
        '             account: 123456789012',
        'failed       write 1540 ms s3.access-denied (reference c0ffee)',
        'skipped      delete (optional)',
        '',
      ].join('\n'),
    );
  });

  it('has no facts of problems: they may quote a server', () => {
    const quoting = problem('s3.unexpected', { operation: 'write', status: 500, answer: CANARY });
    const probe: Probe = { id: 'write', status: 'failed', required: true, problem: quoting };

    assert.ok(!reportOf([probe], undefined).includes(CANARY));
  });

  const secrets = [
    CANARY,
    'password=hunter2',
    'sftp://ann:hunter2@sftp.example.com',
    '-----BEGIN OPENSSH PRIVATE KEY-----\nabc',
  ];
  for (const secret of secrets) {
    it(`leaves out evidence that looks like a secret: ${secret.slice(0, 12)}…`, () => {
      const report = reportOf([{ id: 'x', status: 'passed', required: true, evidence: { found: secret } }]);

      assert.ok(!report.includes(secret) && !report.includes('hunter2'));
      assert.match(report, /found: \(left out\)/);
    });
  }

  it('has no line that a server has written', () => {
    const evidence = { banner: 'hello\nfailed       login' };

    assert.match(
      reportOf([{ id: 'x', status: 'passed', required: true, evidence }]),
      /banner: hello failed {7}login/,
    );
  });
});
