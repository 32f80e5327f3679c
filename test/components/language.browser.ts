import { expect } from 'chai';
import '../../src/define.js';
import type { CloudDestinationWizard } from '../../src/components/cloud-destination-wizard.js';
import type { LanguageLoader, Languages } from '../../src/messages/languages.js';
import type { MessageOverrides } from '../../src/messages/messages.js';
import { problem } from '../../src/problems/problem.js';
import { fakeBackend, fakeChecks, type FakeChecks } from '../../demo/gallery/fake-backend.js';
import { host, make, settled, until } from '../drivers/browser/fixture.js';
import { chooseType, connect } from '../drivers/browser/wizard.js';
import { byRole, click, clickButton, fill, findByRole, textOf } from '../drivers/browser/user.js';

const SWEDISH: LanguageLoader = {
  firstScreen: () =>
    Promise.resolve({
      wizard: { cancel: 'Avbryt', label: 'Anslut en lagringsplats' },
      catalog: { heading: 'Välj destination', connectTo: ({ name }) => `Anslut destination: ${name}` },
    }),
  steps: () => Promise.resolve({ auth: { heading: ({ name }) => `Anslut till ${name}` } }),
};
const PERSIAN: LanguageLoader = {
  firstScreen: () => Promise.resolve({ catalog: { heading: 'مقصد را انتخاب کنید' } }),
};

interface Options {
  readonly lang?: string;
  readonly languages?: Languages;
  readonly messages?: MessageOverrides;
  readonly checks?: FakeChecks;
}

async function open(options: Options = {}) {
  const { lang, languages = { sv: SWEDISH, fa: PERSIAN }, messages, checks = fakeChecks() } = options;
  const wizard = make('cloud-destination-wizard', {
    backend: fakeBackend(checks),
    languages,
    messages,
  });
  if (lang !== undefined) wizard.lang = lang;
  return host(wizard);
}

const frame = (wizard: CloudDestinationWizard): HTMLElement =>
  byRole(wizard, 'region', /^(?:Connect a cloud|Anslut en)/);
const says = (wizard: CloudDestinationWizard, text: string): Promise<true> =>
  until(() => textOf(wizard).includes(text), `“${text}” on the screen`);

/** Texts that arrive when a test says so. */
function later() {
  let resolve: (texts: MessageOverrides) => void = () => undefined;
  const promise = new Promise<MessageOverrides>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Sets the language of the page until the end of the test. */
function pageIn(language: string): void {
  before(() => {
    document.documentElement.lang = language;
  });
  after(() => {
    document.documentElement.lang = 'en';
  });
}

describe('wizard: its language', () => {
  it('is English where nothing says otherwise', async () => {
    const wizard = await open();

    expect(frame(wizard).lang).to.equal('en');
    expect(textOf(wizard)).to.contain('Choose a destination');
  });

  it('is that of the wizard, and goes on through the steps', async () => {
    const wizard = await open({ lang: 'sv-FI' });
    await says(wizard, 'Välj destination');
    expect(frame(wizard).lang).to.equal('sv');

    await clickButton(wizard, 'Anslut destination: Amazon S3');
    await says(wizard, 'Anslut till Amazon S3');
  });

  it('is that of what a type needs, before anything is chosen', async () => {
    const wizard = await open({ lang: 'de' });
    await says(wizard, 'Ziel auswählen');

    await click(await until(() => findByRole(wizard, 'button', 'Mehr zu Amazon S3'), 'a menu'));
    await click(await until(() => findByRole(wizard, 'menuitem', 'Was Sie brauchen'), 'its entries'));

    await says(wizard, 'Ein Zugriffsschlüssel eines IAM-Benutzers');
    await says(wizard, 'Speicher erreichen');
  });

  it('is asked for once, however the pointer moves, and again where that failed', async () => {
    let asked = 0;
    const steps: LanguageLoader['steps'] = () => {
      asked += 1;
      return asked === 1
        ? Promise.reject(new TypeError('offline'))
        : (SWEDISH.steps?.() ?? Promise.resolve({}));
    };
    const wizard = await open({ lang: 'sv', languages: { sv: { ...SWEDISH, steps } } });
    await says(wizard, 'Välj destination');
    const card = byRole(wizard, 'button', 'Anslut destination: Amazon S3');
    const reach = async (): Promise<void> => {
      card.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
      await settled();
    };

    await reach();
    await reach();
    await reach();
    expect(asked).to.equal(2);

    await clickButton(wizard, 'Anslut destination: Amazon S3');
    await says(wizard, 'Anslut till Amazon S3');
    expect(asked).to.equal(2);
  });

  it('changes with it, on every step', async () => {
    const wizard = await open();
    await clickButton(wizard, 'Connect destination: Amazon S3');
    await says(wizard, 'Connect to Amazon S3');

    wizard.lang = 'sv';
    await says(wizard, 'Anslut till Amazon S3');

    wizard.lang = 'en';
    await says(wizard, 'Connect to Amazon S3');
  });

  it('is that of a problem, too, where the page changes its language after it was told', async () => {
    const checks = fakeChecks({ account: { probe: 'credentials', problem: problem('s3.key-unknown', {}) } });
    const wizard = await open({ checks });
    await chooseType(wizard, 'amazon-s3');
    await connect(wizard, 'amazon-s3');
    await says(wizard, 'This access key ID does not exist.');

    wizard.lang = 'de';
    await says(wizard, 'Diese Zugriffsschlüssel-ID gibt es nicht.');
  });

  it('is that of the step with which a page begins, and of its problems', async () => {
    const checks = fakeChecks({ account: { probe: 'credentials', problem: problem('s3.key-unknown', {}) } });
    const wizard = make('cloud-destination-wizard', { backend: fakeBackend(checks) });
    wizard.lang = 'de';
    wizard.start({ destinationType: 'amazon-s3' });
    await host(wizard);
    // The form comes once it is known that there is no account.
    await says(wizard, 'Zugriffsschlüssel-ID');

    await fill(wizard, {
      'Zugriffsschlüssel-ID': 'AKIAIOSFODNN7EXAMPLE',
      'Geheimer Zugriffsschlüssel': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      Region: 'eu-central-1',
    });
    await clickButton(wizard, 'Mit Ziel verbinden');
    await says(wizard, 'Diese Zugriffsschlüssel-ID gibt es nicht.');
  });

  it('is English, and says so, where nobody translates it', async () => {
    const wizard = await open({ lang: 'tlh' });
    await says(wizard, 'Choose a destination');

    expect(frame(wizard).lang).to.equal('en');
  });

  it('is English where it cannot be loaded', async () => {
    const broken: LanguageLoader = { firstScreen: () => Promise.reject(new TypeError('offline')) };
    const wizard = await open({ lang: 'sv', languages: { sv: broken } });

    await says(wizard, 'Choose a destination');
  });

  it('shows no English while the first texts are on their way', async () => {
    const { promise, resolve } = later();
    const wizard = await open({ lang: 'sv', languages: { sv: { ...SWEDISH, firstScreen: () => promise } } });
    await settled();
    expect(textOf(wizard)).to.equal('');

    resolve(await SWEDISH.firstScreen());
    await says(wizard, 'Välj destination');
  });

  it('is the one that was wanted last, whatever arrives last', async () => {
    const { promise, resolve } = later();
    const languages = { sv: { ...SWEDISH, firstScreen: () => promise }, fa: PERSIAN };
    const wizard = await open({ lang: 'sv', languages });

    wizard.lang = 'fa';
    await says(wizard, 'مقصد را انتخاب کنید');
    resolve(await SWEDISH.firstScreen());
    await settled();

    expect(textOf(wizard)).to.contain('مقصد را انتخاب کنید');
  });

  it('gives way to the words of the host', async () => {
    const wizard = await open({ lang: 'sv', messages: { wizard: { cancel: 'Nej tack' } } });
    await says(wizard, 'Välj destination');

    expect(findByRole(wizard, 'button', 'Nej tack')).to.not.equal(undefined);
  });

  it('brings its direction along where the wizard names it itself', async () => {
    const wizard = await open({ lang: 'fa' });
    await says(wizard, 'مقصد را انتخاب کنید');
    expect(frame(wizard).dir).to.equal('rtl');

    wizard.dir = 'ltr';
    wizard.requestUpdate();
    await settled();
    expect(frame(wizard).dir, 'the page has decided').to.equal('');
  });

  describe('of the page', () => {
    pageIn('sv');

    it('is that of the wizard', async () => {
      const wizard = await open();
      await says(wizard, 'Välj destination');

      document.documentElement.lang = 'en-GB';
      await says(wizard, 'Choose a destination');
    });
  });
});
