/** The examples for frameworks, built as their own scripts build them: one scenario for all of them. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { DemoSite } from '../drivers/demo-site.js';
import { s3Entries, s3Keys } from '../drivers/entries.js';
import { ExampleApp } from '../drivers/example-app.js';
import { ensureBuilt } from '../package/ensure-built.js';
import { buildExamples, EXAMPLES_FOLDER } from './build-examples.js';
import { EXAMPLES } from './examples.js';

before(async () => {
  await ensureBuilt();
  await buildExamples(EXAMPLES);
});
const site = DemoSite.forTests({ page: { folder: EXAMPLES_FOLDER } });

const LABEL = `${s3Keys.full.accessKeyId} · eu-central-1`;

for (const { name, folder } of EXAMPLES) {
  describe(`the example for ${name}`, () => {
    const open = async (): Promise<ExampleApp> =>
      ExampleApp.open(await site.tab(), `${site.demo.url}${folder}/dist/index.html`);

    it('connects a destination and lists it', async () => {
      const app = await open();
      const { wizard } = app;
      assert.deepEqual(await app.connected(), []);
      await app.connectStorage();
      await wizard.root.getByText('Deliver reports to a bucket of yours.').waitFor();

      await wizard.chooseDestination('Amazon S3');
      await wizard.fill(s3Entries({ ...s3Keys.full, secretAccessKey: 'x'.repeat(40) }));
      await wizard.connect();
      assert.match(await wizard.errorAt('Secret access key'), /secret/i);

      await wizard.fill(s3Entries());
      await wizard.connect();
      await wizard.waitForHeading('Set up Amazon S3');
      await wizard.fill({ Name: 'Daily exports', 'Bucket name': 'acme-exports', 'Folder path': 'daily' });
      await wizard.create();
      await wizard.waitForHeading('Destination created');
      await wizard.next();

      await app.waitForNews('“Daily exports” is connected.');
      await app.waitUntilGone();
      assert.deepEqual(await app.connected(), [`Daily exports ${LABEL}`]);
      await app.waitForFocusBack();
      const [destination, ...others] = await site.destinations();
      assert.equal(destination?.name, 'Daily exports');
      assert.deepEqual(others, []);

      await app.connectStorage();
      const { markup, values, stored } = await wizard.everything();
      assert.ok(!`${markup}${values.join()}${stored}`.includes(s3Keys.full.secretAccessKey));
      await wizard.chooseDestination('Amazon S3');
      await wizard.pickAccount(LABEL);
      await wizard.connect();
      await wizard.waitForHeading('Set up Amazon S3');
      assert.deepEqual(await wizard.values(['Name', 'Bucket name']), { Name: '', 'Bucket name': '' });
      await wizard.fill({ Name: 'Weekly exports', 'Bucket name': 'acme-exports' });
      await wizard.create();
      await wizard.saveAndExit();
      await app.waitForNews('“Weekly exports” is connected.');
      assert.deepEqual(await app.connected(), [`Daily exports ${LABEL}`, `Weekly exports ${LABEL}`]);
    });

    it('takes the wizard off the page when it is cancelled', async () => {
      const app = await open();
      await app.connectStorage();
      await app.wizard.chooseDestination('Amazon S3');
      await app.wizard.cancel();
      await app.waitForNews('Cancelled at the step “auth”.');
      await app.waitUntilGone();
      await app.waitForFocusBack();
      assert.deepEqual(await app.connected(), []);
      await app.connectStorage();
    });
  });
}
