import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { defineElement } from '../components/define-element.js';
import type { FieldMessage } from '../components/form-fields.js';
import { Lazy } from '../components/lazy.js';
import type { ProbeDefinition } from '../destinations/definition.js';
import type { Activity } from '../flow/wizard-state.js';
import { forms } from '../messages/en/form-controls.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import type * as problemViews from './diagnosis-view.js';
import type { Problem } from '../problems/problem.js';
import { PARTS } from '../components/parts.js';

/** The list of probes: fetched while the user fills in the step, so that no check waits for it. */
export const CHECK_LIST = new Lazy(
  () => import('../components/check-list.js'),
  ({ CheckList }) => {
    defineElement('check-list', CheckList);
  },
);

/**
 * What explains a problem: fetched with the first one, as most of it is text and most checks end well. What it imports is asked
 * for beside it: in a file of its own it would else come a round trip later.
 */
export const PROBLEM_VIEWS = new Lazy(
  async () => {
    const [views] = await Promise.all([
      import('./diagnosis-view.js'),
      import('../components/copy-button.js'),
      import('../messages/en/forms.js'),
      import('../messages/en/problems.js'),
    ]);
    return views;
  },
  ({ defineProblems }) => {
    defineProblems();
  },
);

/** Always the same: what has not changed is not drawn again. */
const NOTHING_SAID: readonly FieldMessage[] = [];

/** How a step shows its check. */
export class Diagnosis {
  readonly #host: ReactiveControllerHost;
  #asked = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What is wrong with single fields. */
  fieldMessages(activity: Activity, messages: MessageOverrides | undefined): readonly FieldMessage[] {
    return PROBLEM_VIEWS.value?.fieldMessages(activity, messages) ?? NOTHING_SAID;
  }

  /** The check as it goes or went. */
  render(
    activity: Activity,
    plan: readonly ProbeDefinition[],
    view: problemViews.ProblemView,
  ): TemplateResult | typeof nothing {
    void CHECK_LIST.load();
    if (activity.status === 'idle') return nothing;
    const { problemsUrl, messages, definition } = view;
    const problem = activity.status === 'failed' ? activity.problem : undefined;
    if (problem) this.loadProblems();
    const views = PROBLEM_VIEWS.value;
    return html`<div class="progress">
      ${problem ? (views?.problemView(problem, view) ?? this.#renderUnexplained(problem.code, view)) : nothing}
      ${
        activity.status === 'running' || activity.probes.length > 0
          ? html`<check-list
              exportparts=${PARTS}
              .plan=${plan}
              .probes=${activity.probes}
              ?running=${activity.status === 'running'}
              .type=${definition.type}
              .problemsUrl=${problemsUrl}
              .messages=${messages}
            ></check-list>`
          : nothing
      }
      ${problem ? (views?.reportView(problem, activity.probes, view) ?? nothing) : nothing}
    </div>`;
  }

  /** What a check that ended well has found all the same. */
  renderWarnings(
    warnings: readonly Problem[],
    view: problemViews.WarningView,
  ): readonly TemplateResult[] | typeof nothing {
    return PROBLEM_VIEWS.value?.warningViews(warnings, view) ?? nothing;
  }

  /** Fetches what explains problems; a load that failed is tried again by the next check. */
  loadProblems(): void {
    if (PROBLEM_VIEWS.value || this.#asked) return;
    this.#asked = true;
    void PROBLEM_VIEWS.load().then(() => {
      this.#host.requestUpdate();
    });
  }

  /** Another check has begun. */
  retry(): void {
    this.#asked = false;
  }

  /** The plain truth where what would explain it could not be loaded. */
  #renderUnexplained(code: string, { messages }: problemViews.ProblemView): TemplateResult | typeof nothing {
    if (!PROBLEM_VIEWS.failed) return nothing;
    return html`<p role="alert">${withOverrides(forms, messages?.forms).notExplained({ code })}</p>`;
  }
}
