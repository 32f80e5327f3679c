import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { hostKey as english } from '../messages/en/host-key.js';
import { withOverrides, type MessageOverrides, type Messages } from '../messages/messages.js';
import type { HostKeyProblem } from '../problems/problem.js';
import { buttons } from './buttons.styles.js';
import { hostKeyStyles } from './host-key-notice.styles.js';
import { tokens } from './tokens.styles.js';

/**
 * Where OpenSSH keeps the keys of each type: https://man.openbsd.org/sshd_config#HostKey. A table, because the name of
 * the type comes from a server that nobody has confirmed yet, and the command is made to be copied.
 */
const HOST_KEY_FILES: ReadonlyMap<string, string> = new Map([
  ['ssh-ed25519', 'ed25519'],
  ['ssh-rsa', 'rsa'],
  ['ecdsa-sha2-nistp256', 'ecdsa'],
  ['ecdsa-sha2-nistp384', 'ecdsa'],
  ['ecdsa-sha2-nistp521', 'ecdsa'],
]);

const HEADINGS = {
  'sftp.host-key-unknown': 'heading',
  'sftp.host-key-other-algorithm': 'otherHeading',
  'sftp.host-key-changed': 'changedHeading',
} as const;

/**
 * Asks whether a server's key is the right one, before any secret is sent. Takes the focus when it appears.
 *
 * A server that shows another key than the confirmed one is not asked about: it is a stop. Going on takes two steps, and
 * neither of them is suggested.
 *
 * @summary The confirmation of an SFTP server's host key.
 * @tag host-key-notice
 * @fires {CustomEvent<{hostKey: string}>} host-key-confirmed - The user vouches for the keys: all of them, one per line.
 * @fires {CustomEvent} host-key-declined - The user does not want to connect.
 * @csspart host-key - The whole notice.
 * @csspart fingerprint - The fingerprint of the key that the server shows.
 * @csspart expected - What was confirmed before.
 */
export class HostKeyNotice extends LitElement {
  static override styles = [tokens, buttons, hostKeyStyles];

  /** What the server showed; nothing is asked without it. */
  @property({ attribute: false }) problem: HostKeyProblem | undefined;

  /** The keys that were confirmed before, one per line: a key of another algorithm comes to them. */
  @property({ attribute: false }) confirmed = '';

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  @state() private consented = false;
  @state() private consentMissing = false;

  @query('h3') private readonly heading!: HTMLElement | null;
  @query('input') private readonly consent!: HTMLElement | null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('problem')) return;
    this.consented = false;
    this.consentMissing = false;
  }

  protected override firstUpdated(): void {
    this.heading?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.problem) return nothing;
    const texts = withOverrides(english, this.messages?.hostKey);
    const { code, params } = this.problem;
    const changed = code === 'sftp.host-key-changed';
    const heading = HEADINGS[code];
    return html`<section part="host-key" class=${changed ? 'changed' : ''} aria-labelledby="heading">
      <h3 id="heading" tabindex="-1">${texts[heading]}</h3>
      <p>${this.#intro(this.problem, texts)}</p>
      <dl>
        ${
          code === 'sftp.host-key-unknown'
            ? nothing
            : html`<dt>${texts.expected}</dt>
                <dd part="expected">${this.problem.params.expected}</dd>`
        }
        <dt>${texts.algorithm}</dt>
        <dd>${params.algorithm}</dd>
        <dt>${changed ? texts.shown : texts.fingerprint}</dt>
        <dd part="fingerprint">${params.fingerprint}</dd>
      </dl>
      ${this.#renderHowTo(params.algorithm, texts)}
      ${changed ? this.#renderReplacement(texts) : this.#renderConfirmation(texts)}
    </section>`;
  }

  #intro({ code, params }: HostKeyProblem, texts: Messages['hostKey']): string {
    const { host, port } = params;
    if (code === 'sftp.host-key-unknown') return texts.intro({ host, port });
    return code === 'sftp.host-key-changed'
      ? texts.changedIntro({ host, port })
      : texts.otherIntro({ host, port });
  }

  #renderHowTo(algorithm: string, texts: Messages['hostKey']): TemplateResult | typeof nothing {
    const file = HOST_KEY_FILES.get(algorithm);
    return file
      ? html`<div>
          <p class="muted">${texts.howTo}</p>
          <code dir="ltr">ssh-keygen -lf /etc/ssh/<wbr />ssh_host_${file}_key.pub</code>
        </div>`
      : nothing;
  }

  #renderConfirmation(texts: Messages['hostKey']): TemplateResult {
    return html`<div class="row">
      <button type="button" class="primary" @click=${this.#onConfirm}>${texts.confirm}</button>
      ${this.#renderDecline(texts, '')}
    </div>`;
  }

  #renderReplacement(texts: Messages['hostKey']): TemplateResult {
    return html`<label class="consent">
        <input
          type="checkbox"
          .checked=${this.consented}
          aria-describedby="consent-missing"
          @change=${(event: Event) => {
            this.consented = (event.currentTarget as HTMLInputElement).checked;
            this.consentMissing = false;
          }}
        />
        <span>${texts.consent}</span>
      </label>
      <p class="error" id="consent-missing" role="status">
        ${this.consentMissing ? texts.consentMissing : ''}
      </p>
      <div class="row">
        ${this.#renderDecline(texts, 'primary')}
        <button type="button" @click=${this.#onReplace}>${texts.replace}</button>
      </div>`;
  }

  #renderDecline(texts: Messages['hostKey'], weight: 'primary' | ''): TemplateResult {
    return html`<button
      type="button"
      class=${weight}
      @click=${() => {
        this.#answer('host-key-declined', {});
      }}
    >
      ${texts.decline}
    </button>`;
  }

  #onConfirm = (): void => {
    if (!this.problem) return;
    const { code, params } = this.problem;
    // A server may have several keys: another one takes nothing away from the first.
    const before = code === 'sftp.host-key-other-algorithm' ? this.confirmed.trim() : '';
    const hostKey = before === '' ? params.hostKey : `${before}\n${params.hostKey}`;
    this.#answer('host-key-confirmed', { hostKey });
  };

  #onReplace = (): void => {
    if (!this.problem) return;
    this.consentMissing = !this.consented;
    if (this.consented) this.#answer('host-key-confirmed', { hostKey: this.problem.params.hostKey });
    else this.consent?.focus();
  };

  #answer(name: 'host-key-confirmed' | 'host-key-declined', detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'host-key-notice': HostKeyNotice;
  }
}
