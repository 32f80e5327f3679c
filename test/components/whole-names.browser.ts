/** Names with hyphens in them stay in one line where they have room in one, and are broken where they have to be. */
import { expect } from 'chai';
import '../../demo/gallery/elements.js';
import { LANDING_PATH } from '../../src/steps/done-step.js';
import { account, accounts, definitionOf, destination, listing, seeded } from '../../demo/gallery/fakes.js';
import { builtInLanguages, loadMessages } from '../../src/messages/languages.js';
import { problem } from '../../src/problems/problem.js';
import { s3, show } from '../drivers/browser/forms.js';
import { host, make, settled, until } from '../drivers/browser/fixture.js';
import { outOfReach } from '../drivers/browser/geometry.js';
import { rendered } from '../drivers/browser/roles.js';
import { act, openAccounts } from '../drivers/browser/accounts.js';
import { byRole, clickButton, fill, findByRole, textOf } from '../drivers/browser/user.js';
import { chooseType } from '../drivers/browser/wizard.js';

const REGION = 'eu-central-1';
const LABEL = 'AKIAIOSFODNN7EXAMPLE · eu-central-1';
const ACCESS_POINT = 'arn:aws:s3:eu-central-1:123456789012:accesspoint/acme-exports-of-every-day';

/** Each width at which a text may have to be broken somewhere else. */
const WIDTHS = Array.from({ length: 12 }, (_, step) => 250 + step * 10);

/** Where the help of a field has a column of its own. */
const BESIDE = Array.from({ length: 12 }, (_, step) => 940 + step * 30);

describe('names with hyphens', () => {
  afterEach(() => {
    document.body.removeAttribute('style');
    document.body.removeAttribute('dir');
  });

  it('stay whole in the labels of accounts, at any width', async () => {
    const list = accounts(1).map((one) => ({ ...one, label: LABEL }));
    const picker = await host(make('account-picker', { type: 'amazon-s3', loadAccounts: listing(list) }));
    await until(() => textOf(picker).includes(REGION), 'the account');
    await expectWhole(picker, REGION);
  });

  it('stay whole in the picture of where files land, at any width', async () => {
    await LANDING_PATH.load();
    const address = 's3://acme-exports/daily/example.csv';
    const way = await host(make('landing-path', { account: LABEL, address, label: 'Files will land at' }));
    await expectWhole(way, REGION);
  });

  it('stay whole in a problem, with the signs that touch them, at any width', async () => {
    const met = problem('s3.delete-denied', { bucket: 'acme-exports', key: 'connection-test-7f3a' });
    const notice = await host(make('problem-notice', { problem: met, warning: true }));
    await expectWhole(notice, '“connection-test-7f3a”');
    await expectWhole(notice, '“acme-exports”');
  });

  it('stay whole with the brackets of scripts that are written without spaces', async () => {
    const messages = await loadMessages('ja');
    const met = problem('s3.delete-denied', { bucket: 'acme-exports', key: 'test-7f3a' });
    const notice = await host(make('problem-notice', { problem: met, warning: true, messages }));
    await expectWhole(notice, '「acme-exports」');
    await expectWhole(notice, '「test-7f3a」');
    const form = {
      ...s3,
      fields: { region: { control: 'text', label: '', help: '例（eu-central-1）。' } },
    } as const;
    const { element } = await show(form);
    await expectWhole(element, `（${REGION}）。`);
  });

  it('stay whole in the help of fields, below them and beside them', async () => {
    const { element } = await show(s3);
    const help = [...element.renderRoot.querySelectorAll('.help')].find((one) =>
      textOf(one).includes(REGION),
    );
    if (!help) throw new Error('No help has a region for an example.');
    await expectWhole(help, REGION);
    await expectWhole(help, REGION, BESIDE);
  });

  it('stay whole in what is wrong with fields, and in what was done to them', async () => {
    const { element, submit } = await show(s3);
    await fill(element, { Region: 'Frankfurt' });
    await until(() => textOf(element).includes(`code ${REGION}`), 'the notice');
    await expectWhole(element, REGION);

    await fill(element, { Region: 'nowhere!' });
    await submit();
    await until(() => textOf(element).includes(`such as ${REGION}`), 'the error');
    await expectWhole(element, REGION);
    await expectWhole(byRole(element, 'region'), REGION);
  });

  it('stay whole in what is said of the account and the destination', async () => {
    const given = { definition: await definitionOf('amazon-s3'), account: account(1, { label: LABEL }) };
    const setup = await host(make('setup-step', given));
    await expectWhole(setup, REGION);
    setup.remove();
    await expectWhole(await host(make('done-step', { ...given, destination })), REGION);
  });

  it('stay whole in what a check has found', async () => {
    const met = problem('s3.delete-denied', { bucket: 'acme-exports', key: 'connection-test-7f3a' });
    const warned = { id: 'delete', required: false, status: 'warned', problem: met } as const;
    const passed = { id: 'login', required: true, status: 'passed', evidence: { region: REGION } } as const;
    const found = (evidence: Readonly<Record<string, unknown>>): string =>
      `The region is ${String(evidence['region'])}`;
    const plan = [
      { id: 'login', required: true, label: 'Log in', found },
      { id: 'delete', required: false, label: 'Delete it' },
    ];
    const list = await host(make('check-list', { plan, probes: [passed, warned] }));
    await until(() => textOf(list).includes('connection-test'), 'the words for problems');
    await expectWhole(list, REGION);
    await expectWhole(list, '“connection-test-7f3a”');
  });

  it('stay whole in the questions about an account', async () => {
    const { page } = await openAccounts({ accounts: seeded(1) });
    for (const action of ['Rename', 'Delete']) {
      await act(page, 'AKIA0001', action);
      await until(() => findByRole(page, 'button', 'Keep as it is'), 'the question');
      await expectWhole(page, REGION);
      await clickButton(page, 'Keep as it is');
    }
  });

  it('of a path stay whole each, and no line begins with a slash', async () => {
    const met = problem('s3.delete-denied', {
      bucket: 'acme-exports',
      key: 'acme-daily/b/connection-test-7f3a',
    });
    const notice = await host(make('problem-notice', { problem: met, warning: true }));
    await expectWhole(notice, '“acme-daily/');
    await expectWhole(notice, 'connection-test-7f3a”');
  });

  it('of a path stand in its order, also in a right-to-left sentence', async () => {
    const key = 'acme-daily/b/connection-test-7f3a';
    const met = problem('s3.delete-denied', { bucket: 'acme-exports', key });
    document.body.dir = 'rtl';
    for (const language of ['ar', 'he'] as const) {
      const messages = await builtInLanguages[language]?.s3Trouble?.();
      const notice = await host(make('problem-notice', { problem: met, warning: true, messages }));
      for (const width of [...WIDTHS, 900]) {
        document.body.style.inlineSize = `${width}px`;
        await settled();
        expect(asRead(notice, key), `${language}, ${width} px`).to.equal(key);
      }
      await expectWhole(
        notice,
        language === 'ar' ? '«\u2068acme-exports\u2069»' : '”\u2068acme-exports\u2069”',
      );

      const found = { id: 'delete', required: false, status: 'warned', problem: met } as const;
      const list = await host(make('check-list', { probes: [found], messages }));
      await until(() => textOf(list).includes('connection-test'), 'the words for problems');
      for (const width of WIDTHS) {
        document.body.style.inlineSize = `${width}px`;
        await settled();
        expect(asRead(list, key), `${language}, ${width} px`).to.equal(key);
      }
    }
  });

  it('that are longer than a line are broken, and the text is as it was', async () => {
    document.body.style.inlineSize = '320px';
    const met = problem('s3.no-such-bucket', { bucket: ACCESS_POINT });
    const notice = await host(make('problem-notice', { problem: met }));

    expect(textOf(notice)).to.contain(ACCESS_POINT);
    expect(outOfReach(notice)).to.deep.equal([]);
  });
});

describe('words of Korean', () => {
  it('stay whole, as they have spaces between them', async () => {
    const wizard = await host(make('cloud-destination-wizard', { lang: 'ko' }));
    await until(() => textOf(wizard).includes('대상 선택'), 'the catalog in Korean');
    for (const word of ['위치를', '선택하세요.', '파일을', '전송합니다.']) await expectWhole(wizard, word);

    await chooseType(wizard, 'amazon-s3');
    for (const word of ['입력합니다.', '검사합니다.', '시작하며,']) await expectWhole(wizard, word);
  });
});

async function expectWhole(root: Element, name: string, widths = WIDTHS): Promise<void> {
  const broken: Record<number, readonly string[]> = {};
  for (const width of widths) {
    document.body.style.inlineSize = `${width}px`;
    await settled();
    const found = brokenIn(root, name);
    if (found.length > 0) broken[width] = found;
  }
  expect(broken).to.deep.equal({});
}

/** The texts in which a name stands in more than one line. */
function brokenIn(root: Element, name: string): readonly string[] {
  const holding = [...rendered(root)].filter(
    (element) =>
      element.textContent.includes(name) &&
      ![...element.children].some((child) => child.textContent.includes(name)),
  );
  if (holding.length === 0) throw new Error(`${name} is nowhere.`);
  return holding.filter((element) => linesOf(element, name) > 1).map((element) => element.textContent.trim());
}

/** In how many lines a name stands. */
const linesOf = (element: Element, name: string): number =>
  new Set(lettersOf(element, name).map(({ top }) => top)).size;

/** A name as eyes meet it: line by line, from left to right. */
function asRead(root: Element, name: string): string {
  const paragraph = [...rendered(root)].find(
    (element) => element.localName === 'p' && element.textContent.includes(name),
  );
  if (!paragraph) throw new Error(`${name} is nowhere.`);
  return lettersOf(paragraph, name)
    .toSorted((one, other) => one.top - other.top || one.left - other.left)
    .map(({ letter }) => letter)
    .join('');
}

/** The letters of a name, which may be in several pieces of text, and where they are. */
function lettersOf(
  element: Element,
  name: string,
): readonly { readonly letter: string; readonly top: number; readonly left: number }[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  const places = texts.flatMap((text) => [...text.data].map((_, at) => [text, at] as const));
  const from = texts
    .map(({ data }) => data)
    .join('')
    .indexOf(name);
  return places.slice(from, from + name.length).map(([text, at]) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const { top, left } = range.getBoundingClientRect();
    return { letter: text.data[at] ?? '', top: Math.round(top), left };
  });
}
