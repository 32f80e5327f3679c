/** The gallery: the list of states, knobs, and one state in a frame. Everything it shows is in its address. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { readAddress, widthIn, WIDTHS, writeAddress, type View } from '../address.js';
import { ELEMENTS, type GalleryState } from '../state.js';
import { findState } from '../states.js';
import type { FrameNews } from './frame-news.js';
import { renderKnobs } from './knob-bar.js';
import { found, renderList } from './state-list.js';

const FRAME = './gallery-frame.html';
const FIRST = 'cloud-destination-wizard/catalog';
/** How far the arrow keys move the edge, in CSS pixels. */
const STEP = 10;

const list = document.querySelector('nav');
const stage = document.querySelector('main');
const frame = createRef<HTMLIFrameElement>();
const sheet = createRef<HTMLElement>();
const code = createRef<HTMLDialogElement>();

let view = readView();
let news: FrameNews | undefined;
let said = '';
/** Where the user was when the frame began to show a state: what is played there takes the focus. */
let before: { readonly focus: HTMLElement; readonly top: number } | undefined;

function readView(): View {
  const read = readAddress(location.hash);
  return { ...read, state: read.state === '' ? FIRST : read.state };
}

/** Knobs and searches are no places to go back to; states are. */
function change(changed: Partial<View>): void {
  view = { ...view, ...changed };
  history.replaceState(null, '', writeAddress(view));
  draw();
}

function draw(): void {
  const state = findState(view.state);
  document.title = `${state?.title ?? 'Gallery'} · Gallery · Cloud destination wizard`;
  if (list)
    render(
      renderList(view, (search) => change({ search })),
      list,
    );
  if (stage) render(renderStage(state), stage);
  if (sheet.value) sheet.value.style.inlineSize = view.width === undefined ? '' : `${view.width + 16}px`;
  showInFrame(`${FRAME}${writeAddress({ ...view, width: undefined, search: '' })}`);
}

function showInFrame(address: string): void {
  const shown = frame.value?.contentWindow;
  const wanted = new URL(address, location.href).href;
  if (!shown || shown.location.href === wanted) return;
  const focus = document.activeElement;
  if (focus instanceof HTMLElement && focus !== frame.value) before = { focus, top: scrollY };
  // Not another entry of the history: this page has its own.
  shown.location.replace(wanted);
}

function renderStage(state: GalleryState | undefined): TemplateResult {
  return html`
    ${renderKnobs(view, {
      turn: (name, value) => change({ settings: { ...view.settings, [name]: value } }),
      resize: (width) => change({ width }),
    })}
    <div class="room">
      <div class="sheet" ${ref(sheet)}>
        <iframe
          title=${state ? `${ELEMENTS[state.element]}: ${state.title}` : 'A state'}
          ${ref(frame)}
        ></iframe>
        <div
          class="grip"
          role="separator"
          tabindex="0"
          aria-orientation="vertical"
          aria-label="Width of the state"
          aria-valuemin=${WIDTHS.least}
          aria-valuemax=${WIDTHS.most}
          aria-valuenow=${view.width ?? WIDTHS.most}
          @keydown=${moveEdge}
          @pointerdown=${dragEdge}
        ></div>
      </div>
    </div>
    <div class="caption">
      <div class="what">
        <h2>${state ? `${ELEMENTS[state.element]}: ${state.title}` : 'No such state'}</h2>
        <p>
          ${view.state}${news?.trouble ? html`<br /><span class="trouble">${news.trouble}</span>` : nothing}
        </p>
      </div>
      <p role="status">${said}</p>
      <button type="button" @click=${() => goTo(-1)}>Previous</button>
      <button type="button" @click=${() => goTo(1)}>Next</button>
      <button type="button" @click=${() => copy(location.href, 'The link is copied.')}>Copy link</button>
      <a href=${`${FRAME}${writeAddress(view)}`} target="_blank">Open alone</a>
      <button type="button" @click=${() => code.value?.showModal()}>Code</button>
    </div>
    <dialog aria-labelledby="code-heading" ${ref(code)}>
      <div class="bar">
        <h2 id="code-heading">This state as code</h2>
        <div>
          <button type="button" @click=${() => copy(news?.code ?? '', 'The code is copied.')}>
            Copy code
          </button>
          <button type="button" @click=${() => code.value?.close()}>Close</button>
        </div>
      </div>
      <pre tabindex="0" role="group" aria-labelledby="code-heading">${news?.code ?? ''}</pre>
    </dialog>
  `;
}

/** To the next of the states that the search finds, from the last one to the first. */
function goTo(step: number): void {
  const states = found(view.search).flatMap(([, each]) => each);
  const at = states.findIndex(({ id }) => id === view.state);
  const next = states[(at + step + states.length) % states.length];
  if (next) location.hash = writeAddress({ ...view, state: next.id });
}

async function copy(text: string, done: string): Promise<void> {
  said = await navigator.clipboard.writeText(text).then(
    () => done,
    () => 'This browser does not let pages copy.',
  );
  draw();
}

const widthNow = (): number => frame.value?.getBoundingClientRect().width ?? WIDTHS.most;

function moveEdge(event: KeyboardEvent): void {
  const by = { ArrowLeft: -STEP, ArrowRight: STEP, PageDown: -10 * STEP, PageUp: 10 * STEP }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  change({ width: widthIn(String(widthNow() + by)) });
}

function dragEdge(event: PointerEvent): void {
  const grip = event.currentTarget;
  if (!(grip instanceof HTMLElement)) return;
  const [from, width] = [event.clientX, widthNow()];
  grip.setPointerCapture(event.pointerId);
  sheet.value?.classList.add('dragged');
  // The sheet is in the middle: both of its edges move.
  const drag = ({ clientX }: PointerEvent): void =>
    change({ width: widthIn(String(width + 2 * (clientX - from))) });
  grip.addEventListener('pointermove', drag);
  grip.addEventListener(
    'lostpointercapture',
    () => {
      sheet.value?.classList.remove('dragged');
      grip.removeEventListener('pointermove', drag);
    },
    { once: true },
  );
}

function returnFocus(): void {
  if (before && document.activeElement === frame.value) {
    before.focus.focus({ preventScroll: true });
    if (document.activeElement === frame.value) frame.value.blur();
    scrollTo(scrollX, before.top);
  }
  before = undefined;
}

const isNews = (data: unknown): data is FrameNews =>
  typeof data === 'object' && data !== null && 'gallery' in data;

addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  if (source !== frame.value?.contentWindow || !isNews(data)) return;
  news = data;
  draw();
  returnFocus();
});

addEventListener('hashchange', () => {
  view = readView();
  news = undefined;
  said = '';
  draw();
});

draw();
list?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
