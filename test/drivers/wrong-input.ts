import assert from 'node:assert/strict';
import type { DemoSite } from './demo-site.js';
import { s3CompatibleEntries, s3Entries, sftpEntries } from './entries.js';
import type { Entries, WizardPage } from './wizard-page.js';

/** The names of the built-in types. */
export type Type = 'Amazon S3' | 'S3-compatible storage' | 'SFTP';

/** Something wrong that a user enters, and what the wizard has to say to it. */
export interface WrongInput {
  readonly what: string;
  readonly type: Type;
  /** Where it is typed. Default: the authentication step. */
  readonly step?: 'setup';
  readonly method?: 'Private key';
  /** For a row about the setup: whose account it is. */
  readonly account?: () => Entries;
  /** All that is typed on the step. */
  readonly values: () => Entries;
  /** The label of the field at which it is said; without one it is said in the alert alone. */
  readonly field?: string;
  /** What has to be said, at the field and in the alert together. */
  readonly says: readonly (string | RegExp)[];
  /** What is typed to mend it. */
  readonly mended: () => Entries;
}

/** What is no mistake: understood, said, and it works. */
export interface Understood {
  readonly what: string;
  readonly type: Type;
  readonly typed: () => Entries;
  readonly becomes: () => Entries;
  /** What is said about the first typed field. */
  readonly notice: string;
}

/** Good credentials of a type. */
export function goodEntries(site: DemoSite, type: Type): Entries {
  if (type === 'SFTP') return sftpEntries(site);
  return type === 'Amazon S3' ? s3Entries() : s3CompatibleEntries(site);
}

/** Presses *Connect to destination*, and confirms the host key where the server gets as far as showing it. */
export async function connect(wizard: WizardPage): Promise<void> {
  const answered = wizard.root.getByRole('alert').or(wizard.root.locator('[aria-invalid="true"]'));
  const asked = wizard.button('The fingerprint matches, connect');
  const passed = wizard.root.getByRole('heading', { name: /^Set up / });
  await wizard.connect();
  await answered.or(asked).or(passed).first().waitFor();
  if (await asked.isVisible()) await wizard.confirmHostKey();
}

/** Opens the step that a row is about, with everything typed and the button pressed. */
export async function submit(site: DemoSite, row: Omit<WrongInput, 'mended'>): Promise<WizardPage> {
  const wizard = await site.open();
  await wizard.chooseDestination(row.type);
  await wizard.chooseNewAccount();
  if (row.method) await wizard.choose(row.method);
  if (row.step === 'setup') {
    await wizard.fill(row.account?.() ?? goodEntries(site, row.type));
    await connect(wizard);
    await wizard.waitForHeading(`Set up ${row.type}`);
    await wizard.fill(row.values());
    await wizard.create();
  } else {
    await wizard.fill(row.values());
    await connect(wizard);
  }
  return wizard;
}

/** Sees that it is said at the right place, that nothing is lost and that the step was not passed. */
export async function assertTold(
  site: DemoSite,
  wizard: WizardPage,
  row: Omit<WrongInput, 'mended'>,
): Promise<void> {
  const atField = row.field === undefined ? '' : await wizard.errorAt(row.field);
  if (row.field === undefined) await wizard.problem();
  else assert.ok(sayAny(row.says, atField), `At the field: ${atField}`);
  const alert = (await wizard.root.getByRole('alert').count()) > 0 ? await wizard.problemText() : '';
  const said = `${atField} ${alert}`;
  for (const fragment of row.says) assert.ok(sayAny([fragment], said), `${String(fragment)}: ${said}`);

  const typed = row.values();
  assert.deepEqual(await wizard.values(Object.keys(typed)), typed, 'Nothing that was typed is lost.');
  assert.equal(await wizard.heading(), `${row.step ? 'Set up' : 'Connect to'} ${row.type}`);
  assert.deepEqual(await site.destinations(), []);
  assert.equal((await site.accounts()).length, row.step ? 1 : 0);
}

const sayAny = (fragments: readonly (string | RegExp)[], text: string): boolean =>
  fragments.some((one) => (typeof one === 'string' ? text.includes(one) : one.test(text)));
