/** A destination type of a host's own, declared with nothing but the public API and the schema library of its choice. */
import { expect } from 'chai';
import { z } from 'zod';
import '../../src/define.js';
import {
  ProbeRun,
  createMemoryBackend,
  defineDestination,
  fail,
  problem,
  type DestinationChecks,
  type FormValues,
  type MessageOverrides,
  type PlannedProbe,
} from '../../src/index.js';
import { host, make, record, until } from '../drivers/browser/fixture.js';
import {
  byLabel,
  choose,
  clickButton,
  descriptionOf,
  fill,
  findByRole,
  texts,
} from '../drivers/browser/user.js';

const login: PlannedProbe = { id: 'login', required: true, field: 'token' };
const put: PlannedProbe = { id: 'put', required: true, field: 'path' };

const seen: FormValues[] = [];
const checks: DestinationChecks = {
  checkAccount: async (credentials, context) => {
    seen.push(credentials);
    const run = new ProbeRun([login], context, () => problem('page.unexpected', { reason: 'x' }));
    await run.probe('login', async () => {
      if (credentials['token'] === 'wrong') {
        fail(problem('session.forbidden', { right: 'write' }, { field: 'token' }));
      }
      if (credentials['token'] === 'revoked') {
        fail(
          problem(
            'custom',
            { title: 'Token "t7" is revoked.', remedy: 'Make another one.' },
            { blame: 'input' },
          ),
        );
      }
      return { evidence: { user: 'ann' } };
    });
    return run.outcome();
  },
  checkLocation: async (_credentials, setup, context) => {
    seen.push(setup);
    const run = new ProbeRun([put], context, () => problem('page.unexpected', { reason: 'x' }));
    await run.probe('put', async () => undefined);
    return run.outcome();
  },
};

const webdav = defineDestination({
  type: 'webdav',
  name: 'WebDAV',
  description: 'A folder on a WebDAV server.',
  keywords: ['nextcloud'],
  icon: { paths: ['M4 6h16v12H4z'] },
  auth: {
    schema: z.object({
      server: z.string().regex(/^https:/, 'Begin with https.'),
      mode: z.enum(['token', 'guest']),
      token: z.optional(z.string().min(3)),
      retries: z.optional(z.number().int().max(9)),
    }),
    fields: {
      server: { control: 'text', label: 'Server' },
      mode: {
        control: 'choice',
        label: 'As',
        initial: 'guest',
        options: [
          { value: 'token', label: 'Member' },
          { value: 'guest', label: 'Guest' },
        ],
      },
      token: {
        control: 'secret',
        label: 'Token',
        when: { field: 'mode', equals: 'token' },
        requiredWhenShown: true,
      },
      retries: { control: 'number', label: 'Retries' },
    },
  },
  setup: {
    schema: z
      .object({ path: z.string(), archive: z.string() })
      .refine(({ path, archive }) => path !== archive, { path: ['archive'], error: 'Must not be the same.' }),
    fields: {
      path: { control: 'text', label: 'Path' },
      archive: { control: 'text', label: 'Archive' },
    },
  },
  probes: {
    account: [{ ...login, label: 'Log in', found: ({ user }) => `As ${user ?? 'nobody'}` }],
    location: [{ ...put, label: 'Put a file' }],
  },
  describeAccount: ({ server }) => String(server),
  summarize: ({ path }) => [{ label: 'Path', value: String(path) }],
  checkInBrowser: async () => checks,
});

describe('a destination type from outside', () => {
  beforeEach(() => {
    seen.length = 0;
  });

  const show = (messages?: MessageOverrides) =>
    host(
      make('cloud-destination-wizard', {
        destinations: [webdav],
        backend: createMemoryBackend({ types: [webdav] }),
        ...(messages ? { messages } : {}),
      }),
    );

  it('goes through the whole wizard', async () => {
    const wizard = await show();
    const created = record(document, 'destination-created');

    await clickButton(wizard, 'Connect destination: WebDAV');
    await until(() => findByRole(wizard, 'textbox', 'Server'), 'the form');
    await choose(wizard, 'Member');
    await fill(wizard, { Server: 'https://dav.example.com', Token: 'hush', Retries: '3' });
    await clickButton(wizard, 'Connect to destination');
    await until(() => findByRole(wizard, 'textbox', 'Path'), 'the setup');
    await fill(wizard, { Name: 'Files', Path: '/in', Archive: '/old' });
    await clickButton(wizard, 'Create Destination');
    await until(() => created.length > 0, 'the destination');

    expect(seen).to.deep.equal([
      { server: 'https://dav.example.com', mode: 'token', token: 'hush', retries: 3 },
      { path: '/in', archive: '/old' },
    ]);
    expect(created[0]?.detail).to.have.nested.property('destination.type', 'webdav');
    expect(texts(wizard, 'definition')).to.include.members([
      'WebDAV',
      'Files',
      'https://dav.example.com',
      '/in',
    ]);
  });

  it('brings its own rules and texts', async () => {
    const wizard = await show();
    await clickButton(wizard, 'Connect destination: WebDAV');
    await until(() => findByRole(wizard, 'textbox', 'Server'), 'the form');
    await choose(wizard, 'Member');
    await fill(wizard, { Server: 'http://dav.example.com', Token: 'ab', Retries: '99' });

    await clickButton(wizard, 'Connect to destination');

    await until(() => descriptionOf(byLabel(wizard, 'Server')) === 'Begin with https.', 'its own text');
    expect(descriptionOf(byLabel(wizard, 'Token'))).to.equal('Use at least 3 characters.');
    expect(descriptionOf(byLabel(wizard, 'Retries'))).not.to.equal('');
    expect(seen).to.deep.equal([]);
  });

  it('fails with a problem at its field', async () => {
    const wizard = await show();
    await clickButton(wizard, 'Connect destination: WebDAV');
    await until(() => findByRole(wizard, 'textbox', 'Server'), 'the form');
    await choose(wizard, 'Member');
    await fill(wizard, { Server: 'https://dav.example.com', Token: 'wrong' });

    await clickButton(wizard, 'Connect to destination');
    await until(() => findByRole(wizard, 'alert'), 'a problem');

    expect(descriptionOf(byLabel(wizard, 'Token'))).to.contain('You are not allowed to do this.');
  });

  it('says its own words in another language, and on whose side a problem is', async () => {
    const german: Readonly<Record<string, string>> = {
      'Begin with https.': 'Beginnen Sie mit https.',
      'Make another one.': 'Erstellen Sie ein anderes.',
    };
    const said = (english: string): string =>
      german[english] ?? english.replace(/^Token "(.*)" is revoked\.$/, 'Das Token „$1“ ist gesperrt.');
    const wizard = await show({
      issues: { custom: ({ message }) => said(message) },
      problems: { custom: ({ title, remedy }) => ({ title: said(title), remedy: said(remedy) }) },
    });
    await clickButton(wizard, 'Connect destination: WebDAV');
    await until(() => findByRole(wizard, 'textbox', 'Server'), 'the form');
    await choose(wizard, 'Member');
    await fill(wizard, { Server: 'http://dav.example.com', Token: 'revoked' });
    await clickButton(wizard, 'Connect to destination');
    await until(() => descriptionOf(byLabel(wizard, 'Server')) === 'Beginnen Sie mit https.', 'an issue');

    await fill(wizard, { Server: 'https://dav.example.com' });
    await clickButton(wizard, 'Connect to destination');
    const told = await until(() => findByRole(wizard, 'alert'), 'a problem');

    expect(descriptionOf(byLabel(wizard, 'Token'))).to.contain('Das Token „t7“ ist gesperrt.');
    expect(told.textContent).to.contain('Erstellen Sie ein anderes.');
    expect(told.textContent).to.contain('what was entered');
  });
});
