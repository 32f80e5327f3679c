/** Words are longer in other languages, and names can be as long as their owners like. */
import { expect } from 'chai';
import '../../demo/gallery/elements.js';
import { builtInLanguages, loadMessages } from '../../src/messages/languages.js';
import { problem } from '../../src/problems/problem.js';
import { definitionOf, hostKeyQuestion } from '../../demo/gallery/fakes.js';
import { probesWith } from '../../demo/gallery/probes.js';
import { s3, show } from '../drivers/browser/forms.js';
import { host, make, settled } from '../drivers/browser/fixture.js';
import { outOfReach, spaceTexts } from '../drivers/browser/geometry.js';
import { allByRole, byLabel, clickButton } from '../drivers/browser/user.js';

const LANGUAGES = ['en', ...Object.keys(builtInLanguages)];

/** As narrow as a page that is zoomed to 400 %. */
const ZOOMED = '320px';

describe('long words', () => {
  afterEach(() => {
    document.body.removeAttribute('style');
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

  it('the name of a host is broken where it has to be', async () => {
    document.body.style.inlineSize = ZOOMED;
    const { params } = hostKeyQuestion;
    const long = problem('sftp.host-key-unknown', { ...params, host: `${'a'.repeat(60)}.example.com` });
    const notice = await host(make('host-key-notice', { problem: long }));

    expect(outOfReach(notice)).to.deep.equal([]);
  });
});

/** The place in which an input shows what is typed. */
function letters(input: HTMLElement): DOMRect {
  const { x, y, width, height } = input.getBoundingClientRect();
  const { paddingLeft, paddingRight } = getComputedStyle(input);
  const [left, right] = [Number.parseFloat(paddingLeft), Number.parseFloat(paddingRight)];
  return new DOMRect(x + left, y, width - left - right, height);
}

function overlap(element: Element, b: DOMRect): boolean {
  const a = element.getBoundingClientRect();
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
