/** What a page does to a wizard early, late, or while something is on its way. */
import { expect } from 'chai';
import '../../demo/gallery/elements.js';
import type { DestinationBackend } from '../../src/backend/backend.js';
import type { WizardDraft } from '../../src/flow/draft.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import type { MessageOverrides } from '../../src/messages/messages.js';
import { success } from '../../src/problems/result.js';
import { fakeBackend, fakeChecks } from '../../demo/gallery/fake-backend.js';
import { seeded } from '../../demo/gallery/fakes.js';
import { host, make, record, settled, until } from '../drivers/browser/fixture.js';
import { byLabel, clickButton, fill, findByRole, findInput, textOf } from '../drivers/browser/user.js';
import { atStep, chooseType, create, goToSetup, openWizard } from '../drivers/browser/wizard.js';

const SWEDISH: MessageOverrides = { wizard: { cancel: 'Avbryt' }, catalog: { heading: 'Välj destination' } };

const says = (wizard: HTMLElement, text: string): Promise<true> =>
  until(() => textOf(wizard).includes(text), `“${text}” on the screen`);
const modal = (wizard: HTMLElement): boolean => findByRole(wizard, 'dialog')?.matches(':modal') ?? false;

/** Something that happens when a test says so. */
function later<Value = void>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const inDialog = (more: object = {}) =>
  host(make('cloud-destination-wizard', { backend: fakeBackend(fakeChecks()), dialog: true, ...more }));

async function otherPlace(): Promise<HTMLElement> {
  return host(document.createElement('main'));
}

/** Somebody has begun to type a new account. */
const DRAFT: WizardDraft = {
  version: 1,
  type: 'amazon-s3',
  step: 'auth',
  mode: 'new',
  forms: { auth: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE' } },
};

describe('wizard: its language, changed early', () => {
  it('is English again where the page turns back before the texts are there', async () => {
    const { promise, resolve } = later<MessageOverrides>();
    let asked = false;
    const firstScreen = (): Promise<MessageOverrides> => {
      asked = true;
      return promise;
    };
    const wizard = make('cloud-destination-wizard', { languages: { sv: { firstScreen } } });
    wizard.lang = 'sv';
    document.body.append(wizard);
    await wizard.updateComplete;
    wizard.lang = 'en';
    await host(wizard);
    resolve(SWEDISH);

    await says(wizard, 'Choose a destination');
    await settled();
    expect(textOf(wizard)).not.to.contain('Välj');
    expect(asked).to.equal(false);
  });

  it('opens its dialog before the texts are there, and puts nothing into the page', async () => {
    const { promise, resolve } = later<MessageOverrides>();
    const wizard = await inDialog({ lang: 'sv', languages: { sv: { firstScreen: () => promise } } });
    expect(wizard.getBoundingClientRect().height).to.equal(0);

    await wizard.open();
    expect(modal(wizard)).to.equal(true);
    resolve(SWEDISH);

    await says(wizard, 'Välj destination');
    expect(modal(wizard)).to.equal(true);
  });
});

describe('wizard: a dialog that is taken back', () => {
  it('does not open when it was closed while it was on its way', async () => {
    const wizard = await inDialog();
    const opening = wizard.open();
    wizard.close();
    await opening;

    expect(modal(wizard)).to.equal(false);
  });

  it('does not open, nor complain, when the wizard was removed meanwhile', async () => {
    const wizard = await inDialog();
    const opening = wizard.open();
    wizard.remove();
    await opening;

    expect(modal(wizard)).to.equal(false);
  });

  it('closes when the wizard is to stand in the page, where Cancel cancels', async () => {
    const wizard = await inDialog();
    await wizard.open({ destinationType: 'amazon-s3' });
    await until(() => findInput(wizard, 'Access key ID'), 'a form');
    await fill(wizard, { 'Access key ID': 'AKIAIOSFODNN7EXAMPLE' });
    wizard.dialog = false;
    await settled();
    const heard = record(wizard, 'wizard-cancel');

    await clickButton(wizard, 'Cancel');

    expect(heard).to.have.length(1);
  });

  it('leaves the focus where the page has put it since', async () => {
    const opener = await host(document.createElement('button'));
    const other = await host(document.createElement('button'));
    opener.focus();
    const wizard = await inDialog();
    await wizard.open();

    wizard.remove();
    other.focus();
    await settled();

    expect(document.activeElement).to.equal(other);
  });
});

describe('wizard: another backend', () => {
  const role = { principal: 'arn:aws:iam::111111111111:root', externalId: 'tenant-a' };
  const tenant = (): DestinationBackend => ({
    ...fakeBackend(fakeChecks(), { accounts: seeded(3) }),
    describe: async () =>
      success({
        destinationTypes: ['amazon-s3'],
        egressAddresses: [],
        roleAccess: role,
        connections: [{ type: 'amazon-s3', accounts: 3, destinations: 0, failing: 0 }],
      }),
  });

  it('leaves nothing on the screen of what the one before has said', async () => {
    const wizard = await host(make('cloud-destination-wizard', { backend: tenant() }));
    await says(wizard, '3 accounts');

    wizard.backend = {
      ...fakeBackend(fakeChecks()),
      describe: () => Promise.reject(new TypeError('offline')),
    };
    await settled();
    expect(textOf(wizard)).not.to.contain('3 accounts');

    wizard.start({ destinationType: 'amazon-s3' });
    const step = await until(() => wizard.shadowRoot?.querySelector('auth-step') ?? undefined, 'a step');
    expect(step.roleAccess).to.equal(undefined);
  });

  it('is not spoken for by the one before, which was asked and answers late', async () => {
    const { promise, resolve } = later();
    const before = tenant();
    let asked = 0;
    const slow: DestinationBackend = {
      ...before,
      describe: async (input, options) => {
        asked += 1;
        await promise;
        return before.describe(input, options);
      },
    };
    const wizard = await host(make('cloud-destination-wizard', { backend: slow }));
    await until(() => asked === 1, 'a question');

    wizard.backend = {
      ...fakeBackend(fakeChecks()),
      describe: () => Promise.reject(new TypeError('offline')),
    };
    await wizard.updateComplete;
    resolve();
    await settled();

    expect(textOf(wizard)).not.to.contain('3 accounts');
  });

  it('is asked in an open dialog, too', async () => {
    const wizard = await inDialog({ backend: fakeBackend(fakeChecks()) });
    await wizard.open();

    wizard.backend = tenant();

    await says(wizard, '3 accounts');
  });

  it('is asked once more when the wizard is back in the page', async () => {
    const { promise, resolve } = later();
    let asked = 0;
    const backend = tenant();
    const slow: DestinationBackend = {
      ...backend,
      describe: async (input, options) => {
        asked += 1;
        await promise;
        return backend.describe(input, options);
      },
    };
    const wizard = await host(make('cloud-destination-wizard', { backend: slow }));
    await until(() => asked === 1, 'a question');
    wizard.remove();
    await settled();
    (await otherPlace()).append(wizard);
    resolve();

    await says(wizard, '3 accounts');
  });
});

describe('wizard: what is on its way when it is removed', () => {
  it('looks for the accounts again once it is back', async () => {
    const real = fakeBackend(fakeChecks(), { accounts: seeded(3) });
    let holds = true;
    const backend: DestinationBackend = {
      ...real,
      listAccounts: async (query, options) => {
        if (holds)
          await new Promise((_, reject) => {
            options?.signal?.addEventListener('abort', () => {
              reject(new DOMException('Gone.', 'AbortError'));
            });
          });
        return real.listAccounts(query, options);
      },
    };
    const wizard = await host(make('cloud-destination-wizard', { backend }));
    wizard.start({ destinationType: 'amazon-s3' });
    await atStep(wizard, 'auth-step');
    wizard.remove();
    await settled();
    holds = false;
    (await otherPlace()).append(wizard);

    await says(wizard, 'AKIA0001');
  });

  it('opens no step that was still loading, and tells nobody', async () => {
    const { promise, resolve } = later();
    const loads: string[] = [];
    const destinations = builtInDestinations.map((type) => ({
      ...type,
      load: async () => {
        loads.push(type.type);
        await promise;
        return type.load();
      },
    }));
    const wizard = await host(
      make('cloud-destination-wizard', { backend: fakeBackend(fakeChecks()), destinations }),
    );
    const heard = record(wizard, 'destination-selected', 'step-changed', 'draft-changed');
    wizard.start({ destinationType: 'amazon-s3' });
    await until(() => loads.length > 0, 'a load');
    wizard.remove();
    await settled();
    resolve();
    await Promise.all([builtInDestinations[0]?.load(), import('../../src/components/wizard-session.js')]);
    await settled();

    expect(heard).to.deep.equal([]);
    expect(wizard.step).to.equal('catalog');
  });
});

describe('wizard: a draft that is on its way when it is removed', () => {
  it('is resumed once the wizard is back, and nobody is told before', async () => {
    const { promise, resolve } = later();
    let loads = 0;
    const destinations = builtInDestinations.map((type) => ({
      ...type,
      load: async () => {
        loads += 1;
        await promise;
        return type.load();
      },
    }));
    const backend = fakeBackend(fakeChecks());
    const wizard = await host(make('cloud-destination-wizard', { backend, destinations }));
    const heard = record(wizard, 'step-changed', 'draft-changed');
    wizard.draft = DRAFT;
    await until(() => loads > 0, 'a load');
    wizard.remove();
    await settled();
    resolve();
    await Promise.all([builtInDestinations[0]?.load(), import('../../src/components/wizard-session.js')]);
    await settled();
    expect(heard).to.deep.equal([]);

    (await otherPlace()).append(wizard);

    await until(() => findInput(wizard, 'Access key ID')?.value === 'AKIAIOSFODNN7EXAMPLE', 'its value');
    expect(heard.map(({ type }) => type)).to.deep.equal(['draft-changed', 'step-changed']);
  });

  it('makes way for what the page begins instead', async () => {
    const wizard = await host(make('cloud-destination-wizard', { backend: fakeBackend(fakeChecks()) }));
    wizard.draft = { version: 1, type: 'amazon-s3', step: 'auth', mode: 'new', forms: {} };
    wizard.remove();
    await settled();
    wizard.reset();

    (await otherPlace()).append(wizard);
    await settled();

    expect(wizard.step).to.equal('catalog');
    expect(textOf(wizard)).to.contain('Choose a destination');
  });
});

describe('wizard: a start within an event', () => {
  it('is where it ends', async () => {
    const wizard = await host(make('cloud-destination-wizard', { backend: fakeBackend(fakeChecks()) }));
    wizard.addEventListener(
      'step-changed',
      () => {
        wizard.start({ destinationType: 'sftp' });
      },
      { once: true },
    );
    wizard.start({ destinationType: 'amazon-s3' });

    await says(wizard, 'Connect to SFTP');
  });
});

describe('wizard: a reset within an event', () => {
  it('is where it ends, also when a type has just been chosen', async () => {
    const wizard = await host(make('cloud-destination-wizard', { backend: fakeBackend(fakeChecks()) }));
    const chosen = record(wizard, 'destination-selected');
    wizard.addEventListener(
      'destination-selected',
      () => {
        wizard.reset();
      },
      { once: true },
    );
    wizard.start({ destinationType: 'amazon-s3' });
    await until(() => chosen.length > 0, 'a choice');
    await settled();

    expect(wizard.step).to.equal('catalog');
    expect(textOf(wizard)).to.contain('Choose a destination');
  });
});

describe('wizard: without a backend', () => {
  it('keeps the account when the page gives its types anew', async () => {
    const checks = fakeChecks();
    const types = builtInDestinations
      .filter(({ needsBackend }) => !needsBackend)
      .map((type) => ({
        ...type,
        load: async () => {
          const definition = await type.load();
          return { ...definition, checkInBrowser: () => checks.of(definition) };
        },
      }));
    const wizard = await host(make('cloud-destination-wizard', { destinations: types }));
    await goToSetup(wizard, 'amazon-s3');

    wizard.destinations = [...types];
    await settled();
    await create(wizard);

    await atStep(wizard, 'done-step');
  });
});

describe('wizard: a draft that comes late', () => {
  it('fills the step that is open already', async () => {
    const wizard = await host(make('cloud-destination-wizard', { backend: fakeBackend(fakeChecks()) }));
    wizard.start({ destinationType: 'amazon-s3' });
    await until(() => findInput(wizard, 'Access key ID'), 'a form');

    wizard.draft = DRAFT;

    await until(() => findInput(wizard, 'Access key ID')?.value === 'AKIAIOSFODNN7EXAMPLE', 'its value');
  });

  it('changes nothing where it is no draft', async () => {
    const { wizard } = await openWizard();
    await chooseType(wizard, 'sftp');

    wizard.draft = { version: 0, type: 'amazon-s3' } as never;
    await import('../../src/flow/resume.js');
    await settled();
    wizard.requestUpdate();
    await settled();

    expect(textOf(wizard)).to.contain('Connect to SFTP');
  });
});

describe('wizard: texts of a type that are not there yet', () => {
  const withTexts = (texts: object) => openWizard({ messages: { destinations: { 'amazon-s3': texts } } });

  it('leave the card its name', async () => {
    const { wizard } = await withTexts({ name: null, description: 'Ours' });

    expect(textOf(wizard)).to.contain('Amazon S3').and.to.contain('Ours');
  });

  it('leave the fields their words', async () => {
    const { wizard } = await withTexts({
      fields: { region: null, accessKeyId: { label: undefined, help: 'Ours' } },
    });
    wizard.start({ destinationType: 'amazon-s3' });
    await until(() => findInput(wizard, 'Access key ID'), 'a form');

    expect(byLabel(wizard, 'Region').name).to.equal('region');
    expect(textOf(wizard)).to.contain('Ours');
  });
});
