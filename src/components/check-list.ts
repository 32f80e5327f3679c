import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Probe, ProbeStatus } from '../destinations/check.js';
import type { ProbeDefinition } from '../destinations/definition.js';
import { describeFinding } from '../messages/describe-finding.js';
import { describeProblem } from '../messages/describe-problem.js';
import { checks } from '../messages/en/checks.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { isHostKeyQuestion } from '../problems/host-key-question.js';
import { checkListStyles } from './check-list.styles.js';
import { Lazy } from './lazy.js';
import { spinner } from './spinner.styles.js';
import { tokens } from './tokens.styles.js';
import { wholeNames } from './whole-names.js';
import { wholeNamesStyles } from './whole-names.styles.js';

/** The words for problems. */
export const PROBLEM_TEXTS = new Lazy(() => import('../messages/en/problems.js'));

const SIGNS: Readonly<Record<ProbeStatus, string>> = {
  pending: '○',
  running: '',
  passed: '✓',
  warned: '!',
  failed: '✕',
  skipped: '–',
  unverifiable: '?',
};

/** A question about the server's key is no failure: the probe waits for the answer. */
const asShown = (probe: Probe): Probe =>
  probe.problem && isHostKeyQuestion(probe.problem)
    ? { id: probe.id, required: probe.required, status: 'pending' }
    : probe;

/**
 * The probes of a check in their order, each with what became of it.
 *
 * @summary The probes of a check, live.
 * @tag check-list
 * @csspart probe - One probe.
 * @csspart probe-status - What became of a probe.
 */
export class CheckList extends LitElement {
  static override styles = [tokens, spinner, wholeNamesStyles, checkListStyles];

  /** The probes that are going to be made, in order, with their names. */
  @property({ attribute: false }) plan: readonly ProbeDefinition[] = [];

  /** What is known of them so far. */
  @property({ attribute: false }) probes: readonly Probe[] = [];

  /** The check is being made. */
  @property({ type: Boolean }) running = false;

  /** After how long in one probe to say what is being waited for, in milliseconds. */
  @property({ attribute: false }) patience = 4000;

  /** The address of a page with an anchor for each problem code. */
  @property({ attribute: 'problems-url' }) problemsUrl = '';

  /** The destination type, to find its replaced texts. */
  @property() type = '';

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  /** The probe that takes long. */
  @state() private slow: string | undefined;

  #waiting: { readonly probe: string; readonly timer: ReturnType<typeof setTimeout> } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Somebody who is moved in the page waits on.
    this.requestUpdate('probes');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#waitFor(undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('probes') || changed.has('running')) {
      const running = this.running && this.probes.find(({ status }) => status === 'running');
      this.#waitFor(running ? running.id : undefined);
    }
    // Most checks end without a problem, and do not need the words for it. Without them, the status still tells.
    if (!PROBLEM_TEXTS.value && changed.has('probes') && this.probes.some(({ problem }) => problem)) {
      void PROBLEM_TEXTS.load().then(() => {
        this.requestUpdate();
      });
    }
  }

  #waitFor(probe: string | undefined): void {
    if (this.#waiting?.probe === probe) return;
    clearTimeout(this.#waiting?.timer);
    this.slow = undefined;
    this.#waiting = undefined;
    if (probe === undefined) return;
    const timer = setTimeout(() => {
      this.slow = probe;
    }, this.patience);
    this.#waiting = { probe, timer };
  }

  protected override render(): TemplateResult {
    const texts = withOverrides(checks, this.messages?.checks);
    const stillAt = this.slow === undefined ? '' : texts.stillAt({ label: this.#label(this.slow) });
    const rows = this.#rows();
    const latest = rows.findLast(({ status }) => status !== 'pending' && status !== 'skipped');
    return html`<ol aria-label=${texts.label} role="list">
        ${rows.map((probe) => this.#renderProbe(probe))}
      </ol>
      <p class="hidden" role="status">
        ${latest ? `${this.#label(latest.id)}: ${texts.status[latest.status]}` : ''} ${stillAt}
      </p>
      ${stillAt ? html`<p class="slow" aria-hidden="true">${stillAt}</p>` : nothing}`;
  }

  /** The planned probes as they stand; what a backend reports beyond the plan comes last. */
  #rows(): readonly Probe[] {
    const known = new Map(this.probes.map((probe) => [probe.id, probe]));
    const planned = this.plan
      .filter(({ id, occasional }) => !occasional || known.has(id))
      .map(({ id, required }): Probe => known.get(id) ?? { id, required, status: 'pending' });
    const ids = new Set(this.plan.map(({ id }) => id));
    return [...planned, ...this.probes.filter(({ id }) => !ids.has(id))].map(asShown);
  }

  #label(id: string): string {
    return (
      this.messages?.destinations?.[this.type]?.probes?.[id] ??
      this.plan.find((probe) => probe.id === id)?.label ??
      id
    );
  }

  #renderProbe(probe: Probe): TemplateResult {
    const texts = withOverrides(checks, this.messages?.checks);
    const { status, durationMs } = probe;
    return html`<li class=${status} part="probe">
      <span class="sign" aria-hidden="true"
        >${status === 'running' ? html`<span class="spinner"></span>` : SIGNS[status]}</span
      >
      <div>
        <span class="label">${this.#label(probe.id)}</span>
        ${probe.required ? nothing : html`<span class="mark">(${texts.optional})</span>`}
        <span class="status" part="probe-status">
          ${texts.status[status]}${
            // What an earlier request has told already took no time of its own.
            !durationMs || status === 'skipped'
              ? nothing
              : ` · ${texts.duration({ milliseconds: durationMs })}`
          }
        </span>
        ${this.#renderFinding(probe)}
      </div>
    </li>`;
  }

  #renderFinding(probe: Probe): TemplateResult | typeof nothing {
    const { status, problem } = probe;
    const texts = withOverrides(checks, this.messages?.checks);
    // A failed probe's problem is shown above the list, with its remedy.
    if (problem && (status === 'warned' || status === 'unverifiable')) {
      const words = PROBLEM_TEXTS.value;
      if (!words) return nothing;
      const { title, remedy } = describeProblem(
        problem,
        withOverrides(words.problems, this.messages?.problems),
      );
      return html`<p class="finding">
        ${wholeNames(status === 'warned' ? `${title} ${remedy}` : title)}
        ${
          this.problemsUrl
            ? html`<a
                href="${this.problemsUrl}#${problem.code}"
                target="_blank"
                rel="noreferrer"
                aria-label=${texts.moreAbout({ title })}
                >${texts.more}</a
              >`
            : nothing
        }
      </p>`;
    }
    const found = describeFinding(probe, this.plan, this.type, this.messages);
    return found ? html`<p class="finding">${wholeNames(found)}</p>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'check-list': CheckList;
  }
}
