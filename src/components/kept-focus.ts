import type { LitElement, ReactiveController } from 'lit';

/**
 * Gives the focus to something else when an update takes away what has it: *Stop*, or a question that was answered. Lost
 * to the page, it would send a keyboard user back to the top.
 */
export class KeptFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #fallback: () => void;
  #had = false;

  constructor(host: LitElement, fallback: () => void) {
    this.#host = host;
    this.#fallback = fallback;
  }

  hostUpdate(): void {
    this.#had = this.#hasFocus;
  }

  hostUpdated(): void {
    if (this.#had && !this.#hasFocus) this.#fallback();
  }

  get #hasFocus(): boolean {
    // What is inert or hidden loses it a little later.
    return this.#host.shadowRoot?.activeElement?.closest('[inert], [hidden]') === null;
  }
}
