import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  Account,
  CallOptions,
  CheckReport,
  Destination,
  DestinationBackend,
} from '../../src/backend/backend.js';
import { WizardController, inTime } from '../../src/flow/wizard-controller.js';
import type { WizardEventName } from '../../src/flow/wizard-events.js';
import { problem } from '../../src/problems/problem.js';
import { failure, success, type Result } from '../../src/problems/result.js';

const account: Account = {
  id: 'acc-1',
  type: 'sftp',
  label: 'demo@sftp.example.com',
  details: {},
  createdAt: '2026-01-01T00:00:00Z',
  lastCheck: null,
  destinations: 0,
};
const destination: Destination = {
  id: 'dst-1',
  type: 'sftp',
  accountId: 'acc-1',
  name: 'Daily',
  description: '',
  setup: {},
  createdAt: '2026-01-01T00:00:00Z',
};

/** One call that the test answers when it likes. */
interface Call<Value> {
  readonly options: CallOptions;
  answer(result: Result<Value>): void;
  reject(error: unknown): void;
}

function setUp(timeoutSeconds?: number) {
  const events: [WizardEventName, unknown][] = [];
  const creations: Call<Account>[] = [];
  const checks: Call<CheckReport>[] = [];
  const changes: Call<Account>[] = [];
  const changed: unknown[] = [];
  const destinations: Call<Destination>[] = [];
  const waiting: (() => void)[] = [];
  const called = <Value>(calls: Call<Value>[], options: CallOptions = {}): Promise<Result<Value>> =>
    new Promise((answer, reject) => {
      calls.push({ options, answer, reject });
      waiting.splice(0).forEach((resolve) => {
        resolve();
      });
    });
  const unused = (): never => assert.fail('not part of this test');
  const backend: DestinationBackend = {
    describe: unused,
    listAccounts: unused,
    updateAccount: (input, options) => {
      changed.push(input);
      return called(changes, options);
    },
    listFolders: unused,
    createFolder: unused,
    deleteAccount: unused,
    listDestinations: unused,
    deleteDestination: unused,
    check: (_, options) => called(checks, options),
    createAccount: (_, options) => called(creations, options),
    createDestination: (_, options) => called(destinations, options),
  };
  const controller = new WizardController({
    backend: () => Promise.resolve(backend),
    onState: () => undefined,
    onEvent: (name, detail) => events.push([name, detail]),
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
  });
  controller.select('sftp');
  const call = async <Value>(calls: Call<Value>[]): Promise<Call<Value>> => {
    while (calls.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    return calls.shift() ?? assert.fail();
  };
  return {
    controller,
    events,
    creations,
    checks,
    changes,
    changed,
    destinations,
    call,
    names: () => events.map(([name]) => name),
  };
}

const activity = ({ state: { screen } }: WizardController): string =>
  screen.step === 'auth' || screen.step === 'setup' ? screen.activity.status : 'none';

describe('wizard controller', () => {
  it('takes a new account through to the created destination, telling the host at each step', async () => {
    const { controller, creations, destinations, call, names } = setUp();
    const connecting = controller.connectNew({ host: 'h' }, 'key-1');
    const creation = await call(creations);
    assert.equal(creation.options.idempotencyKey, 'key-1');
    creation.options.onProbe?.({ id: 'login', status: 'passed', required: true });
    creation.answer(success(account));
    await connecting;
    assert.equal(controller.state.screen.step, 'setup');
    const creating = controller.create({ name: 'Daily', setup: {} }, 'key-2');
    (await call(destinations)).answer(success(destination));
    await creating;
    assert.equal(controller.state.screen.step, 'created');
    controller.leave('wizard-next');
    assert.deepEqual(names(), [
      'destination-selected',
      'step-changed',
      'account-connected',
      'step-changed',
      'destination-created',
      'step-changed',
      'wizard-next',
    ]);
  });

  it('starts no second request while one is running', async () => {
    const { controller, creations, call } = setUp();
    const first = controller.connectNew({}, 'a');
    const creation = await call(creations);
    await controller.connectNew({}, 'b');
    assert.equal(creations.length, 0);
    creation.answer(success(account));
    await first;
  });

  it('aborts the request when the step is left, and drops its late answer', async () => {
    const { controller, creations, call, names } = setUp();
    const connecting = controller.connectNew({}, 'a');
    const creation = await call(creations);
    controller.back();
    assert.equal(creation.options.signal?.aborted, true);
    creation.answer(success(account));
    await connecting;
    assert.equal(controller.state.screen.step, 'catalog');
    assert.ok(!names().includes('account-connected'));
    assert.ok(!names().includes('wizard-error'), 'stopping is no error');
  });

  it('shows a failed check of an existing account as its problem', async () => {
    const { controller, checks, call, events } = setUp();
    const connecting = controller.connectExisting(account);
    const met = problem('s3.key-unknown', {});
    (await call(checks)).answer(success({ verdict: 'failed', probes: [], problem: met }));
    await connecting;
    assert.equal(activity(controller), 'failed');
    assert.deepEqual(events.at(-1), ['wizard-error', { problem: met, step: 'auth' }]);
  });

  it('cannot be passed by a report that is not "passed", even without a problem', async () => {
    const { controller, checks, call } = setUp();
    const connecting = controller.connectExisting(account);
    (await call(checks)).answer(success({ verdict: 'unverifiable', probes: [] }));
    await connecting;
    const { screen } = controller.state;
    assert.ok(screen.step === 'auth' && screen.activity.status === 'failed');
    assert.deepEqual(
      screen.activity.problem,
      problem('backend.invalid-answer', { status: 200, path: '/checks' }),
    );
  });

  it('asks about an unknown host key without calling it an error', async () => {
    const { controller, creations, call, names } = setUp();
    const connecting = controller.connectNew({}, 'a');
    const params = {
      host: 'h',
      port: 22,
      algorithm: 'ssh-ed25519',
      fingerprint: 'SHA256:x',
      hostKey: 'ssh-ed25519 A',
    };
    (await call(creations)).answer(failure(problem('sftp.host-key-unknown', params)));
    await connecting;
    assert.equal(activity(controller), 'failed');
    assert.ok(!names().includes('wizard-error'));
  });

  it('turns what a backend throws into a problem that does not repeat its text', async () => {
    const { controller, creations, call, events } = setUp();
    const connecting = controller.connectNew({ password: 'canary' }, 'a');
    (await call(creations)).reject(new TypeError('bad password canary'));
    await connecting;
    assert.equal(activity(controller), 'failed');
    assert.ok(!JSON.stringify(events).includes('canary'));
    assert.ok(JSON.stringify(events).includes('page.unexpected'));
  });

  it('does not wait for ever for a backend that ignores its signal', async () => {
    const { controller, creations, call } = setUp(0.001);
    const connecting = controller.connectNew({}, 'a');
    const creation = await call(creations);
    await connecting;
    assert.equal(creation.options.signal?.aborted, true);
    const { screen } = controller.state;
    assert.ok(screen.step === 'auth' && screen.activity.status === 'failed');
    assert.equal(screen.activity.problem.code, 'backend.timeout');
  });

  it('keeps drafts when going back and forgets them on reset', () => {
    const { controller } = setUp();
    controller.keepDraft('sftp', 'auth', { host: 'h' });
    controller.back();
    assert.deepEqual(controller.state.drafts['sftp']?.auth, { host: 'h' });
    controller.reset();
    assert.deepEqual(controller.state.drafts, {});
  });

  it('changes an existing account and goes on with it', async () => {
    const { controller, changes, changed, call, names } = setUp();
    const changing = controller.changeAccount(account, { hostKey: 'k' });
    const mended = { ...account, details: { hostKey: 'k' } };
    (await call(changes)).answer(success(mended));

    assert.equal(await changing, true);
    assert.deepEqual(changed, [{ id: 'acc-1', credentials: { hostKey: 'k' } }]);
    const { screen } = controller.state;
    assert.ok(screen.step === 'setup');
    assert.deepEqual(screen.account, mended);
    assert.ok(names().includes('account-connected'));
  });

  it('changes the account in use without leaving the step', async () => {
    const { controller, creations, changes, call, names } = setUp();
    const connecting = controller.connectNew({}, 'key-1');
    (await call(creations)).answer(success(account));
    await connecting;
    const heard = names().length;

    const changing = controller.changeAccount(account, { region: 'r' });
    (await call(changes)).answer(success({ ...account, label: 'mended' }));

    assert.equal(await changing, true);
    const { screen } = controller.state;
    assert.ok(screen.step === 'setup');
    assert.deepEqual([screen.account.label, screen.activity.status], ['mended', 'idle']);
    assert.equal(names().length, heard);
  });

  it('says when an account could not be changed', async () => {
    const { controller, changes, call } = setUp();
    const changing = controller.changeAccount(account, { region: 'r' });
    (await call(changes)).answer(failure(problem('s3.key-unknown', {})));

    assert.equal(await changing, false);
    assert.equal(activity(controller), 'failed');
  });

  it('asks the server from then on once the user has chosen that, until another type is chosen', async () => {
    const { controller, creations, call } = setUp();
    const from: unknown[] = [];
    const connect = async (where?: { from: 'server' }): Promise<void> => {
      const connecting = controller.connectNew({}, 'key', where);
      const creation = await call(creations);
      from.push(creation.options.from);
      creation.answer(failure(problem('net.offline', {})));
      await connecting;
    };
    await connect();
    await connect({ from: 'server' });
    await connect();
    controller.back();
    controller.select('sftp');
    await connect();

    assert.deepEqual(from, [undefined, 'server', 'server', undefined]);
  });

  for (const [code, events] of [
    ['sftp.host-key-unknown', 0],
    ['sftp.host-key-other-algorithm', 0],
    ['sftp.host-key-changed', 1],
  ] as const) {
    it(`tells the host of ${code} ${events === 0 ? 'nothing: it is a question' : 'as an error'}`, async () => {
      const { controller, creations, call, names } = setUp();
      const connecting = controller.connectNew({}, 'key-1');
      const facts = { host: 'h', port: 22, algorithm: 'a', fingerprint: 'f', hostKey: 'k', expected: 'e' };
      (await call(creations)).answer(failure(problem(code, facts)));
      await connecting;

      assert.equal(names().filter((name) => name === 'wizard-error').length, events);
    });
  }
});

describe('inTime', () => {
  const never = new AbortController().signal;

  it('answers what the call answers, or that it threw', async () => {
    assert.deepEqual(await inTime(async () => success(1), never), success(1));
    const thrown = await inTime(() => Promise.reject(new TypeError('canary')), never);
    assert.deepEqual(thrown, failure(problem('page.unexpected', { reason: 'TypeError' })));
  });

  it('ends at its limit, and with its signal, for calls that never end', async () => {
    const signals: AbortSignal[] = [];
    const hangs = (signal: AbortSignal): Promise<never> => {
      signals.push(signal);
      return new Promise(() => {});
    };
    const late = await inTime(hangs, never, 0.001);
    assert.deepEqual(late, failure(problem('backend.timeout', { host: 'localhost', seconds: 0.001 })));

    const stopped = new AbortController();
    const running = inTime(hangs, stopped.signal);
    stopped.abort();
    assert.equal((await running).ok, false);
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true, true],
    );
  });
});
