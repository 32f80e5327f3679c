/**
 * Puts a text into the clipboard. Where the page may not (plain http, a frame without permission), the old way is tried:
 * https://developer.mozilla.org/docs/Web/API/Document/execCommand. Answers whether it worked.
 */
export async function copyText(text: string): Promise<boolean> {
  // Missing outside of secure contexts, whatever its type says.
  const { clipboard } = navigator as { clipboard?: Clipboard };
  try {
    if (!clipboard) return copySelected(text);
    await clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const before = focusedElement();
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without the clipboard's permission
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    before?.focus();
  }
}

/** What has the focus, however deep: it gets it back. */
function focusedElement(): HTMLElement | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : undefined;
}
