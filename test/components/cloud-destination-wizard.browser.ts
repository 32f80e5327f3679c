import { expect } from 'chai';
import '../../src/define.js';
import type { Account } from '../../src/backend/backend.js';
import type { WizardEventName } from '../../src/flow/wizard-events.js';
import { problem } from '../../src/problems/problem.js';
import { fakeBackend, fakeChecks } from '../../demo/gallery/fake-backend.js';
import { CREDENTIALS, ENTRIES, builtIn, hostKeyQuestion, seeded } from '../../demo/gallery/fakes.js';
import { host, make, record, settled, until } from '../drivers/browser/fixture.js';
import {
  allByRole,
  byLabel,
  byRole,
  choose,
  clickButton,
  descriptionOf,
  expectFocus,
  fill,
  findByRole,
  focused,
  paste,
  textOf,
} from '../drivers/browser/user.js';
import {
  atCatalog,
  atStep,
  chooseType,
  connect,
  create,
  goToEnd,
  goToSetup,
  openWizard,
} from '../drivers/browser/wizard.js';
import { warnings } from '../drivers/browser/warnings.js';

const PUBLIC: readonly WizardEventName[] = [
  'destination-selected',
  'account-connected',
  'destination-created',
  'step-changed',
  'wizard-exit',
  'wizard-next',
  'wizard-cancel',
  'wizard-error',
];
const INNER = [
  'form-changed',
  'mode-chosen',
  'account-picked',
  'accounts-loaded',
  'connect-stopped',
  'create-stopped',
  'host-key-confirmed',
  'host-key-declined',
  'exit-chosen',
  'next-chosen',
];

const wrongKey = { probe: 'credentials', problem: problem('s3.key-unknown', {}) };
const checkedModes = (root: Node): boolean[] =>
  allByRole(root, 'radio')
    .slice(0, 2)
    .map((radio) => (radio as HTMLInputElement).checked);

describe('wizard: the whole way', () => {
  for (const type of ['amazon-s3', 's3-compatible', 'sftp'] as const) {
    it(`leads from the catalog to a destination: ${type}`, async () => {
      const { wizard } = await openWizard();
      const heard = record(document, ...PUBLIC);

      await goToEnd(wizard, type);
      await clickButton(wizard, 'Next');

      expect(heard.map((event) => event.type)).to.deep.equal([
        'destination-selected',
        'step-changed',
        'account-connected',
        'step-changed',
        'destination-created',
        'step-changed',
        'wizard-next',
      ]);
      expect(heard.at(-1)?.detail).to.have.nested.property('destination.name', 'Daily exports');
      expect(heard.at(-1)?.detail).to.have.nested.property('account.type', type);
    });
  }

  it('remembers the folder that was part of a pasted address', async () => {
    const { wizard } = await openWizard();
    const heard = record(document, ...PUBLIC);
    await chooseType(wizard, 'sftp');
    await paste(byLabel(wizard, 'Host'), 'sftp://ann@sftp.example.com:2222/upload/daily');
    await until(
      () => descriptionOf(byLabel(wizard, 'Host')).includes('“/upload/daily” waits in the next step'),
      'the notice',
    );
    await fill(wizard, { Password: 'correct horse' });
    await clickButton(wizard, 'Connect to destination');
    await atStep(wizard, 'setup-step');

    expect(byLabel(wizard, 'Folder path').value).to.equal('/upload/daily');
    expect(heard.map(({ type }) => type)).not.to.include('location-understood');
  });

  it('tells the steps with the reason', async () => {
    const { wizard } = await openWizard();
    const heard = record(wizard, 'step-changed');

    await goToEnd(wizard, 'amazon-s3');
    wizard.reset();

    expect(heard.map(({ detail }) => detail)).to.deep.equal([
      { from: 'catalog', to: 'auth', reason: 'select' },
      { from: 'auth', to: 'setup', reason: 'connected' },
      { from: 'setup', to: 'created', reason: 'created' },
      { from: 'created', to: 'catalog', reason: 'reset' },
    ]);
  });

  it('leaves by Save & Exit with the same facts', async () => {
    const { wizard } = await openWizard();
    const heard = record(document, 'wizard-exit');
    await goToEnd(wizard, 'amazon-s3');

    await clickButton(wizard, 'Save & Exit');

    expect(heard.map(({ detail }) => detail)[0]).to.have.nested.property('destination.setup.bucket');
  });

  it('says every event across shadow roots, and nothing of its inner life', async () => {
    const outer = await host(document.createElement('div'));
    const { wizard } = await openWizard({ accounts: seeded(2), checks: fakeChecks({ account: wrongKey }) });
    outer.attachShadow({ mode: 'open' }).append(wizard);
    const inner = record(document, ...INNER);
    const heard = record(document, ...PUBLIC);

    await chooseType(wizard, 'amazon-s3');
    await choose(wizard, /^AKIA0001/);
    await choose(wizard, /^New Account/);
    await connect(wizard, 'amazon-s3');
    await until(() => findByRole(wizard, 'alert'), 'a problem');
    await clickButton(wizard, 'Cancel');

    expect(inner.map(({ type }) => type)).to.deep.equal([]);
    expect(heard.map(({ type }) => type)).to.deep.equal([
      'destination-selected',
      'step-changed',
      'wizard-error',
      'wizard-cancel',
      'step-changed',
    ]);
    expect(heard.every(({ bubbles, composed, target }) => bubbles && composed && target === outer)).to.equal(
      true,
    );
  });

  it('never says a secret', async () => {
    const { wizard } = await openWizard();
    const heard = record(document, ...PUBLIC, ...INNER);

    await goToEnd(wizard, 'amazon-s3');

    expect(JSON.stringify(heard.map(({ detail }) => detail))).not.to.contain(CREDENTIALS.secretAccessKey);
    expect(wizard.shadowRoot?.innerHTML).not.to.contain(CREDENTIALS.secretAccessKey);
  });

  it('moves the focus to the heading of each step', async () => {
    const { wizard } = await openWizard();
    expect(focused() === undefined).to.equal(true);

    await chooseType(wizard, 'amazon-s3');
    expectFocus(byRole(wizard, 'heading', 'Connect to Amazon S3'));
    await connect(wizard, 'amazon-s3');
    await atStep(wizard, 'setup-step');
    expectFocus(byRole(wizard, 'heading', 'Set up Amazon S3'));
    await create(wizard);
    await atStep(wizard, 'done-step');
    expectFocus(byRole(wizard, 'heading', 'Destination created'));
    wizard.reset();
    await settled();
    expectFocus(byRole(wizard, 'heading', 'Choose a destination'));
  });

  it('offers its own types to a framework that sets none', async () => {
    const { wizard } = await openWizard();
    wizard.destinations = undefined;
    await settled();

    await goToEnd(wizard, 'amazon-s3');
  });

  it('asks to confirm a host key, which is no error', async () => {
    const checks = fakeChecks({ account: { probe: 'host-key', problem: hostKeyQuestion } });
    const { wizard } = await openWizard({ checks });
    const errors = record(wizard, 'wizard-error');
    await chooseType(wizard, 'sftp');
    await connect(wizard, 'sftp');
    await until(() => findByRole(wizard, 'button', 'Do not connect'), 'the question');

    checks.account = 'passed';
    await clickButton(wizard, 'The fingerprint matches, connect');
    await atStep(wizard, 'setup-step');

    expect(errors).to.deep.equal([]);
  });
});

describe('wizard: where it begins', () => {
  it('begins with a new account when there are none', async () => {
    const { wizard } = await openWizard();

    await chooseType(wizard, 'amazon-s3');

    expect(checkedModes(wizard)).to.deep.equal([false, true]);
    expect(byLabel(wizard, 'Access key ID').value).to.equal('');
  });

  it('begins with the existing accounts when there are some', async () => {
    const { wizard } = await openWizard({ accounts: seeded(2) });

    await chooseType(wizard, 'amazon-s3');

    expect(checkedModes(wizard)).to.deep.equal([true, false]);
    expect(allByRole(wizard, 'radio')).to.have.length(4);
  });

  it('connects an existing account without its secret', async () => {
    const { wizard, checks } = await openWizard({ accounts: seeded(2) });
    const heard = record(wizard, 'account-connected');
    await chooseType(wizard, 'amazon-s3');

    await choose(wizard, /^AKIA0002/);
    await clickButton(wizard, 'Connect to destination');
    await atStep(wizard, 'setup-step');

    expect(checks.signals).to.have.length(1);
    expect((heard[0]?.detail as { account: Account }).account.id).to.equal('account-2');
  });

  it('begins without the catalog when it is told the type', async () => {
    const { wizard } = await openWizard();

    wizard.start({ destinationType: 'sftp' });
    await atStep(wizard, 'auth-step');

    expect(wizard.step).to.equal('auth');
    expect(textOf(wizard)).to.contain('Connect to SFTP');
  });

  it('begins anew when it is started again', async () => {
    const { wizard } = await openWizard();
    await goToSetup(wizard, 'amazon-s3');

    wizard.start({ destinationType: 'sftp' });
    await until(() => textOf(wizard).includes('Connect to SFTP'), 'another type');
    wizard.start();
    await settled();

    expect(wizard.step).to.equal('catalog');
  });

  it('stays on the catalog and warns when it is told a type that is not on offer', async () => {
    const { wizard } = await openWizard();

    const written = await warnings(() => {
      wizard.start({ destinationType: 'dropbox' });
    });

    expect(written.join()).to.contain('dropbox');
    expect(wizard.step).to.equal('catalog');
  });

  it('opens the last type that was asked for, however long the first one takes', async () => {
    let open = (): void => {};
    const slow = new Promise<void>((resolve) => {
      open = resolve;
    });
    const s3 = builtIn('amazon-s3');
    const destinations = [{ ...s3, load: () => slow.then(() => s3.load()) }, builtIn('sftp')];
    const backend = fakeBackend(fakeChecks());
    const wizard = await host(make('cloud-destination-wizard', { backend, destinations }));
    const heard = record(wizard, 'destination-selected');

    wizard.start({ destinationType: 'amazon-s3' });
    wizard.start({ destinationType: 'sftp' });
    await atStep(wizard, 'auth-step');
    open();
    await destinations[0]?.load();
    await settled();
    wizard.requestUpdate();
    await settled();

    expect(heard.map(({ detail }) => detail)).to.deep.equal([{ type: 'sftp' }]);
    expect(textOf(wizard)).to.contain('Connect to SFTP');
  });

  it('stays on the catalog when it was reset before the step was there', async () => {
    const { wizard } = await openWizard();

    wizard.start({ destinationType: 'amazon-s3' });
    wizard.reset();
    await Promise.all([builtIn('amazon-s3').load(), import('../../src/components/wizard-session.js')]);
    await settled();

    expect(wizard.step).to.equal('catalog');
    expect(textOf(wizard)).to.contain('Choose a destination');
  });

  it('offers types that need a backend only where there is one', async () => {
    const offered = (root: Node): number => allByRole(root, 'button', /^Connect destination/).length;
    const wizard = await host(make('cloud-destination-wizard'));
    expect(offered(wizard)).to.equal(2);

    wizard.setAttribute('backend-url', '/api/destinations');
    await settled();
    expect(offered(wizard)).to.equal(3);

    wizard.removeAttribute('backend-url');
    await settled();
    expect(offered(wizard)).to.equal(2);
  });

  it('checks in the page once more when the address of the backend is taken away', async () => {
    const wizard = await host(make('cloud-destination-wizard'));
    wizard.setAttribute('backend-url', '/api/destinations');
    await settled();
    wizard.removeAttribute('backend-url');
    await chooseType(wizard, 'amazon-s3');

    expect(textOf(wizard)).to.contain('Access key ID');
    expect(textOf(wizard)).not.to.contain('could not be loaded');
  });

  it('asks a backend what is connected, and for accounts once somebody has chosen', async () => {
    const asked: string[] = [];
    const backend = new Proxy(fakeBackend(fakeChecks()), {
      get: (target, name, receiver) => {
        // A promise of it is what awaits "then"; only methods count.
        if (name !== 'then') asked.push(String(name));
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
    const wizard = await host(make('cloud-destination-wizard', { backend }));
    await until(() => asked.length > 0, 'a question');
    expect(asked).to.deep.equal(['describe']);

    await chooseType(wizard, 'amazon-s3');
    expect(asked.slice(1).sort()).to.deep.equal(['describe', 'listAccounts']);
  });
});

describe('wizard: back, cancel and reset', () => {
  it('goes back and keeps what was typed, except secrets', async () => {
    const { wizard } = await openWizard();
    await chooseType(wizard, 'amazon-s3');
    await fill(wizard, ENTRIES['amazon-s3']);

    await clickButton(wizard, 'Back');
    await atCatalog(wizard);
    await chooseType(wizard, 'amazon-s3');

    expect(byLabel(wizard, 'Access key ID').value).to.equal(CREDENTIALS.accessKeyId);
    expect(byLabel(wizard, 'Secret access key').value).to.equal('');
  });

  it('goes back from the setup to the account that now exists, and forward again', async () => {
    const { wizard } = await openWizard();
    await goToSetup(wizard, 'amazon-s3');
    await fill(wizard, { Name: 'Daily' });

    await clickButton(wizard, 'Back');
    await atStep(wizard, 'auth-step');
    await until(() => allByRole(wizard, 'radio').length === 3, 'the account');
    await clickButton(wizard, 'Connect to destination');
    await atStep(wizard, 'setup-step');

    expect(byLabel(wizard, 'Name').value).to.equal('Daily');
  });

  it('asks the host before it is cancelled, which may refuse', async () => {
    const { wizard } = await openWizard();
    await chooseType(wizard, 'amazon-s3');
    const refuse = (event: Event): void => event.preventDefault();

    wizard.addEventListener('wizard-cancel', refuse);
    await clickButton(wizard, 'Cancel');
    expect(wizard.step).to.equal('auth');

    wizard.removeEventListener('wizard-cancel', refuse);
    const cancelled = record(document, 'wizard-cancel');
    await clickButton(wizard, 'Cancel');
    expect(wizard.step).to.equal('catalog');
    expect(cancelled.map(({ detail }) => detail)).to.deep.equal([{ step: 'auth' }]);
  });

  it('forgets everything when it is reset', async () => {
    const { wizard } = await openWizard();
    await chooseType(wizard, 'amazon-s3');
    await fill(wizard, ENTRIES['amazon-s3']);

    wizard.reset();
    await atCatalog(wizard);
    await chooseType(wizard, 'amazon-s3');

    expect(byLabel(wizard, 'Access key ID').value).to.equal('');
  });
});
