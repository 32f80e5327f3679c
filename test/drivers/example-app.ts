import type { Locator, Page } from 'playwright-core';
import { WizardPage } from './wizard-page.js';

/** The page of an example, as its user sees it. */
export class ExampleApp {
  readonly wizard: WizardPage;
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
    this.wizard = WizardPage.on(page);
  }

  static async open(page: Page, url: string): Promise<ExampleApp> {
    await page.goto(url);
    const app = new ExampleApp(page);
    await app.#connect.waitFor();
    return app;
  }

  // What a user does

  /** Has the page show the wizard. */
  async connectStorage(): Promise<void> {
    await this.#connect.click();
    await this.wizard.waitForHeading('Choose a destination');
  }

  // What a user sees

  /** The list of what is connected, line by line. */
  async connected(): Promise<readonly string[]> {
    const lines = this.#page.getByRole('list', { name: 'Connected destinations' }).locator('li');
    return (await lines.allInnerTexts()).map((line) => line.replaceAll(/\s+/g, ' ').trim());
  }

  /** Waits until the page says this. */
  async waitForNews(text: string): Promise<void> {
    await this.#page.getByRole('status').getByText(text, { exact: true }).waitFor();
  }

  /** Waits until there is no wizard on the page. */
  async waitUntilGone(): Promise<void> {
    await this.wizard.root.waitFor({ state: 'detached' });
  }

  /** Waits until the focus is back on the button that has the page show the wizard. */
  async waitForFocusBack(): Promise<void> {
    await this.#connect.and(this.#page.locator(':focus')).waitFor();
  }

  get #connect(): Locator {
    return this.#page.getByRole('button', { name: 'Connect storage', exact: true });
  }
}
