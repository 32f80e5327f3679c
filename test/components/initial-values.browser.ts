/** What a page fills in for its users. */
import { expect } from 'chai';
import '../../src/define.js';
import type { InitialValues } from '../../src/flow/draft.js';
import { fakeBackend, fakeChecks } from '../../demo/gallery/fake-backend.js';
import { CREDENTIALS } from '../../demo/gallery/fakes.js';
import { host, make, record } from '../drivers/browser/fixture.js';
import { byLabel, choose, clickButton, fill, paste } from '../drivers/browser/user.js';
import { atCatalog, atStep, chooseType, connect, create, goToSetup } from '../drivers/browser/wizard.js';

const VALUES: InitialValues = {
  'amazon-s3': {
    auth: { region: 'eu-west-3' },
    setup: { name: 'Exports of Acme', folderPath: 'acme/exports' },
  },
};

const openWith = (initialValues: InitialValues, more: object = {}) =>
  host(make('cloud-destination-wizard', { backend: fakeBackend(fakeChecks()), initialValues, ...more }));

describe('wizard: values to start with', () => {
  it('are in the forms, and are what is submitted', async () => {
    const wizard = await openWith(VALUES);
    const created = record(wizard, 'destination-created');
    await chooseType(wizard, 'amazon-s3');
    expect(byLabel(wizard, 'Region').value).to.equal('eu-west-3');

    await fill(wizard, {
      'Access key ID': CREDENTIALS.accessKeyId,
      'Secret access key': CREDENTIALS.secretAccessKey,
    });
    await clickButton(wizard, 'Connect to destination');
    await atStep(wizard, 'setup-step');
    expect(byLabel(wizard, 'Name').value).to.equal('Exports of Acme');
    await fill(wizard, { 'Bucket name': 'acme-exports' });
    await clickButton(wizard, 'Create Destination');
    await atStep(wizard, 'done-step');

    expect(created[0]?.detail).to.have.nested.property('destination.name', 'Exports of Acme');
    expect(created[0]?.detail).to.have.nested.property('destination.setup.folderPath', 'acme/exports');
  });

  it('give way to what is typed, also to nothing', async () => {
    const wizard = await openWith(VALUES);
    await goToSetup(wizard, 'amazon-s3');
    await fill(wizard, { Name: 'Mine', 'Folder path': '' });

    await clickButton(wizard, 'Back');
    await atStep(wizard, 'auth-step');
    await choose(wizard, 'New Account');
    await connect(wizard, 'amazon-s3');
    await atStep(wizard, 'setup-step');

    expect(byLabel(wizard, 'Name').value).to.equal('Mine');
    expect(byLabel(wizard, 'Folder path').value).to.equal('');
  });

  it('stay beside what a pasted address says of the location', async () => {
    const wizard = await openWith({
      's3-compatible': { setup: { name: 'Exports', folderPath: 'acme' } },
    });
    await chooseType(wizard, 's3-compatible');
    await paste(byLabel(wizard, 'Endpoint'), 'https://acme-exports.s3.fr-par.scw.cloud');
    await fill(wizard, { 'Access key ID': 'SCW00000000000000000', 'Secret access key': 'a-secret' });
    await clickButton(wizard, 'Connect to destination');
    await atStep(wizard, 'setup-step');

    expect(byLabel(wizard, 'Bucket name').value).to.equal('acme-exports');
    expect(byLabel(wizard, 'Name').value).to.equal('Exports');
    expect(byLabel(wizard, 'Folder path').value).to.equal('acme');
  });

  it('give way to a draft, and fill what it leaves open', async () => {
    const wizard = await openWith(VALUES, {
      draft: {
        version: 1,
        type: 'amazon-s3',
        step: 'auth',
        mode: 'new',
        forms: { auth: { region: 'us-east-2' } },
      },
    });
    await atStep(wizard, 'auth-step');
    expect(byLabel(wizard, 'Region').value).to.equal('us-east-2');
  });

  it('are no secrets, and nothing that a form does not have', async () => {
    const wizard = await openWith({
      'amazon-s3': {
        auth: { secretAccessKey: 'planted', accessKeyId: 'AKIA0001', toString: 'x', other: 'x' },
      },
      ftp: { auth: { host: 'x' } },
    });
    await chooseType(wizard, 'amazon-s3');

    expect(byLabel(wizard, 'Access key ID').value).to.equal('AKIA0001');
    expect(byLabel(wizard, 'Secret access key').value).to.equal('');
    expect(JSON.stringify(wizard.draft ?? {})).not.to.contain('planted');
  });

  it('begin anew with the next destination', async () => {
    const wizard = await openWith(VALUES);
    await goToSetup(wizard, 'amazon-s3');
    await fill(wizard, { Name: 'Mine' });
    await create(wizard);
    await atStep(wizard, 'done-step');

    wizard.reset();
    wizard.initialValues = { 'amazon-s3': { setup: { name: 'The second one' } } };
    await atCatalog(wizard);
    await chooseType(wizard, 'amazon-s3');
    await choose(wizard, 'New Account');
    await connect(wizard, 'amazon-s3');
    await atStep(wizard, 'setup-step');

    expect(byLabel(wizard, 'Name').value).to.equal('The second one');
  });
});
