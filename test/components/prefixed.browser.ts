/** A tag prefix of the page's choice. The wizard's own tags belong to somebody else here. */
import { expect } from 'chai';
import { fakeBackend, fakeChecks } from '../../demo/gallery/fake-backend.js';
import { ENTRIES, seeded } from '../../demo/gallery/fakes.js';
import { definePrefixed } from '../../src/define-prefixed.js';
import { host, until } from '../drivers/browser/fixture.js';
import { rendered } from '../drivers/browser/roles.js';
import { choose, clickButton, fill, findByRole } from '../drivers/browser/user.js';
import { warnings } from '../drivers/browser/warnings.js';

const TAG = 'acme-cloud-destination-wizard';

/** Elements that another library has under the names of ours. */
const TAKEN = ['step-progress', 'check-list', 'schema-form', 'auth-step'];
for (const tag of TAKEN) {
  customElements.define(
    tag,
    class extends HTMLElement {
      constructor() {
        super();
        throw new Error(`This ${tag} is not yours.`);
      }
    },
  );
}

const refusal = async (prefix: string): Promise<unknown> =>
  definePrefixed(prefix).then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a prefix', () => {
  for (const prefix of ['', 'acme', '-', 'Acme-', '1-', 'acme -', 'äcme-', 'acme--']) {
    it(`that cannot begin a tag is refused: "${prefix}"`, async () => {
      expect(await refusal(prefix)).to.be.instanceOf(TypeError);
    });
  }

  it('stands before all tags, and the flow goes to its end', async () => {
    const said = await warnings(async () => {
      await definePrefixed('acme-');
      const backend = fakeBackend(fakeChecks(), { accounts: seeded(2) });
      const wizard = await host(Object.assign(document.createElement(TAG), { backend }));

      await until(() => findByRole(wizard, 'button', /More about Amazon S3/), 'the menu of a card');
      await clickButton(wizard, /More about Amazon S3/);
      await until(() => findByRole(wizard, 'menu'), 'an open menu');
      await until(() => findByRole(wizard, 'button', 'Add another: Amazon S3'), 'what is connected');
      await clickButton(wizard, 'Add another: Amazon S3');
      await until(() => findByRole(wizard, 'radio', /^AKIA/), 'the stored accounts');
      await choose(wizard, /^New Account/);
      await fill(wizard, ENTRIES['amazon-s3']);
      await clickButton(wizard, 'Connect to destination');
      await until(() => findByRole(wizard, 'textbox', 'Bucket name'), 'the setup step');
      await fill(wizard, { Name: 'Daily exports', 'Bucket name': 'example-bucket' });
      await clickButton(wizard, 'Create Destination');
      await until(() => findByRole(wizard, 'button', 'Next'), 'the last step');

      const tags = [...rendered(document.body)].map(({ localName }) => localName);
      expect(tags.filter((tag) => tag.includes('-') && !tag.startsWith('acme-'))).to.deep.equal([]);
      expect(tags).to.include.members([TAG, 'acme-step-progress', 'acme-done-step']);
    });
    expect(said).to.deep.equal([]);
  });

  it('is there for what a page registers besides', async () => {
    await definePrefixed('acme-');
    const { AuthStep } = await import('../../src/define/auth-step.js');

    expect(document.createElement('acme-auth-step')).to.be.instanceOf(AuthStep);
    expect(customElements.get('setup-step')).to.equal(undefined);
  });

  it('can be asked for twice, but is one only', async () => {
    expect(await refusal('acme-')).to.equal(undefined);
    expect(await refusal('other-'))
      .to.have.property('message')
      .that.contains('"acme-"');
  });
});
