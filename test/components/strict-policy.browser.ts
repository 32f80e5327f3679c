/** All steps under a strict policy, in every engine; `test/e2e/strict-policy.e2e.ts` does so with real storages in one. */
import { expect } from 'chai';
import { host, until } from '../drivers/browser/fixture.js';
import type { StrictFlow } from '../drivers/browser/strict-flow.js';

function pageUnderPolicy(query = ''): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = new URL(`../drivers/browser/strict-page.html${query}`, import.meta.url).href;
  return frame;
}

describe('wizard: under a strict policy', () => {
  it('goes through all steps without a violation', async () => {
    const told = new Promise<StrictFlow>((resolve) => {
      addEventListener('message', ({ data }) => resolve(data as StrictFlow), { once: true });
    });
    const frame = pageUnderPolicy();
    frame.width = '900';
    await host(frame);

    expect(await told).to.deep.equal({ violations: [] });
  }).timeout(30_000);

  it('is drawn with its styles, and the policy is in force', async () => {
    const frame = pageUnderPolicy();
    await host(frame);
    const page = await until(() => {
      const { contentDocument } = frame;
      return contentDocument?.querySelector('cloud-destination-wizard') ? contentDocument : undefined;
    }, 'a page');
    const violations: string[] = [];
    page.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      violations.push(violatedDirective);
    });
    const card = await until(() => {
      const catalog = page
        .querySelector('cloud-destination-wizard')
        ?.shadowRoot?.querySelector('destination-catalog');
      return catalog?.shadowRoot?.querySelector<HTMLElement>('[part~="connect"]') ?? undefined;
    }, 'a card');

    expect(getComputedStyle(card).cursor).to.equal('pointer');
    page.createElement('img').src = '/refused.png';
    await until(() => violations.length > 0, 'a violation');
  });
});
