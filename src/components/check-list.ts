import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Probe, ProbeStatus } from '../destinations/check.js';
import type { ProbeDefinition } from '../destinations/definition.js';
import { describeProblem } from '../messages/describe-problem.js';
import { checks } from '../messages/en/checks.js';
import { problems } from '../messages/en/problems.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { checkListStyles } from './check-list.styles.js';
import { spinner } from './spinner.styles.js';
import { tokens } from './tokens.styles.js';

const SIGNS: Readonly<Record<ProbeStatus, string>> = {
  pending: '○',
  running: '',
  passed: '✓',
  warned: '!',
  failed: '✕',
  skipped: '–',
  unverifiable: '?',
};

/**
 * The probes of a check in their order, each with what became of it.
 *
 * @summary The probes of a check, live.
 * @tag check-list
 * @csspart probe - One probe.
 * @csspart status - What became of a probe.
 */
export class CheckList extends LitElement {
  static override styles = [tokens, spinner, checkListStyles];

  /** The probes that are going to be made, in order, with their names. */
  @property({ attribute: false }) plan: readonly ProbeDefinition[] = [];

  /** What is known of them so far. */
  @property({ attribute: false }) probes: readonly Probe[] = [];

  /** The destination type, to find its replaced texts. */
  @property() type = '';

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  protected override render(): TemplateResult {
    const texts = withOverrides(checks, this.messages?.checks);
    const latest = this.probes.findLast(({ status }) => status !== 'pending' && status !== 'skipped');
    return html`<ol aria-label=${texts.label} role="list">
        ${repeat(
          this.#rows(),
          ({ id }) => id,
          (probe) => this.#renderProbe(probe),
        )}
      </ol>
      <p class="hidden" role="status">
        ${latest ? `${this.#label(latest.id)}: ${texts.status[latest.status]}` : ''}
      </p>`;
  }

  /** The planned probes as they stand; what a backend reports beyond the plan comes last. */
  #rows(): readonly Probe[] {
    const known = new Map(this.probes.map((probe) => [probe.id, probe]));
    const planned = this.plan
      .filter(({ id, occasional }) => !occasional || known.has(id))
      .map(({ id, required }): Probe => known.get(id) ?? { id, required, status: 'pending' });
    const ids = new Set(this.plan.map(({ id }) => id));
    return [...planned, ...this.probes.filter(({ id }) => !ids.has(id))];
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
        <span class="status" part="status">
          ${texts.status[status]}${
            durationMs === undefined || status === 'skipped'
              ? nothing
              : html` · ${texts.duration({ milliseconds: durationMs })}`
          }
        </span>
        ${this.#renderFinding(probe)}
      </div>
    </li>`;
  }

  #renderFinding({ id, status, evidence, problem }: Probe): TemplateResult | typeof nothing {
    // A failed probe's problem is shown above the list, with its remedy.
    if (problem && (status === 'warned' || status === 'unverifiable')) {
      const { title, remedy } = describeProblem(problem, withOverrides(problems, this.messages?.problems));
      return html`<p class="finding">${title}${status === 'warned' ? html` ${remedy}` : nothing}</p>`;
    }
    const describe =
      this.messages?.destinations?.[this.type]?.findings?.[id] ??
      this.plan.find((probe) => probe.id === id)?.found;
    const found = evidence && describe?.(evidence);
    return found ? html`<p class="finding">${found}</p>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'check-list': CheckList;
  }
}
