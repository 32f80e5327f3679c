import { expect } from 'chai';
import '../../demo/gallery/elements.js';
import type { AccountPage, AccountQuery } from '../../src/backend/backend.js';
import type { LoadAccounts } from '../../src/components/account-picker.js';
import { success, type Result } from '../../src/problems/result.js';
import { account, accounts, failsToLoad, listing, neverLoads } from '../../demo/gallery/fakes.js';
import { host, make, nextEvent, record, settled, until } from '../drivers/browser/fixture.js';
import {
  allByRole,
  byLabel,
  byRole,
  choose,
  clickButton,
  expectFocus,
  findByRole,
  focused,
  nameOf,
  press,
  startTyping,
  textOf,
  texts,
} from '../drivers/browser/user.js';

const show = (loadAccounts: LoadAccounts, more: object = {}) =>
  host(Object.assign(make('account-picker', { type: 'amazon-s3', loadAccounts, searchDelay: 0 }), more));

const labels = (root: Node): string[] =>
  allByRole(root, 'radio').map((radio) => nameOf(radio).split(' ')[0] ?? '');

/** A load whose answers the test gives, in any order. */
function held() {
  const calls: { query: AccountQuery; signal: AbortSignal; answer: (page: AccountPage) => void }[] = [];
  const load: LoadAccounts = (query, { signal }) =>
    new Promise<Result<AccountPage>>((resolve) => {
      calls.push({ query, signal, answer: (page) => resolve(success(page)) });
    });
  return { calls, load };
}

const page = (...numbers: readonly number[]): AccountPage => ({
  accounts: numbers.map((number) => account(number)),
  total: numbers.length,
  nextCursor: null,
});

/** A picker with the first six accounts, enough for a search. */
async function withSearch(more: object = {}, first: Partial<AccountPage> = {}) {
  const { calls, load } = held();
  const picker = await show(load, more);
  calls[0]?.answer({ ...page(1, 2, 3, 4, 5, 6), ...first });
  await settled();
  return { calls, picker, field: byLabel(picker, 'Search accounts') };
}

/** Nobody waits for so long: what is typed is not asked for. */
const NEVER = 1_000_000;

const MORE: Partial<AccountPage> = { total: 60, nextCursor: '6' };

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

  it('offers a search from six accounts on, and keeps it while it finds nothing', async () => {
    expect(findByRole(await show(listing(accounts(5))), 'searchbox')).to.equal(undefined);
    const picker = await show(listing(accounts(6)));

    await startTyping(byLabel(picker, 'Search accounts'), 'nobody');
    await settled();

    expect(textOf(picker)).to.contain('No account matches “nobody”.');
    expect(byLabel(picker, 'Search accounts').value).to.equal('nobody');
  });

  it('replaces the list by what a search finds', async () => {
    const picker = await show(listing(accounts(8), 3));
    await clickButton(picker, 'Next page');

    await startTyping(byLabel(picker, 'Search accounts'), '0008');
    await settled();

    expect(labels(picker)).to.deep.equal(['AKIA0008']);
    expect(texts(picker, 'status')).to.deep.equal(['1 account']);
  });

  it('keeps the search while the whole list comes back', async () => {
    const { calls, field } = await withSearch();
    await startTyping(field, '0001');
    await until(() => calls.length > 1, 'a search');
    calls[1]?.answer(page(1));
    await settled();

    await startTyping(field, '');
    await until(() => calls.length > 2, 'the whole list');

    expectFocus(field);
    expect(calls[2]?.query).to.deep.equal({ type: 'amazon-s3' });
  });

  it('waits for the end of the typing before it searches', async () => {
    const { calls, field } = await withSearch();

    await Promise.all(['0', '00', '000', '0001'].map((text) => startTyping(field, text)));
    await until(() => calls.length > 1, 'a search');

    expect(calls.slice(1).map(({ query }) => query.search)).to.deep.equal(['0001']);
  });

  it('leaves the list as it is until the end of the typing', async () => {
    const { calls, picker, field } = await withSearch({ searchDelay: NEVER }, MORE);
    const next = byRole(picker, 'button', 'Next page');

    await startTyping(field, '1');
    expect(next.getAttribute('aria-disabled')).to.equal('false');

    picker.searchDelay = 0;
    await startTyping(field, '12');
    await until(() => next.getAttribute('aria-disabled') === 'true', 'nowhere to go');
    expect(calls[1]?.query.search).to.equal('12');
  });

  it('asks nothing for a search that is taken back', async () => {
    const { calls, picker, field } = await withSearch();

    const typing = startTyping(field, '1');
    await startTyping(field, '');
    await typing;

    expect(calls.length).to.equal(1);
    expect(labels(picker).length).to.equal(6);
  });

  it('turns the pages of the list on the screen, whatever is being typed', async () => {
    const { calls, picker, field } = await withSearch({ searchDelay: NEVER }, MORE);
    await startTyping(field, '1');

    await clickButton(picker, 'Next page');

    expect(calls.slice(1).map(({ query }) => query)).to.deep.equal([{ type: 'amazon-s3', cursor: '6' }]);
  });

  it('asks nothing once it is gone, and goes on where it is put back', async () => {
    const { calls, picker, field } = await withSearch();
    const typing = startTyping(field, '1');
    picker.remove();
    await typing;
    expect(calls.length).to.equal(1);

    document.body.append(picker);
    await until(() => calls.length > 1, 'the search');
    expect(calls[1]?.query.search).to.equal('1');
  });

  it('asks again for a search whose answer came too late', async () => {
    const { calls, picker, field } = await withSearch();
    await startTyping(field, '1');
    await until(() => calls.length > 1, 'the first search');
    await startTyping(field, '12');
    await until(() => calls.length > 2, 'the second search');
    calls[1]?.answer(page(1));
    await settled();

    await startTyping(field, '1');
    await until(() => calls.length > 3, 'the first search, again');
    calls[3]?.answer(page(1, 21));
    await settled();

    expect(labels(picker)).to.deep.equal(['AKIA0001', 'AKIA0021']);
  });

  it('draws no account again of which a search tells nothing new', async () => {
    const { calls, picker, field } = await withSearch();
    const drawn: string[] = [];
    const details = picker.shadowRoot
      ?.querySelector('account-list')
      ?.shadowRoot?.querySelectorAll('account-details');
    for (const one of details ?? [])
      one.addController({ hostUpdate: () => drawn.push(one.account?.label ?? '') });

    await startTyping(field, '000');
    await until(() => calls.length > 1, 'a search');
    calls[1]?.answer({ ...page(1, 2), accounts: [account(1), { ...account(2), destinations: 9 }] });
    await settled();

    expect(labels(picker)).to.deep.equal(['AKIA0001', 'AKIA0002']);
    expect(textOf(picker)).to.contain('Used by 9 destinations');
    expect(drawn).to.deep.equal(['AKIA0002 · eu-central-1']);
  });

  it('does not let a slow first answer overwrite a later one', async () => {
    const { calls, picker, field } = await withSearch();

    await startTyping(field, '1');
    await until(() => calls.length > 1, 'the first search');
    await startTyping(field, '12');
    await until(() => calls.length > 2, 'the second search');
    calls[2]?.answer(page(12));
    await settled();
    calls[1]?.answer(page(1));
    await settled();

    expect(calls[1]?.signal.aborted).to.equal(true);
    expect(labels(picker)).to.deep.equal(['AKIA0012']);
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
