/** The problem notice and the question about the host key. */
import { expect } from 'chai';
import type { Repair } from '../../src/forms/repairs.js';
import { problem } from '../../src/problems/problem.js';
import '../../demo/gallery/elements.js';
import { EVERY_PROBLEM, genericProblem, hostKeyQuestion } from '../../demo/gallery/fakes.js';
import { host, make, nextEvent, record, settled } from '../drivers/browser/fixture.js';
import {
  byRole,
  click,
  clickButton,
  expectFocus,
  findByRole,
  nameOf,
  textOf,
  texts,
} from '../drivers/browser/user.js';

const partOf = (element: Element, part: string): string =>
  element.shadowRoot?.querySelector(`[part="${part}"]`)?.textContent.trim() ?? '';

describe('problem-notice', () => {
  for (const code of EVERY_PROBLEM) {
    it(`has a title and a remedy for ${code}`, async () => {
      const notice = await host(make('problem-notice', { problem: genericProblem(code) }));

      for (const part of ['problem-title', 'problem-remedy']) {
        expect(partOf(notice, part)).to.match(/^.{8,}[.:)”a-z0-9]$/s);
      }
      expect(textOf(notice)).not.to.match(/undefined|null|NaN|\[object|[<>{}]|\.\.$/);
    });
  }

  it('shows facts as text, never as markup', async () => {
    const host1 = '<img src=x onerror=alert(1)>';
    const notice = await host(make('problem-notice', { problem: problem('net.dns', { host: host1 }) }));

    expect(textOf(notice)).to.contain(host1);
    expect(notice.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('says whose side it is on and what to quote to support', async () => {
    const notice = await host(make('problem-notice', { problem: genericProblem('s3.quota') }));

    expect(textOf(notice)).to.contain('Where to mend it: your storage');
    expect(textOf(notice)).to.contain('Reference for support: c0ffee');
  });

  it('blames nobody for a warning', async () => {
    const given = { problem: genericProblem('s3.delete-denied'), warning: true };
    const notice = await host(make('problem-notice', given));

    expect(textOf(notice)).not.to.contain('Where to mend it');
  });

  it('links to its place in the documentation, where there is one', async () => {
    const problem = genericProblem('s3.quota');
    const notice = await host(
      make('problem-notice', { problem, problemsUrl: 'https://example.com/problems' }),
    );
    const link = byRole(notice, 'link', /^More about this/) as HTMLAnchorElement;
    expect(link.href).to.equal('https://example.com/problems#s3.quota');
    expect(link.target).to.equal('_blank');

    notice.problemsUrl = '';
    await settled();
    expect(findByRole(notice, 'link')).to.equal(undefined);
  });

  it('has a button for each repair, and tells which was chosen', async () => {
    const repairs: readonly Repair[] = [
      { kind: 'use-region', place: 'form', values: { region: 'eu-west-1' }, label: 'eu-west-1' },
      { kind: 'use-address-style', place: 'form', values: { addressStyle: 'path' }, label: 'Path' },
      { kind: 'create-folder', path: '/exports' },
      { kind: 'check-from-server' },
      { kind: 'try-again' },
    ];
    const notice = await host(make('problem-notice', { problem: genericProblem('s3.quota'), repairs }));
    const chosen = record(document, 'repair-chosen');

    expect(texts(notice, 'button')).to.deep.equal([
      'Use eu-west-1',
      'Use the address style “Path”',
      'Create the folder',
      'Check from the server instead',
      'Try again',
    ]);
    await clickButton(notice, 'Create the folder');
    expect(chosen.map(({ detail }) => detail)).to.deep.equal([{ repair: repairs[2] }]);
  });

  it('reads out what is wrong and what can be done, without the reference; a warning waits until it is read', async () => {
    const quota = { ...genericProblem('s3.quota'), correlationId: 'c0ffee' };
    const repairs: readonly Repair[] = [{ kind: 'try-again' }];
    const problemsUrl = 'https://example.com/problems';
    const notice = await host(make('problem-notice', { problem: quota, repairs, problemsUrl }));

    expect(textOf(notice)).to.contain('c0ffee').and.to.contain('More about this');
    expect(textOf(byRole(notice, 'alert')))
      .to.match(/Try again$/)
      .and.not.to.match(/c0ffee|More about this/);

    notice.warning = true;
    await settled();
    expect(findByRole(notice, 'alert')).to.equal(undefined);
  });

  it('shows nothing without a problem', async () => {
    expect(textOf(await host(make('problem-notice')))).to.equal('');
  });
});

describe('host-key-notice', () => {
  const show = () => host(make('host-key-notice', { problem: hostKeyQuestion }));

  it('shows the server’s key and takes the focus', async () => {
    const notice = await show();

    expect(textOf(notice)).to.contain('sftp.example.com, port 22').and.to.contain('ssh-ed25519');
    expect(textOf(notice)).to.contain(hostKeyQuestion.params.fingerprint);
    expect(nameOf(byRole(notice, 'region'))).to.equal('Is this your server?');
    expectFocus(byRole(notice, 'heading'));
  });

  it('hands over the key when the user says that it matches', async () => {
    const notice = await show();
    const confirmed = nextEvent<{ hostKey: string }>(document, 'host-key-confirmed');

    await clickButton(notice, 'The fingerprint matches, connect');

    expect((await confirmed).detail).to.deep.equal({ hostKey: hostKeyQuestion.params.hostKey });
  });

  it('tells when the user does not want to connect', async () => {
    const notice = await show();
    const declined = nextEvent(document, 'host-key-declined');

    await clickButton(notice, 'Do not connect');

    expect((await declined).detail).to.deep.equal({});
  });

  const files: readonly (readonly [algorithm: string, file: string])[] = [
    ['ssh-ed25519', 'ssh_host_ed25519_key.pub'],
    ['ssh-rsa', 'ssh_host_rsa_key.pub'],
    ['ecdsa-sha2-nistp256', 'ssh_host_ecdsa_key.pub'],
  ];
  for (const [algorithm, file] of files) {
    it(`names the file to look at for ${algorithm}`, async () => {
      const asked = problem('sftp.host-key-unknown', { ...hostKeyQuestion.params, algorithm });
      const notice = await host(make('host-key-notice', { problem: asked }));

      expect(textOf(notice)).to.contain(`ssh-keygen -lf /etc/ssh/${file}`);
    });
  }
});

describe('host-key-notice: a key of another type', () => {
  const other = problem('sftp.host-key-other-algorithm', {
    ...hostKeyQuestion.params,
    expected: 'ssh-rsa',
  });

  it('comes to those that were confirmed', async () => {
    const notice = await host(
      make('host-key-notice', { problem: other, confirmed: 'ssh-rsa AAAAB3\nssh-dss AAAA\n' }),
    );
    const confirmed = nextEvent<{ hostKey: string }>(document, 'host-key-confirmed');
    expect(partOf(notice, 'expected')).to.equal('ssh-rsa');
    expectFocus(byRole(notice, 'heading', 'Is this key of your server, too?'));

    await clickButton(notice, 'The fingerprint matches, connect');

    expect((await confirmed).detail.hostKey).to.equal(
      `ssh-rsa AAAAB3\nssh-dss AAAA\n${hostKeyQuestion.params.hostKey}`,
    );
  });
});

describe('host-key-notice: another key than before', () => {
  const REPLACE = 'Replace the confirmed key';
  const changed = problem('sftp.host-key-changed', { ...hostKeyQuestion.params, expected: 'SHA256:before' });
  const show = () => host(make('host-key-notice', { problem: changed, confirmed: 'ssh-ed25519 AAAAold' }));

  it('is a stop that shows both', async () => {
    const notice = await show();

    expectFocus(byRole(notice, 'heading', /^Stop/));
    expect(partOf(notice, 'expected')).to.equal('SHA256:before');
    expect(partOf(notice, 'fingerprint')).to.equal(hostKeyQuestion.params.fingerprint);
    expect(textOf(notice)).to.contain('Nothing secret has been sent.');
  });

  it('suggests not to connect', async () => {
    const notice = await show();

    expect(byRole(notice, 'button', 'Do not connect').className).to.equal('primary');
    expect(byRole(notice, 'button', REPLACE).className).to.equal('');
  });

  it('is not replaced by one click', async () => {
    const notice = await show();
    const confirmed = record(document, 'host-key-confirmed');

    await clickButton(notice, REPLACE);

    expect(confirmed).to.deep.equal([]);
    expect(textOf(notice)).to.contain('Ask the owner of the server first');
    expectFocus(byRole(notice, 'checkbox'));
  });

  it('is replaced by who has asked: the old key counts no more', async () => {
    const notice = await show();
    const confirmed = nextEvent<{ hostKey: string }>(document, 'host-key-confirmed');

    await click(byRole(notice, 'checkbox', /^I have asked the owner/));
    await clickButton(notice, REPLACE);

    expect((await confirmed).detail).to.deep.equal({ hostKey: hostKeyQuestion.params.hostKey });
  });

  it('asks anew for another key', async () => {
    const notice = await show();
    await click(byRole(notice, 'checkbox'));

    notice.problem = { ...changed, params: { ...changed.params, hostKey: 'ssh-ed25519 AAAAthird' } };
    await settled();

    expect((byRole(notice, 'checkbox') as HTMLInputElement).checked).to.equal(false);
  });
});
