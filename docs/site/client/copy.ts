/** A button that copies a text and says that it has. */
export function copyButton(label: string, text: () => string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.setAttribute('aria-label', label);
  button.addEventListener('click', () => {
    const say = (words: string): void => {
      button.textContent = words;
      button.setAttribute('aria-label', `${label}: ${words}`);
    };
    void navigator.clipboard.writeText(text()).then(
      () => say('Copied'),
      () => say('Not copied'),
    );
    button.addEventListener(
      'blur',
      () => {
        button.textContent = 'Copy';
        button.setAttribute('aria-label', label);
      },
      { once: true },
    );
  });
  return button;
}

/** Every block of code, and every entry to try, can be copied. */
export function addCopyButtons(): void {
  for (const block of document.querySelectorAll<HTMLElement>('.code')) {
    block.append(copyButton('Copy the code', () => block.querySelector('code')?.textContent ?? ''));
  }
  for (const entry of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    entry.after(copyButton(`Copy ${entry.dataset['copy'] ?? ''}`, () => entry.textContent));
  }
}
