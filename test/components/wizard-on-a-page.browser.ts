import { expect } from 'chai';
import '../../src/define.js';
import { CloudDestinationWizard } from '../../src/components/cloud-destination-wizard.js';
import { CheckList } from '../../src/components/check-list.js';
import { defineElement } from '../../src/components/define-element.js';
import { StepProgress } from '../../src/components/step-progress.js';
import { definePrefixed } from '../../src/define-prefixed.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { problem } from '../../src/problems/problem.js';
import { fakeBackend, fakeChecks } from '../../demo/gallery/fake-backend.js';
import { CREDENTIALS, ENTRIES, builtIn, seeded } from '../../demo/gallery/fakes.js';
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
  textOf,
  texts,
} from '../drivers/browser/user.js';
import { atStep, chooseType, connect, openWizard } from '../drivers/browser/wizard.js';
import { rendered } from '../drivers/browser/roles.js';
import { warnings } from '../drivers/browser/warnings.js';

const wrongKey = { probe: 'credentials', problem: problem('s3.key-unknown', {}) };
describe('wizard: on a page that is being opened', () => {
  /** The cards at each time at which the page has yielded, and those that are there now. */
  interface Opened extends Window {
    readonly yielded?: readonly number[];
    readonly cards?: () => number;
  }

  it('draws its first cards in a task of their own, where the browser can yield', async () => {
    const page = await host(document.createElement('iframe'));
    page.srcdoc = `<!doctype html>
      <script>
        const wizard = () => document.querySelector('cloud-destination-wizard');
        const catalog = () => wizard().shadowRoot?.querySelector('destination-catalog');
        window.cards = () => catalog()?.shadowRoot?.querySelectorAll('li').length ?? 0;
        window.yielded = [];
        const { prototype } = globalThis.Scheduler ?? {};
        const yieldNow = prototype?.yield;
        if (yieldNow) prototype.yield = function () { yielded.push(cards()); return yieldNow.call(this); };
      </script>
      <script type="module" src="${new URL('../../src/define.ts', import.meta.url).href}"></script>
      <cloud-destination-wizard></cloud-destination-wizard>`;
    const opened = await until(() => {
      const view: Opened | null = page.contentWindow;
      return view?.cards?.() === 2 ? view : undefined;
    }, 'cards');

    const canYield = 'scheduler' in globalThis && 'yield' in globalThis.scheduler;
    expect(opened.yielded).to.deep.equal(canYield ? [0] : []);
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

  it('gets along with another copy of itself, and says once that there is one', async () => {
    // The names of classes are shortened by builds.
    const Copy = class t extends CheckList {};
    const OtherCopy = class t extends StepProgress {};

    const written = await warnings(async (soFar) => {
      defineElement('check-list', Copy);
      defineElement('step-progress', OtherCopy);
      await until(() => soFar.length > 0, 'a warning');
      await settled();
    });

    expect(written).to.have.length(1);
    expect(written[0]).to.contain('is loaded twice');
  });

  it('warns when its tag belongs to somebody else', async () => {
    customElements.define('somebody-elses', class t extends HTMLElement {});

    const written = await warnings(async (soFar) => {
      defineElement('somebody-elses', class t extends HTMLElement {});
      await until(() => soFar.length > 0, 'a warning');
      await settled();
    });

    expect(written).to.have.length(1);
    expect(written[0]).to.contain('<somebody-elses> is already defined');
  });

  it('keeps its names when a prefix is asked for too late', async () => {
    const { wizard } = await openWizard();

    const error = await definePrefixed('late-').catch((reason: unknown) => reason);

    expect(error).to.have.property('message').that.contains('already registered by their own tags');
    await chooseType(wizard, 'amazon-s3');
    expect(findByRole(wizard, 'textbox', 'Access key ID')).not.to.equal(undefined);
  });

  it('shows other types when the host changes them', async () => {
    const { wizard } = await openWizard();

    wizard.destinations = builtInDestinations.slice(0, 1);
    await settled();

    expect(allByRole(wizard, 'button', /^Connect destination/)).to.have.length(1);
  });
});

describe('wizard: what the page has to say', () => {
  it('stands in its slots', async () => {
    const wizard = make('cloud-destination-wizard', { backend: fakeBackend(fakeChecks()) });
    for (const name of ['header', 'help', 'footer']) {
      wizard.append(Object.assign(document.createElement('p'), { slot: name, textContent: `Our ${name}.` }));
    }
    await host(wizard);

    const text = textOf(wizard);
    expect(text.indexOf('Our header.')).to.be.lessThan(text.indexOf('Destination'));
    expect(text.indexOf('Our help.')).to.be.greaterThan(text.indexOf('SFTP'));
    expect(text.endsWith('Our footer.')).to.equal(true);
  });

  it('takes the place of the words about an empty catalog', async () => {
    const catalog = make('destination-catalog');
    catalog.append(
      Object.assign(document.createElement('p'), { slot: 'empty', textContent: 'Ask your administrator.' }),
    );
    await host(catalog);

    expect(textOf(catalog)).to.contain('Ask your administrator.').and.not.contain('No destinations');
  });

  for (const part of ['heading', 'search', 'card', 'more', 'connect', 'step', 'cancel']) {
    it(`reaches a part inside: ${part}`, async () => {
      const style = document.createElement('style');
      style.textContent = `cloud-destination-wizard::part(${part}) { outline: 3px solid rgb(1, 2, 3) }`;
      await host(style);
      const wizard = await host(make('cloud-destination-wizard', { backend: fakeBackend(fakeChecks()) }));

      await until(
        () => [...rendered(wizard)].some((each) => getComputedStyle(each).outlineColor === 'rgb(1, 2, 3)'),
        `a styled ${part}`,
      );
    });
  }
});
