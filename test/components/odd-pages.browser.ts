/** Pages that are built in another way than most. */
import { expect } from 'chai';
import '../../src/define.js';
import '../../demo/gallery/elements.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { fakeBackend, fakeChecks } from '../../demo/gallery/fake-backend.js';
import { account, definitionOf, destination, seeded } from '../../demo/gallery/fakes.js';
import { showAuthStep } from '../drivers/browser/auth-step.js';
import { host, make, record, settled, until } from '../drivers/browser/fixture.js';
import {
  allByRole,
  byLabel,
  byRole,
  click,
  clickButton,
  findByRole,
  press,
  type as typeInto,
} from '../drivers/browser/user.js';
import { atStep, chooseType, connect, goToEnd } from '../drivers/browser/wizard.js';

const newWizard = (accounts = 0) =>
  make('cloud-destination-wizard', {
    backend: fakeBackend(fakeChecks(), { accounts: accounts === 0 ? [] : seeded(accounts) }),
  });

/** A page's own style sheet, until the test is over. */
async function addStyle(text: string): Promise<void> {
  await host(Object.assign(document.createElement('style'), { textContent: text }));
}

describe('wizard: two on a page', () => {
  it('have their own languages, themes and backends', async () => {
    await addStyle(
      '.first { --cdw-color-accent: rgb(1, 2, 3) } .second { --cdw-color-accent: rgb(200, 100, 0) }',
    );
    const [first, second] = [newWizard(), newWizard(3)];
    Object.assign(first, { lang: 'de', className: 'first' });
    Object.assign(second, { lang: 'ar', className: 'second' });
    await host(first);
    await host(second);
    await until(() => findByRole(first, 'heading', 'Ziel auswählen'), 'German');
    const frame = await until(
      () => second.shadowRoot?.querySelector<HTMLElement>('section[lang="ar"]') ?? undefined,
      'Arabic',
    );
    expect(getComputedStyle(frame).direction).to.equal('rtl');

    await chooseType(first, 'amazon-s3');
    await chooseType(second, 'amazon-s3');

    expect(allByRole(first, 'radio', /^AKIA/)).to.have.length(0);
    expect(allByRole(second, 'radio', /^AKIA/)).to.have.length(3);
    const [fill, otherFill] = [first, second].map(
      (wizard) =>
        getComputedStyle(byRole(wizard, 'button', /Mit Ziel verbinden|الاتصال|توصيل|اتصال/)).backgroundColor,
    );
    expect(fill).to.equal('rgb(1, 2, 3)');
    expect(otherFill).to.equal('rgb(200, 100, 0)');
  });
});

describe('wizard: in another shadow root', () => {
  async function nested() {
    const outer = await host(document.createElement('div'));
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    const wizard = newWizard();
    inner.append(wizard);
    await settled();
    return { outer, inner, wizard };
  }

  it('goes through all steps, and its events reach the page', async () => {
    const { outer, wizard } = await nested();
    const heard = record(outer, 'destination-created', 'step-changed');

    await goToEnd(wizard, 'amazon-s3');

    expect(heard.map(({ type }) => type)).to.include('destination-created');
    expect(heard.every(({ target }) => target === outer)).to.equal(true);
  });

  it('follows a language that changes inside that root, and one outside of it', async () => {
    const { outer, inner, wizard } = await nested();

    inner.lang = 'de';
    await until(() => findByRole(wizard, 'heading', 'Ziel auswählen'), 'German');

    inner.removeAttribute('lang');
    await until(() => findByRole(wizard, 'heading', 'Choose a destination'), 'English');

    outer.lang = 'de';
    await until(() => findByRole(wizard, 'heading', 'Ziel auswählen'), 'German');
  });
});

describe('wizard: in a form of the page', () => {
  async function inForm() {
    const form = document.createElement('form');
    const wizard = newWizard(3);
    form.append(Object.assign(document.createElement('input'), { name: 'theirs', value: '1' }), wizard);
    form.append(document.createElement('button'));
    const submits = record(form, 'submit');
    form.addEventListener('submit', (event) => event.preventDefault());
    await host(form);
    return { form, wizard, submits };
  }

  const dataOf = (form: HTMLFormElement) => [...new FormData(form).entries()];

  it('never submits it, whatever is pressed, and adds nothing to its data', async () => {
    const { form, wizard, submits } = await inForm();
    byRole(wizard, 'searchbox').focus();
    await press('Enter');
    await click(await until(() => findByRole(wizard, 'button', 'More about SFTP'), 'its menu'));
    await until(() => findByRole(wizard, 'menuitem'), 'a menu');
    await press('Escape');
    await chooseType(wizard, 'amazon-s3');
    expect(dataOf(form)).to.deep.equal([['theirs', '1']]);
    byRole(wizard, 'radio', /^AKIA0001/).focus();
    await press('Enter');
    await click(byRole(wizard, 'radio', /^New Account/));
    await connect(wizard, 'amazon-s3');
    await atStep(wizard, 'setup-step');
    await typeInto(byLabel(wizard, 'Name'), 'Daily');
    await typeInto(byLabel(wizard, 'Bucket name'), 'example-bucket');
    expect(dataOf(form)).to.deep.equal([['theirs', '1']]);
    byLabel(wizard, 'Bucket name').focus();
    await press('Enter');
    await atStep(wizard, 'done-step');
    for (const button of allByRole(wizard, 'button')) await click(button);

    expect(submits).to.have.length(0);
    expect(form.elements).to.have.length(2);
  });
});

const RESETS = {
  'all: unset': '* { all: unset }',
  'a reset that reverts display':
    '*:where(:not(html, iframe, canvas, img, svg, video, audio):not(svg *, symbol *)) { all: unset; display: revert }',
  'box-sizing: content-box': '*, ::before, ::after { box-sizing: content-box !important }',
  'small rems': 'html { font-size: 10px }',
  'words in capitals, in the middle, in one line':
    'body { text-align: center; text-transform: uppercase; white-space: nowrap }',
  'the same for every element': '* { text-align: center; text-transform: uppercase; white-space: nowrap }',
  'a font and a colour for every element': '* { font: italic 900 16px serif; color: rgb(1, 2, 3) }',
};

describe('wizard: on a page with', () => {
  for (const [name, style] of Object.entries(RESETS)) {
    it(`${name}: uses one column where it is narrow, and nothing sticks out`, async () => {
      await addStyle(style);
      const place = await host(document.createElement('div'));
      Object.assign(place.style, { display: 'block', width: '320px' });
      const wizard = newWizard();
      place.append(wizard);
      await settled();
      await chooseType(wizard, 'amazon-s3');

      const frame = wizard.shadowRoot?.querySelector('section') ?? wizard;
      const { width } = frame.getBoundingClientRect();
      expect(Math.round(width)).to.equal(320);
      expect(frame.scrollWidth).to.be.at.most(Math.ceil(width));
      expect(getComputedStyle(frame).paddingInlineStart).to.equal('16px');
      const label = byLabel(wizard, 'Access key ID').labels?.[0] ?? wizard;
      const { textAlign, textTransform, whiteSpace } = getComputedStyle(label);
      expect([textAlign, textTransform, whiteSpace]).to.deep.equal(['start', 'none', 'normal']);
    });
  }

  for (const box of [
    'overflow: hidden',
    'contain: strict; height: 400px',
    'transform: scale(1); overflow: clip',
  ]) {
    it(`${box} around it: menus stand at their buttons, and can be hit`, async () => {
      const place = await host(document.createElement('div'));
      place.style.cssText = `${box}; width: 600px; margin-block-start: 40px`;
      const wizard = newWizard(3);
      place.append(wizard);
      await settled();
      const button = await until(() => findByRole(wizard, 'button', 'More about Amazon S3'), 'its menu');
      button.scrollIntoView({ block: 'center' });

      await click(button);
      const item = await until(() => findByRole(wizard, 'menuitem', 'What you need'), 'a menu');

      const at = item.getBoundingClientRect();
      const from = button.getBoundingClientRect();
      expect(Math.abs(at.right - from.right)).to.be.below(12);
      const root = item.getRootNode() as ShadowRoot;
      expect(root.elementFromPoint(at.left + 8, at.top + 8)).to.equal(item);
      await press('Escape');

      await wizard.open();
      const dialog = await until(() => findByRole(wizard, 'dialog'), 'a dialog');
      const { left, right } = dialog.getBoundingClientRect();
      expect(Math.abs((left + right) / 2 - document.documentElement.clientWidth / 2)).to.be.below(2);
      await clickButton(wizard, 'Cancel');
    });
  }
});

/** The elements that a page can use alone. */
const ALONE: Readonly<Record<string, () => Promise<HTMLElement>>> = {
  'destination-catalog': async () => make('destination-catalog', { destinations: builtInDestinations }),
  'auth-step': async () => (await showAuthStep('amazon-s3', { mode: 'new' })).element,
  'setup-step': async () =>
    make('setup-step', { definition: await definitionOf('amazon-s3'), account: account(1) }),
  'done-step': async () =>
    make('done-step', { definition: await definitionOf('amazon-s3'), account: account(1), destination }),
};

for (const [tag, makeAlone] of Object.entries(ALONE)) {
  describe(`${tag}: alone on a page with`, () => {
    for (const [name, style] of Object.entries(RESETS)) {
      it(`${name}: keeps its own look, and nothing sticks out`, async () => {
        await addStyle(style);
        const place = await host(document.createElement('div'));
        Object.assign(place.style, { display: 'block', width: '320px' });
        const element = await makeAlone();
        place.append(element);
        // The catalog fetches the rest of its look.
        await until(() => findByRole(element, 'button'), 'a button');
        await settled();

        const [heading = element] = allByRole(element, 'heading');
        await until(
          () => (getComputedStyle(heading).fontFamily === 'system-ui, sans-serif' ? heading : undefined),
          'its own font',
        );
        const { color, fontStyle, textAlign, textTransform, whiteSpace } = getComputedStyle(heading);
        expect([color, fontStyle, textAlign, textTransform, whiteSpace]).to.deep.equal([
          'rgb(27, 33, 48)',
          'normal',
          'start',
          'none',
          'normal',
        ]);
        expect(place.scrollWidth).to.equal(320);
        // One below the other where 26rem are more than there is.
        const isNarrow = 26 * parseFloat(getComputedStyle(document.documentElement).fontSize) > 320;
        for (const fact of isNarrow ? allByRole(element, 'definition').slice(1) : []) {
          expect(fact.getBoundingClientRect().left).to.be.below(place.getBoundingClientRect().left + 64);
        }
      });
    }
  });
}
