import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fail, ProbeRun } from '../../src/destinations/check.js';
import { problem, type Problem } from '../../src/problems/problem.js';

const words = { title: 'Wrong.', remedy: 'Mend it.' };

/** How a check of one probe ends that meets this problem. */
async function endingWith(met: Problem): Promise<Problem | undefined> {
  const context = { signal: new AbortController().signal, report: () => undefined };
  const run = new ProbeRun([{ id: 'login', required: true, field: 'password' }], context, () => met);
  await run.probe('login', async () => fail(met));
  const outcome = run.outcome();
  return outcome.verdict === 'passed' ? undefined : outcome.problem;
}

describe('a custom problem', () => {
  it('is on the side of the storage, at the field of the probe', async () => {
    const met = await endingWith(problem('custom', words));

    assert.deepEqual([met?.blame, met?.retry, met?.field], ['storage', false, 'password']);
  });

  it('says on whose side it is, and marks no field where that is not what was entered', async () => {
    const typed = await endingWith(problem('custom', words, { blame: 'input', field: 'user' }));
    const network = await endingWith(problem('custom', words, { blame: 'network', retry: true }));

    assert.deepEqual([typed?.blame, typed?.retry, typed?.field], ['input', false, 'user']);
    assert.deepEqual([network?.blame, network?.retry, network?.field], ['network', true, undefined]);
  });

  it('is the only one that does', () => {
    // @ts-expect-error Of a known problem, the table says it.
    problem('net.no-route', { host: 'a.example' }, { blame: 'input' });
  });
});
