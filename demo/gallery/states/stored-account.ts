/** What can be done with a stored account, in the authentication step. */
import { problem } from '../../../src/problems/problem.js';
import { press, see, type Act } from '../act.js';
import { js, writtenAs } from '../code.js';
import { fakeBackend, fakeChecks, type FakeChecks } from '../fake-backend.js';
import { definitionOf, destination, seeded } from '../fakes.js';
import { statesOf } from '../state.js';

const state = statesOf('auth-step');

const wrong = problem('s3.secret-wrong', { length: 40 }, { field: 'secretAccessKey', probe: 'credentials' });

/** The step with three stored accounts, and the backend that keeps them. */
async function stored(checks: Partial<FakeChecks> = {}, used = 0) {
  const destinations = Array.from({ length: used }, (_, index) => ({
    ...destination,
    id: `destination-${index}`,
    name: `Daily exports ${index}`,
  }));
  const backend = fakeBackend(fakeChecks(checks), { accounts: seeded(3), destinations });
  return {
    definition: await definitionOf('amazon-s3'),
    mode: 'existing' as const,
    accountActions: ['rename', 'delete'],
    accountBackend: writtenAs(async () => backend, js`async () => ${backend}`),
    loadAccounts: writtenAs(
      (...asked: Parameters<typeof backend.listAccounts>) => backend.listAccounts(...asked),
      '(...asked) => element.accountBackend().then((backend) => backend.listAccounts(...asked))',
    ),
  };
}

const opens: readonly Act[] = [press('Actions for AKIA0001')];
const does = (action: string, selector: string): readonly Act[] => [...opens, press(action), see(selector)];

export const storedAccountStates = [
  state('Account: the menu', () => stored(), { acts: opens }),
  state('Account: only what the backend can', async () => ({ ...(await stored()), accountActions: [] }), {
    acts: opens,
  }),
  state('Account: rename', () => stored(), { acts: does('Rename', 'form.panel input') }),
  state('Account: being checked', () => stored({ account: 'hanging' }), {
    acts: does('Check again', '.panel .spinner'),
  }),
  state('Account: works', () => stored(), { acts: does('Check again', '.panel check-list') }),
  state('Account: does not work', () => stored({ account: { probe: 'credentials', problem: wrong } }), {
    acts: does('Check again', 'problem-notice'),
  }),
  state('Account: another key', () => stored(), { acts: does('Replace the credentials', 'schema-form') }),
  state('Account: another key, nothing typed', () => stored(), {
    acts: [
      ...does('Replace the credentials', 'schema-form'),
      press('Check and replace'),
      see('[aria-invalid=true]'),
    ],
  }),
  state('Account: delete', () => stored(), { acts: does('Delete', '.panel .danger') }),
  state('Account: cannot be deleted', () => stored({}, 7), { acts: does('Delete', '.panel li') }),
];
