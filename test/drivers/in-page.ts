/**
 * Functions that run inside the page. Each stands alone and names no inner function: the page gets its source text.
 * The Node project knows no DOM; the little of it that is needed here is written down.
 */

/** What these functions use of an element. */
export interface PageElement {
  readonly tagName: string;
  readonly id: string;
  readonly textContent: string | null;
  readonly value?: string;
  readonly type?: string;
  readonly labels?: ArrayLike<PageElement> | null;
  readonly shadowRoot: PageRoot | null;
  getAttribute(name: string): string | null;
  getRootNode(): PageRoot;
  querySelector(selector: string): PageElement | null;
  getHTML(options: { readonly shadowRoots: readonly PageRoot[] }): string;
  addEventListener(name: string, listener: (event: PageEvent) => void): void;
}

interface PageRoot {
  readonly activeElement: PageElement | null;
  getElementById(id: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

interface PageEvent {
  readonly type: string;
  readonly detail: unknown;
  preventDefault(): void;
}

/** What the page remembers for the tests. */
export interface PageMemory {
  readonly document: PageDocument;
  readonly location: { readonly href: string };
  readonly history: { readonly state: unknown };
  readonly localStorage: object;
  readonly sessionStorage: object;
  readonly indexedDB: { databases(): Promise<readonly { readonly name?: string }[]> };
  readonly caches: { keys(): Promise<readonly string[]> };
  heardEvents: { name: string; detail: unknown }[];
  keepOnCancel: boolean;
  violations: string[];
}

interface PageDocument extends PageRoot {
  readonly documentElement: PageElement;
  readonly cookie: string;
  addEventListener(name: 'securitypolicyviolation', listener: (event: PolicyViolation) => void): void;
}

interface PolicyViolation {
  readonly violatedDirective: string;
  readonly blockedURI: string;
}

/** One probe as it is listed. */
export interface ListedProbe {
  readonly label: string;
  readonly status: string;
  /** What was found out, or the warning. */
  readonly finding: string;
}

/** Where the keyboard is. */
export interface Focused {
  readonly tag: string;
  /** The label of a field, the name of a button, the text of a heading. */
  readonly name: string;
}

/** Records the wizard's events as plain data. */
export function recordEvents(wizard: PageElement, names: readonly string[]): void {
  const memory = globalThis as unknown as PageMemory;
  memory.heardEvents = [];
  for (const name of names) {
    wizard.addEventListener(name, (event) => {
      memory.heardEvents.push({ name, detail: JSON.parse(JSON.stringify(event.detail)) as unknown });
      if (name === 'wizard-cancel' && memory.keepOnCancel) event.preventDefault();
    });
  }
}

/** Records what breaks the page's policy, before anything else runs there. */
export function recordViolations(): void {
  const memory = globalThis as unknown as PageMemory;
  memory.violations = [];
  memory.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    memory.violations.push(`${violatedDirective}: ${blockedURI}`);
  });
}

/** The rows of a list of probes. */
export function readProbes(rows: readonly PageElement[]): ListedProbe[] {
  return rows.map((row) => ({
    label: (row.querySelector('.label')?.textContent ?? '').trim(),
    // Without the duration.
    status: (row.querySelector('.status')?.textContent ?? '').split('·')[0]?.trim() ?? '',
    finding: (row.querySelector('.finding')?.textContent ?? '').trim(),
  }));
}

/** The texts that describe a field and whose ids end in this way: `-error`, `-notices`. */
export function readDescription(field: PageElement, suffix: string): string {
  return (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id.endsWith(suffix))
    .map((id) => (field.getRootNode().getElementById(id)?.textContent ?? '').trim().replace(/\s+/g, ' '))
    .join(' ');
}

/** The labels of fields. */
export function readLabels(fields: readonly PageElement[]): string[] {
  return fields.map((field) => (field.labels?.[0]?.textContent ?? '').replace(/\(optional\)|\*/u, '').trim());
}

/** The element with the focus, inside all shadow roots. */
export function readFocus(): Focused {
  let active = (globalThis as unknown as PageMemory).document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const name = active?.labels?.[0]?.textContent ?? active?.getAttribute('aria-label') ?? active?.textContent;
  return {
    tag: (active?.tagName ?? '').toLowerCase(),
    name: (name ?? '')
      .replace(/\*\s*$/u, '')
      .trim()
      .replace(/\s+/g, ' '),
  };
}

/** Everything that the page holds and shows, shadow roots and attributes included; values of inputs apart. */
export async function readEverything(): Promise<{ markup: string; values: string[]; stored: string }> {
  const page = globalThis as unknown as PageMemory;
  const roots: PageRoot[] = [];
  const values: string[] = [];
  const open: PageRoot[] = [page.document];
  for (let root = open.pop(); root; root = open.pop()) {
    for (const element of root.querySelectorAll('*')) {
      if (typeof element.value === 'string' && element.value) values.push(element.value);
      if (element.shadowRoot) {
        roots.push(element.shadowRoot);
        open.push(element.shadowRoot);
      }
    }
  }
  const stored = [
    page.location.href,
    page.document.cookie,
    JSON.stringify(page.history.state),
    JSON.stringify({ ...page.localStorage }),
    JSON.stringify({ ...page.sessionStorage }),
    JSON.stringify(await page.indexedDB.databases()),
    JSON.stringify(await page.caches.keys()),
  ].join('\n');
  return { markup: page.document.documentElement.getHTML({ shadowRoots: roots }), values, stored };
}
