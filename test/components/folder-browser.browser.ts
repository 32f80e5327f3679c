import { expect } from 'chai';
import '../../demo/gallery/elements.js';
import type { ListFolders } from '../../src/components/folder-browser.js';
import type { FolderPage } from '../../src/destinations/check.js';
import { problem } from '../../src/problems/problem.js';
import { failure, success, type Result } from '../../src/problems/result.js';
import { host, make, record, settled } from '../drivers/browser/fixture.js';
import {
  allByRole,
  byLabel,
  byRole,
  clickButton,
  expectFocus,
  fill,
  findByRole,
  nameOf,
  press,
  textOf,
  texts,
} from '../drivers/browser/user.js';

/** A storage with a few folders; `acme/` has two pages. */
const TREE: Readonly<Record<string, readonly string[]>> = {
  '': ['acme', 'beta'],
  'acme/': ['2025', '2026'],
  'acme/2026/': [],
};

const asked: { path: string; cursor?: string }[] = [];

const list: ListFolders = async (query) => {
  asked.push(query);
  const { path, cursor } = query;
  const names = TREE[path];
  if (!names) return failure(problem('s3.list-denied', { bucket: 'beta', folder: '' }));
  const shown = path === 'acme/' ? (cursor ? names.slice(1) : names.slice(0, 1)) : names;
  return success({
    path,
    folders: shown.map((name) => ({ name, path: `${path}${name}/` })),
    canCreate: path !== '',
    nextCursor: path === 'acme/' && !cursor ? 'next' : null,
  });
};

async function show(more: object = {}) {
  asked.length = 0;
  const browser = await host(Object.assign(make('folder-browser', { listFolders: list }), more));
  await settled();
  return browser;
}

const entries = (root: Node): string[] =>
  allByRole(root, 'button')
    .map(nameOf)
    .filter((name) => name.startsWith('Open '));

/** Where some letters of a text are drawn. */
function lettersOf(element: Element, text: string, places: readonly number[]): readonly DOMRect[] {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode as CharacterData;
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    return places.map((place) => {
      const range = document.createRange();
      range.setStart(node, at + place);
      range.setEnd(node, at + place + 1);
      return range.getBoundingClientRect();
    });
  }
  return [];
}

describe('folder-browser', () => {
  it('begins with the buckets, and has the focus', async () => {
    const browser = await show();

    expectFocus(byRole(browser, 'heading', 'Choose a bucket and a folder'));
    expect(entries(browser)).to.deep.equal(['Open acme', 'Open beta']);
    expect(textOf(browser)).to.contain('2 entries.');
    expect(findByRole(browser, 'button', 'Use All buckets')).to.equal(undefined);
  });

  it('goes inside and back, and keeps the focus', async () => {
    const browser = await show();

    await clickButton(browser, 'Open acme');
    await settled();
    expectFocus(byRole(browser, 'heading', 'Choose a bucket and a folder'));
    expect(entries(browser)).to.deep.equal(['Open 2025']);

    await clickButton(browser, 'All buckets');
    await settled();
    expect(entries(browser)).to.deep.equal(['Open acme', 'Open beta']);
  });

  it('shows more of a long list', async () => {
    const browser = await show({ start: 'acme/' });

    await clickButton(browser, 'Show more');
    await settled();

    expectFocus(byRole(browser, 'button', 'Open 2026'));
    expect(entries(browser)).to.deep.equal(['Open 2025', 'Open 2026']);
    expect(asked.at(-1)).to.deep.equal({ path: 'acme/', cursor: 'next' });
    expect(findByRole(browser, 'button', 'Show more')).to.equal(undefined);
  });

  it('leaves the focus to who has gone on while more was on its way', async () => {
    let answer: (page: Result<FolderPage>) => void = () => undefined;
    const slow: ListFolders = (query, options) =>
      query.cursor
        ? new Promise((resolve) => {
            answer = resolve;
          })
        : list(query, options);
    const browser = await show({ start: 'acme/', listFolders: slow });
    await clickButton(browser, 'Show more');
    expectFocus(byRole(browser, 'button', 'Show more'));

    byRole(browser, 'button', 'Open 2025').focus();
    answer(await list({ path: 'acme/', cursor: 'next' }, { signal: new AbortController().signal }));
    await settled();

    expect(entries(browser)).to.deep.equal(['Open 2025', 'Open 2026']);
    expectFocus(byRole(browser, 'button', 'Open 2025'));
  });

  it('explains what has gone wrong with more, and has the focus above it', async () => {
    const broken: ListFolders = async (query, options) =>
      query.cursor ? failure(problem('net.offline', {})) : list(query, options);
    const browser = await show({ start: 'acme/', listFolders: broken });

    await clickButton(browser, 'Show more');
    await settled();

    expect(texts(browser, 'alert')).not.to.deep.equal([]);
    expectFocus(byRole(browser, 'heading', 'Choose a bucket and a folder'));
  });

  it('takes the place where one is', async () => {
    const browser = await show({ start: 'acme/2026/' });
    const chosen = record(browser, 'folder-chosen');
    expect(textOf(browser)).to.contain('No folders in here.');

    await clickButton(browser, 'Use 2026');

    expect(chosen.map(({ detail }) => detail)).to.deep.equal([{ path: 'acme/2026/' }]);
  });

  it('makes a folder and goes there', async () => {
    const made: string[] = [];
    const createFolder = async (path: string) => {
      made.push(path);
      return success({ name: 'new', path: 'acme/2026/' });
    };
    const browser = await show({ start: 'acme/', createFolder });

    await clickButton(browser, 'New folder');
    expectFocus(byLabel(browser, 'Name of the new folder'));
    await fill(browser, { 'Name of the new folder': 'a/b' });
    await clickButton(browser, 'Create it');
    expect(textOf(browser)).to.contain('Enter a name without slashes.');
    await fill(browser, { 'Name of the new folder': ' new ' });
    await clickButton(browser, 'Create it');
    await settled();

    expect(made).to.deep.equal(['acme/new/']);
    expect(byRole(browser, 'button', 'Use 2026')).to.be.instanceOf(HTMLElement);
  });

  it('goes to what was made while more was shown', async () => {
    let made = (): void => undefined;
    const createFolder = async () => {
      await new Promise<void>((resolve) => (made = resolve));
      return success({ name: 'new', path: 'acme/2026/' });
    };
    const browser = await show({ start: 'acme/', createFolder });
    await clickButton(browser, 'New folder');
    await fill(browser, { 'Name of the new folder': 'new' });
    await clickButton(browser, 'Create it');
    await clickButton(browser, 'Show more');

    made();
    await settled();

    byRole(browser, 'button', 'Use 2026');
  });

  it('stays where one has gone while a folder was made elsewhere', async () => {
    const makes: (() => void)[] = [];
    const createFolder = async (path: string) => {
      await new Promise<void>((resolve) => makes.push(resolve));
      return success({ name: 'new', path });
    };
    const browser = await show({ start: 'acme/', createFolder });
    const create = async (name: string) => {
      await clickButton(browser, 'New folder');
      await fill(browser, { 'Name of the new folder': name });
      await clickButton(browser, 'Create it');
    };
    await create('first');
    await clickButton(browser, 'All buckets');
    await clickButton(browser, 'Open acme');
    await create('second');

    makes[0]?.();
    await settled();
    expect(findByRole(browser, 'button', 'Use first')).to.equal(undefined);

    makes[1]?.();
    await settled();
    expect(textOf(byRole(browser, 'navigation'))).to.contain('second');
  });

  it('says why a folder cannot be made, and keeps what was typed', async () => {
    const denied = problem('sftp.permission', { path: '/x', username: 'ann', action: 'write' });
    const createFolder = async () => failure(denied);
    const browser = await show({ start: 'acme/', createFolder });

    await clickButton(browser, 'New folder');
    await fill(browser, { 'Name of the new folder': 'new' });
    await clickButton(browser, 'Create it');
    await settled();

    expect(textOf(byRole(browser, 'alert'))).to.contain('may not write');
    expect((byLabel(browser, 'Name of the new folder') as HTMLInputElement).value).to.equal('new');
  });

  it('says why it cannot look, and lets one try again or type', async () => {
    const browser = await show();

    await clickButton(browser, 'Open beta');
    await settled();
    expect(texts(browser, 'alert').at(-1)).to.contain('type the path instead');
    expect(findByRole(browser, 'button', 'Use beta')).to.equal(undefined);

    const before = asked.length;
    await clickButton(browser, 'Try again');
    expect(asked.length).to.equal(before + 1);
  });

  it('writes each name in its own direction, whatever that of the page', async () => {
    const browser = await show({
      start: 'acme/2026/',
      listFolders: async () =>
        success({
          path: 'acme/2026/',
          folders: [{ name: '2026_03', path: 'acme/2026/2026_03/' }],
          canCreate: true,
          nextCursor: null,
        }),
    });
    browser.dir = 'rtl';

    const [year, month] = lettersOf(byRole(browser, 'button', 'Open 2026_03'), '2026_03', [0, 5]);
    expect(year?.left).to.be.below(month?.left ?? 0);
  });

  it('takes back the naming of a folder with Escape, and stays open', async () => {
    const createFolder = async () => success({ name: 'new', path: 'acme/2026/' });
    const browser = await show({ start: 'acme/', createFolder });
    const closed = record(browser, 'folders-closed');
    await clickButton(browser, 'New folder');
    expectFocus(byLabel(browser, 'Name of the new folder'));

    await press('Escape');

    expect(closed.length).to.equal(0);
    expectFocus(byRole(browser, 'button', 'New folder'));
    expect(textOf(browser)).not.to.contain('Name of the new folder');
  });

  it('closes with Escape', async () => {
    const browser = await show();
    const closed = record(browser, 'folders-closed');

    await press('Escape');

    expect(closed.length).to.equal(1);
  });

  it('stops looking when it goes away', async () => {
    let signal: AbortSignal | undefined;
    const never: ListFolders = (_query, options) => {
      signal = options.signal;
      return new Promise<Result<FolderPage>>(() => undefined);
    };
    const browser = await show({ listFolders: never });
    expect(textOf(browser)).to.contain('Looking…');

    browser.remove();
    await settled();

    expect(signal?.aborted).to.equal(true);
  });

  it('shows nothing of a place that one has left', async () => {
    const answers = new Map<string, () => void>();
    const slow: ListFolders = async (query, options) => {
      if (query.path === 'acme/') await new Promise<void>((resolve) => answers.set(query.path, resolve));
      return list(query, options);
    };
    const browser = await show({ listFolders: slow });
    await clickButton(browser, 'Open acme');
    await clickButton(browser, 'All buckets');
    await settled();

    answers.get('acme/')?.();
    await settled();

    expect(entries(browser)).to.deep.equal(['Open acme', 'Open beta']);
  });

  it('explains a backend that throws, for lists and for new folders', async () => {
    const throws = async () => Promise.reject(new TypeError('canary'));
    const broken = await show({ listFolders: throws });
    expect(texts(broken, 'alert').join(' ')).to.contain('TypeError').and.not.to.contain('canary');
    await clickButton(broken, 'Try again');
    expectFocus(byRole(broken, 'heading'));
    broken.remove();

    const browser = await show({ start: 'acme/', createFolder: throws });
    await clickButton(browser, 'New folder');
    await fill(browser, { 'Name of the new folder': 'new' });
    await clickButton(browser, 'Create it');
    await settled();
    expect(textOf(byRole(browser, 'alert'))).to.contain('TypeError');
  });

  it('keeps the focus when the last page is there', async () => {
    const browser = await show({ start: 'acme/' });

    await clickButton(browser, 'Show more');
    await settled();

    expectFocus(byRole(browser, 'button', 'Open 2026'));
  });
});
