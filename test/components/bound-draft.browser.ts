/** A page that binds the draft both ways, as frameworks make easy: what the wizard tells comes back to it. */
import '../drivers/browser/built-page.js';
import { expect } from 'chai';
import { createApp, h, shallowRef, ref, type Ref } from 'vue';
import '../../demo/gallery/elements.js';
import type { WizardDraft } from '../../src/flow/draft.js';
import type { WizardEvent } from '../../src/flow/wizard-events.js';
import { fakeBackend, fakeChecks } from '../../demo/gallery/fake-backend.js';
import { CREDENTIALS, ENTRIES } from '../../demo/gallery/fakes.js';
import { host, make, record, settled, until } from '../drivers/browser/fixture.js';
import { byLabel, clickButton, fill, findInput } from '../drivers/browser/user.js';
import { atCatalog, atStep, chooseType, create, goToSetup, openWizard } from '../drivers/browser/wizard.js';

const copyOf = (draft: WizardDraft | undefined): WizardDraft =>
  JSON.parse(JSON.stringify(draft)) as WizardDraft;

/** PostgreSQL keeps the keys of `jsonb` by their length, then by their letters. */
const asJsonbKeeps = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
          .map(([key, inner]) => [key, asJsonbKeeps(inner)]),
      )
    : value;

const { Region: region, ...KEYS } = ENTRIES['amazon-s3'];

/** What a form holds, the secret too. */
const keysIn = (wizard: HTMLElement): Record<string, string | undefined> =>
  Object.fromEntries(Object.keys(KEYS).map((label) => [label, findInput(wizard, label)?.value]));

/** An app of Vue with the wizard in it, and `v-model` written out. */
async function openBound(draft: Ref<WizardDraft | undefined>) {
  const backend = fakeBackend(fakeChecks());
  let lists = 0;
  const listAccounts: typeof backend.listAccounts = (...given) => {
    lists += 1;
    return backend.listAccounts(...given);
  };
  const given = { ...backend, listAccounts };
  const app = createApp({
    render: () =>
      h('cloud-destination-wizard', {
        backend: given,
        draft: draft.value,
        onDraftChanged: (event: WizardEvent<'draft-changed'>) => {
          draft.value = event.detail.draft;
        },
      }),
  });
  const place = await host(document.createElement('div'));
  app.mount(place);
  const wizard = await until(() => place.querySelector('cloud-destination-wizard') ?? undefined, 'a wizard');
  await settled();
  return { app, wizard, timesListed: () => lists };
}

const REFS: Readonly<Record<string, (draft?: WizardDraft) => Ref<WizardDraft | undefined>>> = {
  ref,
  shallowRef,
};

for (const [name, makeRef] of Object.entries(REFS)) {
  describe(`wizard: its draft, bound both ways by ${name}() of Vue`, () => {
    it('costs nothing of what is typed, and asks for nothing twice', async () => {
      const draft = makeRef();
      const { app, wizard, timesListed } = await openBound(draft);
      await chooseType(wizard, 'amazon-s3');
      expect(timesListed()).to.equal(1);

      await fill(wizard, KEYS);
      await settled();
      expect(keysIn(wizard)).to.deep.equal(KEYS);

      await fill(wizard, { Region: region });
      await clickButton(wizard, 'Connect to destination');
      await atStep(wizard, 'setup-step');
      await create(wizard);
      await atStep(wizard, 'done-step');
      expect(draft.value).to.equal(undefined);
      expect(timesListed()).to.equal(1);
      app.unmount();
    });

    it('begins where it was, and goes on from there', async () => {
      const first = makeRef();
      const before = await openBound(first);
      await chooseType(before.wizard, 'amazon-s3');
      await fill(before.wizard, { 'Access key ID': CREDENTIALS.accessKeyId });
      const kept = copyOf(first.value);
      before.app.unmount();

      const { app, wizard } = await openBound(makeRef(kept));
      await until(() => findInput(wizard, 'Access key ID'), 'the form');
      await fill(wizard, { 'Secret access key': CREDENTIALS.secretAccessKey, Region: region });
      await settled();

      expect(keysIn(wizard)).to.deep.equal(KEYS);
      app.unmount();
    });
  });
}

describe('wizard: its draft, given again', () => {
  it('is no news when it comes late', async () => {
    const { wizard } = await openWizard();
    await chooseType(wizard, 'amazon-s3');
    await fill(wizard, { 'Access key ID': 'AKIA' });
    const late = copyOf(wizard.draft);
    await fill(wizard, KEYS);

    wizard.draft = late;
    await settled();

    expect(keysIn(wizard)).to.deep.equal(KEYS);
  });

  it('is no news when it is the one that the page began with', async () => {
    const draft: WizardDraft = { version: 1, type: 'amazon-s3', step: 'auth', mode: 'new', forms: {} };
    const wizard = await host(
      make('cloud-destination-wizard', { backend: fakeBackend(fakeChecks()), draft: { ...draft } }),
    );
    await until(() => findInput(wizard, 'Access key ID'), 'the form');
    await fill(wizard, KEYS);

    wizard.draft = { ...draft };
    await settled();

    expect(keysIn(wizard)).to.deep.equal(KEYS);
  });

  it('is no news when a database has put its keys in another order, not in the middle of a check either', async () => {
    const { wizard, checks } = await openWizard({ checks: fakeChecks({ account: 'hanging' }) });
    wizard.addEventListener('draft-changed', ({ detail: { draft } }) => {
      wizard.draft = draft && (asJsonbKeeps(draft) as WizardDraft);
    });
    await chooseType(wizard, 'amazon-s3');
    await fill(wizard, ENTRIES['amazon-s3']);
    await clickButton(wizard, 'Connect to destination');
    const signal = await until(() => checks.signals[0], 'a check');

    wizard.draft = asJsonbKeeps(copyOf(wizard.draft)) as WizardDraft;
    await settled();

    expect(keysIn(wizard)).to.deep.equal(KEYS);
    expect(signal.aborted).to.equal(false);
  });

  it('is no news when the page has merged it into what it had, or says when it was kept', async () => {
    const { wizard } = await openWizard();
    let merged: object = { savedAt: '2026-11-28' };
    wizard.addEventListener('draft-changed', ({ detail: { draft } }) => {
      merged = { ...merged, ...draft };
      wizard.draft = merged as WizardDraft;
    });
    const resumed = record(wizard, 'step-changed');
    await goToSetup(wizard, 'amazon-s3');
    const name = byLabel(wizard, 'Name');
    await fill(wizard, { Name: 'Daily', 'Bucket name': 'example-bucket' });
    await settled();

    expect(byLabel(wizard, 'Name')).to.equal(name);
    expect(resumed.map(({ detail }) => (detail as { reason: string }).reason)).to.deep.equal([
      'select',
      'connected',
    ]);
  });

  it('is resumed when it is another one', async () => {
    const { wizard } = await openWizard();
    await chooseType(wizard, 'amazon-s3');
    await fill(wizard, KEYS);

    wizard.draft = {
      ...copyOf(wizard.draft),
      forms: { auth: { accessKeyId: 'AKIAIOSFODNN7SYNCED0' } },
    };

    await until(
      () => findInput(wizard, 'Access key ID')?.value === 'AKIAIOSFODNN7SYNCED0',
      'what was typed elsewhere',
    );
  });

  it('is resumed once the wizard has started over', async () => {
    const { wizard } = await openWizard();
    await chooseType(wizard, 'amazon-s3');
    await fill(wizard, { 'Access key ID': CREDENTIALS.accessKeyId });
    const kept = copyOf(wizard.draft);
    wizard.reset();
    await atCatalog(wizard);

    wizard.draft = kept;

    await atStep(wizard, 'auth-step');
    expect(byLabel(wizard, 'Access key ID').value).to.equal(CREDENTIALS.accessKeyId);
  });
});
