import { expect } from 'chai';
import type { Probe } from '../../src/destinations/check.js';
import type { ProbeDefinition } from '../../src/destinations/definition.js';
import { problem } from '../../src/problems/problem.js';
import '../../demo/gallery/elements.js';
import { host, make, settled, until } from '../drivers/browser/fixture.js';
import { byRole, findByRole, nameOf, texts } from '../drivers/browser/user.js';

const PLAN: readonly ProbeDefinition[] = [
  { id: 'reach', required: true, label: 'Reach it' },
  {
    id: 'login',
    required: true,
    label: 'Log in',
    found: ({ home }) => (home === undefined ? '' : `Login folder ${home}`),
  },
  { id: 'delete', required: false, label: 'Delete it' },
];

const probe = (id: string, status: Probe['status'], more: Partial<Probe> = {}): Probe => ({
  id,
  status,
  required: true,
  ...more,
});

const show = (probes: readonly Probe[], more: object = {}) =>
  host(Object.assign(make('check-list', { plan: PLAN, probes }), more));

describe('check-list', () => {
  it('shows what is going to be tried before anything is', async () => {
    const list = await show([]);

    expect(texts(list, 'listitem')).to.deep.equal([
      'Reach it waiting',
      'Log in waiting',
      'Delete it (optional) waiting',
    ]);
    expect(nameOf(byRole(list, 'list'))).to.equal('Connection check');
  });

  it('keeps the planned order, whatever was reported first; what was not planned comes last', async () => {
    const list = await show([probe('extra', 'passed'), probe('login', 'running'), probe('reach', 'passed')]);

    expect(texts(list, 'listitem')).to.deep.equal([
      'Reach it passed',
      'Log in running…',
      'Delete it (optional) waiting',
      'extra passed',
    ]);
  });

  it('announces the newest word', async () => {
    const list = await show([]);
    expect(texts(list, 'status')).to.deep.equal(['']);

    list.probes = [probe('reach', 'running')];
    await settled();
    expect(texts(list, 'status')).to.deep.equal(['Reach it: running…']);

    list.probes = [probe('reach', 'passed'), probe('login', 'running')];
    await settled();
    expect(texts(list, 'status')).to.deep.equal(['Log in: running…']);
  });

  it('announces what failed, not what was left out because of it', async () => {
    const list = await show([probe('reach', 'passed'), probe('login', 'failed'), probe('delete', 'skipped')]);

    expect(texts(list, 'status')).to.deep.equal(['Log in: failed']);
  });

  it('tells how long a probe took, in a unit that fits', async () => {
    const list = await show([
      probe('reach', 'passed', { durationMs: 84 }),
      probe('login', 'failed', { durationMs: 1540 }),
      probe('delete', 'skipped', { durationMs: 0, required: false }),
    ]);

    expect(texts(list, 'listitem')).to.deep.equal([
      'Reach it passed · 84 ms',
      'Log in failed · 1.5 s',
      'Delete it (optional) not tried',
    ]);
  });

  it('tells of no time where an earlier request has answered already', async () => {
    const list = await show([probe('reach', 'passed'), probe('login', 'failed', { durationMs: 0 })]);

    expect(texts(list, 'listitem')[1]).to.equal('Log in failed');
  });

  it('tells what was found', async () => {
    const list = await show([
      probe('reach', 'passed', { evidence: { anything: 'else' } }),
      probe('login', 'passed', { evidence: { home: '/home/ann' } }),
    ]);

    expect(texts(list, 'listitem').slice(0, 2)).to.deep.equal([
      'Reach it passed',
      'Log in passed Login folder /home/ann',
    ]);
  });

  it('explains a warning and what cannot be verified; a failure is explained above the list', async () => {
    const denied = problem('s3.delete-denied', { bucket: 'b', key: 'k' });
    const cors = problem('s3.cors-or-missing', { host: 'h', origin: 'o', bucket: 'b' });
    const list = await show([
      probe('reach', 'unverifiable', { problem: cors }),
      probe('login', 'failed', { problem: denied }),
      probe('delete', 'warned', { problem: denied }),
    ]);

    await until(() => texts(list, 'listitem')[2]?.includes('could not be deleted'), 'the warning');
    const [unverifiable, failed, warned] = texts(list, 'listitem');
    expect(unverifiable).to.have.length.greaterThan('Reach it cannot be verified from here'.length);
    expect(failed).to.equal('Log in failed');
    expect(warned).to.contain('The test object could not be deleted.');
  });

  it('takes names from the host', async () => {
    const messages = { destinations: { drive: { probes: { login: 'Anmelden' } } } };
    const list = await show([probe('login', 'running')], { type: 'drive', messages });

    expect(texts(list, 'listitem')[1]).to.equal('Anmelden running…');
    expect(texts(list, 'status')).to.deep.equal(['Anmelden: running…']);
  });

  it('says what it waits for once that takes long', async () => {
    const list = await show([probe('reach', 'running')], { running: true, patience: 0 });

    await until(() => texts(list, 'status')[0]?.includes('Still at “Reach it”'), 'that it takes long');

    list.probes = [probe('reach', 'passed'), probe('login', 'running')];
    list.patience = 60_000;
    await settled();
    expect(texts(list, 'status')[0]).to.equal('Log in: running…');
  });

  it('links what is a warning to its documentation', async () => {
    const denied = problem('s3.delete-denied', { bucket: 'b', key: 'k' });
    const list = await show([probe('delete', 'warned', { problem: denied })], { problemsUrl: '/docs/' });

    const link = await until(() => findByRole(list, 'link', /^More about this/), 'the link');

    expect(link.getAttribute('href')).to.equal('/docs/#s3.delete-denied');
  });
});
