import { expect } from 'chai';
import { expectAccessible } from '../drivers/browser/axe.js';
import { many, namesIn as names, showCatalog as show } from '../drivers/browser/catalog.js';
import { until } from '../drivers/browser/fixture.js';
import { rendered } from '../drivers/browser/roles.js';
import {
  byLabel,
  byRole,
  clickButton,
  expectFocus,
  findByRole,
  leave,
  startTyping,
  texts,
} from '../drivers/browser/user.js';

const MANY = many(500);

describe('destination-catalog: hundreds of types', () => {
  const typed = async (catalog: HTMLElement, text: string) =>
    startTyping(byLabel(catalog, 'Search destinations'), text);
  const nodesOf = (catalog: HTMLElement): number => [...rendered(catalog)].length;

  it('can be filtered by category', async () => {
    const catalog = await show(MANY);

    const list = byRole(catalog, 'combobox') as HTMLSelectElement;
    list.value = 'Odd';
    await leave(list);
    expect(texts(catalog, 'status')).to.deep.equal(['250 destinations']);
    expect(names(catalog)[0]).to.equal('Storage 1');

    await typed(catalog, 'storage 499');
    expect(names(catalog)).to.deep.equal(['Storage 499']);
  });

  it('shows the first of them, and more by need, with the focus on the first new one', async () => {
    const catalog = await show(MANY);
    expect(names(catalog)).to.have.length(60);
    await expectAccessible(catalog);

    await clickButton(catalog, 'Show more (440)');

    expect(names(catalog)).to.have.length(120);
    expectFocus(byRole(catalog, 'button', 'Connect destination: Storage 60'));
    await clickButton(catalog, 'Show more (380)');
    expect(names(catalog)).to.have.length(180);
  });

  it('offers no more than there are, and begins anew with each search', async () => {
    const catalog = await show(MANY.slice(0, 100));
    await clickButton(catalog, 'Show more (40)');
    expect(findByRole(catalog, 'button', /^Show more/)).to.equal(undefined);
    expect(names(catalog)).to.have.length(100);

    await typed(catalog, 'storage');

    expect(names(catalog)).to.have.length(60);
    expect(byRole(catalog, 'button', /^Show more/).textContent).to.contain('40');
  });

  it('shows what is found with each key, and says how many there are when nobody types', async () => {
    const catalog = await show(MANY);
    const said: string[] = [];
    new MutationObserver(() => {
      said.push(...texts(catalog, 'status').filter(Boolean));
    }).observe(byRole(catalog, 'status'), { childList: true, characterData: true, subtree: true });

    await typed(catalog, 'storage 4');
    expect(names(catalog).slice(0, 2)).to.deep.equal(['Storage 4', 'Storage 14']);
    await until(() => said.length > 0, 'how many');
    byRole(catalog, 'button', 'Show more (116)');

    await typed(catalog, 'storage');
    // Who comes back finds the number, too.
    const place = catalog.parentElement;
    catalog.remove();
    place?.append(catalog);
    await until(() => said.length > 1, 'how many');
    byRole(catalog, 'button', 'Show more (440)');
    expect(said).to.deep.equal(['176 destinations', '500 destinations']);
  });

  it('says how many there are at once where all of them are shown', async () => {
    const catalog = await show(MANY);

    await typed(catalog, 'storage 42');

    expect(texts(catalog, 'status')).to.deep.equal(['15 destinations']);
  });

  it('makes and removes no card while one types', async () => {
    const catalog = await show(MANY);
    const before = [...(catalog.shadowRoot?.querySelectorAll('li') ?? [])];

    for (const text of ['s', 'st', 'storage 4', 'storage 42', '']) await typed(catalog, text);

    expect([...(catalog.shadowRoot?.querySelectorAll('li') ?? [])]).to.deep.equal(before);
    expect(names(catalog)).to.deep.equal(MANY.slice(0, 60).map(({ name }) => name));
  });

  it('takes as many elements for 100,000 types as for 100, and finds the last one', async () => {
    const few = nodesOf(await show(MANY.slice(0, 100)));
    const catalog = await show(many(100_000));
    expect(nodesOf(catalog)).to.equal(few);

    await typed(catalog, 'storage 99999');

    expect(names(catalog)).to.deep.equal(['Storage 99999']);
  });
});
