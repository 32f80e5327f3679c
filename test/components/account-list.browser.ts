import { expect } from 'chai';
import type { Account } from '../../src/backend/backend.js';
import { createMemoryBackend } from '../../src/backend/memory-backend.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { problem } from '../../src/problems/problem.js';
import '../../demo/gallery/elements.js';
import { account } from '../../demo/gallery/fakes.js';
import { host, make, settled, until } from '../drivers/browser/fixture.js';
import { rendered } from '../drivers/browser/roles.js';
import { allByRole, byLabel, clickButton, nameOf, startTyping, textOf } from '../drivers/browser/user.js';

const NOW = Date.parse('2026-03-04T12:00:00.000Z');

const facts = async (given: Partial<Account>): Promise<HTMLElement> => {
  const details = make('account-details', { account: account(2, given), now: NOW });
  const shown = await host(details);
  await settled();
  return shown;
};

describe('account-details', () => {
  const at = '2026-03-01T12:00:00.000Z';
  const wrong = problem('s3.secret-wrong', { length: 40 });
  const ended = problem('s3.token-expired', {});
  const rows: readonly (readonly [name: string, given: Partial<Account>, text: RegExp])[] = [
    ['works', {}, /^Works Checked 3 days ago Used by 1 destination Connected .*2026/],
    ['was never checked', { lastCheck: null }, /^Never checked Used by 1 destination/],
    [
      'needs attention, and why',
      { lastCheck: { at, verdict: 'failed', problem: wrong } },
      /^Needs attention Checked 3 days ago .*secret.*\.$/i,
    ],
    [
      'needs attention, for a reason that was not kept',
      { lastCheck: { at, verdict: 'unverifiable' } },
      /^Needs attention Checked/,
    ],
    ['has ended', { expiresAt: '2026-03-04T11:00:00.000Z' }, /^Expired Checked .* Ended 1 hour ago/],
    [
      'has ended, as the storage has said',
      { lastCheck: { at, verdict: 'failed', problem: ended } },
      /^Expired .*expired/,
    ],
    ['will end', { expiresAt: '2026-03-04T12:45:00.000Z' }, /^Works Checked .* Expires in 45 minutes/],
  ];
  for (const [name, given, text] of rows) {
    it(`says that an account ${name}`, async () => {
      const shown = await facts(given);
      await until(() => text.test(textOf(shown)), String(text));
    });
  }

  it('has the full date of what it says in relative words', async () => {
    const time = [...rendered(await facts({}))].find((element) => element instanceof HTMLTimeElement);

    expect(time?.getAttribute('datetime')).to.equal(at);
    expect(time?.getAttribute('title')).to.match(/2026/);
  });

  it('speaks the language of the page', async () => {
    document.documentElement.lang = 'de';
    try {
      expect(textOf(await facts({}))).to.contain('vor 3 Tagen');
    } finally {
      document.documentElement.removeAttribute('lang');
    }
  });
});

describe('100,000 accounts', () => {
  const many = Array.from({ length: 100_000 }, (_, index): { account: Account } => ({
    account: account(index + 1, {
      id: `account-${String(index).padStart(6, '0')}`,
      label: `Customer ${index + 1} · eu-central-1`,
      createdAt: new Date(Date.UTC(2026, 0, 1) - index * 1000).toISOString(),
    }),
  }));

  it('are searched and paged without holding more than a page of them', async function () {
    this.timeout(60_000);
    const backend = createMemoryBackend({ types: builtInDestinations, accounts: many });
    await backend.listAccounts({});
    const picker = await host(
      make('account-picker', {
        type: 'amazon-s3',
        loadAccounts: (query, call) => backend.listAccounts(query, call),
        searchDelay: 0,
      }),
    );
    const shown = (): string[] =>
      allByRole(picker, 'radio').map((radio) => nameOf(radio).split(' · ')[0] ?? '');
    await until(() => shown().length > 0, 'the first page');
    const nodes = [...rendered(picker)].length;
    expect(shown()).to.have.length(20);
    expect(textOf(picker)).to.contain('Page 1, 100,000 accounts');

    for (let turned = 1; turned <= 10; turned += 1) {
      await clickButton(picker, 'Next page');
      await until(() => shown()[0] === `Customer ${turned * 20 + 1}`, `page ${turned + 1}`);
      expect(shown()).to.have.length(20);
    }
    await startTyping(byLabel(picker, 'Search accounts'), 'customer 99999');
    await until(() => shown().length === 1, 'one match');
    expect(shown()).to.deep.equal(['Customer 99999']);
    await startTyping(byLabel(picker, 'Search accounts'), 'eu-central');
    await until(() => shown().length === 20, 'a page of matches');
    expect([...rendered(picker)].length).to.be.at.most(nodes + 5);
  });
});
