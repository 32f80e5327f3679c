/** How much is in the page: the same on each machine, unlike how long it takes (`bench/`). */
import { expect } from 'chai';
import '../../demo/gallery/elements.js';
import type { LoadAccounts } from '../../src/components/account-picker.js';
import { success } from '../../src/problems/result.js';
import { account } from '../../demo/gallery/fakes.js';
import { host, make, until } from '../drivers/browser/fixture.js';
import { allByRole, byLabel, findByRole, startTyping } from '../drivers/browser/user.js';
import { openWizard } from '../drivers/browser/wizard.js';

/** Elements, texts and comments, shadow roots included. */
function nodesIn(root: Node): number {
  let count = 0;
  const walker = document.createTreeWalker(root);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    count += 1;
    if (node instanceof Element && node.shadowRoot) count += nodesIn(node.shadowRoot);
  }
  return count;
}

/** A page of so many accounts; no more of them are made than are asked for. */
const pageOf =
  (total: number): LoadAccounts =>
  async () =>
    success({
      accounts: Array.from({ length: Math.min(total, 50) }, (_, at) => account(at + 1)),
      total,
      nextCursor: total > 50 ? 'more' : null,
    });

describe('how much is in the page', () => {
  it('at most 300 nodes on the first screen', async () => {
    const { wizard } = await openWizard();
    await until(() => findByRole(wizard, 'button', 'More about SFTP'), 'the whole catalog');

    expect(nodesIn(wizard)).to.be.at.most(300);
  });

  it('as many nodes for 100,000 accounts as for 100, while one types too', async () => {
    const show = async (total: number) => {
      const picker = make('account-picker', {
        type: 'amazon-s3',
        loadAccounts: pageOf(total),
        searchDelay: 0,
      });
      await host(picker);
      await until(() => allByRole(picker, 'radio').length === 50, 'a page of accounts');
      return picker;
    };
    const few = nodesIn(await show(100));
    const picker = await show(100_000);
    expect(nodesIn(picker)).to.equal(few);

    await startTyping(byLabel(picker, 'Search accounts'), 'akia');

    expect(nodesIn(picker)).to.equal(few);
  });
});
