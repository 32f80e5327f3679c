/** What a page gives to elements may stand behind the deep proxies with which frameworks watch data. */
import '../drivers/browser/built-page.js';
import { expect } from 'chai';
import { createMutable } from 'solid-js/store';
// @ts-expect-error: what the compiler of Svelte makes of `$state` has no types.
import { proxy } from 'svelte/internal/client';
import { reactive } from 'vue';
import { fakeBackend, fakeChecks } from '../../demo/gallery/fake-backend.js';
import { account, definitionOf, ENTRIES, seeded } from '../../demo/gallery/fakes.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import type { DestinationInput } from '../../src/flow/wizard-controller.js';
import type { WizardDraft } from '../../src/flow/draft.js';
import { showAuthStep } from '../drivers/browser/auth-step.js';
import { host, make, until } from '../drivers/browser/fixture.js';
import { choose, clickButton, fill, findByRole } from '../drivers/browser/user.js';
import { atStep, chooseType, create } from '../drivers/browser/wizard.js';

type Watch = <Value extends object>(value: Value) => Value;

const PROXIES: Readonly<Record<string, Watch>> = {
  'reactive() of Vue': (value) => reactive(value) as typeof value,
  'a mutable store of Solid': createMutable,
  '$state of Svelte': proxy as Watch,
};

for (const [name, watched] of Object.entries(PROXIES)) {
  describe(`what a page gives, behind ${name}`, () => {
    it('takes the wizard to the end, with a draft in between', async () => {
      const given = watched({
        backend: fakeBackend(fakeChecks(), { accounts: seeded(2) }),
        destinations: [...builtInDestinations],
        messages: {
          catalog: { heading: 'Where to?' },
          destinations: { 'amazon-s3': { fields: { region: { label: 'Place' } } } },
        },
        languages: {},
      });
      const wizard = await host(make('cloud-destination-wizard', given));
      await until(() => findByRole(wizard, 'heading', 'Where to?'), 'the heading');

      await chooseType(wizard, 'amazon-s3');
      await choose(wizard, /^New Account/);
      const { Region: place, ...keys } = ENTRIES['amazon-s3'];
      await fill(wizard, { ...keys, Place: place });
      await clickButton(wizard, 'Connect to destination');
      await atStep(wizard, 'setup-step');
      const kept = JSON.parse(JSON.stringify(wizard.draft)) as WizardDraft;
      wizard.remove();
      const next = await host(make('cloud-destination-wizard', given));
      next.draft = watched(kept);
      await atStep(next, 'setup-step');
      await create(next);

      await atStep(next, 'done-step');
    });

    it('makes the forms of steps that stand alone', async () => {
      const given = watched({ definition: await definitionOf('amazon-s3'), account: account(1) });
      const { definition } = given;
      const { element, news } = await showAuthStep('amazon-s3', { definition, mode: 'new' });
      await fill(element, ENTRIES['amazon-s3']);
      await clickButton(element, 'Connect to destination');
      expect(news).to.have.length(1);

      const created: DestinationInput[] = [];
      const setup = await host(
        make('setup-step', { ...given, create: (destination) => created.push(destination) }),
      );
      await fill(setup, { Name: 'Daily', 'Bucket name': 'example-bucket' });
      await clickButton(setup, 'Create Destination');
      expect(created.map((destination) => destination.name)).to.deep.equal(['Daily']);
    });
  });
}
