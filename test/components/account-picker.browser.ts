import { expect } from 'chai';
import type { LoadAccounts } from '../../src/components/account-picker.js';
import { account, accounts, failsToLoad, listing, neverLoads } from '../../demo/gallery/fakes.js';
import { held, labels, page, showPicker as show } from '../drivers/browser/account-picker.js';
import { host, nextEvent, record, settled, until } from '../drivers/browser/fixture.js';
import {
  allByRole,
  byLabel,
  byRole,
  choose,
  clickButton,
  expectFocus,
  focused,
  nameOf,
  press,
  startTyping,
  textOf,
  texts,
} from '../drivers/browser/user.js';

describe('account-picker', () => {
  it('shows the accounts as given, with what is known about them', async () => {
    const picker = await show(listing(accounts(3)));

    expect(labels(picker)).to.deep.equal(['AKIA0001', 'AKIA0002', 'AKIA0003']);
    expect(textOf(picker)).to.match(/Not used yet Connected .*2026/);
    expect(textOf(picker)).to.contain('Used by 1 destination').and.to.contain('Used by 2 destinations');
    expect(nameOf(byRole(picker, 'radiogroup'))).to.equal('Existing accounts');
  });

  it('asks for the accounts of its type only', async () => {
    const { calls, load } = held();
    await show(load, { type: 'sftp' });

    expect(calls.map(({ query }) => query)).to.deep.equal([{ type: 'sftp' }]);
  });

  it('tells what was picked, by mouse and by keyboard', async () => {
    const picker = await show(listing(accounts(3)));
    const picked = record(document, 'account-picked');

    await choose(picker, /^AKIA0002/);
    await press('ArrowDown');

    expect(picked.map(({ detail }) => (detail as { account: { id: string } }).account.id)).to.deep.equal([
      'account-2',
      'account-3',
    ]);
  });

  it('shows which account is picked', async () => {
    const picker = await show(listing(accounts(3)), { accountId: 'account-3' });

    const checked = allByRole(picker, 'radio').map((radio) => (radio as HTMLInputElement).checked);

    expect(checked).to.deep.equal([false, false, true]);
  });

  it('shows one page at a time', async () => {
    const picker = await show(listing(accounts(5), 2));
    expect(labels(picker)).to.deep.equal(['AKIA0001', 'AKIA0002']);
    expect(textOf(picker)).to.contain('Page 1, 5 accounts');

    await clickButton(picker, 'Next page');
    expect(labels(picker)).to.deep.equal(['AKIA0003', 'AKIA0004']);

    await clickButton(picker, 'Next page');
    expect(labels(picker)).to.deep.equal(['AKIA0005']);

    await clickButton(picker, 'Previous page');
    expect(labels(picker)).to.deep.equal(['AKIA0003', 'AKIA0004']);
    expect(textOf(picker)).to.contain('Page 2, 5 accounts');
  });

  it('announces which page has come when one was turned, and the number of accounts otherwise', async () => {
    const picker = await show(listing(accounts(8), 6));
    const announced = (): string => textOf(byRole(picker, 'status'));
    expect(announced()).to.equal('8 accounts');

    await clickButton(picker, 'Next page');
    expect(announced()).to.equal('Page 2, 8 accounts');
    await clickButton(picker, 'Previous page');
    expect(announced()).to.equal('Page 1, 8 accounts');

    await startTyping(byLabel(picker, 'Search accounts'), 'AKIA0003');
    await until(() => announced() === '1 account', 'what was found');
  });

  it('keeps the focus on the button that turns the pages, to the end of the list', async () => {
    const picker = await show(listing(accounts(3), 2));
    const next = byRole(picker, 'button', 'Next page');
    next.focus();

    await press('Enter');
    expect(labels(picker)).to.deep.equal(['AKIA0003']);
    await press('Enter');

    expectFocus(next);
    expect(next.getAttribute('aria-disabled')).to.equal('true');
    expect(labels(picker)).to.deep.equal(['AKIA0003']);
  });

  it('turns one page at a time, however often it is pressed', async () => {
    const { calls, load } = held();
    const picker = await show(load);
    calls[0]?.answer({ ...page(1), total: 3, nextCursor: 'b' });
    await settled();

    await clickButton(picker, 'Next page');
    await clickButton(picker, 'Next page');

    expect(calls.map(({ query }) => query.cursor)).to.deep.equal([undefined, 'b']);
  });

  it('says that it is loading', async () => {
    const picker = await show(neverLoads);

    expect(texts(picker, 'status')).to.deep.equal(['Loading accounts…']);
  });

  it('says that loading failed, and why, and tries again', async () => {
    let load: LoadAccounts = failsToLoad;
    const picker = await show((...given) => load(...given));
    expect(textOf(picker)).to.contain('The accounts could not be loaded.');
    await until(() => textOf(picker).includes('You are offline.'), 'the reason');

    load = listing(accounts(1));
    await clickButton(picker, 'Try again');

    expect(labels(picker)).to.deep.equal(['AKIA0001']);
  });

  it('says so where loading threw, and keeps to itself what an error says', async () => {
    const picker = await show(() => Promise.reject(new TypeError('secret')));
    await until(() => textOf(picker).includes('Something in this page went wrong.'), 'the reason');

    expect(textOf(picker)).not.to.contain('secret');
  });

  it('keeps the focus of who tries again, until there is something to choose', async () => {
    const { calls, load } = held();
    let loads: LoadAccounts = failsToLoad;
    const picker = await show((...given) => loads(...given));
    loads = load;

    await clickButton(picker, 'Try again');
    expect(textOf(focused() ?? new Text())).to.equal('Loading accounts…');
    calls[0]?.answer(page(1));
    await settled();

    expectFocus(byRole(picker, 'radio'));
  });

  it('stops loading when it leaves the page, and begins anew when it is back', async () => {
    const { calls, load } = held();
    const picker = await show(load);

    picker.remove();
    await settled();
    expect(calls[0]?.signal.aborted).to.equal(true);
    const told = record(picker, 'accounts-loaded');
    calls[0]?.answer(page(1, 2));
    await settled();
    expect(told).to.have.length(0);
    await host(picker);
    calls[1]?.answer(page(1));
    await settled();

    expect(labels(picker)).to.deep.equal(['AKIA0001']);
  });

  it('says that there are none', async () => {
    expect(textOf(await show(listing([])))).to.contain('No account is connected yet.');
  });

  const totals: readonly (readonly [name: string, load: LoadAccounts, total: number])[] = [
    ['some', listing(accounts(25)), 25],
    ['none', listing([]), 0],
  ];
  for (const [name, load, total] of totals) {
    it(`announces how many there are: ${name}`, async () => {
      const loaded = nextEvent<{ total: number }>(document, 'accounts-loaded');

      await show(load);

      expect((await loaded).detail).to.deep.equal({ total });
    });
  }

  it('announces nothing when the list failed: its failure stays on the screen', async () => {
    const announced = record(document, 'accounts-loaded');

    await show(failsToLoad);

    expect(announced).to.deep.equal([]);
  });

  it('does not announce how many a search found', async () => {
    const picker = await show(listing(accounts(8)));
    const loaded = record(picker, 'accounts-loaded');

    await startTyping(byLabel(picker, 'Search accounts'), '0008');
    await settled();

    expect(loaded).to.deep.equal([]);
  });

  it('asks for a choice that is missing and moves the focus there', async () => {
    const picker = await show(listing(accounts(2)));

    picker.missing = true;
    await settled();

    expect(textOf(picker)).to.contain('Choose an account to go on.');
    expect(nameOf(focused() ?? picker)).to.match(/^AKIA0001/);
  });

  it('asks for a choice that is missing where a search shows none, and says so there', async () => {
    const picker = await show(listing(accounts(8)));
    await startTyping(byLabel(picker, 'Search accounts'), 'nothing like it');
    await until(() => textOf(picker).includes('No account matches'), 'no match');

    picker.missing = true;
    await settled();

    expect(textOf(focused() ?? picker)).to.equal(
      'No account matches “nothing like it”. Choose an account to go on.',
    );
  });

  it('offers to load once more where there is no list to choose from', async () => {
    const picker = await show(failsToLoad);

    picker.missing = true;
    await settled();

    expectFocus(byRole(picker, 'button', 'Try again'));
  });

  it('loads anew for another type', async () => {
    const { calls, load } = held();
    const picker = await show(load);
    calls[0]?.answer(page(1));
    await settled();

    picker.type = 'sftp';
    await settled();

    expect(labels(picker)).to.deep.equal([]);
    expect(calls.at(-1)?.query).to.deep.equal({ type: 'sftp' });
  });

  for (const language of ['de', 'en_US', 'not a language at all']) {
    it(`writes dates in the language of the page: ${language}`, async () => {
      document.documentElement.lang = language;
      try {
        const picker = await show(listing(accounts(1)));
        expect(textOf(picker)).to.match(/Connected .*2026/);
      } finally {
        document.documentElement.removeAttribute('lang');
      }
    });
  }

  it('shows an account whose date it cannot read', async () => {
    const picker = await show(listing([account(1, { createdAt: 'last week' })]));

    expect(labels(picker)).to.deep.equal(['AKIA0001']);
    expect(textOf(picker)).to.contain('last week');
  });
});
