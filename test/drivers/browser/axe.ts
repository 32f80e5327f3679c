/** Accessibility as an expectation: `await expectAccessible(element)`. */
import 'axe-core/axe.min.js'; // CommonJS: as a module it only sets the global below
import type Axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules about whole pages, which a single element in an empty test page cannot satisfy. */
const PAGE_RULES = [
  'region',
  'landmark-one-main',
  'page-has-heading-one',
  'bypass',
  'document-title',
  'html-has-lang',
];

export interface AxeOptions {
  /** Rules to leave out. Say why at the call. */
  readonly without?: readonly string[];
  /** Also hold the rules about whole pages against it. Default: no. */
  readonly asPage?: boolean;
}

/**
 * Fails with rule, target and remedy of each violation in the element and everything below it, open shadow roots
 * included. What axe cannot decide alone (`incomplete`) does not fail.
 */
export async function expectAccessible(element: Element, options: AxeOptions = {}): Promise<void> {
  if (!element.isConnected) throw new Error('expectAccessible: the element is not in the document.');
  await (element as Element & { updateComplete?: Promise<unknown> }).updateComplete;

  const off = [...(options.asPage ? [] : PAGE_RULES), ...(options.without ?? [])];
  const results = await one(() =>
    window.axe.run(element, {
      runOnly: { type: 'tag', values: TAGS },
      rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
      resultTypes: ['violations'],
      // The axe of a frame would have to be injected there; the wizard has none.
      iframes: false,
    }),
  );
  if (results.violations.length > 0) throw new Error(describe(results.violations));
}

/** axe refuses a second run while one is under way: take turns. */
let turn: Promise<unknown> = Promise.resolve();

function one<T>(run: () => Promise<T>): Promise<T> {
  const mine = turn.then(run, run);
  turn = mine.catch(() => undefined);
  return mine;
}

function describe(violations: readonly Axe.Result[]): string {
  const lines = violations.flatMap(({ id, impact, help, helpUrl, nodes }) => [
    `${id} (${impact ?? 'unrated'}): ${help}`,
    ...nodes.flatMap((node) => [
      `  at ${path(node.target)}`,
      `     ${node.html}`,
      ...(node.failureSummary ?? '').split('\n').map((line) => `     ${line}`),
    ]),
    `  see ${helpUrl}`,
  ]);
  return `${violations.length} accessibility violation(s)\n${lines.join('\n')}`;
}

/** axe names an element in a shadow root by the selectors of its hosts, then its own. */
function path(target: Axe.NodeResult['target']): string {
  return target.map((part) => (Array.isArray(part) ? part.join(' » ') : part)).join(' | ');
}
