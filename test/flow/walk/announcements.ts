/** What live regions say while the page changes. */
import { everyElement } from '../../../demo/gallery/every-element.js';
import { textOf } from '../../drivers/browser/user.js';

const LIVE = '[role="status"], [role="alert"], output:not([aria-live="off"])';

/** What is read out by the live regions of the page, shadow roots included. */
export class Announcements {
  said: string[] = [];
  readonly #last = new WeakMap<Element, string>();
  readonly #observer = new MutationObserver((records) => {
    this.#read(records);
  });
  // eslint-disable-next-line @typescript-eslint/unbound-method -- Called with its own `this`.
  readonly #attach = Element.prototype.attachShadow;

  start(): void {
    const attach = this.#attach;
    const watch = (root: Node): void => this.#watch(root);
    Element.prototype.attachShadow = function (this: Element, init) {
      const root = attach.call(this, init);
      watch(root);
      return root;
    };
    this.#watch(document.body);
  }

  end(): void {
    Element.prototype.attachShadow = this.#attach;
    this.#observer.disconnect();
  }

  /** What was said since; nothing after that. */
  take(): readonly string[] {
    this.#read(this.#observer.takeRecords());
    const { said } = this;
    this.said = [];
    return said;
  }

  #watch(root: Node): void {
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true });
  }

  #read(records: readonly MutationRecord[]): void {
    const touched = new Set<Element>();
    for (const { target, addedNodes } of records) {
      const at = target instanceof Element ? target : target.parentElement;
      const region = at?.closest(LIVE);
      if (region) touched.add(region);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        // An alert is read out when it comes; a status is not, until it changes.
        for (const one of [node, ...everyElement(node)]) {
          if (!one.matches(LIVE)) continue;
          if (one.matches('[role="alert"]')) touched.add(one);
          else if (!this.#last.has(one)) this.#last.set(one, textOf(one));
        }
      }
    }
    for (const region of touched) {
      if (!region.isConnected) continue;
      const text = textOf(region);
      if (text === (this.#last.get(region) ?? '')) continue;
      this.#last.set(region, text);
      if (text) this.said.push(text);
    }
  }
}
