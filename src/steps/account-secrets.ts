import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { SchemaForm } from '../components/schema-form.js';
import type { FormDefinition, FormValues } from '../destinations/definition.js';
import { secretChanges, secretForm } from '../forms/secret-form.js';
import { PARTS } from '../components/parts.js';
import { whenRemoved } from '../components/when-removed.js';
import { AccountPanel } from './account-panel.js';
import { CheckRun } from './check-run.js';
import { Diagnosis } from './diagnosis.js';
import { KeptFocus } from '../components/kept-focus.js';
import { localizedForm } from './localized-form.js';

type Changes = ReturnType<typeof secretChanges>;

/**
 * Asks for other secrets of a stored account. They take the place of the old ones only when they work.
 *
 * @summary Replaces the secrets of a stored account.
 * @tag account-secrets
 * @fires {CustomEvent<{account: Account, reason: 'replaced'}>} account-changed - The new secrets are in use.
 * @fires {CustomEvent<{problem: Problem, step: 'auth'}>} wizard-error - It failed; also shown.
 * @fires {CustomEvent<{said: string}>} panel-done - It is no longer needed.
 */
export class AccountSecrets extends AccountPanel {
  @query('#form') private readonly form!: SchemaForm | null;

  readonly #run = new CheckRun(this);
  readonly #diagnosis = new Diagnosis(this);
  #form: FormDefinition | undefined;
  /** What is being tried: a question about the server's key is answered beside it. Secrets are in here. */
  #tried: Changes = {};

  constructor() {
    super();
    this.addController(new KeptFocus(this, () => this.form?.focusSubmit()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    whenRemoved(this, () => {
      this.#tried = {};
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { definition, messages } = this.around;
    if (!definition || (this.#form && !changed.has('around'))) return;
    const form = secretForm(definition.auth, this.account.details);
    // The same schema as before: what was typed stays.
    const schema = this.#form?.schema ?? form.schema;
    this.#form = localizedForm(definition.type, 'auth', { ...form, schema }, messages);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts, account, around } = this;
    const { definition, messages, problemsUrl, egressAddresses } = around;
    if (!definition || !this.#form) return nothing;
    const { activity } = this.#run;
    const running = activity.status === 'running';
    const label = definition.describeAccount(account.details);
    return html`<div class="panel" role="group" aria-label=${texts.replace} tabindex="-1">
      <p class="muted">${texts.replaceHelp({ label })}</p>
      <schema-form
        id="form"
        exportparts=${PARTS}
        .form=${this.#form}
        .initialValues=${account.details}
        .fieldMessages=${this.#diagnosis.fieldMessages(activity, messages)}
        .submit=${this.#onSubmit}
        .submitLabel=${running ? texts.checking : texts.replaceNow}
        .messages=${messages}
        ?busy=${running}
        @form-changed=${endHere}
        @location-understood=${endHere}
      >
        ${this.#diagnosis.render(activity, definition.probes.account, {
          definition,
          messages,
          problemsUrl,
          egressAddresses,
          values: account.details,
          account,
          acts: {
            fill: () => undefined,
            again: () => void this.#replace(this.#tried),
            decline: () => {
              this.done();
            },
            changeAccount: (values) => void this.#replace({ ...this.#tried, ...values }),
            canCheckFromServer: false,
          },
        })}
        <button
          slot="actions"
          type="button"
          @click=${() => {
            this.#run.stop();
            this.done();
          }}
        >
          ${running ? texts.stop : texts.cancel}
        </button>
      </schema-form>
    </div>`;
  }

  #onSubmit = (values: FormValues): void => {
    if (this.#form) void this.#replace(secretChanges(this.#form, values));
  };

  async #replace(credentials: Changes): Promise<void> {
    const { id } = this.account;
    this.#tried = credentials;
    this.#diagnosis.retry();
    const replaced = await this.#run.run((options) =>
      this.ask((backend) => backend.updateAccount({ id, credentials }, options)),
    );
    if (!replaced?.ok) return;
    this.#tried = {};
    this.tell('account-changed', { account: replaced.value, reason: 'replaced' });
    this.done(this.texts.replaced);
  }
}

/** What is typed here is no draft of a new account. */
const endHere = (event: Event): void => {
  event.stopPropagation();
};

declare global {
  interface HTMLElementTagNameMap {
    'account-secrets': AccountSecrets;
  }
}
