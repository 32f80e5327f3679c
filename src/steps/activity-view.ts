import { html, nothing, type TemplateResult } from 'lit';
import type { ProbeDefinition } from '../destinations/definition.js';
import type { Activity } from '../flow/wizard-state.js';
import { describeIssue, describeProblem } from '../messages/describe-problem.js';
import { checks } from '../messages/en/checks.js';
import { issues } from '../messages/en/forms.js';
import { problems } from '../messages/en/problems.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import type { FieldMessage } from '../components/schema-form.js';

/** What a step shows of its check. */
export interface ActivityView {
  readonly activity: Activity;
  readonly plan: readonly ProbeDefinition[];
  readonly type: string;
  readonly messages: MessageOverrides | undefined;
  /** Puts the region that the storage named into the form, and connects again. */
  readonly onRegion?: (region: string) => void;
}

/** The probes of a check, and the problem that ended it. */
export function activityView({
  activity,
  plan,
  type,
  messages,
  onRegion,
}: ActivityView): TemplateResult | typeof nothing {
  if (activity.status === 'idle') return nothing;
  const texts = withOverrides(checks, messages?.checks);
  const problem = activity.status === 'failed' ? activity.problem : undefined;
  const region = problem?.code === 's3.wrong-region' ? problem.params.region : '';
  return html`<div class="progress">
    ${
      problem
        ? html`<div role="alert">
            <problem-notice .problem=${problem} .messages=${messages}>
              ${
                region && onRegion && problem.field === 'region'
                  ? html`<button
                      type="button"
                      @click=${() => {
                        onRegion(region);
                      }}
                    >
                      ${texts.useRegion({ region })}
                    </button>`
                  : nothing
              }
            </problem-notice>
          </div>`
        : nothing
    }
    ${
      activity.status === 'running' || activity.probes.length > 0
        ? html`<check-list
            .plan=${plan}
            .probes=${activity.probes}
            .type=${type}
            .messages=${messages}
          ></check-list>`
        : nothing
    }
  </div>`;
}

/** What a failed check says about single fields: the server's issues, or the problem at its field. */
export function fieldMessages(
  activity: Activity,
  messages: MessageOverrides | undefined,
): readonly FieldMessage[] {
  if (activity.status !== 'failed') return [];
  const { problem } = activity;
  if (problem.issues && problem.issues.length > 0) {
    const texts = withOverrides(issues, messages?.issues);
    return problem.issues.map((issue) => ({ field: issue.field, text: describeIssue(issue, texts) }));
  }
  if (problem.field === undefined) return [];
  const { title } = describeProblem(problem, withOverrides(problems, messages?.problems));
  return [{ field: problem.field, text: title }];
}
