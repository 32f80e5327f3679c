import { expect } from 'chai';
import '../../src/define.js';
import type { Account } from '../../src/backend/backend.js';
import { CloudDestinationWizard } from '../../src/components/cloud-destination-wizard.js';
import { defineElement } from '../../src/components/define-element.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import type { WizardEventName } from '../../src/flow/wizard-events.js';
import { problem } from '../../src/problems/problem.js';
import {
  CREDENTIALS,
  ENTRIES,
  builtIn,
  fakeBackend,
  fakeChecks,
  hostKeyQuestion,
  seeded,
} from '../drivers/browser/fakes.js';
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
  texts,
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

/** Collects what is written to the console as a warning during `act`. */
async function warnings(act: () => unknown): Promise<string[]> {
  const written: string[] = [];
  const { warn } = console;
  console.warn = (...parts: unknown[]) => written.push(parts.join(' '));
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return written;
}

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
  });

  it('does not ask a backend before somebody has chosen', async () => {
    const asked: string[] = [];
    const backend = new Proxy(fakeBackend(fakeChecks()), {
      get: (target, name, receiver) => {
        // A promise of it is what awaits "then"; only methods count.
        if (name !== 'then') asked.push(String(name));
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
    const wizard = await host(make('cloud-destination-wizard', { backend }));
    expect(asked).to.deep.equal([]);

    await chooseType(wizard, 'amazon-s3');
    expect(asked.sort()).to.deep.equal(['describe', 'listAccounts']);
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

describe('wizard: checks', () => {
  async function hanging() {
    const page = await openWizard({ checks: fakeChecks({ account: 'hanging' }) });
    await chooseType(page.wizard, 'amazon-s3');
    await connect(page.wizard, 'amazon-s3');
    const signal = await until(() => page.checks.signals[0], 'a check');
    return { ...page, signal };
  }

  it('are stopped when the wizard leaves the document', async () => {
    const { wizard, signal } = await hanging();

    wizard.remove();

    await until(() => signal.aborted, 'an abort');
  });

  it('go on when the wizard is moved in the document', async () => {
    const { wizard, signal } = await hanging();
    const other = await host(document.createElement('div'));

    other.append(wizard);
    await settled();

    expect(signal.aborted).to.equal(false);
    expect(texts(wizard, 'listitem').join()).to.contain('Reach the storage running…');
  });

  it('are stopped by Stop, which keeps what was typed', async () => {
    const { wizard, signal } = await hanging();

    await clickButton(wizard, 'Stop');

    expect(signal.aborted).to.equal(true);
    expect(byLabel(wizard, 'Secret access key').value).to.equal(CREDENTIALS.secretAccessKey);
    expectFocus(byRole(wizard, 'button', 'Connect to destination'));
  });

  for (const name of ['Back', 'Cancel']) {
    it(`are stopped by ${name}`, async () => {
      const { wizard, signal } = await hanging();

      await clickButton(wizard, name);

      expect(signal.aborted).to.equal(true);
      expect(wizard.step).to.equal('catalog');
    });
  }

  it('show their problem with its remedy, at its field, and can be repeated', async () => {
    const { wizard, checks } = await openWizard({ checks: fakeChecks({ account: wrongKey }) });
    await chooseType(wizard, 'amazon-s3');
    await connect(wizard, 'amazon-s3');
    await until(() => findByRole(wizard, 'alert'), 'a problem');

    const field = byLabel(wizard, 'Access key ID');
    expectFocus(field);
    expect(textOf(wizard)).to.contain(descriptionOf(field).split('.')[0] ?? '');
    expect(texts(wizard, 'listitem').slice(-2).join()).to.contain('failed');

    checks.account = 'passed';
    await clickButton(wizard, 'Connect to destination');
    await atStep(wizard, 'setup-step');
  });

  it('are not begun twice by two quick clicks', async () => {
    const { wizard, checks } = await openWizard({ checks: fakeChecks({ account: 'hanging' }) });
    await chooseType(wizard, 'amazon-s3');
    await fill(wizard, ENTRIES['amazon-s3']);
    const button = byRole(wizard, 'button', 'Connect to destination');

    button.click();
    button.click();
    await until(() => checks.signals.length > 0, 'a check');
    await settled();

    expect(checks.signals).to.have.length(1);
  });
});

describe('wizard: a step that cannot be loaded', () => {
  it('says so, keeps the focus, and tries again', async () => {
    let online = false;
    const s3 = builtIn('amazon-s3');
    const load: typeof s3.load = () => (online ? s3.load() : Promise.reject(new Error('no network')));
    const backend = fakeBackend(fakeChecks());
    const destinations = [{ ...s3, load }];
    const wizard = await host(make('cloud-destination-wizard', { backend, destinations }));
    const heard = record(wizard, 'destination-selected');

    await clickButton(wizard, /^Connect destination/);
    await until(() => findByRole(wizard, 'alert'), 'that it failed');
    expect(textOf(wizard)).to.contain('This step could not be loaded.');
    expect(heard).to.deep.equal([]);
    expect(focused() === undefined).to.equal(false);

    online = true;
    await clickButton(wizard, 'Try again');
    await atStep(wizard, 'auth-step');
    expect(heard).to.have.length(1);
  });
});

describe('wizard: on a page', () => {
  it('does not disturb a second one', async () => {
    const first = (await openWizard()).wizard;
    const second = (await openWizard({ accounts: seeded(3) })).wizard;
    await chooseType(first, 'amazon-s3');
    await chooseType(second, 'amazon-s3');
    await fill(first, { 'Access key ID': 'FIRST' });

    await choose(second, /^AKIA0001/);
    await choose(second, /^New Account/);
    await fill(second, { 'Access key ID': 'SECOND' });
    first.reset();
    await settled();

    expect(first.step).to.equal('catalog');
    expect(second.step).to.equal('auth');
    expect(byLabel(second, 'Access key ID').value).to.equal('SECOND');
  });

  it('is defined once, however often its module is loaded', async () => {
    const again = '../../src/define.ts?again';

    expect(await warnings(() => import(again))).to.deep.equal([]);

    expect(customElements.get('cloud-destination-wizard')).to.equal(CloudDestinationWizard);
  });

  it('gets along with another copy of itself', async () => {
    const Copy = { CheckList: class CheckList extends HTMLElement {} }.CheckList;

    expect(await warnings(() => defineElement('check-list', Copy))).to.deep.equal([]);
  });

  it('warns when its tag belongs to somebody else', async () => {
    customElements.define('somebody-elses', class SomebodyElses extends HTMLElement {});

    const written = await warnings(() => defineElement('somebody-elses', class Ours extends HTMLElement {}));

    expect(written).to.have.length(1);
    expect(written[0]).to.contain('<somebody-elses> is already defined');
  });

  it('shows other types when the host changes them', async () => {
    const { wizard } = await openWizard();

    wizard.destinations = builtInDestinations.slice(0, 1);
    await settled();

    expect(allByRole(wizard, 'button', /^Connect destination/)).to.have.length(1);
  });
});
