import {
  openLanguage,
  troubleOf,
  type LanguagePart,
  type Languages,
  type OpenLanguage,
} from './languages.js';
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
  #withSteps = false;
  /** What follows the steps. */
  readonly #later = new Set<LanguagePart>(['remarks', 'trouble']);
  /** The language of which these, as many as they were, are on their way or there. */
  #awaited: { readonly language: OpenLanguage; readonly size: number } | undefined;

  /**
   * @param opened - The destination type whose steps are on the screen already, or on their way there.
   */
  constructor(speaker: Speaker, opened?: { readonly type: string }) {
    this.#speaker = speaker;
    if (opened) void this.loadSteps(opened.type);
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

  /**
   * Fetches the texts of the steps. Those about entries and problems follow while the user reads; what only some types can have, once
   * one of them is chosen. Never rejects.
   */
  async loadSteps(type?: string): Promise<void> {
    this.#withSteps = true;
    for (const part of type === undefined ? [] : troubleOf(type)) this.#later.add(part);
    if (this.#shown) await this.#loadSteps(this.#shown);
  }

  async #loadSteps(language: OpenLanguage): Promise<void> {
    const steps = language.load('steps');
    // Asked for with each move of the pointer: what arrives is told once.
    const { size } = this.#later;
    if (this.#awaited?.language !== language || this.#awaited.size !== size) {
      this.#awaited = { language, size };
      const show = (): void => {
        this.#speaker.requestUpdate();
      };
      steps.then(show, () => undefined);
      Promise.all([steps, ...[...this.#later].map((part) => language.load(part))]).then(show, () => {
        this.#awaited = undefined;
      });
    }
    await steps.catch(() => undefined);
  }
}
