import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { generateKey } from 'openpgp';
import type { Page } from 'playwright-core';
import { generateEd25519 } from '../../demo/servers/sftp/host-keys.js';
import { DemoSite } from '../drivers/demo-site.js';
import {
  s3CompatibleEntries,
  s3Entries,
  s3Keys,
  sftpEntries,
  sftpKeyEntries,
  sftpServerEntries,
} from '../drivers/entries.js';
import type { Entries, WizardPage } from '../drivers/wizard-page.js';
import { connect, type Type } from '../drivers/wrong-input.js';

const site = DemoSite.forTests();

/** The labels of all secret fields. */
const SECRET_FIELDS = [
  'Secret access key',
  'Session token',
  'Password',
  'Private key',
  'Passphrase of the key',
];

const FAKE_S3 = {
  ...s3Keys.full,
  accessKeyId: 'ASIACANARYEXAMPLE222',
  secretAccessKey: 'canary/secret/EXAMPLEKEY/7MDENGbPxRfiCYz',
  sessionToken: 'canary-session-token/EXAMPLE//wEaDGV1LWNlbnRyYWwtMQ==',
};
const FAKE_KEY = generateEd25519('canary', 'canary passphrase ü');

/** A journey with secrets in it, and where it ends. */
interface Journey {
  readonly what: string;
  readonly type: Type;
  readonly method?: 'Private key';
  readonly entries: () => Entries;
  /** The location of an account that works; without it the credentials are refused. */
  readonly setup?: Entries;
}

const BUCKET: Entries = { Name: 'Exports', 'Bucket name': 'acme-exports' };
const FOLDER: Entries = { Name: 'Exports', 'Folder path': '/upload' };

const JOURNEYS: readonly Journey[] = [
  {
    what: 'secret and session token, accepted',
    type: 'Amazon S3',
    entries: () => s3Entries(s3Keys.temporary),
    setup: BUCKET,
  },
  { what: 'secret and session token, refused', type: 'Amazon S3', entries: () => s3Entries(FAKE_S3) },
  {
    what: 'secret, accepted, and a location that fails',
    type: 'Amazon S3',
    entries: () => s3Entries(),
    setup: { ...BUCKET, 'Bucket name': 'someone-elses' },
  },
  {
    what: 'secret, accepted',
    type: 'S3-compatible storage',
    entries: () => s3CompatibleEntries(site),
    setup: BUCKET,
  },
  {
    what: 'secret and session token, refused',
    type: 'S3-compatible storage',
    entries: () => s3CompatibleEntries(site, FAKE_S3),
  },
  { what: 'password, accepted', type: 'SFTP', entries: () => sftpEntries(site), setup: FOLDER },
  {
    what: 'password, refused',
    type: 'SFTP',
    entries: () => ({ ...sftpEntries(site), Password: ' canary "password" ü ' }),
  },
  {
    what: 'private key, accepted',
    type: 'SFTP',
    method: 'Private key',
    entries: () => sftpKeyEntries(site),
    setup: FOLDER,
  },
  {
    what: 'locked key and passphrase, accepted',
    type: 'SFTP',
    method: 'Private key',
    entries: () => sftpKeyEntries(site, 'locked'),
    setup: FOLDER,
  },
  {
    what: 'locked key and passphrase, refused by the server',
    type: 'SFTP',
    method: 'Private key',
    entries: () => ({
      ...sftpServerEntries(site, 'keyonly'),
      'Private key': FAKE_KEY.privateKey,
      'Passphrase of the key': 'canary passphrase ü',
    }),
  },
  {
    what: 'locked key and wrong passphrase',
    type: 'SFTP',
    method: 'Private key',
    entries: () => ({
      ...sftpKeyEntries(site, 'locked'),
      'Passphrase of the key': 'canary-wrong-passphrase',
    }),
  },
  {
    what: 'a key that is cut off',
    type: 'SFTP',
    method: 'Private key',
    entries: () => ({ ...sftpKeyEntries(site), 'Private key': FAKE_KEY.privateKey.slice(0, 300) }),
  },
];

/** The secrets among entries, in each form in which they could be written somewhere. */
function canariesIn(entries: Entries): readonly string[] {
  return SECRET_FIELDS.flatMap((label) => {
    const value = entries[label];
    if (value === undefined) return [];
    // The first lines of a key hold its format and its public half: others may have the same.
    const lines = value.includes('\n') ? value.split('\n').slice(3, -2) : [value.trim()];
    return lines.flatMap((line) => [
      line,
      JSON.stringify(line).slice(1, -1),
      encodeURIComponent(line),
      Buffer.from(line).toString('base64').replace(/=+$/, ''),
      Buffer.from(line).toString('hex'),
    ]);
  });
}

/** Fails where a canary is in a text. */
function assertClean(where: string, text: string, canaries: readonly string[]): void {
  for (const canary of canaries) assert.ok(!text.includes(canary), `“${canary}” is in ${where}.`);
}

/** All that a page sends, receives and says. */
class Traffic {
  readonly console: string[] = [];
  readonly #sent: Promise<{ readonly head: string; readonly body: string; readonly intended: boolean }>[] =
    [];
  readonly #received: Promise<string>[] = [];

  /** Records from now on; keeps the demo's own list of credentials out of the page. */
  async record(page: Page): Promise<void> {
    await page.route('**/demo.json', (route) =>
      route.fulfill({
        json: { s3Url: site.demo.s3.url, tryOuts: [{ title: 'None', works: true, values: [] }] },
      }),
    );
    page.on('console', (message) => this.console.push(message.text()));
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      const intended =
        request.method() === 'POST' && /^\/api\/destinations\/(accounts|checks)$/.test(pathname);
      this.#sent.push(
        request.allHeaders().then((headers) => ({
          head: `${request.method()} ${request.url()} ${JSON.stringify(headers)}`,
          body: request.postData() ?? '',
          intended,
        })),
      );
    });
    page.on('response', (response) => {
      const head = JSON.stringify(response.headers());
      this.#received.push(
        response.text().then(
          (body) => `${response.url()} ${head} ${body}`,
          () => head,
        ),
      );
    });
  }

  async assertClean(canaries: readonly string[]): Promise<void> {
    for (const { head, body, intended } of await Promise.all(this.#sent)) {
      assertClean('a request', head, canaries);
      if (!intended) assertClean(`the body of ${head}`, body, canaries);
    }
    for (const answer of await Promise.all(this.#received)) assertClean('an answer', answer, canaries);
    assertClean('the console', this.console.join('\n'), canaries);
  }

  /** How often a text was sent where it is meant to be. */
  async intended(text: string): Promise<number> {
    const bodies = (await Promise.all(this.#sent)).filter(({ intended }) => intended);
    return bodies.filter(({ body }) => body.includes(text)).length;
  }
}

/** Looks at all that the page holds; values of inputs only where no secret may be in one. */
async function assertPageClean(
  wizard: WizardPage,
  canaries: readonly string[],
  secretsTyped: boolean,
): Promise<void> {
  const { markup, values, stored } = await wizard.everything();
  assert.ok(markup.includes('<schema-form') || markup.includes('<done-step'), 'The markup has shadow roots.');
  assertClean('the markup', markup, canaries);
  assertClean('what the page stores', stored, canaries);
  assertClean('an event', JSON.stringify(await wizard.events()), canaries);
  if (!secretsTyped) assertClean('an input', values.join('\n'), canaries);
}

/** The bytes of all files that the demo keeps. */
async function storedBytes(): Promise<string> {
  const entries = await readdir(site.folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const contents = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name))));
  return contents.map((content) => content.toString('latin1')).join('\n');
}

describe('secrets go one way', () => {
  for (const { what, type, method, entries, setup } of JOURNEYS) {
    it(`${type}: ${what}`, async () => {
      const traffic = new Traffic();
      const wizard = await site.open({ prepare: (page) => traffic.record(page) });
      const typed = entries();
      const canaries = canariesIn(typed);
      assert.ok(canaries.length > 0);
      await wizard.chooseDestination(type);
      await wizard.chooseNewAccount();
      if (method) await wizard.choose(method);
      await wizard.fill(typed);
      for (const label of SECRET_FIELDS) {
        const show = wizard.button(`Show ${label}`);
        if (await show.isVisible()) await show.click();
      }
      await assertPageClean(wizard, canaries, true);
      await connect(wizard);

      if (setup) {
        await wizard.waitForHeading(`Set up ${type}`);
        await assertPageClean(wizard, canaries, false);
        await wizard.fill(setup);
        await wizard.create();
        await wizard.root
          .getByRole('alert')
          .or(wizard.root.getByRole('heading', { name: 'Destination created' }))
          .waitFor();
        await assertPageClean(wizard, canaries, false);
      } else {
        await wizard.root.locator('[aria-invalid="true"]').first().waitFor();
        await assertPageClean(wizard, canaries, true);
        await wizard.back();
        await wizard.waitForHeading('Choose a destination');
        await wizard.chooseDestination(type);
        await wizard.chooseNewAccount();
        await assertPageClean(wizard, canaries, false);
      }

      await traffic.assertClean(canaries);
      assertClean('the log', JSON.stringify(site.log), canaries);
      const bytes = await storedBytes();
      for (const canary of canaries) {
        const written = Buffer.from(canary).toString('latin1');
        assert.ok(!bytes.includes(written), `“${canary}” is in a file.`);
      }
      if (setup) {
        const [account] = await site.accounts();
        assert.ok(account && bytes.includes(account.id), 'The files are those with the account in them.');
        const secret = SECRET_FIELDS.map((label) => typed[label] ?? '').find(Boolean) ?? '';
        const sent = await traffic.intended(JSON.stringify(secret).slice(1, 60).replace(/"$/, ''));
        assert.ok(sent > 0, 'What was sent was seen.');
      }
    });
  }

  it('a private key where a public one belongs goes nowhere', async () => {
    const traffic = new Traffic();
    const wizard = await site.open({ prepare: (page) => traffic.record(page) });
    const { privateKey } = await generateKey({ userIDs: [{ name: 'Ann' }] });
    const wrapped = Buffer.from(privateKey).toString('base64');
    const canaries = [
      ...privateKey.split('\n').slice(3, -3),
      ...(wrapped.slice(100, -100).match(/.{60}/g) ?? []),
    ];
    await wizard.chooseDestination('SFTP');
    await wizard.chooseNewAccount();
    await wizard.fill(sftpEntries(site));

    for (const given of [privateKey, wrapped]) {
      await wizard.fill({ 'Encryption key': '' });
      await wizard.paste('Encryption key', given);
      assert.match(await wizard.errorAt('Encryption key'), /^This was, or held, the private key\./);
      assert.deepEqual(await wizard.values(['Encryption key']), { 'Encryption key': '' });
    }
    await assertPageClean(wizard, canaries, false);
    await wizard.connect();
    assert.deepEqual(await wizard.wrongFields(), ['Encryption key']);
    await wizard.connect();
    await wizard.confirmHostKey();
    await wizard.waitForHeading('Set up SFTP');

    await assertPageClean(wizard, canaries, false);
    await traffic.assertClean(canaries);
    assertClean('the log', JSON.stringify(site.log), canaries);
    assertClean('a file', await storedBytes(), canaries);
  });

  it('Amazon S3 with sealed submit: no request has the secret in it, and the account works', async () => {
    const traffic = new Traffic();
    const wizard = await site.open({ seal: true, prepare: (page) => traffic.record(page) });
    const typed = s3Entries(s3Keys.temporary);
    const canaries = canariesIn(typed);
    await wizard.chooseDestination('Amazon S3');
    await wizard.chooseNewAccount();
    await wizard.fill(typed);
    await connect(wizard);
    await wizard.waitForHeading('Set up Amazon S3');
    await wizard.fill(BUCKET);
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    await assertPageClean(wizard, canaries, false);
    await traffic.assertClean(canaries);
    for (const canary of canaries) assert.equal(await traffic.intended(canary), 0);
    assert.equal(await traffic.intended('sealedCredentials'), 1);
    assertClean('the log', JSON.stringify(site.log), canaries);
  });

  it('Amazon S3 without a backend: the secret leaves the page in no request at all', async () => {
    const traffic = new Traffic();
    const wizard = await site.open({ backend: 'none', prepare: (page) => traffic.record(page) });
    const canaries = canariesIn(s3Entries());
    await wizard.chooseDestination('Amazon S3');
    await wizard.fill(s3Entries());
    await connect(wizard);
    await wizard.waitForHeading('Set up Amazon S3');
    await wizard.fill(BUCKET);
    await wizard.create();
    await wizard.waitForHeading('Destination created');
    await assertPageClean(wizard, canaries, false);
    await traffic.assertClean(canaries);
    assert.equal(await traffic.intended(s3Keys.full.secretAccessKey), 0);
  });
});
