import type { CDPSession, Page } from 'playwright-core';

/** The part of a node of Chromium's accessibility tree that is read: https://chromedevtools.github.io/devtools-protocol/tot/Accessibility/#type-AXNode */
interface AXNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** What has been said, and how urgently. */
export interface Announcement {
  readonly live: 'polite' | 'assertive';
  readonly text: string;
}

/**
 * Listens to a page as a screen reader does: reads its accessibility tree whenever something changes, and notes what is new in
 * live regions. What is hidden from assistive technology is not heard.
 */
export class ScreenReader {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #known = new Map<number, string>();
  readonly #said: Announcement[] = [];
  #reading: Promise<void> = Promise.resolve();

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  /** Begins to listen. What is there already is not news. */
  static async listenTo(page: Page): Promise<ScreenReader> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: 'cdwTreeChanged' });
    const reader = new ScreenReader(page, session);
    session.on('Runtime.bindingCalled', () => {
      reader.#reading = reader.#reading.then(() => reader.#read());
    });
    await page.evaluate(OBSERVE);
    await reader.#read();
    reader.#said.length = 0;
    return reader;
  }

  /** Everything that has been said, in order. */
  async said(): Promise<readonly Announcement[]> {
    await this.#page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
    await this.#reading;
    await this.#read();
    return this.#said;
  }

  /** Everything that was said, as lines, since the last time that somebody asked. */
  async news(): Promise<readonly string[]> {
    const said = [...(await this.said())];
    this.#said.length = 0;
    return said.map(({ live, text }) => `${live}: ${text}`);
  }

  /** The name and the description of what has the focus. */
  async focused(): Promise<{ readonly name: string; readonly description: string }> {
    const nodes = await this.#nodes();
    const focused = nodes.findLast(({ ignored, properties = [] }) =>
      properties.some(({ name, value }) => !ignored && name === 'focused' && value.value === true),
    );
    return { name: spoken(focused?.name), description: spoken(focused?.description) };
  }

  async #nodes(): Promise<readonly AXNode[]> {
    const { nodes } = await this.#session.send('Accessibility.getFullAXTree');
    return nodes;
  }

  async #read(): Promise<void> {
    const nodes = await this.#nodes();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    for (const node of nodes) {
      const live = node.properties?.find(({ name }) => name === 'live')?.value.value;
      const id = node.backendDOMNodeId;
      if (node.ignored || id === undefined || (live !== 'polite' && live !== 'assertive')) continue;
      const text = textIn(node, byId);
      if (text !== '' && text !== this.#known.get(id)) this.#said.push({ live, text });
      this.#known.set(id, text);
    }
  }
}

const spoken = (text: { readonly value?: unknown } | undefined): string =>
  typeof text?.value === 'string' ? text.value.replaceAll(/\s+/gu, ' ').trim() : '';

function textIn(node: AXNode, byId: ReadonlyMap<string, AXNode>): string {
  if (node.role?.value === 'StaticText') return spoken(node.name);
  const inside = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  return inside
    .map((child) => textIn(child, byId))
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

// Runs in the page. Each shadow root is watched by itself, from its beginning: mutations do not cross its border.
const OBSERVE = `(() => {
  const observer = new MutationObserver(() => cdwTreeChanged(''));
  const watch = (root) => observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  const watchAll = (root) => {
    watch(root);
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) watchAll(element.shadowRoot);
  };
  watchAll(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    watch(root);
    return root;
  };
})()`;
