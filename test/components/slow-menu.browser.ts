/** The menu of a card whose definition is long on its way. */
import { expect } from 'chai';
import '../../demo/gallery/elements.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { fakeBackend, fakeChecks } from '../../demo/gallery/fake-backend.js';
import { definitionOf } from '../../demo/gallery/fakes.js';
import { host, make, settled, until } from '../drivers/browser/fixture.js';
import {
  allByRole,
  byRole,
  click,
  expectFocus,
  findByRole,
  nameOf,
  textOf,
} from '../drivers/browser/user.js';
import { atStep, openWizard } from '../drivers/browser/wizard.js';

/** A catalog in which Amazon S3 is loaded when the test says so, with its menu asked for. */
async function asked() {
  const definition = await definitionOf('amazon-s3');
  let load = (): void => undefined;
  const loaded = new Promise<void>((resolve) => {
    load = resolve;
  });
  const destinations = builtInDestinations.map((type) =>
    type.type === 'amazon-s3' ? { ...type, load: () => loaded.then(() => definition) } : type,
  );
  const backend = fakeBackend(fakeChecks());
  const wizard = await host(make('cloud-destination-wizard', { backend, destinations }));
  await click(await until(() => findByRole(wizard, 'button', 'More about Amazon S3'), 'its button'));
  return { wizard, load };
}

describe('catalog: a menu that comes late', () => {
  it('stays away when the catalog has been left', async () => {
    const { wizard, load } = await asked();
    const faults: unknown[] = [];
    const hear = (event: PromiseRejectionEvent): void => {
      event.preventDefault();
      faults.push(event.reason);
    };
    addEventListener('unhandledrejection', hear);
    wizard.start({ destinationType: 'sftp' });
    await atStep(wizard, 'auth-step');

    load();
    await settled();
    removeEventListener('unhandledrejection', hear);

    expect(faults).to.deep.equal([]);
    expect(textOf(wizard)).to.contain('Connect to SFTP');
  });

  it('does not take the place of the one that was asked for since', async () => {
    const { wizard, load } = await asked();
    await click(await until(() => findByRole(wizard, 'button', 'More about SFTP'), 'its button'));
    await until(() => findByRole(wizard, 'menu', 'More about SFTP'), 'the menu');

    load();
    await settled();

    expect(allByRole(wizard, 'menu').map(nameOf)).to.deep.equal(['More about SFTP']);
  });

  it('stays, with the focus in it, when the details that were asked for before come late', async () => {
    const { wizard } = await openWizard();
    const button = await until(() => findByRole(wizard, 'button', 'More about SFTP'), 'its button');
    await click(button);
    const details = await until(() => findByRole(wizard, 'menuitem', 'What you need'), 'the menu');
    details.click();
    button.click();

    await import('../../src/components/destination-details.js');
    await settled();

    expect(allByRole(wizard, 'dialog')).to.have.length(0);
    expectFocus(byRole(wizard, 'menuitem', 'What you need'));
  });
});
