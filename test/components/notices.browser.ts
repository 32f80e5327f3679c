/** The problem notice and the question about the host key. */
import { expect } from 'chai';
import '../../src/define-steps.js';
import { problem } from '../../src/problems/problem.js';
import { EVERY_PROBLEM, genericProblem, hostKeyQuestion } from '../drivers/browser/fakes.js';
import { host, make, nextEvent } from '../drivers/browser/fixture.js';
import { byRole, clickButton, expectFocus, nameOf, textOf } from '../drivers/browser/user.js';

const partOf = (element: Element, part: string): string =>
  element.shadowRoot?.querySelector(`[part="${part}"]`)?.textContent.trim() ?? '';

describe('problem-notice', () => {
  for (const code of EVERY_PROBLEM) {
    it(`has a title and a remedy for ${code}`, async () => {
      const notice = await host(make('problem-notice', { problem: genericProblem(code) }));

      for (const part of ['title', 'remedy']) {
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
