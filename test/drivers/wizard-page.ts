import type { Locator, Page } from 'playwright-core';
import type { WizardEventDetails, WizardEventName } from '../../src/flow/wizard-events.js';
import {
  readDescription,
  readEverything,
  readFocus,
  readLabels,
  readProbes,
  recordEvents,
  type Focused,
  type ListedProbe,
  type PageMemory,
} from './in-page.js';

/** An event of the wizard as the host heard it. */
export type HeardEvent = {
  [Name in WizardEventName]: { readonly name: Name; readonly detail: WizardEventDetails[Name] };
}[WizardEventName];

/** Field labels with what is typed there. */
export type Entries = Readonly<Record<string, string>>;

const EVENT_NAMES: readonly WizardEventName[] = [
  'destination-selected',
  'account-connected',
  'account-changed',
  'account-deleted',
  'destination-created',
  'step-changed',
  'wizard-exit',
  'wizard-next',
  'wizard-cancel',
  'wizard-error',
];

/** The wizard on a page, as its user sees it: by roles and labels. */
export class WizardPage {
  readonly page: Page;
  readonly root: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.root = page.locator('cloud-destination-wizard');
  }

  /** The wizard of a page that is not the demo's. */
  static on(page: Page): WizardPage {
    return new WizardPage(page);
  }

  /** Opens a page of the demo and waits until its own script is done. */
  static async open(page: Page, url: string): Promise<WizardPage> {
    const wizard = await WizardPage.openHost(page, url);
    await page.locator('#try-outs details').first().waitFor({ state: 'attached' });
    return wizard;
  }

  /** Opens any page with the wizard on it. */
  static async openHost(page: Page, url: string): Promise<WizardPage> {
    await page.goto(url);
    const wizard = new WizardPage(page);
    await wizard.waitForHeading('Choose a destination');
    await wizard.root.evaluate(recordEvents, EVENT_NAMES);
    return wizard;
  }

  // What a user does

  /** Chooses a card of the catalog and waits for the next step. */
  async chooseDestination(name: string): Promise<void> {
    // Which of the two it says depends on what is connected already.
    const card = new RegExp(`^(?:Connect destination|Add another): ${name}$`);
    await this.root.getByRole('button', { name: card }).click();
    await this.waitForHeading(`Connect to ${name}`);
  }

  /** From the catalog to a destination in Amazon S3, with a new account. */
  async connectS3(credentials: Entries): Promise<void> {
    await this.chooseDestination('Amazon S3');
    await this.chooseNewAccount();
    await this.fill(credentials);
    await this.connect();
    await this.waitForHeading('Set up Amazon S3');
    await this.fill({ Name: 'Daily', 'Bucket name': 'acme-exports' });
    await this.create();
    await this.waitForHeading('Destination created');
  }

  async chooseNewAccount(): Promise<void> {
    await this.choose('New Account');
  }

  /** Picks an existing account by its label. */
  async pickAccount(label: string): Promise<void> {
    await this.root.getByRole('radio', { name: label }).check();
  }

  /** Chooses one of the actions of a stored account. */
  async actOnAccount(label: string, action: string): Promise<void> {
    await this.button(`Actions for ${label}`).click();
    await this.root.getByRole('menuitem', { name: action, exact: true }).click();
  }

  /** Checks a radio button; its name may go on after this. */
  async choose(option: string): Promise<void> {
    const likely = this.root.getByRole('radio', { name: new RegExp(`^${option}\\b`) });
    await likely.first().waitFor();
    const exact = this.root.getByRole('radio', { name: option, exact: true });
    await ((await exact.count()) === 1 ? exact : likely).check();
  }

  /** Types into fields, replacing what is there. */
  async fill(entries: Entries): Promise<void> {
    for (const [label, value] of Object.entries(entries)) {
      await this.#uncover(label);
      await this.field(label).fill(value);
    }
  }

  /** Opens *More options* where the field waits behind it. */
  async #uncover(label: string): Promise<void> {
    const field = this.field(label);
    await field.waitFor({ state: 'attached' });
    if (!(await field.isVisible())) await this.page.getByText('More options').click();
  }

  /** Puts a text into a field in one piece and leaves the focus there. */
  async paste(label: string, text: string): Promise<void> {
    await this.field(label).click();
    await this.page.keyboard.insertText(text);
  }

  /** Chooses a file for a field through its button. */
  async chooseFile(label: string, content: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button(`Choose a file: ${label}`).click();
    await (await chooser).setFiles({ name: 'id_ed25519', mimeType: '', buffer: Buffer.from(content) });
  }

  async connect(): Promise<void> {
    await this.button('Connect to destination').click();
  }

  /** Waits for the question about the server's key, and says yes. */
  async confirmHostKey(): Promise<void> {
    await this.button('The fingerprint matches, connect').click();
  }

  async declineHostKey(): Promise<void> {
    await this.button('Do not connect').click();
  }

  /** Asks to take the key that a server shows now instead of the confirmed one. */
  async replaceHostKey(): Promise<void> {
    await this.button('Replace the confirmed key').click();
  }

  /** Opens the folder browser. */
  async browseFolders(heading: string): Promise<void> {
    await this.button('Browse folders…').click();
    await this.root.getByRole('heading', { name: heading, exact: true }).waitFor();
  }

  /** Goes into a folder of the folder browser. */
  async openFolder(name: string): Promise<void> {
    await this.button(`Open ${name}`).click();
    await this.button(`Use ${name}`).waitFor();
  }

  /** Makes a folder where the folder browser is, and goes there. */
  async makeFolder(name: string): Promise<void> {
    await this.button('New folder').click();
    await this.root.getByLabel('Name of the new folder').fill(name);
    await this.button('Create it').click();
    await this.button(`Use ${name.trim()}`).waitFor();
  }

  /** Checks a checkbox. */
  async check(label: string): Promise<void> {
    await this.root.getByRole('checkbox', { name: label }).check();
  }

  async create(): Promise<void> {
    await this.button('Create Destination').click();
  }

  async stop(): Promise<void> {
    await this.button('Stop').click();
  }

  async back(): Promise<void> {
    await this.button('Back').click();
  }

  async cancel(): Promise<void> {
    await this.button('Cancel').click();
  }

  async saveAndExit(): Promise<void> {
    await this.button('Save & Exit').click();
  }

  async next(): Promise<void> {
    await this.button('Next').click();
  }

  // What a user sees

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** The field with this label, be it optional or not. */
  field(label: string): Locator {
    const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return this.root
      .getByLabel(new RegExp(`^\\s*${escaped}\\s*(\\(optional\\)|\\*)?\\s*$`))
      .and(this.root.locator('input:not([type="radio"], [type="file"]), textarea'));
  }

  /** What stands in the fields with these labels. */
  async values(labels: readonly string[]): Promise<Entries> {
    const values: Record<string, string> = {};
    for (const label of labels) values[label] = await this.field(label).inputValue();
    return values;
  }

  /** The heading of the step. */
  async heading(): Promise<string> {
    return (await this.root.getByRole('heading', { level: 2 }).innerText()).trim();
  }

  async waitForHeading(name: string): Promise<void> {
    await this.root.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  }

  /** Waits for a problem; its title. */
  async problem(): Promise<string> {
    return (await this.root.getByRole('alert').locator('[part="problem-title"]').innerText()).trim();
  }

  /** Waits for a problem; all that it says. */
  async problemText(): Promise<string> {
    const notice = this.#problemNotice();
    await notice.waitFor();
    return (await notice.locator('p, li').allInnerTexts()).join(' ');
  }

  /** Waits until a field is marked as wrong; the text about it. */
  async errorAt(label: string): Promise<string> {
    const wrong = this.field(label).and(this.root.locator('[aria-invalid="true"]'));
    await wrong.waitFor();
    // The words are fetched with the first error; until then there are three dots.
    const wordless = this.root.locator('[part="error"]').filter({ hasText: /^\s*…\s*$/ });
    await wordless.first().waitFor({ state: 'detached' });
    return wrong.evaluate(readDescription, '-error');
  }

  /** The labels of the fields that are marked as wrong, in order. */
  async wrongFields(): Promise<readonly string[]> {
    return this.root.locator('[aria-invalid="true"]').evaluateAll(readLabels);
  }

  /** What the form says that it changed in a field; empty when nothing. */
  async noticeAt(label: string): Promise<string> {
    return this.field(label).evaluate(readDescription, '-notices');
  }

  /** Waits for the form to say something about a field. */
  async waitForNotice(text: string): Promise<void> {
    await this.root.getByText(text, { exact: false }).waitFor();
  }

  /** Presses the button that copies a remedy; what the clipboard holds then. */
  async copyRemedy(title: string): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.button(`Copy: ${title}`).click();
    await this.root.getByText('Copied', { exact: true }).waitFor();
    return this.page.evaluate('navigator.clipboard.readText()');
  }

  /** Opens what explains the problem on the screen, in a page of its own. */
  async followMore(): Promise<Page> {
    const opened = this.page.waitForEvent('popup');
    await this.#problemNotice()
      .getByRole('link', { name: /^More about this/ })
      .click();
    return opened;
  }

  /** The probes of the check on the screen. */
  async probes(): Promise<readonly ListedProbe[]> {
    return this.#probeRows().evaluateAll(readProbes);
  }

  /** Waits until a probe has this status. */
  async waitForProbe(label: string, status: string): Promise<void> {
    await this.#probeRows().filter({ hasText: label }).filter({ hasText: status }).waitFor();
  }

  /** The labels of the existing accounts. */
  async accounts(): Promise<readonly string[]> {
    const list = this.root.getByRole('radiogroup', { name: 'Existing accounts' });
    await list.waitFor();
    return list.locator('.label').allInnerTexts();
  }

  /** What was created, as the last step tells it. */
  async summary(): Promise<Entries> {
    const list = this.root.locator('dl');
    const terms = await list.locator('dt').allInnerTexts();
    const texts = await list.locator('dd').allInnerTexts();
    return Object.fromEntries(terms.map((term, at) => [term, texts[at] ?? '']));
  }

  /** The warnings of the last step, once the words for them have been fetched. */
  async warnings(): Promise<readonly string[]> {
    // It stands there before what explains it has come.
    if ((await this.root.getByRole('heading', { name: 'Good to know', exact: true }).count()) === 0)
      return [];
    const notices = this.root.locator('problem-notice[warning]');
    await notices.last().locator('[part="problem-title"]').waitFor();
    return notices.locator('[part="problem-title"]').allInnerTexts();
  }

  async focused(): Promise<Focused> {
    return this.page.evaluate(readFocus);
  }

  // What the host sees

  /** What has broken the content security policy of the page. */
  async violations(): Promise<readonly string[]> {
    return this.page.evaluate(() => (globalThis as unknown as PageMemory).violations);
  }

  /** The events so far, with their details. */
  async events(): Promise<readonly HeardEvent[]> {
    const heard = await this.page.evaluate(() => (globalThis as unknown as PageMemory).heardEvents);
    return heard as readonly HeardEvent[];
  }

  /** The details of the events of one name. */
  async eventsNamed<Name extends WizardEventName>(name: Name): Promise<readonly WizardEventDetails[Name][]> {
    const events = await this.events();
    return events.filter((one) => one.name === name).map((one) => one.detail as WizardEventDetails[Name]);
  }

  /** From now on the host prevents `wizard-cancel`, or no longer does. */
  async preventCancel(prevent: boolean): Promise<void> {
    await this.page.evaluate((keep) => {
      (globalThis as unknown as PageMemory).keepOnCancel = keep;
    }, prevent);
  }

  /** All that the page holds: markup with shadow roots, values of inputs, storage. */
  async everything(): Promise<{ markup: string; values: string[]; stored: string }> {
    return this.page.evaluate(readEverything);
  }

  #problemNotice(): Locator {
    return this.root.locator('problem-notice:not([warning]) [part="problem"]');
  }

  #probeRows(): Locator {
    return this.root.getByRole('list', { name: 'Connection check' }).getByRole('listitem');
  }
}
