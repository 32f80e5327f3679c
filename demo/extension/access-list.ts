import { api } from './browser-api.js';

/** Shows what the extension may reach, each with a button that ends it; follows what the browser is told elsewhere. */
export function showAccess(list: HTMLElement): void {
  const show = async (): Promise<void> => {
    const { origins = [] } = await api.permissions.getAll();
    list.replaceChildren(...origins.map(row));
  };
  api.permissions.onAdded.addListener(() => void show());
  api.permissions.onRemoved.addListener(() => void show());
  void show();
}

function row(pattern: string): HTMLElement {
  const item = document.createElement('li');
  const name = document.createElement('span');
  const button = document.createElement('button');
  name.textContent = pattern;
  button.type = 'button';
  button.textContent = 'Withdraw';
  button.setAttribute('aria-label', `Withdraw ${pattern}`);
  button.addEventListener('click', () => void api.permissions.remove({ origins: [pattern] }));
  item.append(name, button);
  return item;
}
