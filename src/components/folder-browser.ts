import { Task, TaskStatus } from '@lit/task';
import { LitElement, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Folder, FolderPage } from '../destinations/check.js';
import type { FolderMapping } from '../destinations/definition.js';
import { crumbsOf, type Crumb } from '../forms/folder-crumbs.js';
import { folders as english } from '../messages/en/folders.js';
import { withOverrides, type MessageOverrides, type Messages } from '../messages/messages.js';
import { unexpected, type Problem } from '../problems/problem.js';
import { failure, type Result } from '../problems/result.js';
import { buttons } from './buttons.styles.js';
import { folderStyles } from './folder-browser.styles.js';
import { spinner } from './spinner.styles.js';
import { tokens } from './tokens.styles.js';
import { PARTS } from './parts.js';
import { whenRemoved } from './when-removed.js';

/** Reads one page of the folders in a place. */
export type ListFolders = (
  query: { readonly path: string; readonly cursor?: string },
  options: { readonly signal: AbortSignal },
) => Promise<Result<FolderPage>>;

/** Makes a folder, or says why it cannot. */
export type CreateFolder = (
  path: string,
  options: { readonly signal: AbortSignal },
) => Promise<Result<Folder>>;

const NOTHING: FolderPage = { path: '', folders: [], canCreate: false, nextCursor: null };

/**
 * Looks around in a storage, so that a place can be chosen instead of typed.
 *
 * @summary A list of folders to go through.
 * @tag folder-browser
 * @fires {CustomEvent<{path: string}>} folder-chosen - This place is to be used.
 * @fires {CustomEvent} folders-closed - The user has seen enough.
 * @csspart folder-browser - The whole browser.
 * @csspart folder - One folder to open.
 * @csspart choose-folder - The button that takes the place.
 */
export class FolderBrowser extends LitElement {
  static override styles = [tokens, buttons, spinner, folderStyles];

  /** Reads folders. */
  @property({ attribute: false }) listFolders: ListFolders | undefined;

  /** Makes folders. Without it, that is not offered. */
  @property({ attribute: false }) createFolder: CreateFolder | undefined;

  /** What the empty path lists. */
  @property() top: FolderMapping['top'] = 'buckets';

  /** Where to begin; read when the element appears. */
  @property() start = '';

  /** The address of a page with an anchor for each problem code. */
  @property({ attribute: 'problems-url' }) problemsUrl = '';

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  /** Where we are: another object with each move, even to the same path. */
  @state() private place: { readonly path: string } = { path: '' };
  /** The page of it that is wanted; without one, the first. */
  @state() private cursor: string | undefined;
  @state() private page = NOTHING;
  @state() private naming: 'no' | 'asked' | 'wrong' | 'making' = 'no';
  @state() private createProblem: Problem | undefined;

  @query('h3') private readonly heading!: HTMLElement | null;
  @query('input') private readonly nameInput!: HTMLInputElement | null;
  @query('#create') private readonly createButton!: HTMLElement | null;

  #leaving = new AbortController();
  /** How many folders there were when more of them were asked for. */
  #seen: number | undefined;
  /** Whether the focus is on the button that asks for more. */
  #atMore = false;

  readonly #task = new Task(this, {
    args: () => [this.listFolders, this.place, this.cursor] as const,
    task: async ([list, { path }, cursor], { signal }): Promise<Result<FolderPage>> => {
      if (!list) return { ok: true, value: NOTHING };
      const query = { path, ...(cursor === undefined ? {} : { cursor }) };
      // A backend should answer problems, not throw.
      const found = await list(query, { signal }).catch((error: unknown) => {
        signal.throwIfAborted();
        return failure(unexpected(error));
      });
      // A backend need not listen to its signal: what it says of another place comes too late.
      signal.throwIfAborted();
      if (!found.ok) return found;
      // A later page comes to those before it.
      const before = cursor === undefined ? [] : this.page.folders;
      return { ok: true, value: { ...found.value, folders: [...before, ...found.value.folders] } };
    },
    onComplete: (found) => {
      if (found.ok) this.page = found.value;
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#leaving.signal.aborted) return;
    // It may be there or not: whoever asked for it can look, and ask again.
    if (this.naming === 'making') this.naming = 'asked';
    this.#leaving = new AbortController();
    void this.#task.run();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    whenRemoved(this, () => {
      this.#leaving.abort();
      this.#task.abort();
    });
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.place = { path: this.start };
    this.#atMore = this.shadowRoot?.activeElement?.matches('.more') ?? false;
  }

  protected override firstUpdated(): void {
    this.heading?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if ((changed as Map<PropertyKey, unknown>).get('naming') === 'no') this.nameInput?.focus();
    this.#focusMore();
  }

  protected override render(): TemplateResult {
    const texts = withOverrides(english, this.messages?.folders);
    const crumbs = crumbsOf(this.place.path, this.top, texts);
    const here = crumbs.at(-1);
    return html`<section part="folder-browser" aria-labelledby="heading" @keydown=${this.#onKey}>
      <h3 id="heading" tabindex="-1" aria-describedby="here">
        ${this.top === 'buckets' ? texts.headingBuckets : texts.headingFolders}
      </h3>
      ${this.#renderCrumbs(crumbs, texts)} ${this.#renderStatus(texts)}
      ${this.#task.render({
        pending: () => (this.cursor === undefined ? nothing : this.#renderFolders(texts)),
        complete: (found) =>
          found.ok ? this.#renderFolders(texts) : this.#renderProblem(found.problem, texts),
      })}
      ${this.naming === 'no' ? nothing : this.#renderNaming(texts)}
      <div class="row">
        ${
          here && this.#canBeChosen
            ? html`<button type="button" class="primary" part="choose-folder" @click=${this.#onChoose}>
                ${texts.choose({ place: here.name })}
              </button>`
            : nothing
        }
        ${
          this.naming === 'no' && this.createFolder && this.page.canCreate && this.#isSettled
            ? html`<button
                id="create"
                type="button"
                @click=${() => {
                  this.naming = 'asked';
                }}
              >
                ${texts.create}
              </button>`
            : nothing
        }
        <button type="button" class="quiet" @click=${this.#onClose}>${texts.close}</button>
      </div>
    </section>`;
  }

  #renderCrumbs(crumbs: readonly Crumb[], texts: Messages['folders']): TemplateResult {
    return html`<nav aria-label=${texts.where}>
      <ol role="list">
        ${crumbs.map(
          ({ name, path }, at) =>
            html`<li>
              ${
                at === crumbs.length - 1
                  ? html`<bdi id="here" aria-current="location">${name}</bdi>`
                  : html`<button
                      type="button"
                      class="quiet"
                      @click=${() => {
                        this.#go(path);
                      }}
                    >
                      <bdi>${name}</bdi>
                    </button>`
              }
            </li>`,
        )}
      </ol>
    </nav>`;
  }

  /** One place for all that is said: what is there from the start is read out when it changes. */
  #renderStatus(texts: Messages['folders']): TemplateResult {
    const { folders, nextCursor } = this.page;
    const waits = this.#waits;
    const found = this.#isSettled ? texts.found({ count: folders.length, more: nextCursor !== null }) : '';
    return html`<p class=${waits ? 'wait' : folders.length > 0 ? 'hidden' : 'muted'} role="status">
      ${waits ? html`<span class="spinner" aria-hidden="true"></span>${texts.loading}` : found}
    </p>`;
  }

  #renderFolders(texts: Messages['folders']): TemplateResult {
    const { folders, nextCursor } = this.page;
    return html`${
      folders.length > 0
        ? html`<ul class="folders" role="list">
            ${folders.map((folder) => this.#renderFolder(folder, texts))}
          </ul>`
        : nothing
    }
    ${
      nextCursor === null
        ? nothing
        : html`<div class="row">
            <button
              type="button"
              class="more"
              @click=${() => {
                this.#more(nextCursor);
              }}
            >
              ${texts.more}
            </button>
          </div>`
    }`;
  }

  #renderFolder({ name, path }: Folder, texts: Messages['folders']): TemplateResult {
    return html`<li>
      <button
        type="button"
        part="folder"
        aria-label=${texts.open({ name })}
        @click=${() => {
          this.#go(path);
        }}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">${this.#isBucketList ? BUCKET : FOLDER}</svg>
        <bdi>${name}</bdi>
      </button>
    </li>`;
  }

  #renderProblem(met: Problem, texts: Messages['folders']): TemplateResult {
    return html`<problem-notice
      exportparts=${PARTS}
      .problem=${met}
      .problemsUrl=${this.problemsUrl}
      .messages=${this.messages}
    >
      <p class="muted" role="alert">${texts.typeInstead}</p>
      <div class="row"><button type="button" @click=${this.#onRetry}>${texts.retry}</button></div>
    </problem-notice>`;
  }

  #renderNaming(texts: Messages['folders']): TemplateResult {
    const wrong = this.naming === 'wrong';
    return html`<form novalidate @submit=${this.#onCreate}>
      <label>
        ${texts.createName}
        <input
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-invalid=${wrong ? 'true' : 'false'}
          aria-describedby="name-error"
        />
      </label>
      <button type="submit" aria-disabled=${this.naming === 'making' ? 'true' : 'false'}>
        ${texts.createNow}
      </button>
      <p class="error" id="name-error" role="status">${wrong ? texts.nameNeeded : ''}</p>
      ${
        this.createProblem
          ? html`<problem-notice
              exportparts=${PARTS}
              .problem=${this.createProblem}
              .problemsUrl=${this.problemsUrl}
              .messages=${this.messages}
            ></problem-notice>`
          : nothing
      }
    </form>`;
  }

  get #isBucketList(): boolean {
    return this.top === 'buckets' && this.place.path === '';
  }

  get #waits(): boolean {
    return this.#task.status === TaskStatus.INITIAL || this.#task.status === TaskStatus.PENDING;
  }

  get #isSettled(): boolean {
    return this.#task.status === TaskStatus.COMPLETE && this.#task.value?.ok === true;
  }

  get #canBeChosen(): boolean {
    return !this.#isBucketList && this.#isSettled;
  }

  #go(path: string): void {
    this.place = { path };
    this.cursor = undefined;
    this.page = { ...NOTHING, path };
    this.naming = 'no';
    this.createProblem = undefined;
    this.#seen = undefined;
    // The button that was pressed is gone with its list.
    this.heading?.focus();
  }

  #more(cursor: string): void {
    if (!this.#isSettled) return;
    this.#seen = this.page.folders.length;
    this.cursor = cursor;
  }

  /** The focus goes on from the button to the first of what has come: nobody has to go through all that was there again. */
  #focusMore(): void {
    const first = this.#seen;
    if (first === undefined || this.#waits) return;
    this.#seen = undefined;
    const folders = this.renderRoot.querySelectorAll<HTMLElement>('[part="folder"]');
    if (this.#atMore) (folders[first] ?? this.heading)?.focus();
  }

  #onRetry = (): void => {
    void this.#task.run();
    this.heading?.focus();
  };

  #onChoose = (): void => {
    const { path } = this.place;
    this.dispatchEvent(new CustomEvent('folder-chosen', { detail: { path }, bubbles: true, composed: true }));
  };

  #onClose = (): void => {
    this.dispatchEvent(new CustomEvent('folders-closed', { bubbles: true, composed: true }));
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // Ours alone: the dialog that the wizard may be in stays open.
    event.stopPropagation();
    event.preventDefault();
    const atName = event.target instanceof Element && event.target.closest('form');
    if (atName && this.naming !== 'making') void this.#stopNaming();
    else this.#onClose();
  };

  async #stopNaming(): Promise<void> {
    this.naming = 'no';
    this.createProblem = undefined;
    await this.updateComplete;
    this.createButton?.focus();
  }

  #onCreate = (event: Event): void => {
    event.preventDefault();
    const name = this.nameInput?.value.trim() ?? '';
    if (this.naming === 'making') return;
    if (name === '' || name.includes('/') || name === '.' || name === '..') {
      this.naming = 'wrong';
      this.nameInput?.focus();
      return;
    }
    void this.#create(name);
  };

  async #create(name: string): Promise<void> {
    const { createFolder, page, place } = this;
    const { signal } = this.#leaving;
    if (!createFolder) return;
    this.naming = 'making';
    this.createProblem = undefined;
    const parent = page.path || place.path;
    const slash = parent === '' || parent.endsWith('/') ? '' : '/';
    // Folders of S3 end with a slash; a server's do not care.
    const path = `${parent}${slash}${name}${this.top === 'buckets' ? '/' : ''}`;
    const made = await createFolder(path, { signal }).catch((error: unknown) => failure(unexpected(error)));
    if (signal.aborted || this.place !== place) return;
    if (made.ok) {
      this.#go(made.value.path);
    } else {
      this.naming = 'asked';
      this.createProblem = made.problem;
    }
  }
}

const FOLDER = svg`<path d="M2.5 5.5v9a1 1 0 0 0 1 1h13a1 1 0 0 0 1-1v-7a1 1 0 0 0-1-1h-6l-2-2h-5a1 1 0 0 0-1 1z" />`;
const BUCKET = svg`<ellipse cx="10" cy="5" rx="6.5" ry="2" /><path d="M3.500 5l1.500 10.500c.1 1 2.300 1.500 5 1.500s4.900-.5 5-1.500L16.500 5" />`;

declare global {
  interface HTMLElementTagNameMap {
    'folder-browser': FolderBrowser;
  }
}
