/** A page with one state and nothing else, inside the gallery or alone. */
import { elementsReady } from '../elements.js';
import { loadMessages, directionOf } from '../../../src/messages/languages.js';
import { readAddress } from '../address.js';
import { FAULTS, setAnswers, type Fault } from '../answers.js';
import { DENSITIES, KNOBS, KNOB_NAMES, PSEUDO, type Settings } from '../knobs.js';
import { play } from '../play.js';
import { mappedMessages, pseudo } from '../pseudo.js';
import { schemeValue, snippetOf } from '../snippet.js';
import { makeElement, type GalleryState, type Shown } from '../state.js';
import { findState } from '../states.js';
import { applyTheme } from '../../page/theme-sheet.js';
import type { FrameNews } from './frame-news.js';

const root = document.documentElement;
const place = document.querySelector('main') ?? document.body;
let remade = '';

/** The part of the address for which a state has to be made anew. */
const remakingPart = (): string => {
  const { state, settings } = readAddress(location.hash);
  const names = KNOB_NAMES.filter((name) => 'remakes' in KNOBS[name]);
  return [state, ...names.map((name) => settings[name])].join(' ');
};

/** What needs no new element. */
async function dress({ theme, density, scheme, dir, lang }: Settings): Promise<void> {
  root.removeAttribute('style');
  root.style.colorScheme = schemeValue(scheme);
  for (const [name, value] of Object.entries(DENSITIES[density] ?? {})) {
    root.style.setProperty(name, value);
  }
  root.dir = dir === 'auto' ? (lang === PSEUDO ? 'ltr' : directionOf(lang)) : dir;
  await applyTheme(theme === 'default' ? '' : theme);
}

async function speak(element: Shown, lang: string): Promise<void> {
  // After all that somebody does: acts name things in English.
  if (lang === 'en') return;
  if (lang === PSEUDO) {
    element.messages = await mappedMessages(pseudo);
    return;
  }
  root.lang = lang;
  if (element.localName !== 'cloud-destination-wizard') element.messages = await loadMessages(lang);
}

const isFault = (name: string): name is Fault => name in FAULTS;

async function showState(state: GalleryState, settings: Settings): Promise<void> {
  const fault = isFault(settings.fault) ? settings.fault : 'ok';
  setAnswers({ latency: Number(settings.latency), fault });
  const element = await makeElement(state);
  const code = snippetOf(state, await state.properties(), settings);
  place.append(element);
  let trouble = '';
  try {
    await play(element, state.acts);
  } catch (error) {
    trouble = String(error);
  }
  await speak(element, settings.lang);
  tell({ gallery: trouble === '' ? 'shown' : 'failed', code, trouble });
}

function tell(news: FrameNews): void {
  if (news.trouble !== '') {
    const text = Object.assign(document.createElement('p'), {
      className: 'trouble',
      textContent: news.trouble,
    });
    place.append(text);
  }
  root.dataset['gallery'] = news.gallery;
  if (parent !== window) parent.postMessage(news, location.origin);
}

async function start(): Promise<void> {
  const view = readAddress(location.hash);
  remade = remakingPart();
  await dress(view.settings);
  const state = findState(view.state);
  if (state) document.title = `${state.title} · Cloud destination wizard`;
  if (state) await showState(state, view.settings);
  else tell({ gallery: 'failed', code: '', trouble: `There is no state “${view.state}”.` });
}

addEventListener('hashchange', () => {
  if (remakingPart() === remade) void dress(readAddress(location.hash).settings);
  else location.reload();
});

// What a wizard fetches right after its first screen, too: a state that is said to be shown is complete.
await Promise.all([
  elementsReady,
  import('../../../src/components/catalog-more.js'),
  import('../../../src/components/wizard-backend.js'),
]);
await start().catch((error: unknown) => {
  tell({ gallery: 'failed', code: '', trouble: String(error) });
});
