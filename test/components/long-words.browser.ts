/** Words are longer in other languages, and names can be as long as their owners like. */
import { expect } from 'chai';
import '../../demo/gallery/elements.js';
import { builtInLanguages, loadMessages } from '../../src/messages/languages.js';
import { problem } from '../../src/problems/problem.js';
import { success } from '../../src/problems/result.js';
import {
  account,
  accounts,
  definitionOf,
  destination,
  hostKeyQuestion,
  listing,
} from '../../demo/gallery/fakes.js';
import { probesWith } from '../../demo/gallery/probes.js';
import { s3, show } from '../drivers/browser/forms.js';
import { host, make, settled, until } from '../drivers/browser/fixture.js';
import { outOfReach, spaceTexts } from '../drivers/browser/geometry.js';
import {
  allByRole,
  byLabel,
  byRole,
  clickButton,
  nameOf,
  startTyping,
  textOf,
} from '../drivers/browser/user.js';

const LANGUAGES = ['en', ...Object.keys(builtInLanguages)];

/** As narrow as a page that is zoomed to 400 %. */
const ZOOMED = '320px';

/** Widths of the bar in pixels, with how large letters are: small telephones, and letters of those who see little. */
const NARROW_BARS = [
  [328, 200],
  [264, 200],
  [328, 150],
  [296, 125],
  [264, 100],
  [232, 100],
] as const;

/** A name that has no place to be broken. */
const LONG = 'N'.repeat(120);

describe('long words', () => {
  afterEach(() => {
    document.body.removeAttribute('style');
    document.documentElement.removeAttribute('style');
  });

  for (const language of LANGUAGES) {
    it(`${language}: no button covers what is typed`, async () => {
      const { element } = await show(s3, { messages: await loadMessages(language) });
      const secret = byLabel(element, 'Secret access key');
      const covering = () =>
        allByRole(element, 'button')
          .filter((button) => overlap(button, letters(secret)))
          .map((button) => button.textContent.trim());
      expect(covering()).to.deep.equal([]);

      const [reveal] = allByRole(element, 'button', /Secret access key/);
      await clickButton(element, reveal?.getAttribute('aria-label') ?? '');
      expect(secret.type).to.equal('text');
      expect(covering()).to.deep.equal([]);
    });

    it(`${language}: the end of each probe can be read when the page is narrow and its text spaced`, async () => {
      document.body.style.inlineSize = ZOOMED;
      const { type, probes: defined } = await definitionOf('amazon-s3');
      const plan = [...defined.account, ...defined.location];
      const probes = probesWith(plan, 'passed', 'warned', 'failed', 'skipped', 'running', 'unverifiable');
      const list = await host(
        make('check-list', { plan, probes, type, messages: await loadMessages(language) }),
      );
      spaceTexts(list);
      await settled();

      expect(outOfReach(list)).to.deep.equal([]);
    });
  }

  for (const language of LANGUAGES) {
    it(`${language}: each step stays in sight when the page is narrow and its letters are twice as large`, async () => {
      document.body.style.inlineSize = '328px';
      document.documentElement.style.fontSize = '200%';
      const messages = await loadMessages(language);
      const bar = await host(make('step-progress', { messages }));
      for (const current of ['catalog', 'auth', 'setup', 'created'] as const) {
        bar.current = current;
        await settled();
        expect(outOfReach(bar), current).to.deep.equal([]);
      }
    });

    it(`${language}: steps stay in one line, and a name that finds no room there has one of its own`, async () => {
      const messages = await loadMessages(language);
      const bar = await host(make('step-progress', { messages }));
      for (const [width, size] of NARROW_BARS) {
        document.body.style.inlineSize = `${width}px`;
        document.documentElement.style.fontSize = `${size}%`;
        for (const current of ['catalog', 'auth', 'setup', 'created'] as const) {
          bar.current = current;
          await settled();
          const numbers = boxesIn(bar, '.number');
          const [name] = boxesIn(bar, '.current .name');
          const [first] = numbers;
          const at = `${current}, ${width} pixels, ${size} %`;
          expect(new Set(numbers.map(({ top }) => Math.round(top))).size, at).to.equal(1);
          const below = Math.round((name?.top ?? 0) - (first?.bottom ?? 0)) >= 0;
          if (below) expect(name?.left, at).to.equal(first?.left);
        }
      }
    });
  }

  it('the name of a destination is broken where it has to be', async () => {
    document.body.style.inlineSize = ZOOMED;
    const done = await host(
      make('done-step', {
        definition: await definitionOf('amazon-s3'),
        account: account(1),
        destination: { ...destination, name: LONG },
      }),
    );
    await settled();

    expect(outOfReach(done)).to.deep.equal([]);
  });

  it('what is searched for among accounts, and not found, is broken where it has to be', async () => {
    document.body.style.inlineSize = ZOOMED;
    const loadAccounts = listing(accounts(8));
    const picker = await host(make('account-picker', { type: 'amazon-s3', loadAccounts, searchDelay: 0 }));
    await startTyping(byLabel(picker, 'Search accounts'), LONG);
    await until(() => textOf(picker).includes('No account matches'), 'no match');

    expect(outOfReach(picker)).to.deep.equal([]);
  });

  it('the name of a folder is broken where it has to be', async () => {
    document.body.style.inlineSize = ZOOMED;
    const page = { path: `acme/${LONG}/`, folders: [], canCreate: true, nextCursor: null };
    const browser = await host(
      make('folder-browser', { start: page.path, listFolders: async () => success(page) }),
    );
    await settled();

    expect(nameOf(byRole(browser, 'button', /^Use /))).to.contain(LONG);
    expect(outOfReach(browser)).to.deep.equal([]);
  });

  it('the name of a host is broken where it has to be', async () => {
    document.body.style.inlineSize = ZOOMED;
    const { params } = hostKeyQuestion;
    const long = problem('sftp.host-key-unknown', { ...params, host: `${'a'.repeat(60)}.example.com` });
    const notice = await host(make('host-key-notice', { problem: long }));

    expect(outOfReach(notice)).to.deep.equal([]);
  });

  it('the name of a file is broken at a slash where that is enough', async () => {
    document.body.style.inlineSize = '328px';
    for (const algorithm of ['ssh-ed25519', 'ecdsa-sha2-nistp256', 'ssh-rsa']) {
      const { params } = hostKeyQuestion;
      const asked = problem('sftp.host-key-unknown', { ...params, algorithm });
      const notice = await host(make('host-key-notice', { problem: asked }));
      const code = notice.shadowRoot?.querySelector('code');
      expect(code ? linesOf(code).map((line) => line.trim()) : [], algorithm).to.satisfy(
        (lines: readonly string[]) => lines.at(-1)?.startsWith('ssh_host_') && lines.at(-1)?.endsWith('.pub'),
      );
      expect(code?.textContent).to.match(/^ssh-keygen -lf \/etc\/ssh\/ssh_host_[a-z\d]+_key\.pub$/u);
    }
  });
});

/** The text of an element as it stands in lines. */
function linesOf(element: Element): readonly string[] {
  const lines: { readonly top: number; text: string }[] = [];
  const range = document.createRange();
  for (const node of element.childNodes) {
    if (!(node instanceof Text)) continue;
    for (const [at, letter] of [...node.data].entries()) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { top } = range.getBoundingClientRect();
      const last = lines.at(-1);
      if (last && Math.abs(last.top - top) < 4) last.text += letter;
      else lines.push({ top, text: letter });
    }
  }
  return lines.map(({ text }) => text);
}

/** The place in which an input shows what is typed. */
function letters(input: HTMLElement): DOMRect {
  const { x, y, width, height } = input.getBoundingClientRect();
  const { paddingLeft, paddingRight } = getComputedStyle(input);
  const [left, right] = [Number.parseFloat(paddingLeft), Number.parseFloat(paddingRight)];
  return new DOMRect(x + left, y, width - left - right, height);
}

const boxesIn = (element: Element, selector: string): readonly DOMRect[] =>
  [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((each) => each.getBoundingClientRect());

function overlap(element: Element, b: DOMRect): boolean {
  const a = element.getBoundingClientRect();
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
