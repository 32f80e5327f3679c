/** Stored accounts in the authentication step, and what a user does with them. */
import '../../../demo/gallery/elements.js';
import type { MemoryBackendOptions } from '../../../src/backend/memory-backend.js';
import { fakeBackend, fakeChecks, type FakeChecks } from '../../../demo/gallery/fake-backend.js';
import { definitionOf, seeded } from '../../../demo/gallery/fakes.js';
import { host, make, until } from './fixture.js';
import { allByRole, byRole, click, clickButton } from './user.js';

/** What a page with accounts starts with. */
export interface AccountsPageOptions extends Partial<MemoryBackendOptions> {
  readonly checks?: never;
  readonly fakes?: FakeChecks;
  /** What the step is given besides. */
  readonly step?: object;
}

/** The authentication step with stored accounts and a backend that lives in the page. */
export async function openAccounts({
  fakes = fakeChecks(),
  step = {},
  ...options
}: AccountsPageOptions = {}) {
  const backend = fakeBackend(fakes, { accounts: seeded(3), ...options });
  const element = make('auth-step', {
    definition: await definitionOf('amazon-s3'),
    mode: 'existing',
    loadAccounts: (query, call) => backend.listAccounts(query, call),
    accountBackend: async () => backend,
    accountActions: ['rename', 'delete'],
  });
  const page = await host(Object.assign(element, step));
  await until(() => allByRole(page, 'button', /^Actions for /).length > 0, 'the actions');
  return { page, backend, fakes };
}

/** The button that opens the actions of an account; the label may go on after this. */
export const actionsOf = (root: Node, label: string): HTMLElement =>
  byRole(root, 'button', new RegExp(`^Actions for ${label}`));

/** Opens the actions of an account and answers what is offered. */
export async function openActions(root: Node, label: string): Promise<string[]> {
  await click(actionsOf(root, label));
  await until(() => allByRole(root, 'menuitem').length > 0, 'an open menu');
  return allByRole(root, 'menuitem').map((item) => item.textContent.trim());
}

/** Chooses an action of an account. */
export async function act(root: Node, label: string, action: string): Promise<void> {
  await openActions(root, label);
  await click(byRole(root, 'menuitem', action));
}

export { clickButton };
