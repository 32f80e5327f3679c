import { expect } from 'chai';
import type { AccountPage } from '../../src/backend/backend.js';
import { account, accounts, listing } from '../../demo/gallery/fakes.js';
import { labels, page, showPicker as show, withSearch } from '../drivers/browser/account-picker.js';
import { settled, until } from '../drivers/browser/fixture.js';
import {
  byLabel,
  byRole,
  clickButton,
  expectFocus,
  findByRole,
  startTyping,
  textOf,
  texts,
} from '../drivers/browser/user.js';

/** Nobody waits for so long: what is typed is not asked for. */
const NEVER = 1_000_000;

const MORE: Partial<AccountPage> = { total: 60, nextCursor: '6' };

describe('account-picker: the search', () => {
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
});
