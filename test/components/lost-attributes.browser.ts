/** A page whose framework, or whose author, has made attributes of what only properties can be. */
import { expect } from 'chai';
import '../../src/define.js';
import { createHttpBackend } from '../../src/backend/http-backend.js';
import type { CloudDestinationWizard } from '../../src/components/cloud-destination-wizard.js';
import { host, make, settled, until } from '../drivers/browser/fixture.js';
import { warnings } from '../drivers/browser/warnings.js';
import { atStep, chooseType } from '../drivers/browser/wizard.js';

const IN_THE_PAGE = 'live in this page only';

/** What is written when a user begins with a wizard that has these attributes; waits for this many lines. */
async function warningsWith(
  attributes: Readonly<Record<string, string>>,
  lines: number,
  properties: Partial<CloudDestinationWizard> = {},
): Promise<readonly string[]> {
  return warnings(async (soFar) => {
    const wizard = make('cloud-destination-wizard', properties);
    for (const [name, value] of Object.entries(attributes)) wizard.setAttribute(name, value);
    await host(wizard);
    wizard.start({ destinationType: 'amazon-s3' });
    await atStep(wizard, 'auth-step');
    await until(() => soFar.length >= lines, 'a warning');
    await settled();
  });
}

describe('wizard: attributes that it cannot hear', () => {
  it('tells that a backend has become a text, so that accounts are kept nowhere', async () => {
    const [line = '', ...more] = await warningsWith({ backend: '[object Object]' }, 1);

    expect(line).to.contain('<cloud-destination-wizard backend="[object Object]">');
    expect(line).to.contain('property').and.contain(IN_THE_PAGE);
    expect(more).to.deep.equal([]);
  });

  for (const name of ['backend', 'backendUrl']) {
    it(`tells that the address of a backend is none as "${name}"`, async () => {
      const [line = '', ...more] = await warningsWith({ [name]: '/api/destinations' }, 1);

      expect(line).to.contain(`<cloud-destination-wizard ${name.toLowerCase()}="…">`);
      expect(line).to.contain('backend-url').and.contain(IN_THE_PAGE);
      // An address may hold what is nobody's business.
      expect(line).not.to.contain('/api');
      expect(more).to.deep.equal([]);
    });
  }

  it('tells it once for each wizard, however often it goes back', async () => {
    const written = await warnings(async (soFar) => {
      const wizard = make('cloud-destination-wizard');
      wizard.setAttribute('backend', '/api');
      await host(wizard);
      await chooseType(wizard, 'amazon-s3');
      await until(() => soFar.length > 0, 'a warning');
      wizard.reset();
      await settled();
      await chooseType(wizard, 's3-compatible');
    });

    expect(written).to.have.length(1);
  });

  it('tells of other objects, too, and threatens with nothing where there is a backend', async () => {
    const lost = { 'initial-values': '[object Object]', destinations: '[object Object],[object Object]' };
    const written = await warningsWith(lost, 2, { backendUrl: '/nowhere' });

    expect(written).to.have.length(2);
    for (const [at, name] of Object.keys(lost).entries()) {
      expect(written[at]).to.contain(`${name}="[object Object]"`).and.not.contain(IN_THE_PAGE);
    }
  });

  it('says nothing where the backend has arrived all the same, and nothing of other attributes', async () => {
    const backend = createHttpBackend({ baseUrl: '/nowhere' });

    expect(await warningsWith({ backend: '[object Object]' }, 0, { backend })).to.deep.equal([]);
    expect(await warningsWith({ class: 'wide', 'data-backend': 'x', id: 'wizard' }, 0)).to.deep.equal([]);
  });
});
