import { expect } from 'chai';
import '../../src/define.js';
import type { DestinationCard } from '../../src/destinations/definition.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { host, make, nextEvent } from '../drivers/browser/fixture.js';
import {
  byLabel,
  byRole,
  click,
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

const icon = { paths: [] };
const card = (name: string, more: Partial<DestinationCard> = {}): DestinationCard => ({
  type: name.toLowerCase(),
  name,
  description: `Deliver files to ${name}.`,
  icon,
  ...more,
});

const show = (destinations: readonly DestinationCard[] = builtInDestinations, more: object = {}) =>
  host(Object.assign(make('destination-catalog', { destinations }), more));

const names = (root: Node): string[] => texts(root, 'heading').slice(1);

describe('destination-catalog', () => {
  it('shows the types in the given order', async () => {
    const catalog = await show([card('Zeta'), card('Alpha')]);

    expect(names(catalog)).to.deep.equal(['Zeta', 'Alpha']);
    expect(textOf(catalog)).to.contain('Deliver files to Zeta.');
  });

  const searches: readonly (readonly [text: string, found: readonly string[]])[] = [
    ['amazon', ['Amazon S3']],
    ['  S3 ', ['Amazon S3', 'S3-compatible storage']],
    ['minio', ['S3-compatible storage']],
    ['object compat', ['S3-compatible storage']],
    ['SSH', ['SFTP']],
    ['   ', ['Amazon S3', 'S3-compatible storage', 'SFTP']],
    ['.*', []],
  ];
  for (const [text, found] of searches) {
    it(`finds by name and keyword: “${text}”`, async () => {
      const catalog = await show();

      await startTyping(byLabel(catalog, 'Search destinations'), text);

      expect(names(catalog)).to.deep.equal(found);
    });
  }

  it('marks what was searched in the name', async () => {
    const catalog = await show();

    await startTyping(byLabel(catalog, 'Search destinations'), 's3-COMP');

    expect(texts(catalog, 'mark')).to.deep.equal(['S3-comp']);
    expect(names(catalog)).to.deep.equal(['S3-compatible storage']);
  });

  it('marks the right letters where small letters take more room than capital ones', async () => {
    const catalog = await show([card('İİ Depo')]);

    await startTyping(byLabel(catalog, 'Search destinations'), 'depo');

    expect(texts(catalog, 'mark')).to.deep.equal(['Depo']);
  });

  it('shows a search as text, never as markup', async () => {
    const catalog = await show();

    await startTyping(byLabel(catalog, 'Search destinations'), '<img src=x>');

    expect(textOf(catalog)).to.contain('No destination matches “<img src=x>”.');
    expect(catalog.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('announces how many were found, and nothing before a search', async () => {
    const catalog = await show();
    expect(texts(catalog, 'status')).to.deep.equal(['']);

    await startTyping(byLabel(catalog, 'Search destinations'), 's3');
    expect(texts(catalog, 'status')).to.deep.equal(['2 destinations']);

    await startTyping(byLabel(catalog, 'Search destinations'), 'sftp');
    expect(texts(catalog, 'status')).to.deep.equal(['1 destination']);
  });

  it('clears a search without a match and gives the focus back to the field', async () => {
    const catalog = await show();
    await startTyping(byLabel(catalog, 'Search destinations'), 'dropbox');
    expect(names(catalog)).to.deep.equal([]);

    await clickButton(catalog, 'Clear search');

    const field = byLabel(catalog, 'Search destinations');
    expect(field.value).to.equal('');
    expectFocus(field);
    expect(names(catalog)).to.have.length(3);
  });

  it('says so when there is nothing to choose', async () => {
    const catalog = await show([]);

    expect(textOf(catalog)).to.contain('No destinations are available here.');
    expect(findByRole(catalog, 'searchbox')).to.equal(undefined);
  });

  it('tells which card was chosen, by mouse and by keyboard', async () => {
    const catalog = await show();
    for (const act of [click, (button: HTMLElement) => (button.focus(), press('Enter'))]) {
      const chosen = nextEvent<{ type: string }>(document, 'destination-selected');

      await act(byRole(catalog, 'button', 'Connect destination: SFTP'));

      expect((await chosen).detail).to.deep.equal({ type: 'sftp' });
    }
  });

  it('names each button beginning with its visible label', async () => {
    const catalog = await show();

    const button = byRole(catalog, 'button', /Amazon/);

    expect(nameOf(button).startsWith(textOf(button))).to.equal(true);
  });

  it('takes a name and a description from the host, and searches in them', async () => {
    const messages = {
      catalog: { heading: 'Wohin?' },
      destinations: { sftp: { name: 'Dateiserver', description: 'Auf den eigenen Server.' } },
    };
    const catalog = await show(builtInDestinations, { messages });

    await startTyping(byLabel(catalog, 'Search destinations'), 'dateis');

    expect(texts(catalog, 'heading')).to.deep.equal(['Wohin?', 'Dateiserver']);
    expect(textOf(catalog)).to.contain('Auf den eigenen Server.');
  });

  it('shows a picture as an icon without a name of its own', async () => {
    const catalog = await show([card('Box', { icon: { src: 'data:image/svg+xml,<svg/>' } })]);

    expect(catalog.shadowRoot?.querySelector('img')?.alt).to.equal('');
  });

  it('takes the focus only when it is told to', async () => {
    await show();
    expect(focused() === undefined).to.equal(true);

    const catalog = await show(builtInDestinations, { focusOnEntry: true });
    expectFocus(byRole(catalog, 'heading', 'Choose a destination'));
  });
});
