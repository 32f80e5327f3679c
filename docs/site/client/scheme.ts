const KEY = 'scheme';

/** The choice of colours for this site, which is kept. */
export function followScheme(): void {
  const root = document.documentElement;
  const choice = document.querySelector<HTMLSelectElement>('.scheme select');
  const tools = document.querySelector<HTMLElement>('.tools');
  if (!choice || !tools) return;
  tools.hidden = false;
  choice.value = root.dataset['scheme'] ?? '';
  const follow = (): void => {
    root.dataset['scheme'] = choice.value;
    // Pictures in two versions ask the system, which was overruled here.
    for (const source of document.querySelectorAll('source')) {
      source.media = { light: 'not all', dark: 'all' }[choice.value] ?? '(prefers-color-scheme: dark)';
    }
  };
  follow();
  choice.addEventListener('change', () => {
    follow();
    try {
      localStorage.setItem(KEY, choice.value);
    } catch {
      // It is forgotten with the page, then.
    }
  });
}
