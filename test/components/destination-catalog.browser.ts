import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import type { Connection } from '../../src/backend/backend.js';
import type { DestinationCard } from '../../src/destinations/definition.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { expectAccessible } from '../drivers/browser/axe.js';
import { card, many, namesIn as names, showCatalog as show } from '../drivers/browser/catalog.js';
import { nextEvent, record, settled, until } from '../drivers/browser/fixture.js';
import {
  allByRole,
  byLabel,
  byRole,
  choose,
  click,
  clickButton,
  expectFocus,
  findByRole,
  focused,
  marked,
  nameOf,
  press,
  startTyping,
  textOf,
  texts,
} from '../drivers/browser/user.js';

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

    expect(marked(catalog)).to.deep.equal(['S3-comp']);
    expect(names(catalog)).to.deep.equal(['S3-compatible storage']);
  });

  it('marks the right letters where small letters take more room than capital ones', async () => {
    const catalog = await show([card('İİ Depo')]);

    await startTyping(byLabel(catalog, 'Search destinations'), 'depo');

    expect(marked(catalog)).to.deep.equal(['Depo']);
  });

  it('marks in its own catalog only, and nothing once that is gone', async () => {
    const first = await show();
    const second = await show();
    const all = (): readonly string[] => marked(first, second);

    await startTyping(byLabel(first, 'Search destinations'), 'SFTP');
    await startTyping(byLabel(second, 'Search destinations'), 'amazon');
    expect(marked(first)).to.deep.equal(['SFTP']);
    expect(marked(second)).to.deep.equal(['Amazon']);

    first.remove();
    expect(all()).to.deep.equal(['Amazon']);
    document.body.append(first);
    expect(marked(first)).to.deep.equal(['SFTP']);
    first.remove();

    await startTyping(byLabel(second, 'Search destinations'), '');
    expect(all()).to.deep.equal([]);
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

    const button = byRole(catalog, 'button', /^Connect.*Amazon/);

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

const connection = (type: string, more: Partial<Connection> = {}): Connection => ({
  type,
  accounts: 1,
  destinations: 0,
  failing: 0,
  ...more,
});

describe('destination-catalog: what is connected', () => {
  const connected = () =>
    show(builtInDestinations, {
      connections: [
        connection('amazon-s3', { accounts: 2, destinations: 5 }),
        connection('sftp', { failing: 1 }),
      ],
    });

  it('is on its card, in words as well as in colour', async () => {
    const catalog = await connected();

    expect(textOf(catalog)).to.contain('2 accounts, 5 destinations');
    expect(textOf(catalog)).to.contain('The last check of an account failed. 1 account');
    await expectAccessible(catalog);
  });

  it('offers another one', async () => {
    const catalog = await connected();
    const chosen = nextEvent<{ type: string }>(document, 'destination-selected');

    await clickButton(catalog, 'Add another: Amazon S3');

    expect((await chosen).detail).to.deep.equal({ type: 'amazon-s3' });
    expect(byRole(catalog, 'button', 'Connect destination: S3-compatible storage')).to.not.equal(null);
  });

  it('can be all that is shown', async () => {
    const catalog = await connected();

    await choose(catalog, 'My destinations');
    expect(names(catalog)).to.deep.equal(['Amazon S3', 'SFTP']);
    expect(texts(catalog, 'status')).to.deep.equal(['2 destinations']);

    await choose(catalog, 'All');
    expect(names(catalog)).to.have.length(3);
  });

  it('can be left again where nothing is connected any more', async () => {
    const catalog = await connected();
    await choose(catalog, 'My destinations');
    catalog.connections = [];
    await settled();
    expect(names(catalog)).to.deep.equal([]);
    expect(textOf(catalog)).to.contain('No destination matches this choice.');
    expect(findByRole(catalog, 'button', 'Clear search')).to.equal(undefined);

    await choose(catalog, 'All');

    expect(names(catalog)).to.have.length(3);
    expectFocus(byRole(catalog, 'radio', 'All'));
  });

  it('shows all again where nothing is connected any more', async () => {
    const catalog = await connected();
    await choose(catalog, 'My destinations');
    catalog.connections = [];
    await settled();

    await clickButton(catalog, 'Show all');

    expect(names(catalog)).to.have.length(3);
    expectFocus(byLabel(catalog, 'Search destinations'));
  });

  it('is not asked for where nothing is connected', async () => {
    const catalog = await show();

    expect(findByRole(catalog, 'radio')).to.equal(undefined);
  });

  it('leads to its accounts from the menu of the card', async () => {
    const catalog = await connected();
    const chosen = nextEvent<{ type: string }>(document, 'destination-selected');

    await clickButton(catalog, 'More about Amazon S3');
    await until(() => findByRole(catalog, 'menuitem', 'View accounts'), 'a menu');
    expectFocus(byRole(catalog, 'menuitem', 'View accounts'));
    await click(byRole(catalog, 'menuitem', 'View accounts'));

    expect((await chosen).detail).to.deep.equal({ type: 'amazon-s3', mode: 'existing' });
  });
});

const middleOf = (element: HTMLElement): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

describe('destination-catalog: the menu of a card', () => {
  async function openMenu(name: string) {
    const catalog = await show(builtInDestinations, { egressAddresses: ['203.0.113.10'] });
    await clickButton(catalog, `More about ${name}`);
    await until(() => findByRole(catalog, 'menu'), 'a menu');
    return catalog;
  }

  it('is used with the arrow keys, and gives the focus back on Escape', async () => {
    const catalog = await openMenu('Amazon S3');
    await expectAccessible(catalog);
    expect(nameOf(byRole(catalog, 'menu'))).to.equal('More about Amazon S3');
    expectFocus(byRole(catalog, 'menuitem', 'What you need'));

    await press('ArrowDown');
    expect(nameOf(focused() ?? catalog)).to.contain('Documentation');
    await press('ArrowDown');
    expectFocus(byRole(catalog, 'menuitem', 'What you need'));

    await press('Escape');
    await until(() => !findByRole(catalog, 'menu'), 'no menu');
    expectFocus(byRole(catalog, 'button', 'More about Amazon S3'));
  });

  it('is closed by the button that has opened it', async () => {
    const catalog = await openMenu('Amazon S3');
    const button = byRole(catalog, 'button', 'More about Amazon S3');
    expect(button.ariaExpanded).to.equal('true');

    await sendMouse({ type: 'click', position: middleOf(button) });
    await until(() => !findByRole(catalog, 'menu'), 'no menu');
    await settled();

    expect(findByRole(catalog, 'menu')).to.equal(undefined);
    expect(button.ariaExpanded).to.equal('false');
  });

  it('shows what one needs, and what is checked', async () => {
    const catalog = await openMenu('SFTP');

    await click(byRole(catalog, 'menuitem', 'What you need'));
    const panel = await until(() => findByRole(catalog, 'dialog'), 'a panel');
    expectFocus(byRole(panel, 'heading', 'SFTP'));
    await until(() => textOf(panel).includes('The fingerprint of the server’s key'), 'what is needed');

    expect(textOf(panel)).to.contain('203.0.113.10').and.contain('Rename it');
    await expectAccessible(catalog);

    await clickButton(panel, 'Close');
    await until(() => !findByRole(catalog, 'dialog'), 'no panel');
    expectFocus(byRole(catalog, 'button', 'More about SFTP'));
  });

  it('closes what one needs at a click beside it, and not when what was selected ends there', async () => {
    const catalog = await openMenu('SFTP');
    await click(byRole(catalog, 'menuitem', 'What you need'));
    const panel = await until(() => findByRole(catalog, 'dialog'), 'a panel');
    await until(() => textOf(panel).includes('203.0.113.10'), 'an address');
    const ends = record(panel, 'pointerup');

    const beside: [number, number] = [5, 200];
    await sendMouse({ type: 'move', position: middleOf(byRole(panel, 'heading', 'SFTP')) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: beside });
    await sendMouse({ type: 'up' });
    await until(() => ends.length > 0, 'the end of it');
    await settled();
    expect(allByRole(catalog, 'dialog')).to.have.length(1);

    await sendMouse({ type: 'click', position: beside });
    await until(() => !findByRole(catalog, 'dialog'), 'no panel');
  });
});

describe('destination-catalog: what comes next', () => {
  it('is fetched when somebody reaches for a card, and only of that type', async () => {
    const fetched: string[] = [];
    const type = (name: string): DestinationCard & { load: () => Promise<never> } => ({
      ...card(name),
      load: () => {
        fetched.push(name);
        return Promise.reject(new Error('The connection is lost.'));
      },
    });
    // Wherever the pointer happens to be, it is not on the last one.
    const catalog = await show([type('Alpha'), ...many(50), type('Beta'), type('Gamma')]);
    expect(fetched).not.to.contain('Beta');

    byRole(catalog, 'button', 'Connect destination: Beta').focus();

    expect(fetched).to.contain('Beta').and.not.to.contain('Gamma');
  });
});
