/** A page that moves the wizard, or takes it away, in the middle of things. */
import { expect } from 'chai';
import '../../demo/gallery/elements.js';
import { fakeBackend, fakeChecks } from '../../demo/gallery/fake-backend.js';
import { CREDENTIALS, ENTRIES, seeded } from '../../demo/gallery/fakes.js';
import { success } from '../../src/problems/result.js';
import { act, openAccounts } from '../drivers/browser/accounts.js';
import { host, make, settled, until } from '../drivers/browser/fixture.js';
import { watchLeaks, type LeakWatch } from '../drivers/browser/leaks.js';
import {
  allByRole,
  byLabel,
  byRole,
  click,
  clickButton,
  expectFocus,
  fill,
  findByRole,
  textOf,
  texts,
} from '../drivers/browser/user.js';
import { atStep, chooseType, connect, goToSetup, openWizard } from '../drivers/browser/wizard.js';

/** Another place in the page. */
const elsewhere = (): Promise<HTMLElement> => host(document.createElement('main'));

const byText = (root: Node, text: string): boolean => textOf(root).includes(text);

async function hanging(more: object = {}) {
  const page = await openWizard({ checks: fakeChecks({ account: 'hanging' }), ...more });
  await chooseType(page.wizard, 'amazon-s3');
  await connect(page.wizard, 'amazon-s3');
  const signal = await until(() => page.checks.signals[0], 'a check');
  return { ...page, signal };
}

describe('wizard: moved in the document', () => {
  it('keeps what was typed in the middle of a check, secrets too, and ends the check', async () => {
    const { wizard, signal } = await hanging();

    (await elsewhere()).append(wizard);
    await settled();

    expect(signal.aborted).to.equal(false);
    expect(byLabel(wizard, 'Access key ID').value).to.equal(CREDENTIALS.accessKeyId);
    expect(byLabel(wizard, 'Secret access key').value).to.equal(CREDENTIALS.secretAccessKey);
    await clickButton(wizard, 'Stop');
    expect(signal.aborted).to.equal(true);
    expect(byLabel(wizard, 'Secret access key').value).to.equal(CREDENTIALS.secretAccessKey);
  });

  it('keeps what was typed and not sent, and sends it from its new place', async () => {
    const { wizard } = await openWizard();
    await chooseType(wizard, 'amazon-s3');
    await fill(wizard, ENTRIES['amazon-s3']);

    (await elsewhere()).append(wizard);
    await settled();
    await clickButton(wizard, 'Connect to destination');

    await atStep(wizard, 'setup-step');
  });

  it('still says that a probe takes long', async () => {
    const list = await host(
      make('check-list', {
        patience: 60,
        running: true,
        plan: [{ id: 'reach', label: 'Reach the storage', required: true }],
        probes: [{ id: 'reach', required: true, status: 'running' }],
      }),
    );

    (await elsewhere()).append(list);

    await until(() => byText(list, 'Still at “'), 'a word about the wait');
  });

  it('goes on loading folders', async () => {
    let answer = (): void => undefined;
    const backend = fakeBackend(fakeChecks());
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const slow: typeof backend = {
      ...backend,
      listFolders: async () => {
        await waiting;
        const folders = [{ name: 'acme-exports', path: 'acme-exports/' }];
        return success({ path: '', folders, canCreate: false, nextCursor: null });
      },
    };
    const wizard = await host(make('cloud-destination-wizard', { backend: slow }));
    await goToSetup(wizard, 'amazon-s3');
    await clickButton(wizard, 'Browse folders…');
    await until(() => findByRole(wizard, 'heading', /^Choose a bucket/), 'the folder browser');

    (await elsewhere()).append(wizard);
    await settled();
    answer();

    await until(() => allByRole(wizard, 'button', /^Open /).length > 0, 'folders');
  });

  it('stays modal when it is in a dialog', async () => {
    const wizard = await host(make('cloud-destination-wizard', { backend: fakeBackend(fakeChecks()) }));
    await wizard.open();
    await until(() => findByRole(wizard, 'dialog'), 'a dialog');

    (await elsewhere()).append(wizard);
    await settled();

    expect(byRole(wizard, 'dialog').matches(':modal')).to.equal(true);
    await clickButton(wizard, 'Cancel');
    expect(findByRole(wizard, 'dialog')).to.equal(undefined);
  });

  it('goes on checking a stored account', async () => {
    const { page } = await openAccounts({ fakes: fakeChecks({ account: 'hanging' }) });
    await act(page, 'AKIA0001', 'Check again');
    await until(() => findByRole(page, 'button', 'Stop'), 'a check');

    (await elsewhere()).append(page);
    await settled();

    expect(findByRole(page, 'button', 'Stop')).not.to.equal(undefined);
  });

  it('follows the language of its new place', async () => {
    const { wizard } = await openWizard();
    const place = await elsewhere();
    place.lang = 'de';

    place.append(wizard);

    await until(() => findByRole(wizard, 'heading', 'Ziel auswählen'), 'German');
  });
});

describe('wizard: moved or removed before its backend was asked', () => {
  /** A wizard that has been drawn, and whose backend will be asked in a moment. */
  async function unasked() {
    const backend = fakeBackend(fakeChecks());
    let asked = 0;
    const describe: typeof backend.describe = (...given) => {
      asked += 1;
      return backend.describe(...given);
    };
    const wizard = make('cloud-destination-wizard', { backend: { ...backend, describe } });
    document.body.append(wizard);
    await wizard.updateComplete;
    expect(asked).to.equal(0);
    return { wizard, timesAsked: () => asked };
  }

  it('asks once from its new place', async () => {
    const { wizard, timesAsked } = await unasked();

    await host(wizard);

    await until(() => timesAsked() > 0, 'a question to the backend');
    await settled();
    expect(timesAsked()).to.equal(1);
  });

  it('asks when it is put back', async () => {
    const { wizard, timesAsked } = await unasked();
    wizard.remove();
    await settled();
    expect(timesAsked()).to.equal(0);

    await host(wizard);

    await until(() => timesAsked() > 0, 'a question to the backend');
  });
});

describe('wizard: removed from the document', () => {
  let leaks: LeakWatch;
  beforeEach(() => {
    leaks = watchLeaks();
  });
  afterEach(() => {
    leaks.end();
  });

  const leavesNothing = () => until(() => leaks.left().length === 0, `nothing left: ${leaks.left().join()}`);

  it('leaves nothing of a check behind', async () => {
    const { wizard, signal } = await hanging();
    expect(leaks.left()).not.to.deep.equal([]);

    wizard.remove();

    await until(() => signal.aborted, 'an abort');
    await leavesNothing();
  });

  it('leaves nothing of open menus behind', async () => {
    const { wizard } = await openWizard({ accounts: seeded(3) });
    await click(await until(() => findByRole(wizard, 'button', 'More about SFTP'), 'its menu'));
    await until(() => findByRole(wizard, 'menuitem'), 'a menu');

    wizard.remove();

    await leavesNothing();
  });

  it('leaves nothing of a dialog behind', async () => {
    const wizard = await host(make('cloud-destination-wizard', { backend: fakeBackend(fakeChecks()) }));
    await wizard.open({ destinationType: 'amazon-s3' });
    await atStep(wizard, 'auth-step');

    wizard.remove();

    await leavesNothing();
  });

  it('forgets the secrets, and begins with what else was typed when it comes back', async () => {
    const { wizard } = await hanging();
    const place = await elsewhere();

    wizard.remove();
    await settled();
    place.append(wizard);
    await settled();

    expect(byLabel(wizard, 'Access key ID').value).to.equal(CREDENTIALS.accessKeyId);
    expect(byLabel(wizard, 'Secret access key').value).to.equal('');
    expect(texts(wizard, 'alert')).to.deep.equal([]);
  });
});

describe('catalog: moved while something of it is open', () => {
  const openMenu = async (): Promise<HTMLElement> => {
    const { wizard } = await openWizard();
    await click(await until(() => findByRole(wizard, 'button', 'More about SFTP'), 'a button'));
    await until(() => findByRole(wizard, 'menuitem', 'What you need'), 'a menu');
    return wizard;
  };

  const openDetails = async (): Promise<HTMLElement> => {
    const wizard = await openMenu();
    await click(byRole(wizard, 'menuitem', 'What you need'));
    await until(() => findByRole(wizard, 'dialog'), 'a dialog');
    return wizard;
  };

  it('has its menu closed, and opens it with the next press', async () => {
    const wizard = await openMenu();
    const button = byRole(wizard, 'button', 'More about SFTP');

    (await elsewhere()).append(wizard);
    await settled();
    expect(findByRole(wizard, 'menu')).to.equal(undefined);
    expect(button.ariaExpanded).to.equal('false');

    await click(button);
    await until(() => findByRole(wizard, 'menu')?.matches(':popover-open'), 'a menu');
  });

  it('keeps what is needed in a modal dialog', async () => {
    const wizard = await openDetails();

    (await elsewhere()).append(wizard);
    await settled();

    expect(byRole(wizard, 'dialog').matches(':modal')).to.equal(true);
  });

  it('gives the focus back with that dialog, and no moment later', async () => {
    const wizard = await openDetails();
    (await elsewhere()).append(wizard);
    await settled();

    byRole(wizard, 'button', 'Close').click();

    expectFocus(byRole(wizard, 'button', 'More about SFTP'));
  });
});

describe('folders: removed while one is made', () => {
  it('lets the user ask for it again', async () => {
    let made = 0;
    const browser = await host(
      make('folder-browser', {
        top: 'buckets',
        start: 'acme/',
        listFolders: async () => success({ path: 'acme/', folders: [], canCreate: true, nextCursor: null }),
        createFolder: async (path, { signal }) => {
          made += 1;
          if (made === 1)
            await new Promise((_, reject) => {
              signal.addEventListener('abort', () => {
                reject(new DOMException('Gone.', 'AbortError'));
              });
            });
          return success({ name: 'daily', path });
        },
      }),
    );
    await until(() => findByRole(browser, 'button', 'New folder'), 'a button');
    await clickButton(browser, 'New folder');
    await fill(browser, { 'Name of the new folder': 'daily' });
    await clickButton(browser, 'Create it');
    browser.remove();
    await settled();
    (await elsewhere()).append(browser);
    await settled();

    await clickButton(browser, 'Create it');

    await until(() => made === 2, 'another attempt');
  });
});
