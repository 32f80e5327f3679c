import type { SearchEntry } from '../build/search-index.js';
import type { Found } from './find.js';

type Find = (query: string) => readonly Found[];

let loading: Promise<Find> | undefined;

/** The texts and what searches them come when somebody is about to search. */
async function load(): Promise<Find> {
  const address = new URL(`${document.documentElement.dataset['root'] ?? './'}search.json`, location.href);
  const [{ finder }, answer] = await Promise.all([import('./find.js'), fetch(address)]);
  return finder((await answer.json()) as readonly SearchEntry[]);
}

/** The search in the header: what is found stands below the field, as links. */
export function addSearch(): void {
  const field = document.querySelector<HTMLInputElement>('search input');
  const list = document.querySelector<HTMLElement>('#found');
  const told = document.querySelector<HTMLElement>('search .told');
  const area = field?.closest('search');
  if (!field || !list || !told || !area) return;

  const show = async (): Promise<void> => {
    const query = field.value.trim();
    if (query === '') {
      list.hidden = true;
      told.textContent = '';
      return;
    }
    loading ??= load();
    const find = await loading.catch(() => {
      loading = undefined;
      return undefined;
    });
    // Somebody has typed on, meanwhile.
    if (query !== field.value.trim()) return;
    const found = find?.(query) ?? [];
    list.replaceChildren(...found.map(linkTo));
    list.hidden = found.length === 0;
    told.textContent = find
      ? found.length === 0
        ? `Nothing found for “${query}”.`
        : `${found.length} found.`
      : 'The search could not be loaded.';
  };

  field.addEventListener('focus', () => void (loading ??= load()).catch(() => (loading = undefined)));
  field.addEventListener('input', () => void show());
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  area.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    if (event.key === 'Escape') {
      field.focus();
      list.hidden = true;
    } else if (event.key === 'ArrowDown') links[at + 1]?.focus();
    else if (event.key === 'ArrowUp') (at > 0 ? links[at - 1] : field)?.focus();
    else return;
    event.preventDefault();
  });
  area.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && area.contains(relatedTarget))) list.hidden = true;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    field.focus();
  });
}

function linkTo({ id, page, heading, excerpt }: Found): HTMLElement {
  const link = document.createElement('a');
  link.href = `${document.documentElement.dataset['root'] ?? './'}${id}`;
  const title = document.createElement('strong');
  title.textContent = heading || page;
  const place = document.createElement('span');
  place.textContent = heading ? page : '';
  const text = document.createElement('span');
  text.className = 'excerpt';
  text.textContent = excerpt;
  link.append(title, ' ', place, text);
  return link;
}
