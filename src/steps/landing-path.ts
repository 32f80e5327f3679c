import { LitElement, css, html, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { tokens } from '../components/tokens.styles.js';
import { wholeNames } from '../components/whole-names.js';
import { wholeNamesStyles } from '../components/whole-names.styles.js';

/** One piece of the way to a file. */
interface Piece {
  readonly kind: 'account' | 'storage' | 'folder' | 'file';
  readonly name: string;
}

/** The pieces of `s3://acme/exports/daily/file.csv`: where, the folders, the file. None where that is no address. */
export function piecesOf(address: string): readonly Piece[] {
  const [, storage, path = ''] = /^[a-z][a-z\d+.-]*:\/\/([^/]+)\/(.*)$/iu.exec(address) ?? [];
  if (storage === undefined) return [];
  const names = path.split('/').filter((name) => name !== '');
  const file = names.pop();
  return [
    { kind: 'storage', name: storage },
    ...names.map((name): Piece => ({ kind: 'folder', name })),
    ...(file === undefined ? [] : [{ kind: 'file', name: file } as const]),
  ];
}

const PICTURES: Readonly<Record<Piece['kind'], TemplateResult<2>>> = {
  account: svg`<circle cx="7" cy="12" r="4" /><path d="M11 12h10m-3 0v3" />`,
  storage: svg`<path d="M4 6c0-1.7 3.6-3 8-3s8 1.3 8 3v12c0 1.7-3.6 3-8 3s-8-1.3-8-3z" /><path d="M4 6c0 1.7 3.6 3 8 3s8-1.3 8-3" />`,
  folder: svg`<path d="M3 6h6l2 2h10v11H3z" />`,
  file: svg`<path d="M6 3h8l4 4v14H6z" /><path d="M14 3v4h4" />`,
};

/**
 * A picture of the way that files take: the account, the storage, each folder, the file.
 *
 * @summary The way from an account to a file.
 * @tag landing-path
 * @csspart landing-step - One piece of the way.
 */
export class LandingPath extends LitElement {
  static override styles = [
    tokens,
    wholeNamesStyles,
    css`
      :host {
        container-type: inline-size;
        max-inline-size: var(--_measure);
      }

      ol {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space) 0;
        list-style: none;
        margin: 0;
        padding: 0;
      }

      li {
        display: flex;
        align-items: center;
        min-inline-size: 0;
      }

      li + li::before {
        content: '';
        inline-size: calc(var(--_space) * 2);
        margin-inline: calc(var(--_space) * 0.5);
        border-block-start: 2px solid var(--_control);
      }

      li > span {
        display: flex;
        align-items: center;
        gap: 6px;
        min-inline-size: 0;
        padding: 4px 10px;
        border: 1px solid var(--_border);
        border-radius: var(--_radius);
        background: var(--_sunken);
        font-size: var(--_small);
        overflow-wrap: anywhere;
      }

      .file {
        border-style: dashed;
        background: none;
      }

      svg {
        flex: none;
        inline-size: 1.25em;
        block-size: 1.25em;
        fill: none;
        stroke: var(--_accent);
        stroke-width: 1.75;
        stroke-linejoin: round;
      }

      /* One below the other, each a step further in. */
      @container (inline-size < 30rem) {
        ol {
          flex-direction: column;
        }

        li {
          margin-inline-start: calc(var(--_depth, 0) * var(--_space) * 2);
        }

        li:nth-child(2) {
          --_depth: 1;
        }

        li:nth-child(3) {
          --_depth: 2;
        }

        li:nth-child(4) {
          --_depth: 3;
        }

        li:nth-child(n + 5) {
          --_depth: 4;
        }

        li + li::before {
          align-self: start;
          inline-size: calc(var(--_space) * 1.25);
          block-size: 1.1em;
          margin-inline: calc(var(--_space) * -1.25) 0;
          border: 0;
          border-inline-start: 2px solid var(--_control);
          border-block-end: 2px solid var(--_control);
          border-end-start-radius: 4px;
        }
      }
    `,
  ];

  /** What its owner calls the account. */
  @property() account = '';

  /** The full address of a file. */
  @property() address = '';

  /** What the way is called for those who do not see it. */
  @property({ attribute: false }) label = '';

  protected override render(): TemplateResult | typeof nothing {
    const pieces = piecesOf(this.address);
    if (pieces.length === 0) return nothing;
    const way: readonly Piece[] = [{ kind: 'account', name: this.account }, ...pieces];
    return html`<ol aria-label=${this.label}>
      ${way.map(
        ({ kind, name }) =>
          html`<li part="landing-step">
            <span class=${kind}
              ><svg viewBox="0 0 24 24" aria-hidden="true">${PICTURES[kind]}</svg
              ><bdi>${wholeNames(name)}</bdi></span
            >
          </li>`,
      )}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'landing-path': LandingPath;
  }
}
