/**
 * Functions that run inside a page that a server has rendered. Each stands alone, as those of `in-page.ts` do: the page gets its
 * source text.
 */

interface PageNode {
  readonly localName: string;
  readonly isConnected: boolean;
  readonly parentNode: object | null;
  readonly shadowRoot: PageRoot | null;
}

interface PageRoot {
  querySelectorAll(selector: string): Iterable<PageNode>;
}

interface LayoutShift {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: { readonly localName?: string } | null }[];
}

interface RenderedWindow {
  readonly document: PageRoot;
  readonly PerformanceObserver: new (listener: (list: { getEntries(): readonly LayoutShift[] }) => void) => {
    observe(options: { readonly type: string; readonly buffered: boolean }): void;
  };
  requestAnimationFrame(listener: () => void): void;
  markedNodes: readonly PageNode[];
  shifts: string[];
}

/** Remembers every element that is there, those in shadow roots included. */
export function markNodes(): void {
  const window = globalThis as unknown as RenderedWindow;
  const found: PageNode[] = [];
  const open: PageRoot[] = [window.document];
  for (let root = open.pop(); root; root = open.pop()) {
    for (const element of root.querySelectorAll('body *')) found.push(element);
    for (const element of root.querySelectorAll('*')) {
      if (root !== window.document) found.push(element);
      if (element.shadowRoot) open.push(element.shadowRoot);
    }
  }
  window.markedNodes = found;
}

/** How many elements were marked, and which of them have left the page; styles apart, which become style sheets. */
export function readMarkedNodes(): { marked: number; gone: string[] } {
  const { markedNodes } = globalThis as unknown as RenderedWindow;
  return {
    marked: markedNodes.length,
    gone: markedNodes
      .filter(({ isConnected, localName }) => !isConnected && localName !== 'style')
      .map(({ localName }) => localName),
  };
}

/** Records what moves on the page by itself. */
export function watchLayout(): void {
  const window = globalThis as unknown as RenderedWindow;
  window.shifts = [];
  new window.PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      const moved = sources.map(({ node }) => node?.localName ?? 'text').join(', ');
      window.shifts.push(`${value}: ${moved}`);
    }
  }).observe({ type: 'layout-shift', buffered: false });
}

/** What has moved, once the page has been drawn. */
export async function layoutShifts(): Promise<readonly string[]> {
  const window = globalThis as unknown as RenderedWindow;
  for (let frames = 0; frames < 3; frames += 1) {
    await new Promise<void>((resolve) => {
      window.requestAnimationFrame(resolve);
    });
  }
  return window.shifts;
}
