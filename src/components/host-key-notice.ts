import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { hostKey as english } from '../messages/en/auth.js';
import { withOverrides, type MessageOverrides } from '../messages/messages.js';
import type { ProblemOf } from '../problems/problem.js';
import { buttons } from './buttons.styles.js';
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

/**
 * Asks whether a server's key is the right one, before any secret is sent. Takes the focus when it appears.
 *
 * @summary The confirmation of an SFTP server's host key.
 * @tag host-key-notice
 * @fires {CustomEvent<{hostKey: string}>} host-key-confirmed - The user says that the fingerprint matches.
 * @fires {CustomEvent} host-key-declined - The user does not want to connect.
 * @csspart notice - The whole notice.
 * @csspart fingerprint - The fingerprint.
 */
export class HostKeyNotice extends LitElement {
  static override styles = [
    tokens,
    buttons,
    css`
      section {
        display: grid;
        gap: calc(var(--_space) * 1.5);
        padding: calc(var(--_space) * 2.5);
        border: 1px solid var(--_accent);
        border-inline-start-width: 4px;
        border-radius: var(--_radius);
        background: var(--_accent-soft);
      }

      h3 {
        font-size: 1.0625em;
      }

      h3:focus {
        outline: none;
      }

      dt {
        color: var(--_muted);
        font-size: 0.875em;
      }

      dd {
        margin-block-end: var(--_space);
        font-family: var(--_mono);
        font-size: 0.9375em;
        overflow-wrap: anywhere;
      }

      code {
        display: block;
        padding: 6px 10px;
        border-radius: calc(var(--_radius) / 2);
        background: var(--_surface);
        font: 0.8125em var(--_mono);
        overflow-wrap: anywhere;
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space);
      }
    `,
  ];

  /** What the server showed; nothing is asked without it. */
  @property({ attribute: false }) problem: ProblemOf<'sftp.host-key-unknown'> | undefined;

  /** Texts to replace or translate. */
  @property({ attribute: false }) messages: MessageOverrides | undefined;

  @query('h3') private readonly heading!: HTMLElement | null;

  protected override firstUpdated(): void {
    this.heading?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.problem) return nothing;
    const texts = withOverrides(english, this.messages?.hostKey);
    const { host, port, algorithm, fingerprint, hostKey } = this.problem.params;
    const file = HOST_KEY_FILES.get(algorithm);
    return html`<section part="notice" aria-labelledby="heading">
      <h3 id="heading" tabindex="-1">${texts.heading}</h3>
      <p>${texts.intro({ host, port })}</p>
      <dl>
        <dt>${texts.algorithm}</dt>
        <dd>${algorithm}</dd>
        <dt>${texts.fingerprint}</dt>
        <dd part="fingerprint">${fingerprint}</dd>
      </dl>
      ${
        file
          ? html`<div>
              <p class="muted">${texts.howTo}</p>
              <code>ssh-keygen -lf /etc/ssh/ssh_host_${file}_key.pub</code>
            </div>`
          : nothing
      }
      <div class="row">
        <button
          type="button"
          class="primary"
          @click=${() => {
            this.#answer('host-key-confirmed', { hostKey });
          }}
        >
          ${texts.confirm}
        </button>
        <button
          type="button"
          @click=${() => {
            this.#answer('host-key-declined', {});
          }}
        >
          ${texts.decline}
        </button>
      </div>
    </section>`;
  }

  #answer(name: 'host-key-confirmed' | 'host-key-declined', detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'host-key-notice': HostKeyNotice;
  }
}
