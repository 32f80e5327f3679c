import { expect } from 'chai';
import { problem } from '../../src/problems/problem.js';
import { act, actionsOf, openAccounts, openActions } from '../drivers/browser/accounts.js';
import { fakeChecks } from '../../demo/gallery/fake-backend.js';
import { account, definitionOf, destination, hostKeyQuestion, seeded } from '../../demo/gallery/fakes.js';
import { record, until } from '../drivers/browser/fixture.js';
import { resizeWindow, restoreWindow } from '../drivers/browser/window.js';
import {
  allByRole,
  byLabel,
  byRole,
  clickButton,
  expectFocus,
  fill,
  findByRole,
  focused,
  nameOf,
  press,
  textOf,
  texts,
} from '../drivers/browser/user.js';

const wrong = problem('s3.secret-wrong', { length: 40 }, { field: 'secretAccessKey', probe: 'credentials' });

const shown = (root: Node): string[] =>
  allByRole(root, 'radio', /AKIA|Nightly/).map((radio) => nameOf(radio).split(' ')[0] ?? '');
const accountsOf = async ({ backend }: Awaited<ReturnType<typeof openAccounts>>) => {
  const listed = await backend.listAccounts({});
  return listed.ok ? listed.value.accounts : [];
};

describe('the actions of a stored account', () => {
  afterEach(restoreWindow);

  it('are those that its backend offers', async () => {
    const { page } = await openAccounts();
    expect(await openActions(page, 'AKIA0001')).to.deep.equal([
      'Check again',
      'Replace the credentials',
      'Rename',
      'Delete',
    ]);

    const other = await openAccounts({ step: { accountActions: [] } });
    expect(await openActions(other.page, 'AKIA0002')).to.deep.equal([
      'Check again',
      'Replace the credentials',
    ]);
  });

  it('do not include another key for an account that has none', async () => {
    const byRoleOnly = account(1, {
      label: 'AKIA0001 by role',
      details: { method: 'role', roleArn: 'arn:aws:iam::123456789012:role/x', region: 'eu-central-1' },
    });
    const { page } = await openAccounts({ accounts: [{ account: byRoleOnly }] });

    expect(await openActions(page, 'AKIA0001')).to.deep.equal(['Check again', 'Rename', 'Delete']);
  });

  it('are gone through with arrow keys, and left with Escape', async () => {
    const { page } = await openAccounts();
    const opener = actionsOf(page, 'AKIA0001');
    opener.focus();

    await press('ArrowDown');
    await until(() => focused()?.getAttribute('role') === 'menuitem', 'the first action');
    await press('ArrowUp');
    expect(textOf(focused() ?? page)).to.equal('Delete');
    await press('ArrowDown');
    expect(textOf(focused() ?? page)).to.equal('Check again');
    await press('Escape');

    await until(() => allByRole(page, 'menuitem').length === 0, 'no menu');
    expectFocus(opener);
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
  });

  it('are reached by their first letter', async () => {
    const { page } = await openAccounts();
    await openActions(page, 'AKIA0001');
    const reached: string[] = [];
    for (const key of ['r', 'R', 'r', 'd', 'x']) {
      await press(key);
      reached.push(textOf(focused() ?? page));
    }

    expect(reached).to.deep.equal([
      'Replace the credentials',
      'Rename',
      'Replace the credentials',
      'Delete',
      'Delete',
    ]);
  });

  it('are all in sight in a window that has room neither below nor above their button', async function () {
    if (!(await resizeWindow({ width: 320, height: 256 }))) this.skip();
    const { page } = await openAccounts();
    actionsOf(page, 'AKIA0002').scrollIntoView({ block: 'center' });
    await openActions(page, 'AKIA0002');

    const cutOff = allByRole(page, 'menuitem').filter((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return top < 0 || bottom > innerHeight;
    });
    expect(cutOff.map(textOf)).to.deep.equal([]);
  });

  it('rename: the list has the new name, and the focus is back', async () => {
    const at = await openAccounts();
    const changed = record(document, 'account-changed');
    await act(at.page, 'AKIA0001', 'Rename');
    const name = await until(() => byLabel(at.page, 'Name of the account'), 'the form');
    expectFocus(name);

    await fill(at.page, { 'Name of the account': 'Nightly exports' });
    await clickButton(at.page, 'Save');
    await until(
      () => texts(at.page, 'status').includes('The account is now called Nightly exports.'),
      'the news',
    );

    expect(shown(at.page)).to.deep.equal(['Nightly', 'AKIA0002', 'AKIA0003']);
    expectFocus(actionsOf(at.page, 'Nightly exports'));
    expect((await accountsOf(at))[0]?.label).to.equal('Nightly exports');
    expect(changed.map(({ detail }) => (detail as { reason: string }).reason)).to.deep.equal(['renamed']);
  });

  it('rename: left empty, it has the name of its credentials', async () => {
    const { page } = await openAccounts({
      accounts: [{ ...seeded(1)[0], account: account(1, { label: 'AKIA0001 of Ann' }) }],
    });
    await act(page, 'AKIA0001 of Ann', 'Rename');
    expect(textOf(page)).to.contain('Left empty, it is called AKIA0001 · eu-central-1.');

    await fill(page, { 'Name of the account': '' });
    await clickButton(page, 'Save');

    await until(() => findByRole(page, 'button', 'Actions for AKIA0001 · eu-central-1'), 'the name');
  });

  it('rename: Escape leaves it as it is', async () => {
    const { page } = await openAccounts();
    await act(page, 'AKIA0001', 'Rename');
    await until(() => findByRole(page, 'button', 'Save'), 'the form');

    await press('Escape');

    expect(findByRole(page, 'button', 'Save')).to.equal(undefined);
    expectFocus(actionsOf(page, 'AKIA0001'));
  });

  it('check again: shows the probes, and the account works', async () => {
    const at = await openAccounts({
      accounts: [{ ...seeded(1)[0], account: account(1, { lastCheck: null }) }],
    });
    expect(textOf(at.page)).to.contain('Never checked');

    await act(at.page, 'AKIA0001', 'Check again');
    await until(() => texts(at.page, 'status').includes('The account works.'), 'the end of the check');

    expect(texts(at.page, 'listitem').every((probe) => probe.includes('passed'))).to.equal(true);
    expect(nameOf(byRole(at.page, 'radio', /^AKIA0001/))).to.match(/Works Checked this minute/);
    expect((await accountsOf(at))[0]?.lastCheck?.verdict).to.equal('passed');
    await clickButton(at.page, 'Close');
    expectFocus(actionsOf(at.page, 'AKIA0001'));
  });

  it('check again: says why it does not work, there and in the list', async () => {
    const { page, fakes } = await openAccounts({
      fakes: fakeChecks({ account: { probe: 'credentials', problem: wrong } }),
    });

    await act(page, 'AKIA0001', 'Check again');
    await until(() => findByRole(page, 'alert'), 'the diagnosis');

    await until(() => /Needs attention.*secret/i.test(nameOf(byRole(page, 'radio', /^AKIA0001/))), 'why');
    fakes.account = 'passed';
    await clickButton(page, 'Run again');
    await until(() => texts(page, 'status').includes('The account works.'), 'the end of the check');
  });

  it('check again: chosen once more, it checks once more', async () => {
    const { page, fakes } = await openAccounts();
    await act(page, 'AKIA0001', 'Check again');
    await until(() => texts(page, 'status').includes('The account works.'), 'the end of the check');

    await act(page, 'AKIA0001', 'Check again');
    await until(() => fakes.signals.length === 2, 'another check');

    expectFocus(byRole(page, 'group', 'Check again'));
  });

  it('chosen once more, what is open has the focus, and keeps what was typed', async () => {
    const { page } = await openAccounts();
    await act(page, 'AKIA0001', 'Replace the credentials');
    await until(() => findByRole(page, 'button', 'Check and replace'), 'the form');
    await fill(page, { 'Secret access key': 'half' });

    await act(page, 'AKIA0001', 'Replace the credentials');
    await until(() => allByRole(page, 'menuitem').length === 0, 'no menu');

    expectFocus(byRole(page, 'group', 'Replace the credentials'));
    expect(byLabel(page, 'Secret access key').value).to.equal('half');
  });

  it('check again: can be stopped', async () => {
    const { page, fakes } = await openAccounts({ fakes: fakeChecks({ account: 'hanging' }) });
    await act(page, 'AKIA0001', 'Check again');
    await until(() => fakes.signals.length > 0, 'a check');

    await clickButton(page, 'Stop');

    expect(fakes.signals[0]?.aborted).to.equal(true);
    expectFocus(actionsOf(page, 'AKIA0001'));
  });

  it('replace the credentials: wrong ones are refused at their field, right ones take their place', async () => {
    const { page, fakes } = await openAccounts({
      fakes: fakeChecks({ account: { probe: 'credentials', problem: wrong } }),
    });
    const typed = record(document, 'form-changed');
    await act(page, 'AKIA0001', 'Replace the credentials');
    await until(() => findByRole(page, 'button', 'Check and replace'), 'the form');
    expect(textOf(page)).to.contain('For AKIA0001 · eu-central-1.');
    expect(allByRole(page, 'textbox').map(nameOf)).to.deep.equal(['Access key ID', 'Secret access key']);

    await fill(page, {
      'Access key ID': 'AKIAIOSFODNN7EXAMPLE',
      'Secret access key': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    });
    await clickButton(page, 'Check and replace');
    await until(() => findByRole(page, 'alert'), 'a refusal');
    await until(
      () => byLabel(page, 'Secret access key').getAttribute('aria-invalid') === 'true',
      'the field',
    );
    expect(shown(page)[0]).to.equal('AKIA0001');

    fakes.account = 'passed';
    await clickButton(page, 'Check and replace');
    await until(
      () =>
        texts(page, 'status').includes('The new credentials work and have taken the place of the old ones.'),
      'the news',
    );
    expect(shown(page)[0]).to.equal('AKIAIOSFODNN7EXAMPLE');
    expectFocus(actionsOf(page, 'AKIAIOSFODNN7EXAMPLE'));
    // It is no draft of a new account, and no secret is in any event.
    expect(typed).to.deep.equal([]);
  });

  it('delete: says by name which destinations stand in the way, five at most', async () => {
    const destinations = Array.from({ length: 7 }, (_, index) => ({
      ...destination,
      id: `destination-${index}`,
      name: `Exports ${index}`,
    }));
    const { page } = await openAccounts({ destinations });

    await act(page, 'AKIA0001', 'Delete');
    await until(() => allByRole(page, 'listitem').length > 0, 'the destinations');

    expect(textOf(page)).to.contain('This account cannot be deleted while 7 destinations use it:');
    const named = texts(page, 'listitem');
    expect(named).to.have.length(6);
    expect(named.at(-1)).to.equal('and 2 more');
    expect(findByRole(page, 'button', 'Delete the account')).to.equal(undefined);
    await clickButton(page, 'Close');
    expectFocus(actionsOf(page, 'AKIA0001'));
  });

  it('delete: says so as well when a destination was created in the meantime', async () => {
    const { page, backend } = await openAccounts();
    await act(page, 'AKIA0001', 'Delete');
    await until(() => findByRole(page, 'button', 'Delete the account'), 'the question');
    await backend.createDestination({
      accountId: 'account-1',
      name: 'Late',
      setup: { bucket: 'acme-exports' },
    });

    await clickButton(page, 'Delete the account');
    await until(() => texts(page, 'listitem').includes('Late'), 'the destination');

    expect(shown(page)).to.have.length(3);
  });

  it('delete: the focus goes on to the next account, and to what is said when there is none', async () => {
    const { page } = await openAccounts({ accounts: seeded(2) });
    const deleted = record(document, 'account-deleted');
    const remove = async (label: string): Promise<void> => {
      await act(page, label, 'Delete');
      await until(() => findByRole(page, 'button', 'Delete the account'), 'the question');
      await clickButton(page, 'Delete the account');
    };

    await remove('AKIA0001');
    await until(() => shown(page).length === 1, 'one account');
    expect(texts(page, 'status')).to.include('The account AKIA0001 · eu-central-1 was deleted.');
    expect(nameOf(focused() ?? page)).to.match(/^AKIA0002/);

    await remove('AKIA0002');
    await until(() => textOf(focused() ?? page).startsWith('No account is connected yet.'), 'the focus');
    expect(deleted.map(({ detail }) => (detail as { account: { id: string } }).account.id)).to.deep.equal([
      'account-1',
      'account-2',
    ]);
  });

  it('ask the key of the server when it has changed, also while another password is tried', async () => {
    const sftp = account(1, {
      type: 'sftp',
      details: { host: 'sftp.example.com', port: 22, username: 'ann', method: 'password' },
      label: 'ann@sftp.example.com',
    });
    const fakes = fakeChecks({ account: { probe: 'host-key', problem: hostKeyQuestion } });
    const { page, backend } = await openAccounts({
      fakes,
      accounts: [
        {
          account: sftp,
          credentials: {
            host: 'sftp.example.com',
            port: 22,
            username: 'ann',
            method: 'password',
            password: 'old',
          },
        },
      ],
      step: { definition: await definitionOf('sftp') },
    });
    await act(page, 'ann@', 'Replace the credentials');
    await until(() => findByRole(page, 'button', 'Check and replace'), 'the form');
    expect(allByRole(page, 'textbox').map(nameOf)).to.deep.equal(['Password']);
    await fill(page, { Password: 'new' });
    await clickButton(page, 'Check and replace');
    await until(() => findByRole(page, 'button', 'The fingerprint matches, connect'), 'the question');

    fakes.account = 'hanging';
    await clickButton(page, 'The fingerprint matches, connect');
    await until(() => findByRole(page, 'button', 'Stop'), 'a check');
    expectFocus(byRole(page, 'button', 'Checking the account…'));
    await clickButton(page, 'Stop');
    await act(page, 'ann@', 'Replace the credentials');
    await until(() => findByRole(page, 'button', 'Check and replace'), 'the form');
    await fill(page, { Password: 'new' });
    fakes.account = { probe: 'host-key', problem: hostKeyQuestion };
    await clickButton(page, 'Check and replace');
    await until(() => findByRole(page, 'button', 'The fingerprint matches, connect'), 'the question');

    fakes.account = 'passed';
    await clickButton(page, 'The fingerprint matches, connect');
    await until(
      () =>
        texts(page, 'status').includes('The new credentials work and have taken the place of the old ones.'),
      'the news',
    );
    const listed = await backend.listAccounts({});
    expect(listed.ok && listed.value.accounts[0]?.details['hostKey']).to.equal(
      hostKeyQuestion.params.hostKey,
    );
  });
});
