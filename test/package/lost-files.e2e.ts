/** A page with the build for pages without a bundler, from whose network a file is lost for a while. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CdnSite } from '../drivers/cdn-site.js';

const site = CdnSite.forTests();

describe('a wizard without a backend', () => {
  for (const file of ['wizard-backend', 'memory-backend', 'memory-service']) {
    it(`says that accounts are missing while ${file} cannot be had, and goes on once it can`, async () => {
      const lost = `**/chunks/${file}-*.js`;
      const page = await site.open({ prepare: (tab) => tab.route(lost, (route) => route.abort()) });
      await page.getByRole('button', { name: 'Connect destination: Amazon S3' }).click();
      await page.getByText('The accounts could not be loaded.').first().waitFor();

      await page.unroute(lost);
      await page.getByRole('button', { name: 'Try again' }).click();

      // There are none: only a new one is left to choose.
      await page.getByLabel('Access key ID').waitFor();
      assert.equal(await page.getByText('The accounts could not be loaded.').count(), 0);
    });
  }
});
