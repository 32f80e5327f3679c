import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Route } from 'playwright-core';
import { startTcpProxy } from '../../demo/servers/faults.js';
import { DemoSite } from '../drivers/demo-site.js';
import { s3Entries } from '../drivers/entries.js';
import type { WizardPage } from '../drivers/wizard-page.js';

const site = DemoSite.forTests();

const ENTRIES = s3Entries();
const SETUP = { Name: 'Exports', 'Bucket name': 'acme-exports', 'Folder path': 'daily' };
const HTML = '<!doctype html><title>Sign in</title>';
const NDJSON = 'application/x-ndjson';
const PROBE = '{"probe":{"id":"reach","status":"running","required":true}}';

/** What a backend, or what stands before it, does to a request. */
interface Trouble {
  readonly what: string;
  readonly answer: (route: Route) => Promise<void>;
  readonly says: readonly RegExp[];
}

const TROUBLES: readonly Trouble[] = [
  {
    what: 'is down',
    answer: (route) => route.abort('connectionrefused'),
    says: [/^The service at 127\.0\.0\.1:\d+ could not be reached\./, /Your entries are still here/],
  },
  {
    what: 'answers a web page',
    answer: (route) => route.fulfill({ status: 200, contentType: 'text/html', body: HTML }),
    says: [
      /^The service answered with something that this page does not understand\./,
      /status 200.*text\/html/,
    ],
  },
  {
    what: 'is behind a gateway that fails',
    answer: (route) => route.fulfill({ status: 502, contentType: 'text/html', body: HTML }),
    says: [/^The service has a problem of its own\./, /status 502/],
  },
  {
    what: 'has forgotten the session',
    answer: (route) => route.fulfill({ status: 401, contentType: 'text/html', body: HTML }),
    says: [/^Your session has ended\./, /Sign in again/],
  },
  {
    what: 'sends to a page where to sign in',
    answer: (route) => route.fulfill({ status: 302, headers: { location: '/sign-in' } }),
    says: [/^Your session has ended\./, /Sign in again/],
  },
  {
    what: 'forbids it',
    answer: (route) => route.fulfill({ status: 403, json: { error: 'no' } }),
    says: [/^You are not allowed to do this\./],
  },
  {
    what: 'wants to be asked less often',
    answer: (route) => route.fulfill({ status: 429, headers: { 'retry-after': '7' } }),
    says: [/^There were too many checks/, /Wait 7 seconds/],
  },
  {
    what: 'answers half a JSON document',
    answer: (route) => route.fulfill({ status: 201, contentType: 'application/json', body: '{"id":"x"' }),
    says: [/^The service gave an incomplete answer\./, /developer of this site: status 201/],
  },
  {
    what: 'answers JSON of another kind',
    answer: (route) => route.fulfill({ status: 201, json: { hello: 'world' } }),
    says: [/^The service gave an incomplete answer\./],
  },
  {
    what: 'streams a line that is no JSON',
    answer: (route) => route.fulfill({ contentType: NDJSON, body: `${PROBE}\n<html>\n` }),
    says: [/^The service gave an incomplete answer\./],
  },
  {
    what: 'ends its stream without a result',
    answer: (route) => route.fulfill({ contentType: NDJSON, body: `${PROBE}\n` }),
    says: [/^The service gave an incomplete answer\./],
  },
];

/** Disturbs what is posted to a path of the API, once. A list is asked for with a query, and comes through. */
async function disturb(wizard: WizardPage, path: string, answer: (route: Route) => Promise<void>) {
  await wizard.page.route(`**/api/destinations/${path}`, answer, { times: 1 });
}

async function openAuth(origin?: string): Promise<WizardPage> {
  const wizard = await site.open(origin === undefined ? {} : { origin });
  await wizard.chooseDestination('Amazon S3');
  await wizard.chooseNewAccount();
  await wizard.fill(ENTRIES);
  return wizard;
}

/** What is shown; the same is announced elsewhere. */
const failureOfList = ({ root }: WizardPage) =>
  root.getByText('The accounts could not be loaded.').and(root.locator('.attention'));

async function goToSetup(wizard: WizardPage): Promise<void> {
  await wizard.connect();
  await wizard.waitForHeading('Set up Amazon S3');
  await wizard.fill(SETUP);
}

async function assertTold(wizard: WizardPage, says: readonly RegExp[]): Promise<void> {
  const text = await wizard.problemText();
  for (const fragment of says) assert.match(text, fragment);
}

describe('a backend that', () => {
  for (const { what, answer, says } of TROUBLES) {
    it(`${what}: is told, keeps the entries, and can be asked again`, async () => {
      const wizard = await openAuth();
      await disturb(wizard, 'accounts', answer);
      await wizard.connect();
      await assertTold(wizard, says);
      assert.equal(await wizard.heading(), 'Connect to Amazon S3');
      assert.deepEqual(await wizard.values(Object.keys(ENTRIES)), ENTRIES);
      assert.equal((await wizard.eventsNamed('wizard-error')).length, 1);

      await goToSetup(wizard);
      await disturb(wizard, 'destinations', answer);
      await wizard.create();
      await assertTold(wizard, says);
      assert.equal(await wizard.heading(), 'Set up Amazon S3');
      assert.deepEqual(await wizard.values(Object.keys(SETUP)), SETUP);

      await wizard.create();
      await wizard.waitForHeading('Destination created');
      assert.equal((await site.accounts()).length, 1);
      assert.equal((await site.destinations()).length, 1);
    });
  }

  it('does not answer can be stopped, and asked again', async () => {
    const wizard = await openAuth();
    const held = new Promise<Route>((resolve) => {
      void disturb(wizard, 'accounts', async (route) => resolve(route)).then(() => wizard.connect());
    });
    const route = await held;
    assert.equal(await wizard.button('Connecting…').getAttribute('aria-disabled'), 'true');
    const stopped = wizard.page.waitForEvent('requestfailed', (request) => request === route.request());
    await wizard.stop();
    await stopped;
    await wizard.button('Connect to destination').waitFor();
    assert.deepEqual(await wizard.values(Object.keys(ENTRIES)), ENTRIES);
    assert.equal(await wizard.root.getByRole('alert').count(), 0);
    assert.deepEqual(await wizard.eventsNamed('wizard-error'), []);
    await goToSetup(wizard);
  });

  it('is cut off in the middle of its answer', async () => {
    const { hostname, port } = new URL(site.demo.url);
    const proxy = await startTcpProxy({ target: { host: hostname, port: Number(port) } });
    try {
      const wizard = await openAuth(`http://127.0.0.1:${proxy.port}/`);
      await goToSetup(wizard);
      const hold = site.demo.s3.holdNext(({ method }) => method === 'PUT');
      await wizard.create();
      await hold.arrived;
      await wizard.waitForProbe('Look into the folder', 'passed');
      for (const connection of proxy.connections) connection.resetAfter(0);
      const tidied = site.demo.s3.holdNext(({ method }) => method === 'DELETE');
      hold.release();
      await tidied.arrived;
      tidied.release();
      await assertTold(wizard, [/could not be reached/, /Your entries are still here/]);
      assert.deepEqual(await wizard.values(Object.keys(SETUP)), SETUP);
      assert.equal((await wizard.probes())[0]?.status, 'passed', 'What was reached stays on the screen.');

      await wizard.create();
      await wizard.waitForHeading('Destination created');
      assert.equal((await site.destinations()).length, 1);
      assert.deepEqual(site.demo.s3.objects('acme-exports').keys(), []);
    } finally {
      await proxy.close();
    }
  });

  it('cannot list its accounts says so, and is asked again', async () => {
    const wizard = await site.open();
    const list = '**/api/destinations/accounts?*';
    await wizard.page.route(list, (route) => route.abort());
    // Nor has it told how many there are.
    await wizard.page.route(/\/api\/destinations\/?$/, (route) => route.abort());
    await wizard.page.reload();
    await wizard.chooseDestination('Amazon S3');
    await failureOfList(wizard).waitFor();
    await wizard.page.unroute(list);
    await wizard.button('Try again').click();
    // There are none: only a new one is left to choose.
    await wizard.fill(ENTRIES);
    await goToSetup(wizard);
  });

  it('has forgotten the session says so in place of the list, which is there after signing in elsewhere', async () => {
    const wizard = await openAuth();
    await goToSetup(wizard);
    await wizard.page.reload();
    const api = '**/api/destinations/accounts?*';
    let signIn = (route: Route) => route.fulfill({ status: 401, contentType: 'text/html', body: HTML });
    await wizard.page.route(api, (route) => signIn(route));
    await wizard.chooseDestination('Amazon S3');
    await failureOfList(wizard).waitFor();
    await wizard.root.getByText('Your session has ended.').waitFor();
    // In place of it, a page that a redirect has led to.
    signIn = (route) => route.fulfill({ status: 302, headers: { location: '/' } });
    const led = wizard.page.waitForResponse((response) => response.request().redirectedFrom() !== null);
    await wizard.button('Try again').click();
    await led;
    await wizard.root.getByText('Your session has ended.').waitFor();
    await wizard.page.unroute(api);
    await wizard.button('Try again').click();
    await wizard.root.getByRole('radio', { name: /^AKIA/ }).waitFor();
    assert.equal(await wizard.root.getByText('Your session has ended.').count(), 0);
  });

  it('cannot list its accounts says so where they are looked for, though it has told of none', async () => {
    const wizard = await site.open();
    const list = '**/api/destinations/accounts?*';
    await wizard.page.route(list, (route) => route.abort());
    await wizard.chooseDestination('Amazon S3');
    await wizard.choose('Existing Account');
    await failureOfList(wizard).waitFor();
    await wizard.page.unroute(list);
    await wizard.button('Try again').click();
    await wizard.root
      .getByText('No account is connected yet.')
      .and(wizard.root.locator('.message'))
      .waitFor();
    await wizard.chooseNewAccount();
    await wizard.fill(ENTRIES);
    await goToSetup(wizard);
  });

  it('cannot list its accounts keeps nobody from a new one', async () => {
    const wizard = await site.open();
    await wizard.page.route('**/api/destinations/accounts?*', (route) => route.abort());
    await wizard.chooseDestination('Amazon S3');
    await wizard.chooseNewAccount();
    await wizard.fill(ENTRIES);
    await goToSetup(wizard);
  });
});

describe('a page whose next step cannot be loaded', () => {
  it('says so, and loads it when asked again', async () => {
    const wizard = await site.open();
    const scripts = '**/assets/*.js';
    await wizard.page.route(scripts, (route) => route.abort());
    await wizard.button('Connect destination: Amazon S3').click();
    await wizard.root.getByText('This step could not be loaded.').waitFor();
    assert.equal(await wizard.heading(), 'Choose a destination');
    await wizard.page.unroute(scripts);
    await wizard.button('Try again').click();
    await wizard.waitForHeading('Connect to Amazon S3');
  });
});
