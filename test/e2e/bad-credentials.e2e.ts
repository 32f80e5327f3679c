import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { closedPort, startFaultServer, type FaultServer } from '../../demo/servers/faults.js';
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
import type { Entries } from '../drivers/wizard-page.js';
import {
  assertTold,
  connect,
  goodEntries,
  submit,
  type Type,
  type Understood,
  type WrongInput,
} from '../drivers/wrong-input.js';

const site = DemoSite.forTests();

const KEY = s3Keys.full;

const SETUP: Entries = { Name: 'Exports', Description: 'Daily', 'Bucket name': 'acme-exports' };
const FOLDER: Entries = { Name: 'Exports', Description: 'Daily', 'Folder path': '/upload' };
const NO_HOST = /There is no host called no-such-host\.invalid|no-such-host\.invalid could not be looked up/;

let web: FaultServer;
let ftp: FaultServer;
let closed: { readonly port: number };
before(async () => {
  [web, ftp] = await Promise.all([startFaultServer('http'), startFaultServer('ftp')]);
  closed = { port: await closedPort() };
});
after(() => Promise.all([web.close(), ftp.close()]));

const anotherKey = generateEd25519('somebody else');
const port = (server: { readonly port: number }): Entries => ({ Port: String(server.port) });
const address = (server: { readonly port: number }): string => `http://127.0.0.1:${server.port}`;
const secret = (text: string): Entries => ({ 'Secret access key': text });

const CREDENTIALS: readonly WrongInput[] = [
  {
    what: 'the key ID in the field of the secret',
    type: 'Amazon S3',
    values: () => ({ ...s3Entries(), ...secret(s3Keys.full.accessKeyId) }),
    field: 'Secret access key',
    says: ['This looks like the access key ID'],
    mended: () => secret(s3Keys.full.secretAccessKey),
  },
  {
    what: 'the secret in the field of the key ID',
    type: 'Amazon S3',
    values: () => ({ ...s3Entries(), 'Access key ID': s3Keys.full.secretAccessKey }),
    field: 'Access key ID',
    says: ['This looks like the secret access key'],
    mended: () => s3Entries(),
  },
  {
    what: 'a secret that was not copied to its end',
    type: 'Amazon S3',
    values: () => ({ ...s3Entries(), ...secret(s3Keys.full.secretAccessKey.slice(0, 36)) }),
    field: 'Secret access key',
    says: ['This secret has 36 characters'],
    mended: () => secret(s3Keys.full.secretAccessKey),
  },
  {
    what: 'a wrong secret',
    type: 'Amazon S3',
    values: () => ({ ...s3Entries(), ...secret(s3Keys.readOnly.secretAccessKey) }),
    field: 'Secret access key',
    says: ['The secret access key does not belong to this access key ID.', 'Copy the secret again'],
    mended: () => secret(s3Keys.full.secretAccessKey),
  },
  {
    what: 'an unknown key',
    type: 'Amazon S3',
    values: () => ({ ...s3Entries(), 'Access key ID': 'AKIANOBODYEXAMPLE222' }),
    field: 'Access key ID',
    says: ['This access key ID does not exist.', 'It may be deleted, inactive'],
    mended: () => s3Entries(),
  },
  {
    what: 'a temporary key without its token',
    type: 'Amazon S3',
    values: () => ({ ...s3Entries({ ...s3Keys.temporary, sessionToken: '' }) }),
    field: 'Session token',
    says: ['works only together with its session token'],
    mended: () => s3Entries(s3Keys.temporary),
  },
  {
    what: 'a temporary key that has expired',
    type: 'Amazon S3',
    values: () => s3Entries(s3Keys.expired),
    field: 'Session token',
    says: ['The temporary credentials have expired.', 'Fetch new ones'],
    mended: () => s3Entries(s3Keys.temporary),
  },
  {
    what: 'a region that is none',
    type: 'Amazon S3',
    values: () => ({ ...s3Entries(), Region: 'Atlantis' }),
    field: 'Region',
    says: ['Enter a region code such as eu-central-1.'],
    mended: () => ({ Region: 'eu-central-1' }),
  },
  {
    what: 'an endpoint of another protocol',
    type: 'S3-compatible storage',
    values: () => ({ ...s3CompatibleEntries(site), Endpoint: 'ftp://storage.example.com' }),
    field: 'Endpoint',
    says: ['The address must begin with https:// or http://.'],
    mended: () => s3CompatibleEntries(site),
  },
  {
    what: 'an endpoint where nothing answers',
    type: 'S3-compatible storage',
    values: () => ({ ...s3CompatibleEntries(site), Endpoint: address(closed) }),
    field: 'Endpoint',
    says: ['127.0.0.1 is there, but nothing answers on port'],
    mended: () => s3CompatibleEntries(site),
  },
  {
    what: 'an endpoint that is a web site',
    type: 'S3-compatible storage',
    values: () => ({ ...s3CompatibleEntries(site), Endpoint: address(web) }),
    field: 'Endpoint',
    says: ['answered, but not as S3 does.', 'it may be the address of a web console'],
    mended: () => s3CompatibleEntries(site),
  },
  {
    what: 'https where the storage speaks http',
    type: 'S3-compatible storage',
    values: () => ({ ...s3CompatibleEntries(site), Endpoint: site.demo.s3.url.replace('http:', 'https:') }),
    field: 'Endpoint',
    says: ['127.0.0.1 does not speak https on this port.', 'write http:// in front'],
    mended: () => s3CompatibleEntries(site),
  },
  {
    what: 'an endpoint that does not exist',
    type: 'S3-compatible storage',
    values: () => ({ ...s3CompatibleEntries(site), Endpoint: 'https://no-such-host.invalid' }),
    field: 'Endpoint',
    says: [NO_HOST],
    mended: () => s3CompatibleEntries(site),
  },
  {
    what: 'a wrong secret of another provider',
    type: 'S3-compatible storage',
    values: () => ({ ...s3CompatibleEntries(site), ...secret('a-secret-of-nobody') }),
    field: 'Secret access key',
    says: ['The secret access key does not belong to this access key ID.'],
    mended: () => s3CompatibleEntries(site),
  },
  {
    what: 'a host that does not exist',
    type: 'SFTP',
    values: () => ({ ...sftpEntries(site), Host: 'no-such-host.invalid' }),
    field: 'Host',
    says: [NO_HOST],
    mended: () => sftpEntries(site),
  },
  {
    what: 'a host that cannot be one',
    type: 'SFTP',
    values: () => ({ ...sftpEntries(site), Host: 'my!server' }),
    field: 'Host',
    says: ['Enter a host name such as sftp.example.com'],
    mended: () => sftpEntries(site),
  },
  {
    what: 'a port that is none',
    type: 'SFTP',
    values: () => ({ ...sftpEntries(site), Port: '70000' }),
    field: 'Port',
    says: ['Enter a number from 1 to 65535.'],
    mended: () => sftpEntries(site),
  },
  {
    what: 'a closed port',
    type: 'SFTP',
    values: () => ({ ...sftpEntries(site), ...port(closed) }),
    field: 'Port',
    says: ['127.0.0.1 is there, but nothing answers on port', 'SFTP usually uses 22'],
    mended: () => sftpEntries(site),
  },
  {
    what: 'a port that speaks HTTP',
    type: 'SFTP',
    values: () => ({ ...sftpEntries(site), ...port(web) }),
    field: 'Port',
    says: ['127.0.0.1 speaks HTTP on port', 'not SFTP'],
    mended: () => sftpEntries(site),
  },
  {
    what: 'a port that speaks FTP',
    type: 'SFTP',
    values: () => ({ ...sftpEntries(site), ...port(ftp) }),
    field: 'Port',
    says: ['127.0.0.1 speaks FTP on port', 'FTP and FTPS are other protocols'],
    mended: () => sftpEntries(site),
  },
  {
    what: 'a wrong password',
    type: 'SFTP',
    values: () => ({ ...sftpEntries(site), Password: ' not the password ' }),
    field: 'Password',
    says: ['The server does not accept this password for “demo”.', 'Check user name and password.'],
    mended: () => sftpEntries(site),
  },
  {
    what: 'a password where the server wants a key',
    type: 'SFTP',
    values: () => sftpEntries(site, 'keyonly'),
    says: ['This server does not allow passwords.', 'It accepts: publickey.'],
    mended: () => sftpEntries(site),
  },
  {
    what: 'the public key instead of the private one',
    type: 'SFTP',
    method: 'Private key',
    values: () => ({ ...sftpKeyEntries(site), 'Private key': anotherKey.publicKey }),
    field: 'Private key',
    says: ['This is the public key.', 'without “.pub”'],
    mended: () => sftpKeyEntries(site),
  },
  {
    what: 'a private key without its end',
    type: 'SFTP',
    method: 'Private key',
    values: () => ({ ...sftpKeyEntries(site), 'Private key': anotherKey.privateKey.slice(0, 200) }),
    field: 'Private key',
    says: ['The end of the key is missing.'],
    mended: () => sftpKeyEntries(site),
  },
  {
    what: 'a private key that the server does not know',
    type: 'SFTP',
    method: 'Private key',
    values: () => ({ ...sftpKeyEntries(site), 'Private key': anotherKey.privateKey }),
    field: 'Private key',
    says: ['The server does not accept this key for “keyonly”.', 'authorized_keys'],
    mended: () => sftpKeyEntries(site),
  },
  {
    what: 'a locked key without its passphrase',
    type: 'SFTP',
    method: 'Private key',
    values: () => ({ ...sftpKeyEntries(site, 'locked'), 'Passphrase of the key': '' }),
    field: 'Passphrase of the key',
    says: ['This key is locked. Enter its passphrase.'],
    mended: () => sftpKeyEntries(site, 'locked'),
  },
  {
    what: 'a locked key with a wrong passphrase',
    type: 'SFTP',
    method: 'Private key',
    values: () => ({ ...sftpKeyEntries(site, 'locked'), 'Passphrase of the key': 'open-Sesame-2' }),
    field: 'Passphrase of the key',
    says: ['The passphrase does not open this key.'],
    mended: () => sftpKeyEntries(site, 'locked'),
  },
];

describe('wrong credentials', () => {
  for (const row of CREDENTIALS) {
    it(`${row.type}: ${row.what}`, async () => {
      const wizard = await submit(site, row);
      await assertTold(site, wizard, row);
      await wizard.fill(row.mended());
      await connect(wizard);
      await wizard.waitForHeading(`Set up ${row.type}`);
    });
  }
});

describe('nothing at all', () => {
  const ROWS: readonly { type: Type; method?: 'Private key'; cleared?: Entries; wrong: readonly string[] }[] =
    [
      { type: 'Amazon S3', wrong: ['Access key ID', 'Secret access key', 'Region'] },
      { type: 'S3-compatible storage', wrong: ['Endpoint', 'Access key ID', 'Secret access key'] },
      { type: 'SFTP', cleared: { Port: '' }, wrong: ['Host', 'Port', 'User name', 'Password'] },
      { type: 'SFTP', method: 'Private key', wrong: ['Host', 'User name', 'Private key'] },
    ];
  for (const { type, method, cleared = {}, wrong } of ROWS) {
    it(`is told at each field of ${type} ${method ?? ''}`.trim(), async () => {
      const wizard = await site.open();
      await wizard.chooseDestination(type);
      await wizard.chooseNewAccount();
      if (method) await wizard.choose(method);
      await wizard.fill(cleared);
      await wizard.connect();
      assert.equal(await wizard.errorAt(wrong[0] ?? ''), 'Fill in this field.');
      assert.deepEqual(await wizard.wrongFields(), wrong);
      assert.equal((await wizard.focused()).name, wrong[0]);
      assert.equal(await wizard.heading(), `Connect to ${type}`);
      await wizard.fill(method ? sftpKeyEntries(site) : goodEntries(site, type));
      await connect(wizard);
      await wizard.waitForHeading(`Set up ${type}`);
      await wizard.create();
      await wizard.errorAt('Name');
      assert.deepEqual(await wizard.wrongFields(), type === 'SFTP' ? ['Name'] : ['Name', 'Bucket name']);
      await wizard.fill(type === 'SFTP' ? FOLDER : SETUP);
      await wizard.create();
      await wizard.waitForHeading('Destination created');
    });
  }
});

const INVISIBLE = '\u200b';
const CLEANED = 'Spaces or invisible characters around the value were removed.';

const PASTED_CREDENTIALS: readonly Understood[] = [
  {
    what: 'a key ID with a space and an invisible character',
    type: 'Amazon S3',
    typed: () => ({
      'Access key ID': ` ${KEY.accessKeyId}${INVISIBLE}`,
    }),
    becomes: () => ({ 'Access key ID': KEY.accessKeyId }),
    notice: CLEANED,
  },
  {
    what: 'a secret with a no-break space and a tab',
    type: 'Amazon S3',
    typed: () => ({ 'Secret access key': `\u00a0${KEY.secretAccessKey}\t` }),
    becomes: () => ({ 'Secret access key': KEY.secretAccessKey }),
    notice: CLEANED,
  },
  {
    what: 'a region by its name in the console',
    type: 'Amazon S3',
    typed: () => ({ Region: 'Europe (Frankfurt) eu-central-1' }),
    becomes: () => ({ Region: 'eu-central-1' }),
    notice: 'Written as the region code eu-central-1.',
  },
  {
    what: 'an endpoint with the bucket in it',
    type: 'S3-compatible storage',
    typed: () => ({ Endpoint: `${site.demo.s3.url}/acme-exports` }),
    becomes: () => ({ Endpoint: site.demo.s3.url }),
    notice: 'The bucket “acme-exports” waits in the next step.',
  },
  {
    what: 'a host with scheme, user, port and path',
    type: 'SFTP',
    typed: () => ({ Host: `sftp://demo@127.0.0.1:${site.demo.sftp.port}/upload` }),
    becomes: () => sftpServerEntries(site),
    notice: 'Recognised the host “127.0.0.1”; the rest went to its own fields.',
  },
  {
    what: 'a host with a port',
    type: 'SFTP',
    typed: () => ({ Host: ` 127.0.0.1:${site.demo.sftp.port}` }),
    becomes: () => ({ Host: '127.0.0.1', Port: String(site.demo.sftp.port) }),
    notice: 'Recognised the host “127.0.0.1”',
  },
];

describe('credentials that were pasted with more than was meant', () => {
  for (const { what, type, typed, becomes, notice } of PASTED_CREDENTIALS) {
    it(`is understood: ${what}`, async () => {
      const wizard = await site.open();
      await wizard.chooseDestination(type);
      await wizard.chooseNewAccount();
      const filled = becomes();
      const others = Object.entries(goodEntries(site, type)).filter(([label]) => !(label in filled));
      await wizard.fill(Object.fromEntries(others));
      await wizard.fill(typed());
      // Leaving the field is what makes it understood.
      await wizard.page.keyboard.press('Tab');
      await wizard.waitForNotice(notice);
      assert.deepEqual(await wizard.values(Object.keys(filled)), filled);
      await connect(wizard);
      await wizard.waitForHeading(`Set up ${type}`);
    });
  }
});
