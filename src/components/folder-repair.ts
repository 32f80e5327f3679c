import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { checks } from '../messages/en/checks.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { unexpected, type Problem } from '../problems/problem.js';
import { failure } from '../problems/result.js';
import type { CreateFolder } from './folder-browser.js';
import { PARTS } from './parts.js';
import { spinner } from './spinner.styles.js';
import { tokens } from './tokens.styles.js';
import { whenRemoved } from './when-removed.js';

/**
 * Makes the folder that a problem is about: shows that it is being made, or why it could not be.
 *
 * @summary How the making of a missing folder goes.
 * @tag folder-repair
 * @fires {CustomEvent} folder-made - It is there now.
 */
export class FolderRepair extends LitElement {
  static override styles = [
    tokens,
    spinner,
    css`
      .wait {
        display: flex;
        align-items: center;
        gap: var(--_space);
        color: var(--_muted);
      }
    `,
  ];

  /** The problem that names the folder. Another one ends what is going on about it. */
  @property({ attribute: false }) problem: Problem | undefined;

  /** Makes a folder. */
  @property({ attribute: false }) createFolder: CreateFolder | undefined;

  /** The address of a page with an anchor for each problem code. */
  @property({ attribute: 'problems-url' }) problemsUrl = '';

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  /** That it is being made, or what prevented it. */
  @state() private progress: 'making' | Problem | undefined;

  #abort: AbortController | undefined;

  /** Makes a folder, unless one is being made. */
  async make(path: string): Promise<void> {
    if (!this.createFolder || this.progress === 'making') return;
    const { signal } = (this.#abort = new AbortController());
    this.progress = 'making';
    // A backend should answer problems, not throw.
    const made = await this.createFolder(path, { signal }).catch((error: unknown) =>
      failure(unexpected(error)),
    );
    // Nor need it listen to its signal.
    if (signal.aborted) return;
    this.progress = made.ok ? undefined : made.problem;
    if (made.ok) this.dispatchEvent(new CustomEvent('folder-made', { bubbles: true, composed: true }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    whenRemoved(this, () => {
      this.#stop();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('problem')) this.#stop();
  }

  protected override render(): TemplateResult {
    const { progress } = this;
    const texts = withOverrides(checks, this.messages?.checks);
    return html`<p class="wait" role="status">
        ${
          progress === 'making'
            ? html`<span class="spinner" aria-hidden="true"></span>${texts.creatingFolder}`
            : nothing
        }
      </p>
      ${
        progress && progress !== 'making'
          ? html`<problem-notice
              class="prevented"
              exportparts=${PARTS}
              .problem=${progress}
              .problemsUrl=${this.problemsUrl}
              .messages=${this.messages}
            ></problem-notice>`
          : nothing
      }`;
  }

  #stop(): void {
    this.#abort?.abort();
    this.progress = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'folder-repair': FolderRepair;
  }
}
