/** The whole wizard, with what a user does in it. */
import '../../../src/define.js';
import type { SeedAccount } from '../../../src/backend/memory-backend.js';
import type { CloudDestinationWizard } from '../../../src/components/cloud-destination-wizard.js';
import type { MessageOverrides } from '../../../src/messages/messages.js';
import { fakeBackend, fakeChecks, type FakeChecks } from '../../../demo/gallery/fake-backend.js';
import { ENTRIES, builtIn, type BuiltIn } from '../../../demo/gallery/fakes.js';
import { host, make, settled, until } from './fixture.js';
import { allByRole, byRole, choose, click, clickButton, fill, findByRole } from './user.js';

/** A wizard in the page and the checks behind it. */
export interface WizardPage {
  readonly wizard: CloudDestinationWizard;
  readonly checks: FakeChecks;
}

/** What a wizard in a test starts with. */
export interface WizardPageOptions {
  readonly checks?: FakeChecks;
  readonly accounts?: readonly SeedAccount[];
  readonly messages?: MessageOverrides | undefined;
}

/** Opens a page with a wizard whose backend lives in the page. */
export async function openWizard(options: WizardPageOptions = {}): Promise<WizardPage> {
  const { checks = fakeChecks(), accounts = [], messages } = options;
  const backend = fakeBackend(checks, { accounts });
  const wizard = await host(make('cloud-destination-wizard', { backend, messages }));
  return { wizard, checks };
}

const CATALOG = 'destination-catalog';
const isAt = (wizard: CloudDestinationWizard, tag: string): boolean =>
  wizard.shadowRoot?.querySelector(tag) !== null;

/** The step element on the screen, with all that comes with it, such as the focus. */
export async function atStep<Tag extends 'auth-step' | 'setup-step' | 'done-step'>(
  wizard: CloudDestinationWizard,
  tag: Tag,
): Promise<HTMLElementTagNameMap[Tag]> {
  const step = await until(() => wizard.shadowRoot?.querySelector(tag) ?? undefined, `the ${tag}`);
  await settled();
  return step;
}

/** Waits for the catalog. */
export async function atCatalog(wizard: CloudDestinationWizard): Promise<void> {
  await until(() => isAt(wizard, CATALOG), 'the catalog');
  await settled();
}

/** Chooses a card, and waits until it is known whether there are accounts. */
export async function chooseType(wizard: CloudDestinationWizard, type: string): Promise<void> {
  const at = builtInOrder(type);
  const cards = allByRole(wizard, 'button').filter((button) => button.getAttribute('part') === 'connect');
  const card = cards[at];
  if (!card) throw new Error(`There is no card for ${type}.`);
  await click(card);
  const step = await atStep(wizard, 'auth-step');
  await until(() => step.mode !== 'undecided', 'a choice between existing and new');
}

const builtInOrder = (type: string): number => Object.keys(ENTRIES).indexOf(builtIn(type).type);

/** Types good credentials and connects. */
export async function connect(wizard: CloudDestinationWizard, type: BuiltIn): Promise<void> {
  await fill(wizard, ENTRIES[type]);
  await clickButton(wizard, 'Connect to destination');
}

/** From the catalog to the setup step with a new account. */
export async function goToSetup(wizard: CloudDestinationWizard, type: BuiltIn): Promise<void> {
  await chooseType(wizard, type);
  if (!findByRole(wizard, 'textbox')) await choose(wizard, /^New Account/);
  await connect(wizard, type);
  await atStep(wizard, 'setup-step');
}

/** Names the destination and creates it. */
export async function create(wizard: CloudDestinationWizard, name = 'Daily exports'): Promise<void> {
  await fill(wizard, { Name: name });
  if (findByRole(wizard, 'textbox', 'Bucket name')) await fill(wizard, { 'Bucket name': 'example-bucket' });
  await clickButton(wizard, 'Create Destination');
}

/** From the catalog to the end. */
export async function goToEnd(wizard: CloudDestinationWizard, type: BuiltIn): Promise<void> {
  await goToSetup(wizard, type);
  await create(wizard);
  await atStep(wizard, 'done-step');
}

/** The heading of the step on the screen. */
export const headingOf = (wizard: CloudDestinationWizard): HTMLElement =>
  byRole(wizard.shadowRoot ?? wizard, 'heading');
