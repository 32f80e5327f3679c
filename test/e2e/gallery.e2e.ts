import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DemoSite } from '../drivers/demo-site.js';

const site = DemoSite.forTests();

describe('the gallery, as it is built', () => {
  it('shows the state of its address, and another one when that is chosen', async () => {
    const { page } = await site.open();
    await page.goto(new URL('gallery.html', site.demo.url).href);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: 'Choose a destination' }).waitFor();

    await page.getByRole('link', { name: 'Created' }).click();
    await frame.getByRole('heading', { name: 'Destination created' }).waitFor();

    assert.match(page.url(), /#\/cloud-destination-wizard\/created/);
  });
});
