import { expect } from 'chai';
import '../../demo/gallery/elements.js';
import type { Account } from '../../src/backend/backend.js';
import type { LoadAccounts } from '../../src/components/account-picker.js';
import type { Activity } from '../../src/flow/wizard-state.js';
import { issue } from '../../src/problems/issue.js';
import { problem } from '../../src/problems/problem.js';
import { GNUPG_KEY, GNUPG_SIGNING_KEY } from '../destinations/encryption-key/gnupg-keys.js';
import {
  CREDENTIALS,
  ENTRIES,
  accounts,
  failsToLoad,
  listing,
  neverLoads,
} from '../../demo/gallery/fakes.js';
import { showAuthStep as show } from '../drivers/browser/auth-step.js';
import { host, nextEvent, record, settled, until } from '../drivers/browser/fixture.js';
import {
  allByRole,
  byLabel,
  byRole,
  choose,
  clickButton,
  descriptionOf,
  expectFocus,
  fill,
  findInput,
  focused,
  leave,
  nameOf,
  paste,
  press,
  textOf,
  texts,
  unfold,
} from '../drivers/browser/user.js';

const CONNECT = 'Connect to destination';
const RUNNING: Activity = { status: 'running', request: 1, probes: [] };

const modes = (root: Node): HTMLInputElement[] => allByRole(root, 'radio').slice(0, 2) as HTMLInputElement[];

describe('auth-step', () => {
  it('says to what one connects', async () => {
    const { element } = await show('amazon-s3', { focusOnEntry: true });

    expectFocus(byRole(element, 'heading', 'Connect to Amazon S3'));
  });

  it('offers both ways, with an explanation of each', async () => {
    const { element } = await show('amazon-s3', { mode: 'new' });

    const [existing, fresh] = modes(element);
    expect([existing, fresh].map((radio) => radio?.checked)).to.deep.equal([false, true]);
    expect(descriptionOf(fresh ?? element)).to.contain('They are checked before they are stored.');
    expect(nameOf(byRole(element, 'radiogroup', 'Account'))).to.equal('Account');
  });

  it('offers only a new account where accounts cannot be read', async () => {
    const { element } = await show('amazon-s3', { loadAccounts: undefined });

    expect(allByRole(element, 'radio')).to.have.length(0);
    expect(byLabel(element, 'Access key ID').value).to.equal('');
  });

  it('tells which way was chosen, and leaves the decision to others', async () => {
    const { element } = await show('amazon-s3', { mode: 'existing' });
    const chosen = nextEvent<{ mode: string }>(document, 'mode-chosen');

    await choose(element, /^New Account/);

    expect((await chosen).detail).to.deep.equal({ mode: 'new' });
    expect(findInput(element, 'Access key ID')).to.equal(undefined);
  });

  it('says that there are none, and has no list of them', async () => {
    const told = nextEvent<{ total: number }>(document, 'accounts-loaded');
    const { element } = await show('amazon-s3', { loadAccounts: listing([]), mode: 'undecided' });

    expect((await told).detail).to.deep.equal({ total: 0 });
    expect(textOf(element)).to.contain('Loading accounts…');
    element.mode = 'existing';
    await settled();
    expect(textOf(element)).to.contain('No account is connected yet.');
  });

  it('keeps the focus of who wanted to connect before it was known that there are none', async () => {
    const { element } = await show('amazon-s3', { loadAccounts: neverLoads, mode: 'undecided' });
    await clickButton(element, CONNECT);

    element.mode = 'new';
    await settled();

    expectFocus(byRole(element, 'button', CONNECT));
  });

  it('keeps the focus of who wanted to connect where the list has none after all', async () => {
    let tell: (() => void) | undefined;
    const told = new Promise<void>((resolve) => (tell = resolve));
    const none = listing([]);
    const loadAccounts: LoadAccounts = (...given) => told.then(() => none(...given));
    const { element } = await show('amazon-s3', { loadAccounts, mode: 'undecided', hasAccounts: true });
    await clickButton(element, CONNECT);
    await until(() => textOf(focused() ?? new Text()) === 'Loading accounts…', 'the focus on the list');
    tell?.();
    await settled();

    element.mode = 'new';
    await settled();

    expectFocus(byRole(element, 'button', CONNECT));
  });

  it('leaves it to the list to say that they could not be read', async () => {
    const { element } = await show('amazon-s3', { loadAccounts: failsToLoad, mode: 'undecided' });

    expect(textOf(element)).to.contain('The accounts could not be loaded.');
  });

  it('stops looking for accounts when it is left', async () => {
    const signals: AbortSignal[] = [];
    const loadAccounts: LoadAccounts = (query, { signal }) => {
      signals.push(signal);
      return neverLoads(query, { signal });
    };
    const { element } = await show('amazon-s3', { loadAccounts, mode: 'undecided' });

    element.remove();
    await settled();

    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
  });

  it('keeps the list of accounts while New Account is shown', async () => {
    let loads = 0;
    const load = listing(accounts(3));
    const loadAccounts: typeof load = (...given) => ((loads += 1), load(...given));
    const { element } = await show('amazon-s3', { mode: 'existing', loadAccounts });

    element.mode = 'new';
    await settled();
    element.mode = 'existing';
    await settled();

    expect(loads).to.equal(1);
  });

  it('shows where the credentials are found, and where secrets go', async () => {
    const { element } = await show('amazon-s3', { mode: 'new' });

    const link = byRole(element, 'link', 'Where do I find these?') as HTMLAnchorElement;
    expect(link.rel).to.equal('noreferrer');
    expect(textOf(element)).to.contain('Secrets are sent once');
  });

  it('tells the addresses for a firewall', async () => {
    const { element } = await show('sftp', { mode: 'new', egressAddresses: ['192.0.2.7', '192.0.2.8'] });

    expect(textOf(element)).to.contain('allow connections from 192.0.2.7, 192.0.2.8.');
  });
});

describe('auth-step: an existing account', () => {
  /** With a page around it that tells which one was picked. */
  const showAccounts = async () => {
    const shown = await show('amazon-s3', { mode: 'existing' });
    shown.element.addEventListener('account-picked', (event) => {
      shown.element.accountId = (event as CustomEvent<{ account: Account }>).detail.account.id;
    });
    return shown;
  };

  it('connects the one that is picked', async () => {
    const { element, existing } = await showAccounts();

    await choose(element, /^AKIA0002/);
    await clickButton(element, CONNECT);

    expect(existing.map(({ id }) => id)).to.deep.equal(['account-2']);
  });

  it('connects the one that was picked before the step was shown', async () => {
    const { element, existing } = await show('amazon-s3', { mode: 'existing', accountId: 'account-3' });

    await clickButton(element, CONNECT);

    expect(existing.map(({ id }) => id)).to.deep.equal(['account-3']);
    expect(textOf(element)).not.to.contain('Choose an account');
  });

  it('asks for a choice', async () => {
    const { element, existing } = await show('amazon-s3', { mode: 'existing' });

    await clickButton(element, CONNECT);

    expect(existing).to.deep.equal([]);
    expect(textOf(element)).to.contain('Choose an account to go on.');
    expect(nameOf(focused() ?? element)).to.match(/^AKIA0001/);
  });

  it('chooses with Enter the account that the focus is on, and connects with the next', async () => {
    const { element, existing } = await showAccounts();
    byRole(element, 'radio', /^AKIA0002/).focus();

    await press('Enter');
    expect(existing).to.deep.equal([]);
    await press('Enter');

    expect(existing.map(({ id }) => id)).to.deep.equal(['account-2']);
    expect(textOf(element)).not.to.contain('Choose an account');
  });

  it('connects with Enter at the chosen account, as a form does', async () => {
    const { element, existing } = await show('amazon-s3', { mode: 'existing', accountId: 'account-3' });
    byRole(element, 'radio', /^AKIA0003/).focus();

    await press('Enter');

    expect(existing.map(({ id }) => id)).to.deep.equal(['account-3']);
  });

  it('asks for a choice as often as there is none', async () => {
    const { element } = await show('amazon-s3', { mode: 'existing' });
    await clickButton(element, CONNECT);

    await clickButton(element, CONNECT);

    expect(nameOf(focused() ?? element)).to.match(/^AKIA0001/);
  });

  it('names each way to an account once, and describes it beside its name', async () => {
    const { element } = await show('amazon-s3', { mode: 'existing' });

    const way = byRole(element, 'radio', 'Existing Account');
    expect(descriptionOf(way)).to.equal('Use credentials that are already stored.');
  });

  it('waits while it is checked, and can be stopped', async () => {
    const { element, existing } = await show('amazon-s3', {
      mode: 'existing',
      accountId: 'account-1',
      activity: RUNNING,
    });
    const stopped = record(document, 'connect-stopped');

    await clickButton(element, 'Connecting…');
    await clickButton(element, 'Stop');

    expect(existing).to.deep.equal([]);
    expect(stopped).to.have.length(1);
    expect(texts(element, 'listitem')).to.have.length(2);
  });

  it('keeps the focus of who connects with Enter in the list, which waits then', async () => {
    const { element } = await show('amazon-s3', { mode: 'existing', accountId: 'account-1' });
    byRole(element, 'radio', /^AKIA0001/).focus();

    element.activity = RUNNING;
    await settled();

    expectFocus(byRole(element, 'button', 'Connecting…'));
  });

  it('shows that nothing is known yet about accounts', async () => {
    const { element } = await show('amazon-s3', { loadAccounts: neverLoads });

    expect(textOf(element)).to.contain('Loading accounts…');
  });
});

describe('auth-step: a new account', () => {
  it('hands over the credentials', async () => {
    const { element, news } = await show('amazon-s3', { mode: 'new' });
    await fill(element, ENTRIES['amazon-s3']);

    await clickButton(element, CONNECT);

    expect(news).to.deep.equal([{ method: 'keys', ...CREDENTIALS }]);
  });

  it('keeps what was typed through a failure, shows the problem and moves to its field', async () => {
    const { element } = await show('amazon-s3', { mode: 'new' });
    await fill(element, ENTRIES['amazon-s3']);
    element.activity = RUNNING;
    await settled();

    const met = problem('s3.secret-wrong', { length: 40 }, { field: 'secretAccessKey' });
    element.activity = { status: 'failed', problem: met, probes: [] };
    await settled();

    const secret = byLabel(element, 'Secret access key');
    expect(secret.value).to.equal(CREDENTIALS.secretAccessKey);
    expect(secret.getAttribute('aria-invalid')).to.equal('true');
    expectFocus(secret);
    expect(texts(element, 'alert')[0]).to.contain('Where to mend it: what was entered');
  });

  it('shows what the server found in the fields', async () => {
    const issues = [issue('region', 'region.format', {}), issue('accessKeyId', 'required', {})];
    const { element } = await show('amazon-s3', {
      mode: 'new',
      activity: { status: 'failed', problem: problem('request.invalid', {}, { issues }), probes: [] },
    });

    expect(descriptionOf(byLabel(element, 'Region'))).to.contain('Enter a region code');
    expectFocus(byLabel(element, 'Access key ID'));
  });

  it('puts the right region in and connects again', async () => {
    const { element, news } = await show('amazon-s3', { mode: 'new' });
    await fill(element, ENTRIES['amazon-s3']);
    const met = problem('s3.wrong-region', { region: 'eu-west-1' }, { field: 'region' });
    element.activity = { status: 'failed', problem: met, probes: [] };
    await settled();

    await clickButton(element, 'Use eu-west-1');

    expect(news).to.deep.equal([{ method: 'keys', ...CREDENTIALS, region: 'eu-west-1' }]);
  });

  it('shows the probes while it runs, and can be stopped', async () => {
    const { element } = await show('amazon-s3', { mode: 'new', activity: RUNNING });
    const stopped = record(document, 'connect-stopped');

    expect(texts(element, 'listitem')).to.deep.equal([
      'Reach the storage waiting',
      'Check the access key waiting',
    ]);
    await clickButton(element, 'Stop');

    expect(stopped).to.have.length(1);
  });

  it('gives the focus to its button when Stop goes away under it', async () => {
    for (const mode of ['new', 'existing']) {
      const { element } = await show('amazon-s3', { mode, activity: RUNNING });
      byRole(element, 'button', 'Stop').focus();

      element.activity = { status: 'idle' };
      await settled();

      expectFocus(byRole(element, 'button', CONNECT));
      element.remove();
    }
  });

  it('takes the focus from nobody when it changes', async () => {
    const { element } = await show('amazon-s3', { mode: 'new', activity: RUNNING });
    const outside = await host(document.createElement('button'));
    outside.focus();

    element.activity = { status: 'idle' };
    await settled();

    expectFocus(outside);
  });
});

describe('auth-step: access by role', () => {
  it('has the whole trust policy to copy', async () => {
    const roleAccess = { principal: 'arn:aws:iam::1:user/us', externalId: 'the-id' };
    const { element } = await show('amazon-s3', { mode: 'new', roleAccess });

    await choose(element, 'Role');

    const policy = byLabel(element, 'Trust policy');
    expect(policy.readOnly).to.equal(true);
    expect(policy.value)
      .to.contain('"AWS": "arn:aws:iam::1:user/us"')
      .and.to.contain('"sts:ExternalId": "the-id"');
  });
});

describe('auth-step: a key to encrypt files with', () => {
  const LABEL = 'Encryption key';
  const PRIVATE = '-----BEGIN PGP PRIVATE KEY BLOCK-----\ncanary-private-4711';
  const sftp = { Host: 'sftp.example.com', 'User name': 'ann', Password: 'correct horse' };

  it('is asked for only where files are encrypted', async () => {
    const { element } = await show('sftp', { mode: 'new' });
    expect(findInput(element, LABEL)).to.equal(undefined);

    element.fileEncryption = true;
    await settled();
    await unfold(element, 'More options');
    expect(findInput(element, LABEL)).not.to.equal(undefined);
  });

  it('is opened here, and its owner named', async () => {
    const { element, news } = await show('sftp', { mode: 'new', fileEncryption: true });
    await unfold(element, 'More options');
    await fill(element, sftp);

    await paste(byLabel(element, LABEL), btoa(GNUPG_KEY));
    await leave(byLabel(element, LABEL));
    await until(() => descriptionOf(byLabel(element, LABEL)).includes('Ann Exporter'), 'the owner');
    await clickButton(element, CONNECT);
    await until(() => news.length > 0, 'the submit');

    expect(descriptionOf(byLabel(element, LABEL))).to.contain('fingerprint 7065 3DCA');
    expect(news[0]?.['encryptionKey']).to.match(/^-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nxjME/);
  });

  it('is refused when nothing can be encrypted with it', async () => {
    const { element, news } = await show('sftp', { mode: 'new', fileEncryption: true });
    await unfold(element, 'More options');
    await fill(element, sftp);
    await paste(byLabel(element, LABEL), GNUPG_SIGNING_KEY);

    await clickButton(element, CONNECT);
    await until(() => focused() === byLabel(element, LABEL), 'the focus on the key');

    expect(descriptionOf(byLabel(element, LABEL))).to.contain('can sign, but not encrypt');
    expect(news).to.deep.equal([]);
  });

  it('that is private is taken away at once, and cannot be overlooked', async () => {
    const { element, news } = await show('sftp', { mode: 'new', fileEncryption: true });
    await unfold(element, 'More options');
    const changes = record(element, 'form-changed');
    await fill(element, sftp);

    await paste(byLabel(element, LABEL), btoa(PRIVATE));

    await until(() => byLabel(element, LABEL).value === '', 'the key to be gone');
    expect(descriptionOf(byLabel(element, LABEL))).to.contain('This was, or held, the private key.');
    await clickButton(element, CONNECT);
    expectFocus(byLabel(element, LABEL));
    expect(news).to.deep.equal([]);
    await clickButton(element, CONNECT);
    await until(() => news.length > 0, 'the submit');
    expect(news[0]).not.to.have.property('encryptionKey');
    const told = JSON.stringify(changes.map(({ detail }) => detail));
    expect(told).not.to.contain('canary').and.not.to.contain(btoa(PRIVATE).slice(40));
  });
});
