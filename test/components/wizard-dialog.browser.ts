import { expect } from 'chai';
import '../../src/define.js';
import type { CloudDestinationWizard } from '../../src/components/cloud-destination-wizard.js';
import { expectAccessible } from '../drivers/browser/axe.js';
import { fakeBackend, fakeChecks } from '../../demo/gallery/fake-backend.js';
import { CREDENTIALS, seeded } from '../../demo/gallery/fakes.js';
import { act } from '../drivers/browser/accounts.js';
import { host, make, record, settled, until } from '../drivers/browser/fixture.js';
import {
  byLabel,
  byRole,
  clickButton,
  expectFocus,
  fill,
  findByRole,
  findInput,
  press,
} from '../drivers/browser/user.js';
import { resizeWindow, restoreWindow } from '../drivers/browser/window.js';
import { atStep, chooseType, create, goToSetup } from '../drivers/browser/wizard.js';

/** A page with a button, and a wizard that has been opened from it. */
async function openFromButton(options: Parameters<typeof fakeBackend>[1] = {}) {
  const opener = await host(document.createElement('button'));
  opener.textContent = 'Connect storage';
  const backend = fakeBackend(fakeChecks(), options);
  const wizard = await host(make('cloud-destination-wizard', { backend, dialog: true }));
  opener.addEventListener('click', () => void wizard.open());
  opener.focus();
  await clickButton(opener.parentElement ?? opener, 'Connect storage');
  await until(() => findDialog(wizard), 'a dialog');
  await settled();
  return { opener, wizard, heard: record(wizard, 'wizard-cancel', 'wizard-exit', 'wizard-next') };
}

const findDialog = (wizard: CloudDestinationWizard) => findByRole(wizard, 'dialog');
const findQuestion = (wizard: CloudDestinationWizard) => findByRole(wizard, 'alertdialog');
const isModal = (wizard: CloudDestinationWizard) => findDialog(wizard)?.matches(':modal') ?? false;
const namesOf = (events: readonly Event[]) => events.map(({ type }) => type);

/** What a press on the middle of an element would meet. */
function deepestAt(element: Element): Element | null {
  const { x, y, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode();
  const met = (root instanceof ShadowRoot ? root : document).elementFromPoint(x + width / 2, y + height / 2);
  return met?.closest('button') ?? met;
}

describe('wizard: in a dialog', () => {
  afterEach(restoreWindow);

  it('is not on the page before it is opened', async () => {
    const wizard = await host(make('cloud-destination-wizard', { dialog: true }));

    expect(findByRole(wizard, 'heading')).to.equal(undefined);
    expect(wizard.getBoundingClientRect().height).to.equal(0);
  });

  it('is named, modal, and begins with its heading', async () => {
    const { wizard } = await openFromButton();

    expect(findDialog(wizard)?.getAttribute('aria-label')).to.equal('Connect a cloud storage destination');
    expect(findDialog(wizard)?.matches(':modal')).to.equal(true);
    expectFocus(byRole(wizard, 'heading', 'Choose a destination'));
    await expectAccessible(wizard);
  });

  for (const width of [360, 768, 1280]) {
    it(`fits into a window that is ${width} pixels wide and lower than its content`, async function () {
      if (!(await resizeWindow({ width, height: 480 }))) this.skip();
      const { wizard } = await openFromButton();
      const { top, bottom } = (findDialog(wizard) ?? wizard).getBoundingClientRect();

      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(innerHeight);
      await settled();
      expect(byRole(wizard, 'button', 'Close').getBoundingClientRect().top).to.be.at.least(top);
    });
  }

  it('can be closed from wherever its content is scrolled to, and hides no field that has the focus', async function () {
    if (!(await resizeWindow({ width: 640, height: 400 }))) this.skip();
    const { wizard } = await openFromButton();
    await chooseType(wizard, 'sftp');
    await until(() => findByRole(wizard, 'textbox', 'Host'), 'the form');
    const dialog = findDialog(wizard) ?? wizard;
    const close = byRole(wizard, 'button', 'Close');

    dialog.scrollTop = dialog.scrollHeight;
    await settled();
    expect(dialog.scrollTop).to.be.greaterThan(0);
    expect(deepestAt(close) === close, 'nothing covers it').to.equal(true);

    const input = byLabel(wizard, 'Host');
    input.focus();
    await settled();
    const { bottom } = close.getBoundingClientRect();
    expect(input.getBoundingClientRect().top).to.be.at.least(bottom);
  });

  it('opens with the first step of a type', async () => {
    const backend = fakeBackend(fakeChecks());
    const wizard = await host(make('cloud-destination-wizard', { backend }));

    await wizard.open({ destinationType: 'amazon-s3' });
    await atStep(wizard, 'auth-step');

    await until(() => findByRole(wizard, 'textbox', 'Access key ID'), 'the form');
    expect(findDialog(wizard)?.matches(':modal')).to.equal(true);
  });

  for (const [way, leave] of Object.entries({
    Escape: async () => press('Escape'),
    Close: async (wizard: CloudDestinationWizard) => clickButton(wizard, 'Close'),
    Cancel: async (wizard: CloudDestinationWizard) => clickButton(wizard, 'Cancel'),
  })) {
    it(`closes by ${way}, gives the focus back, and says that it was cancelled`, async () => {
      const { opener, wizard, heard } = await openFromButton();

      await leave(wizard);
      await until(() => !findDialog(wizard), 'no dialog');

      expectFocus(opener);
      expect(namesOf(heard)).to.deep.equal(['wizard-cancel']);
    });

    it(`asks before ${way} loses what was typed`, async () => {
      const { opener, wizard, heard } = await openFromButton();
      await chooseType(wizard, 'amazon-s3');
      await fill(wizard, { 'Secret access key': CREDENTIALS.secretAccessKey });

      await leave(wizard);
      const question = await until(() => findQuestion(wizard), 'a question');
      expectFocus(byRole(question, 'button', 'Keep editing'));
      await expectAccessible(wizard);
      await clickButton(question, 'Keep editing');

      expect(findQuestion(wizard)).to.equal(undefined);
      expect(byLabel(wizard, 'Secret access key').value).to.equal(CREDENTIALS.secretAccessKey);
      expect(heard).to.deep.equal([]);

      await leave(wizard);
      await clickButton(await until(() => findQuestion(wizard), 'a question'), 'Discard');
      await until(() => !findDialog(wizard), 'no dialog');

      expectFocus(opener);
      expect(namesOf(heard)).to.deep.equal(['wizard-cancel']);
      expect(wizard.step).to.equal('catalog');
    });
  }

  it('takes Escape in the question for “keep”, however often it is pressed', async () => {
    const { wizard, heard } = await openFromButton();
    await chooseType(wizard, 'amazon-s3');
    await fill(wizard, { 'Access key ID': CREDENTIALS.accessKeyId });

    for (let times = 0; times < 6; times++) {
      await press('Escape');
      await until(() => isModal(wizard), 'an open dialog');
    }
    if (findQuestion(wizard)) await clickButton(wizard, 'Keep editing');

    expect(heard).to.deep.equal([]);
    expect(findDialog(wizard)?.matches(':modal')).to.equal(true);
    expect(byLabel(wizard, 'Access key ID').value).to.equal(CREDENTIALS.accessKeyId);
  });

  it('stays as it is when Escape leaves the folders', async () => {
    const { wizard, heard } = await openFromButton();
    await goToSetup(wizard, 'amazon-s3');
    await fill(wizard, { Name: 'Daily exports' });
    await clickButton(wizard, 'Browse folders…');
    await until(() => findByRole(wizard, 'heading', 'Choose a bucket and a folder'), 'the folders');

    await press('Escape');
    await until(() => findByRole(wizard, 'button', 'Browse folders…'), 'no folders');

    expect(findQuestion(wizard)).to.equal(undefined);
    expectFocus(byRole(wizard, 'button', 'Browse folders…'));
    expect(byLabel(wizard, 'Name').value).to.equal('Daily exports');
    expect(heard).to.deep.equal([]);
  });

  it('stays as it is when Escape leaves what is done with an account', async () => {
    const { wizard, heard } = await openFromButton({ accounts: seeded(1) });
    await chooseType(wizard, 'amazon-s3');
    await until(() => findByRole(wizard, 'button', /^Actions for /), 'the account');
    await act(wizard, 'AKIA0001', 'Rename');
    await until(() => findByRole(wizard, 'button', 'Save'), 'the form');

    await press('Escape');
    await until(() => !findByRole(wizard, 'button', 'Save'), 'no form');

    expect(isModal(wizard)).to.equal(true);
    expectFocus(byRole(wizard, 'button', /^Actions for AKIA0001/));
    expect(heard).to.deep.equal([]);
  });

  it('does not ask for what has been stored', async () => {
    const { wizard, heard } = await openFromButton();
    await goToSetup(wizard, 'amazon-s3');

    await clickButton(wizard, 'Cancel');
    await until(() => !findDialog(wizard), 'no dialog');

    expect(namesOf(heard)).to.deep.equal(['wizard-cancel']);
  });

  it('stays open when the page refuses the cancellation', async () => {
    const { wizard } = await openFromButton();
    wizard.addEventListener('wizard-cancel', (event) => {
      event.preventDefault();
    });

    await press('Escape');
    await until(() => isModal(wizard), 'an open dialog');
  });

  for (const [name, event] of [
    ['Save & Exit', 'wizard-exit'],
    ['Next', 'wizard-next'],
  ] as const) {
    it(`closes with ${name}, and starts over when it is opened again`, async () => {
      const { opener, wizard, heard } = await openFromButton();
      await goToSetup(wizard, 'amazon-s3');
      await create(wizard);
      await atStep(wizard, 'done-step');

      await clickButton(wizard, name);
      await until(() => !findDialog(wizard), 'no dialog');

      expectFocus(opener);
      expect(namesOf(heard)).to.deep.equal([event]);
      expect(wizard.step).to.equal('catalog');
    });
  }

  it('closed by the page, keeps what was typed but no secret', async () => {
    const { wizard, heard } = await openFromButton();
    await chooseType(wizard, 'amazon-s3');
    await fill(wizard, {
      'Access key ID': CREDENTIALS.accessKeyId,
      'Secret access key': CREDENTIALS.secretAccessKey,
    });

    wizard.close();
    await settled();
    await wizard.open();
    const id = await until(() => findInput(wizard, 'Access key ID'), 'the form');

    expect(id.value).to.equal(CREDENTIALS.accessKeyId);
    expect(byLabel(wizard, 'Secret access key').value).to.equal('');
    expect(heard).to.deep.equal([]);
  });

  it('stays open when it is opened again at once: what it hears of its end comes late', async () => {
    const { wizard, heard } = await openFromButton();
    wizard.close();
    await wizard.open();
    // The browser tells of an end in a task of its own: on a busy page, after the next beginning.
    findDialog(wizard)?.dispatchEvent(new Event('close'));
    await settled();

    expect(isModal(wizard)).to.equal(true);
    expect(namesOf(heard)).to.deep.equal([]);
  });

  it('can be opened again after it has left the page while it was open', async () => {
    const { wizard } = await openFromButton();
    const { parentElement } = wizard;

    wizard.remove();
    await settled();
    parentElement?.append(wizard);
    expect(findDialog(wizard)).to.equal(undefined);

    await wizard.open();
    await until(() => isModal(wizard), 'an open dialog');
  });

  it('does not block a page that hides it, and is as it was when it is shown again', async () => {
    const { opener, wizard } = await openFromButton();
    await chooseType(wizard, 'amazon-s3');
    await fill(wizard, { 'Secret access key': CREDENTIALS.secretAccessKey });
    await press('Escape');
    await until(() => findQuestion(wizard), 'a question');
    const dialogs = [...(wizard.shadowRoot?.querySelectorAll('dialog') ?? [])];

    wizard.style.display = 'none';
    await until(() => !dialogs.some((dialog) => dialog.matches(':modal')), 'a page that is not blocked');
    opener.focus();
    expectFocus(opener);
    await settled();

    wizard.style.display = '';
    await until(() => dialogs.every((dialog) => dialog.matches(':modal')), 'both dialogs');
    await clickButton(wizard, 'Keep editing');
    expect(byLabel(wizard, 'Secret access key').value).to.equal(CREDENTIALS.secretAccessKey);
    expect(isModal(wizard)).to.equal(true);
  });

  it('opens where a page hides it, and blocks the page when it is shown', async () => {
    const opener = await host(document.createElement('button'));
    const wizard = await host(make('cloud-destination-wizard', { dialog: true }));
    wizard.hidden = true;

    await wizard.open();
    await settled();
    opener.focus();
    expectFocus(opener);

    wizard.hidden = false;
    await until(() => isModal(wizard), 'an open dialog');
    wizard.close();
    expect(findDialog(wizard)).to.equal(undefined);
  });

  it('takes a cancelled choice of a file for what it is', async () => {
    const { wizard } = await openFromButton();
    await chooseType(wizard, 'sftp');
    const step = await atStep(wizard, 'auth-step');

    step.dispatchEvent(new Event('cancel', { bubbles: true, composed: true }));
    await settled();

    expect(findDialog(wizard)?.matches(':modal')).to.equal(true);
    expect(findQuestion(wizard)).to.equal(undefined);
  });

  it('is laid out by its own width, not by that of its place in the page', async () => {
    const { wizard } = await openFromButton();
    const narrow = document.createElement('div');
    narrow.style.inlineSize = '20px';
    wizard.replaceWith(narrow);
    narrow.append(wizard);
    await wizard.open();
    await settled();
    const section = byRole(wizard, 'region', 'Connect a cloud storage destination');

    expect(section.getBoundingClientRect().width).to.be.greaterThan(300);
    narrow.remove();
  });
});
