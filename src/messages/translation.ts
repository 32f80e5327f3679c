import { openLanguage, type Languages, type OpenLanguage } from './languages.js';
import type { MessageOverrides } from './messages.js';

/** Who shows texts: drawn again when there are some that were not there before. */
export interface Speaker {
  requestUpdate(): void;
}

/** The texts of a wizard in a language that may change. Loaded when it is to speak another one than English. */
export class Translation {
  readonly #speaker: Speaker;
  #shown: OpenLanguage | undefined;
  #changes = 0;
  #withSteps: boolean;
  /** The language whose other parts are on their way, or there. */
  #awaited: OpenLanguage | undefined;

  /**
   * @param withSteps - The steps have been on the screen already, or reached for.
   */
  constructor(speaker: Speaker, withSteps: boolean) {
    this.#speaker = speaker;
    this.#withSteps = withSteps;
  }

  /** The tag of the language that is shown. */
  get language(): string {
    return this.#shown?.language ?? 'en';
  }

  /** The direction in which it is written. */
  get direction(): 'ltr' | 'rtl' {
    return this.#shown?.direction ?? 'ltr';
  }

  /** What has arrived in that language, with a host's texts over it. */
  below(messages: MessageOverrides | undefined): MessageOverrides | undefined {
    return this.#shown ? this.#shown.below(messages) : messages;
  }

  /** Changes the language once its texts are there; until then the one before stays. Never rejects: English is always there. */
  async change(wanted: string, languages: Languages | undefined): Promise<void> {
    const change = ++this.#changes;
    const found = openLanguage(wanted, languages);
    const opened = await found?.load('firstScreen').then(
      () => found,
      () => undefined,
    );
    if (opened && this.#withSteps) await this.#loadSteps(opened);
    // Meanwhile another language may be wanted.
    if (change !== this.#changes) return;
    this.#shown = opened;
    this.#speaker.requestUpdate();
  }

  /** Fetches the texts of the steps. Those about entries and problems follow while the user reads. Never rejects. */
  async loadSteps(): Promise<void> {
    this.#withSteps = true;
    if (this.#shown) await this.#loadSteps(this.#shown);
  }

  async #loadSteps(language: OpenLanguage): Promise<void> {
    const steps = language.load('steps');
    // Asked for with each move of the pointer: what arrives is told once.
    if (this.#awaited !== language) {
      this.#awaited = language;
      const show = (): void => {
        this.#speaker.requestUpdate();
      };
      const later = (['remarks', 'trouble'] as const).map((part) => language.load(part));
      steps.then(show, () => undefined);
      Promise.all([steps, ...later]).then(show, () => {
        this.#awaited = undefined;
      });
    }
    await steps.catch(() => undefined);
  }
}
