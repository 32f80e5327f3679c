/** What a server has rendered, taken over in every engine; `hydration.e2e.ts` goes through all of it in one. */
import { expect } from 'chai';
import { host, until } from '../drivers/browser/fixture.js';

/** All elements below one, those in shadow roots included. */
const elementsIn = (root: ParentNode): readonly Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);

/** A page from a server, whose script has not come yet. */
async function openRendered(lang: string) {
  const frame = document.createElement('iframe');
  frame.src = `/rendered/${lang}`;
  frame.width = '1000';
  frame.height = '800';
  await host(frame);
  return until(() => {
    const { contentDocument: page, contentWindow: window } = frame;
    const wizard = page?.querySelector('cloud-destination-wizard');
    return page?.readyState === 'complete' && wizard && window ? { page, window, wizard } : undefined;
  }, 'a page');
}

describe('wizard: rendered on a server', () => {
  before(async function () {
    // The first rendering loads what renders.
    this.timeout(60_000);
    await fetch('/rendered/en');
  });

  for (const { lang, heading } of [
    { lang: 'en', heading: 'Choose a destination' },
    { lang: 'ar', heading: 'اختيار وجهة' },
  ]) {
    it(`is there before its script, and stays, in ${lang}`, async () => {
      const { page, window, wizard } = await openRendered(lang);
      const complaints: string[] = [];
      window.addEventListener('error', ({ message }) => complaints.push(message));
      window.addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
      const catalog = wizard.shadowRoot?.querySelector('destination-catalog')?.shadowRoot;
      expect(catalog?.querySelector('h2')?.textContent).to.equal(heading);
      const card = catalog?.querySelector<HTMLElement>('[part~="connect"]');
      const height = page.documentElement.scrollHeight;
      const before = elementsIn(page.body).filter(({ localName }) => localName !== 'style');

      const script = page.createElement('script');
      script.type = 'module';
      script.src = '/test/drivers/browser/hydrating-page.ts';
      page.head.append(script);
      await until(() => catalog?.querySelector('[part~="more"]') ?? undefined, 'a catalog that lives');

      expect(before.filter(({ isConnected }) => !isConnected)).to.deep.equal([]);
      expect(page.documentElement.scrollHeight).to.equal(height);
      expect(card && window.getComputedStyle(card).cursor).to.equal('pointer');
      const search = catalog?.querySelector('input');
      if (search) search.value = 'sftp';
      search?.dispatchEvent(new InputEvent('input'));
      const shown = () => catalog?.querySelectorAll('li:not([hidden])').length;
      await until(() => shown() === 1, 'a search');
      expect(complaints).to.deep.equal([]);
    });
  }
});
