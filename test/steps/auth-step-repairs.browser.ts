import { expect } from 'chai';
import '../../demo/gallery/elements.js';
import type { Activity } from '../../src/flow/wizard-state.js';
import { problem, type Problem } from '../../src/problems/problem.js';
import { ENTRIES, account, hostKeyQuestion, listing } from '../../demo/gallery/fakes.js';
import { showAuthStep as show } from '../drivers/browser/auth-step.js';
import { record, settled } from '../drivers/browser/fixture.js';
import {
  byLabel,
  byRole,
  choose,
  click,
  clickButton,
  expectFocus,
  fill,
  findByRole,
  textOf,
  unfold,
} from '../drivers/browser/user.js';

const RUNNING: Activity = { status: 'running', request: 1, probes: [] };

describe('auth-step: the host key', () => {
  async function asked() {
    const shown = await show('sftp', { mode: 'new' });
    await fill(shown.element, ENTRIES.sftp);
    shown.element.activity = { status: 'failed', problem: hostKeyQuestion, probes: [] };
    await settled();
    return shown;
  }

  it('is asked about, not shown as a failure', async () => {
    const { element } = await asked();

    expectFocus(byRole(element, 'heading', 'Is this your server?'));
    expect(findByRole(element, 'alert')).to.equal(undefined);
  });

  it('goes with the credentials once it is confirmed', async () => {
    const { element, news } = await asked();

    await clickButton(element, 'The fingerprint matches, connect');

    expect(news.map(({ hostKey, password }) => ({ hostKey, password }))).to.deep.equal([
      { hostKey: hostKeyQuestion.params.hostKey, password: ENTRIES.sftp.Password },
    ]);
  });

  it('can be declined, which leaves everything as it was typed', async () => {
    const { element, news } = await asked();
    const stopped = record(document, 'connect-stopped');

    await clickButton(element, 'Do not connect');

    expect(stopped).to.have.length(1);
    expect(news).to.deep.equal([]);
    expect(byLabel(element, 'Host').value).to.equal('sftp.example.com');
  });

  it('gives the focus back to the form when the question goes away', async () => {
    const { element } = await asked();

    element.activity = RUNNING;
    await settled();

    expectFocus(byRole(element, 'button', 'Connecting…'));
  });
});

describe('auth-step: repairs', () => {
  const hidden = problem('s3.cors-or-missing', { host: 'h', origin: 'o', bucket: '' });
  const failed = (met: Problem): Activity => ({ status: 'failed', problem: met, probes: [] });

  it('asks the server what the page may not know, where there is one', async () => {
    const { element, news, places } = await show('amazon-s3', { mode: 'new' });
    await fill(element, ENTRIES['amazon-s3']);
    element.activity = failed(hidden);
    await settled();
    expect(findByRole(element, 'button', 'Check from the server instead')).to.equal(undefined);

    element.serverChecks = true;
    await settled();
    await clickButton(element, 'Check from the server instead');

    expect(news).to.have.length(1);
    expect(places).to.deep.equal(['server']);
  });

  it('does not offer twice what did not help', async () => {
    const { element } = await show('amazon-s3', { mode: 'new', serverChecks: true });
    await fill(element, ENTRIES['amazon-s3']);
    element.activity = failed(hidden);
    await settled();
    await clickButton(element, 'Check from the server instead');

    element.activity = failed({ ...hidden });
    await settled();

    expect(findByRole(element, 'button', 'Check from the server instead')).to.equal(undefined);
  });

  it('tries again what may pass now', async () => {
    const { element, news } = await show('amazon-s3', { mode: 'new' });
    await fill(element, ENTRIES['amazon-s3']);
    element.activity = failed(problem('s3.slow-down', {}));
    await settled();

    await clickButton(element, 'Try again');
    await clickButton(element, 'Run again');

    expect(news).to.have.length(2);
  });

  it('puts another address style in', async () => {
    const { element, news } = await show('s3-compatible', { mode: 'new' });
    await fill(element, ENTRIES['s3-compatible']);
    await unfold(element, 'More options');
    await choose(element, 'Path');
    element.activity = failed(problem('s3.bad-endpoint', { host: 's3.example.com' }));
    await settled();

    await clickButton(element, 'Use the address style “Virtual host”');

    expect(news.map(({ addressStyle }) => addressStyle)).to.deep.equal(['virtual-host']);
  });

  it('changes a stored account whose region is another', async () => {
    const { element, changes } = await show('amazon-s3', { mode: 'existing', accountId: 'account-2' });
    element.activity = failed(problem('s3.wrong-region', { region: 'eu-west-1' }, { field: 'region' }));
    await settled();

    await clickButton(element, 'Use eu-west-1');

    expect(changes).to.deep.equal([['account-2', { region: 'eu-west-1' }]]);
  });

  it('offers no change where accounts cannot be changed', async () => {
    const { element } = await show('amazon-s3', {
      mode: 'existing',
      accountId: 'account-2',
      changeAccount: undefined,
    });
    element.activity = failed(problem('s3.wrong-region', { region: 'eu-west-1' }, { field: 'region' }));
    await settled();

    expect(textOf(element)).to.contain('The bucket is in eu-west-1.');
    expect(findByRole(element, 'button', 'Use eu-west-1')).to.equal(undefined);
  });

  it('replaces the host key of a stored account by who has asked', async () => {
    const stored = account(1, { type: 'sftp', details: { host: 'h', hostKey: 'ssh-ed25519 AAAAold' } });
    const { element, changes } = await show('sftp', {
      mode: 'existing',
      accountId: 'account-1',
      loadAccounts: listing([stored]),
    });
    const { params } = hostKeyQuestion;
    element.activity = failed(problem('sftp.host-key-changed', { ...params, expected: 'SHA256:before' }));
    await settled();
    expect(changes).to.deep.equal([]);

    await click(byRole(element, 'checkbox'));
    await clickButton(element, 'Replace the confirmed key');

    expect(changes).to.deep.equal([['account-1', { hostKey: params.hostKey }]]);
  });

  it('adds a key of another type to those of a stored account', async () => {
    const stored = account(1, { type: 'sftp', details: { host: 'h', hostKey: 'ssh-rsa AAAAold' } });
    const { element, changes } = await show('sftp', {
      mode: 'existing',
      accountId: 'account-1',
      loadAccounts: listing([stored]),
    });
    const { params } = hostKeyQuestion;
    element.activity = failed(problem('sftp.host-key-other-algorithm', { ...params, expected: 'ssh-rsa' }));
    await settled();

    await clickButton(element, 'The fingerprint matches, connect');

    expect(changes).to.deep.equal([['account-1', { hostKey: `ssh-rsa AAAAold\n${params.hostKey}` }]]);
  });
});
