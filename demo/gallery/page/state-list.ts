import { html, nothing, type TemplateResult } from 'lit';
import { ELEMENTS, type GalleryElement, type GalleryState } from '../state.js';
import { STATES } from '../states.js';
import { writeAddress, type View } from '../address.js';

/** The states that a search finds: each of its words is in the name of the element, in the title or in the address. */
export function found(search: string): readonly (readonly [GalleryElement, readonly GalleryState[]])[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return [...STATES]
    .map(([element, states]) => {
      const matching = states.filter(({ id, title }) => {
        const text = `${ELEMENTS[element]} ${title} ${id}`.toLowerCase();
        return words.every((word) => text.includes(word));
      });
      return [element, matching] as const;
    })
    .filter(([, states]) => states.length > 0);
}

/** The element whose states an address shows. */
const elementOf = ({ state }: View): string => state.split('/')[0] ?? '';

/** The list at the side, with a search over it. */
export function renderList(view: View, search: (text: string) => void): TemplateResult {
  const groups = found(view.search);
  const count = groups.reduce((sum, [, states]) => sum + states.length, 0);
  return html`
    <div class="search">
      <input
        type="search"
        aria-label="Search states"
        placeholder="Search states"
        .value=${view.search}
        @input=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) search(event.target.value);
        }}
      />
      <p class="count" role="status">${count === 1 ? '1 state' : `${count} states`}</p>
    </div>
    <div @keydown=${moveFocus}>${groups.map(([element, states]) => renderGroup(element, states, view))}</div>
  `;
}

function renderGroup(element: GalleryElement, states: readonly GalleryState[], view: View): TemplateResult {
  return html`<details ?open=${view.search !== '' || elementOf(view) === element}>
    <summary>${ELEMENTS[element]} <span class="number">${states.length}</span></summary>
    <ul>
      ${states.map(
        (state) =>
          html`<li>
            <a
              href=${writeAddress({ ...view, state: state.id })}
              aria-current=${state.id === view.state ? 'page' : nothing}
              >${state.title}</a
            >
          </li>`,
      )}
    </ul>
  </details>`;
}

/** The arrow keys go through the list as Tab does. */
function moveFocus(event: KeyboardEvent): void {
  const { key, currentTarget, target } = event;
  if ((key !== 'ArrowDown' && key !== 'ArrowUp') || !(currentTarget instanceof HTMLElement)) return;
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('summary, details[open] a')];
  const at = stops.findIndex((stop) => stop === target);
  const next = stops[at + (key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
