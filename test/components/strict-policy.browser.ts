/** The first steps under a strict policy in every engine; `test/e2e/strict-policy.e2e.ts` goes through all of them in one. */
import { expect } from 'chai';
import { host, until } from '../drivers/browser/fixture.js';

async function openUnderPolicy() {
  const violations: string[] = [];
  const frame = document.createElement('iframe');
  frame.src = new URL('../drivers/browser/strict-page.html', import.meta.url).href;
  await host(frame);
  const page = await until(() => {
    const { contentDocument } = frame;
    return contentDocument?.querySelector('cloud-destination-wizard') ? contentDocument : undefined;
  }, 'a page');
  page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    violations.push(`${violatedDirective}: ${blockedURI}`);
  });
  const wizard = page.querySelector('cloud-destination-wizard');
  const find = <Found extends Element>(tag: string, selector: string) =>
    until(() => {
      const root = tag === '' ? wizard : wizard?.shadowRoot?.querySelector(tag);
      return root?.shadowRoot?.querySelector<Found & HTMLElement>(selector) ?? undefined;
    }, `${tag} ${selector}`);
  return { page, find, violations };
}

describe('wizard: under a strict policy', () => {
  it('is drawn with its styles, and opens the form of a type', async () => {
    const { page, find, violations } = await openUnderPolicy();

    const card = await find<HTMLElement>('destination-catalog', '[part~="connect"]');
    expect(getComputedStyle(card).cursor).to.equal('pointer');
    card.click();
    await find('auth-step', 'schema-form');

    expect(violations).to.deep.equal([]);
    page.createElement('img').src = '/refused.png';
    await until(() => violations.length > 0, 'a policy that is in force');
  });
});
