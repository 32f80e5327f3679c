import { expect } from 'chai';
import '../../src/define.js';
import type { CloudDestinationWizard } from '../../src/components/cloud-destination-wizard.js';
import type { WizardDraft } from '../../src/flow/draft.js';
import { fakeBackend, fakeChecks } from '../../demo/gallery/fake-backend.js';
import { CREDENTIALS } from '../../demo/gallery/fakes.js';
import { host, make, record, settled, until } from '../drivers/browser/fixture.js';
import { byLabel, clickButton, fill, findInput, focused, textOf } from '../drivers/browser/user.js';
import { warnings } from '../drivers/browser/warnings.js';
import { atStep, chooseType, create, goToSetup } from '../drivers/browser/wizard.js';

const backend = () => fakeBackend(fakeChecks());

/** A page that keeps the draft, as `sessionStorage` would. */
async function openKeeping() {
  const wizard = await host(make('cloud-destination-wizard', { backend: backend() }));
  const page = { wizard, kept: '' };
  wizard.addEventListener('draft-changed', (event) => {
    const { draft } = (event as CustomEvent<{ draft: WizardDraft | undefined }>).detail;
    page.kept = draft ? JSON.stringify(draft) : '';
  });
  return page;
}

/** The page after a reload: another wizard, with what was kept. */
async function reload(
  page: { wizard: CloudDestinationWizard; kept: string },
  same = page.wizard.backend,
): Promise<CloudDestinationWizard> {
  page.wizard.remove();
  const draft = JSON.parse(page.kept) as WizardDraft;
  return host(make('cloud-destination-wizard', { draft, backend: same }));
}

describe('wizard: its draft', () => {
  it('brings back what was typed, without the secret', async () => {
    const page = await openKeeping();
    await chooseType(page.wizard, 'amazon-s3');
    await fill(page.wizard, {
      'Access key ID': CREDENTIALS.accessKeyId,
      'Secret access key': CREDENTIALS.secretAccessKey,
    });
    expect(page.kept).to.contain(CREDENTIALS.accessKeyId).and.not.contain(CREDENTIALS.secretAccessKey);

    const wizard = await reload(page);
    const id = await until(() => findInput(wizard, 'Access key ID'), 'the form');

    expect(id.value).to.equal(CREDENTIALS.accessKeyId);
    expect(byLabel(wizard, 'Secret access key').value).to.equal('');
    expect(focused(), 'the page has just been opened: its focus is not ours').to.equal(undefined);
  });

  it('brings back the setup step, from which the destination can be created', async () => {
    const page = await openKeeping();
    await goToSetup(page.wizard, 'amazon-s3');
    await fill(page.wizard, { Name: 'Daily exports' });

    const wizard = await reload(page);
    await atStep(wizard, 'setup-step');
    expect(byLabel(wizard, 'Name').value).to.equal('Daily exports');

    await create(wizard);
    await atStep(wizard, 'done-step');
    expect(wizard.draft).to.equal(undefined);
  });

  it('tells that it was resumed, and no other steps', async () => {
    const page = await openKeeping();
    await chooseType(page.wizard, 'amazon-s3');
    page.wizard.remove();
    const wizard = make('cloud-destination-wizard', { backend: backend() });
    const heard = record(wizard, 'step-changed', 'destination-selected');
    wizard.draft = JSON.parse(page.kept) as WizardDraft;
    await host(wizard);
    await atStep(wizard, 'auth-step');

    expect(heard.map(({ detail }) => detail)).to.deep.equal([
      { from: 'catalog', to: 'auth', reason: 'resume' },
    ]);
  });

  it('moves the focus with the user from there on', async () => {
    const page = await openKeeping();
    await chooseType(page.wizard, 'amazon-s3');
    const wizard = await reload(page);
    await atStep(wizard, 'auth-step');

    await clickButton(wizard, 'Back');
    await settled();

    expect(textOf(focused() ?? document.body)).to.equal('Choose a destination');
  });

  it('is over with the destination and with Cancel', async () => {
    const page = await openKeeping();
    await goToSetup(page.wizard, 'amazon-s3');
    expect(page.kept).to.not.equal('');
    await create(page.wizard);
    await atStep(page.wizard, 'done-step');
    expect(page.kept).to.equal('');

    page.wizard.reset();
    await settled();
    await chooseType(page.wizard, 'amazon-s3');
    await clickButton(page.wizard, 'Cancel');
    expect(page.kept).to.equal('');
  });

  it('of another version begins at the first step of its type', async () => {
    const draft = { version: 0, type: 'amazon-s3', step: 'setup', forms: {} } as unknown as WizardDraft;
    const wizard = await host(make('cloud-destination-wizard', { backend: backend(), draft }));

    await atStep(wizard, 'auth-step');
  });

  it('of a type that is not on offer leaves the catalog where it is', async () => {
    const draft: WizardDraft = { version: 1, type: 'ftp', step: 'auth', forms: {} };
    const wizard = make('cloud-destination-wizard', { backend: backend(), draft });
    const warned = await warnings(() => host(wizard));

    expect(warned).to.deep.equal(['No destination type "ftp" is on offer.']);
    expect(wizard.step).to.equal('catalog');
    expect(textOf(wizard)).to.contain('Choose a destination');
  });
});
