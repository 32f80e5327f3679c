import { expect } from 'chai';
import type { Probe } from '../../src/destinations/check.js';
import { problem } from '../../src/problems/problem.js';
import '../../demo/gallery/elements.js';
import { account, definitionOf, destination } from '../../demo/gallery/fakes.js';
import { host, make, record, until } from '../drivers/browser/fixture.js';
import {
  allByRole,
  byRole,
  clickButton,
  expectFocus,
  findByRole,
  textOf,
  texts,
} from '../drivers/browser/user.js';

const warned: Probe = {
  id: 'delete',
  required: false,
  status: 'warned',
  problem: problem('s3.delete-denied', { bucket: 'example-bucket', key: 'exports/test' }),
};

const hidden: Probe = {
  ...warned,
  problem: problem('s3.cors-delete', {
    origin: location.origin,
    bucket: 'example-bucket',
    key: 'exports/test',
  }),
};

async function show(more: object = {}) {
  const element = make('done-step', {
    definition: await definitionOf('amazon-s3'),
    account: account(1),
    destination,
  });
  return host(Object.assign(element, more));
}

function* iterate(walker: TreeWalker): Generator<Text> {
  while (walker.nextNode()) if (walker.currentNode instanceof Text) yield walker.currentNode;
}

describe('done-step', () => {
  it('says what was created', async () => {
    const element = await show({ focusOnEntry: true });

    expectFocus(byRole(element, 'heading', 'Destination created'));
    const values = texts(element, 'definition');
    expect(texts(element, 'term').map((term, at) => [term, values[at]])).to.deep.equal([
      ['Destination', 'Amazon S3'],
      ['Name', 'Daily exports'],
      ['Description', 'Everything of the day before.'],
      ['Account', 'AKIA0001 · eu-central-1'],
      ['Bucket name', 'example-bucket'],
      ['Folder path', 'exports/daily/'],
      ['Region', 'eu-central-1'],
    ]);
  });

  it('shows the way that files take, from the account to the file', async () => {
    const element = await show();
    const way = await until(() => findByRole(element, 'list', 'Files will land at'), 'the way');

    expect(texts(way, 'listitem')).to.deep.equal([
      'AKIA0001 · eu-central-1',
      'example-bucket',
      'exports',
      'daily',
      'example.csv',
    ]);
  });

  it('keeps the order of a path where everything else goes from right to left', async () => {
    const place = await host(document.createElement('div'));
    place.dir = 'rtl';
    const element = await show();
    place.append(element);
    const path =
      allByRole(element, 'definition').find((each) => textOf(each) === 'exports/daily/') ?? element;
    const text = document.createTreeWalker(path, NodeFilter.SHOW_TEXT);
    const node = [...iterate(text)].find(({ data }) => data === 'exports/daily/');
    const leftOf = (at: number): number => {
      const range = document.createRange();
      range.setStart(node ?? element, at);
      range.setEnd(node ?? element, at + 1);
      return range.getBoundingClientRect().left;
    };

    expect(leftOf('exports/daily'.length)).to.be.greaterThan(leftOf(0));
  });

  it('leaves out a description that is empty', async () => {
    const element = await show({ destination: { ...destination, description: '' } });

    expect(texts(element, 'term')).not.to.include('Description');
  });

  it('repeats the warnings of the check, without alarm', async () => {
    const element = await show({ probes: [warned, { id: 'write', required: true, status: 'passed' }] });

    expect(texts(element, 'heading')).to.deep.equal(['Destination created', 'Good to know']);
    expect(textOf(element)).to.contain('The test object could not be deleted.');
    expect(findByRole(element, 'alert')).to.equal(undefined);
  });

  it('has what mends a warning to paste', async () => {
    const element = await show({ probes: [hidden] });
    await until(() => findByRole(element, 'group', 'The CORS rules for this site'), 'the rules');

    expect(textOf(element)).to.contain(`The CORS rules for ${location.origin} lack DELETE`);
    expect(textOf(element)).to.contain('Delete “exports/test” in “example-bucket” when you like.');
    const rules = textOf(byRole(element, 'group', 'The CORS rules for this site'));
    expect(rules).to.contain(location.origin);
    expect(rules).to.contain('DELETE');
  });

  it('says nothing of warnings where there are none', async () => {
    expect(texts(await show(), 'heading')).to.deep.equal(['Destination created']);
  });

  it('tells how the user goes on', async () => {
    const element = await show();
    const left = record(document, 'exit-chosen', 'next-chosen');

    await clickButton(element, 'Save & Exit');
    await clickButton(element, 'Next');

    expect(left.map(({ type }) => type)).to.deep.equal(['exit-chosen', 'next-chosen']);
  });

  it('shows nothing before there is something to show', async () => {
    expect(textOf(await show({ destination: undefined }))).to.equal('');
  });
});
