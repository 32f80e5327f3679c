import { html, nothing, type TemplateResult } from 'lit';
import type { Account } from '../backend/backend.js';
import { CheckReport } from '../components/check-report.js';
import { CopyButton } from '../components/copy-button.js';
import { defineElement } from '../components/define-element.js';
import type { CreateFolder } from '../components/folder-browser.js';
import { FolderRepair } from '../components/folder-repair.js';
import type { FieldMessage } from '../components/form-fields.js';
import { HostKeyNotice } from '../components/host-key-notice.js';
import { ProblemNotice } from '../components/problem-notice.js';
import { RemedyList } from '../components/remedy-list.js';
import type { Probe } from '../destinations/check.js';
import type { DestinationDefinition, FormDefinition, FormValues } from '../destinations/definition.js';
import { textIn } from '../destinations/form-values.js';
import type { CheckedFrom } from '../flow/wizard-controller.js';
import type { Activity } from '../flow/wizard-state.js';
import { remediesFor, type RemedyContext } from '../destinations/remedies.js';
import { repairsFor, type Place, type Repair } from '../forms/repairs.js';
import { describeIssue, describeProblem } from '../messages/describe-problem.js';
import { issues } from '../messages/en/forms.js';
import { problems } from '../messages/en/problems.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import { isUnverifiable, type HostKeyProblem, type Problem } from '../problems/problem.js';
import { PARTS } from '../components/parts.js';

/** A problem where a step shows it. */
export interface ProblemView {
  readonly definition: DestinationDefinition;
  readonly messages: MessageOverrides | undefined;
  readonly problemsUrl: string;
  /** The form on the screen with what is in it, if there is one. */
  readonly form?: FormDefinition | undefined;
  readonly values: FormValues;
  /** The stored account that is in use, if it is one. */
  readonly account: Account | undefined;
  /** Addresses from which the backend dials. */
  readonly egressAddresses: readonly string[];
  readonly acts: ProblemActs;
}

/** What a step can do about problems; what is missing is not offered. */
export interface ProblemActs {
  /** Puts values into the form. */
  readonly fill: (values: Readonly<Record<string, string>>) => void;
  /** Submits again. */
  readonly again: (where?: CheckedFrom) => void;
  /** The user does not want to connect to this server. */
  readonly decline: () => void;
  /** Changes values of the stored account, and goes on. */
  readonly changeAccount?: ((values: Readonly<Record<string, string>>) => void) | undefined;
  readonly createFolder?: CreateFolder | undefined;
  readonly canCheckFromServer: boolean;
}

/** Registers what explains problems. */
export function defineProblems(): void {
  defineElement('problem-notice', ProblemNotice);
  defineElement('host-key-notice', HostKeyNotice);
  defineElement('check-report', CheckReport);
  defineElement('remedy-list', RemedyList);
  defineElement('copy-button', CopyButton);
  defineElement('folder-repair', FolderRepair);
}

/** The question or the problem that ended a check. */
export function problemView(problem: Problem, view: ProblemView): TemplateResult {
  const { messages, problemsUrl, acts } = view;
  const key = hostKeyPlace(view);
  if (isHostKeyProblem(problem) && key) {
    return html`<host-key-notice
      exportparts=${PARTS}
      .problem=${problem}
      .confirmed=${key.confirmed}
      .messages=${messages}
      @host-key-confirmed=${(event: CustomEvent<{ hostKey: string }>) => {
        key.use(event.detail.hostKey);
      }}
      @host-key-declined=${acts.decline}
    ></host-key-notice>`;
  }
  const repairs = repairsFor(problem, {
    places: placesOf(view),
    canCreateFolder: acts.createFolder !== undefined,
    canCheckFromServer: acts.canCheckFromServer,
  });
  const remedies = remediesView(problem, messages, {
    account: view.account?.details ?? {},
    typed: view.values,
    egressAddresses: view.egressAddresses,
  });
  return html`<problem-notice
      exportparts=${PARTS}
      .problem=${problem}
      .repairs=${repairs}
      .problemsUrl=${problemsUrl}
      .messages=${messages}
      @repair-chosen=${(event: CustomEvent<{ repair: Repair }>) => {
        repairWith(acts, event.detail.repair, event.currentTarget as HTMLElement);
      }}
    >
      ${
        repairs.some(({ kind }) => kind === 'create-folder')
          ? html`<folder-repair
              class="folder"
              exportparts=${PARTS}
              .problem=${problem}
              .createFolder=${acts.createFolder}
              .problemsUrl=${problemsUrl}
              .messages=${messages}
              @folder-made=${() => {
                acts.again();
              }}
            ></folder-repair>`
          : nothing
      }
    </problem-notice>
    ${
      // Not read out with the problem: it is long, and for others.
      remedies
    }`;
}

function remediesView(
  problem: Problem,
  messages: MessageOverrides | undefined,
  context: Omit<RemedyContext, 'origin'>,
): TemplateResult | typeof nothing {
  const remedies = remediesFor(problem, { ...context, origin: location.origin });
  if (remedies.length === 0) return nothing;
  return html`<remedy-list exportparts=${PARTS} .remedies=${remedies} .messages=${messages}></remedy-list>`;
}

/** What warnings are made from, where they are shown. */
export interface WarningView extends Pick<RemedyContext, 'account' | 'typed'> {
  readonly problemsUrl: string;
  readonly messages: MessageOverrides | undefined;
}

/** What prevented nothing, each with what can be pasted to mend it. */
export function warningViews(warnings: readonly Problem[], view: WarningView): readonly TemplateResult[] {
  const { account, typed, problemsUrl, messages } = view;
  return warnings.map(
    (problem) =>
      html`<problem-notice
          exportparts=${PARTS}
          warning
          .problem=${problem}
          .problemsUrl=${problemsUrl}
          .messages=${messages}
        ></problem-notice>
        ${remediesView(problem, messages, { account, typed, egressAddresses: [] })}`,
  );
}

/** What can be done once the check is over. */
export function reportView(problem: Problem, probes: readonly Probe[], view: ProblemView): TemplateResult {
  return html`<check-report
    exportparts=${PARTS}
    .problem=${problem}
    .probes=${probes}
    .type=${view.definition.type}
    .messages=${view.messages}
    @check-again=${() => {
      view.acts.again();
    }}
  ></check-report>`;
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
  // A question about a key is asked below the form, and has the focus there.
  // And what cannot be known makes no field wrong.
  if (problem.field === undefined || isHostKeyProblem(problem) || isUnverifiable(problem)) return [];
  const { title } = describeProblem(problem, withOverrides(problems, messages?.problems));
  return [{ field: problem.field, text: title }];
}

/** The form on the screen, then the account behind it. */
function placesOf({ form, values, account, definition, acts }: ProblemView): readonly Place[] {
  return [
    ...(form ? [{ of: 'form', form, values } as const] : []),
    ...(account && acts.changeAccount
      ? [{ of: 'account', form: definition.auth, values: account.details } as const]
      : []),
  ];
}

/** Where a host key is kept: in the form on the screen that asks for one, or in the account. */
function hostKeyPlace(
  view: ProblemView,
): { readonly confirmed: string; readonly use: (hostKey: string) => void } | undefined {
  for (const { of, form, values } of placesOf(view)) {
    const name = Object.entries(form.fields).find(([, { control }]) => control === 'host-key')?.[0];
    if (name === undefined) continue;
    return {
      confirmed: textIn(values, name),
      use: (hostKey) => {
        changeIn(view.acts, of, { [name]: hostKey });
      },
    };
  }
  return undefined;
}

function repairWith(acts: ProblemActs, repair: Repair, notice: HTMLElement): void {
  switch (repair.kind) {
    case 'use-region':
    case 'use-address-style':
      changeIn(acts, repair.place, repair.values);
      return;
    case 'create-folder':
      void notice.querySelector<FolderRepair>('.folder')?.make(repair.path);
      return;
    case 'check-from-server':
      acts.again({ from: 'server' });
      return;
    case 'try-again':
      acts.again();
  }
}

function changeIn(acts: ProblemActs, place: Place['of'], values: Readonly<Record<string, string>>): void {
  if (place === 'account') {
    acts.changeAccount?.(values);
  } else {
    acts.fill(values);
    acts.again();
  }
}

function isHostKeyProblem(problem: Problem): problem is HostKeyProblem {
  return /^sftp\.host-key-(?:unknown|changed|other-algorithm)$/.test(problem.code);
}
