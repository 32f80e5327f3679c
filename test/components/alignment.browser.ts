/** What stands below what, beside what, and how far from it: as a designer looks at it. */
import { expect } from 'chai';
import { findState } from '../../demo/gallery/states.js';
import { show } from '../drivers/browser/gallery.js';
import { clearPage, until } from '../drivers/browser/fixture.js';
import { emulateMedia, resetMedia } from '../drivers/browser/media.js';
import { rendered } from '../drivers/browser/roles.js';
import { byRole, textOf } from '../drivers/browser/user.js';

const NARROW = '320px';

async function shown(id: string): Promise<HTMLElement> {
  const state = findState(id);
  if (!state) throw new Error(`There is no state ${id}.`);
  return show(state);
}

const allIn = (root: Element, selector: string): HTMLElement[] =>
  [...rendered(root)].filter(
    (element): element is HTMLElement => element instanceof HTMLElement && element.matches(selector),
  );

function one(root: Element, selector: string): HTMLElement {
  const [found] = allIn(root, selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

/** Where the letters of an element begin: in the middle of a pixel, a letter is drawn in the next one. */
function lettersOf(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** The text of each line of an element. */
function linesOf(element: Element): readonly string[] {
  const range = document.createRange();
  const lines = new Map<number, string>();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { data } = node as Text;
    for (const [at, letter] of [...data].entries()) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const top = Math.round(range.getBoundingClientRect().top);
      lines.set(top, (lines.get(top) ?? '') + letter);
    }
  }
  return [...lines.values()];
}

describe('alignment', () => {
  afterEach(async () => {
    clearPage();
    document.body.removeAttribute('style');
    document.documentElement.removeAttribute('style');
    await resetMedia();
  });

  for (const id of [
    'done-step/created',
    'auth-step/account-another-key',
    'auth-step/new-running',
    'cloud-destination-wizard/auth-running',
    'cloud-destination-wizard/setup',
    'cloud-destination-wizard/created',
  ])
    it(`on a phone, the buttons at the end of a step fill their rows: ${id}`, async () => {
      document.body.style.inlineSize = '360px';
      const [row] = allIn(await shown(id), '.actions');
      if (!row) throw new Error('There are no buttons.');
      const { left, right } = boxOf(row);
      const buttons = allIn(row, 'button').map((button) => ({
        box: boxOf(button),
        isText: button.matches('.quiet'),
      }));
      const tops = [...new Set(buttons.map(({ box }) => box.top))];
      expect(buttons.length).to.be.greaterThan(1);
      for (const top of tops) {
        const inLine = buttons.filter(({ box }) => box.top === top);
        const [first] = inLine;
        const last = inLine.at(-1);
        if (!first?.isText) expect(first?.box.left).to.be.closeTo(left, 0.5);
        expect(last?.box.right).to.be.closeTo(right, 0.5);
      }
    });

  it('the words about a probe begin below its name where they begin a line', async () => {
    document.body.style.inlineSize = NARROW;
    const list = await shown('check-list/warned');
    const below = allIn(list, 'li').flatMap((row) => {
      const label = boxOf(one(row, '.label'));
      const status = boxOf(one(row, '.status'));
      return status.top > label.bottom - 4 && status.left < label.right ? [status.left - label.left] : [];
    });

    expect(below.length).to.be.greaterThan(0);
    expect(below.filter((far) => far !== 0)).to.deep.equal([]);
  });

  for (const [id, name] of [
    ['schema-form/sftp-auth-pristine', /^I already have/],
    ['schema-form/with-a-private-key', /^Choose a file/],
    ['schema-form/with-a-confirmed-host-key', /^Forget/],
    ['auth-step/new-wrong-region', /^Run again/],
    ['cloud-destination-wizard/catalog', /^Cancel/],
  ] as const) {
    it(`${id}: ${name.source} has its words in line with what stands above, or its border where that is seen`, async () => {
      document.body.style.inlineSize = NARROW;
      const root = await shown(id);
      const button = byRole(root, 'button', name);
      const edge = boxOf(one(root, 'label, legend, h2, h3')).left;
      expect(lettersOf(button).left - edge).to.be.within(0, 2);

      if (!(await emulateMedia({ forcedColors: 'active' }))) return;
      expect(boxOf(button).left).to.equal(edge);
    });
  }

  it('Close stands at the same end of the folder browser whatever is in it', async () => {
    document.body.style.inlineSize = NARROW;
    for (const id of ['looking', 'buckets', 'denied', 'a-folder', 'an-empty-folder', 'naming-a-folder']) {
      const root = await shown(`folder-browser/${id}`);
      const end = boxOf(one(root, 'nav')).right;
      expect(end - lettersOf(byRole(root, 'button', /^Close/)).right, id).to.be.within(0, 2);
      clearPage();
    }
  });

  it('no line of the way to a folder begins with a slash', async () => {
    document.body.style.inlineSize = '220px';
    const items = allIn(await shown('folder-browser/a-folder'), 'nav li');
    expect(items.map((item) => getComputedStyle(item, '::before').content)).to.deep.equal(
      items.map(() => 'none'),
    );
  });

  it('a radio button stands beside the first line of its name', async () => {
    document.body.style.inlineSize = NARROW;
    document.documentElement.style.fontSize = '200%';
    for (const id of ['account-picker/three-accounts', 'auth-step/new-by-private-key']) {
      const root = await shown(id);
      for (const label of allIn(root, 'label.choice, .account label')) {
        const name = label.querySelector('.label, .name') ?? label;
        const radio = boxOf(one(label, 'input'));
        expect(radio.bottom, textOf(label)).to.be.lessThan(lettersOf(name).top + 48);
      }
      clearPage();
    }
  });

  it('an address that fits into a line is not broken', async () => {
    document.body.style.inlineSize = '360px';
    const address = one(await shown('cloud-destination-wizard/setup-failed'), 'code');

    expect(textOf(address)).to.equal('s3://example-bucket/example.csv');
    expect(lettersOf(address).height).to.be.lessThan(30);
  });

  it('a command reads from left to right in any language', async () => {
    document.body.style.inlineSize = NARROW;
    document.body.style.direction = 'rtl';
    const command = one(await shown('host-key-notice/asked'), 'code');

    const { direction } = getComputedStyle(command);
    expect(direction).to.equal('ltr');
  });

  it('in a right-to-left page, the name of an account begins beside its radio button', async () => {
    document.body.style.direction = 'rtl';
    const picker = await shown('account-picker/three-accounts');
    for (const account of allIn(picker, '.account label')) {
      const name = lettersOf(one(account, '.label'));
      expect(boxOf(one(account, 'input')).left - name.right, textOf(account)).to.be.within(0, 24);
    }
  });

  it('in a right-to-left page, what a field suggests values for begins where other fields do', async () => {
    document.body.style.direction = 'rtl';
    const form = await shown('schema-form/amazon-s3-auth-pristine');
    const { direction } = getComputedStyle(one(form, 'input[list]'));

    expect(direction).to.equal('ltr');
  });

  it('a sign stands beside its words where they break', async () => {
    document.body.style.inlineSize = '560px';
    const catalog = await shown('destination-catalog/connected');
    await until(() => allIn(catalog, '.attention').length > 0, 'what needs attention');
    const words = one(catalog, '.attention');
    const [text] = [...words.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '');
    if (!text) throw new Error('There are no words.');
    const range = document.createRange();
    range.selectNodeContents(text);
    const [first] = range.getClientRects();
    const sign = words.querySelector('svg')?.getBoundingClientRect();

    expect(range.getClientRects().length).to.equal(2);
    expect((first?.left ?? 0) - (sign?.right ?? 0)).to.be.within(0, 8);
  });

  it("a page's button in a notice is as wide as its words", async () => {
    const notice = await shown('problem-notice/with-a-button');
    const button = notice.querySelector('button');
    if (!button) throw new Error('There is no button.');

    expect(boxOf(button).width).to.be.lessThan(boxOf(notice).width / 2);
  });

  it('an address that does not fit into a line is broken between its folders', async () => {
    document.body.style.inlineSize = NARROW;
    const address = one(await shown('setup-step/failed-with-a-folder-that-could-not-be-made'), 'code');
    const broken = linesOf(address).filter((line) => !line.endsWith('/'));

    expect(broken).to.have.length(1);
  });

  it('the sign of success stays round where the heading breaks', async () => {
    document.body.style.inlineSize = '220px';
    const tick = (await shown('done-step/created')).shadowRoot?.querySelector('.tick');
    if (!tick) throw new Error('There is no sign.');
    const { width, height } = boxOf(tick);

    expect(width).to.equal(height);
  });

  it('the ways to other pages of accounts stay side by side on a narrow screen', async () => {
    document.body.style.inlineSize = NARROW;
    const picker = await shown('account-picker/many-pages');
    const [previous, next] = [/^Previous/, /^Next/].map((name) => boxOf(byRole(picker, 'button', name)));

    expect(previous?.top).to.equal(next?.top);
  });

  it('a catalog without destinations keeps its distance from the words above', async () => {
    const catalog = await shown('destination-catalog/empty');
    await until(() => textOf(one(catalog, '.empty')) !== '', 'the words instead of cards');
    const intro = one(catalog, 'p.muted');

    expect(boxOf(one(catalog, '.empty')).top - boxOf(intro).bottom).to.be.at.least(16);
  });

  it('a card that was not in sight yet is about as tall as one that is', async () => {
    const cards = allIn(await shown('destination-catalog/more-types-than-are-shown-at-first'), 'li');
    const [seen, unseen] = [cards[0], cards.at(-1)].map((card) => (card ? boxOf(card).height : 0));

    expect(unseen).to.be.closeTo(seen ?? 0, 40);
  });

  it('facts have as much room below as above, in one column and in two', async () => {
    for (const width of [NARROW, '640px']) {
      document.body.style.inlineSize = width;
      const facts = one(await shown('done-step/created'), 'dl');
      const [first, last] = [one(facts, 'dt'), allIn(facts, 'dd').at(-1)];
      const above = boxOf(first).top - boxOf(facts).top;
      const below = boxOf(facts).bottom - (last ? boxOf(last).bottom : 0);
      expect(below, width).to.be.closeTo(above, 0.5);
      clearPage();
    }
  });
});

describe('forced colours', () => {
  afterEach(async () => {
    clearPage();
    document.documentElement.removeAttribute('style');
    await resetMedia();
  });

  it('leave the gap in a spinner, which nobody would see turn without it', async function () {
    const root = await shown('folder-browser/looking');
    if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
    const spinner = root.shadowRoot?.querySelector('.spinner');
    if (!spinner) throw new Error('There is no spinner.');
    const { borderBlockStartColor, borderBlockEndColor } = getComputedStyle(spinner);

    expect(borderBlockStartColor).to.not.equal(borderBlockEndColor);
  });

  it('tell an entry that is wrong from one that is not', async function () {
    const root = await shown('schema-form/sftp-auth-empty-and-submitted');
    if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
    const [right] = allIn(root, 'input[name="port"]');
    const [wrong] = allIn(root, 'input[name="username"]');
    if (!right || !wrong) throw new Error('There are no inputs.');

    expect(boxOf(wrong).height).to.equal(boxOf(right).height);
    expect(getComputedStyle(wrong).borderBlockStartWidth).to.equal('2px');
    expect(getComputedStyle(right).borderBlockStartWidth).to.equal('1px');
  });

  it('leave the dot of an account that works filled', async function () {
    const root = await shown('account-picker/three-accounts');
    if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
    const { backgroundColor, borderBlockStartColor } = getComputedStyle(one(root, '.works'), '::before');

    expect(backgroundColor).to.equal(borderBlockStartColor);
  });

  it('show a link in the colour of links', async function () {
    const root = await shown('auth-step/new-idle');
    if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
    const reference = document.createElement('p');
    reference.style.color = 'LinkText';
    document.body.append(reference);
    const { color } = getComputedStyle(reference);
    reference.remove();

    expect(getComputedStyle(one(root, 'a')).color).to.equal(color);
  });

  it('show the primary button in the colours of what is selected', async function () {
    document.documentElement.style.setProperty('--cdw-duration', '0s');
    const root = await shown('auth-step/new-idle');
    if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
    const button = getComputedStyle(one(root, 'button.primary'));
    const reference = document.createElement('p');
    reference.setAttribute('style', 'background: Highlight; color: HighlightText; forced-color-adjust: none');
    document.body.append(reference);
    const { backgroundColor, color } = getComputedStyle(reference);
    reference.remove();

    expect([button.backgroundColor, button.color]).to.deep.equal([backgroundColor, color]);
  });
});
