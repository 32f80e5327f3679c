import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { addressFrom, linkTo, pageOf, type Page } from './pages.js';

/** A link from one page to a place in another one, or in the same. */
export interface InternalLink {
  readonly from: Page;
  readonly to: Page;
  readonly anchor: string | undefined;
  /** As it was written. */
  readonly href: string;
}

const IS_ABSOLUTE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Turns the links of one document, which work on GitHub, into links of its page. */
export class Links {
  readonly #root: string;
  readonly #page: Page;
  /** To other pages, to be checked when all of them are there. */
  readonly found: InternalLink[] = [];
  /** Files of the project that are linked to, and so have to be in the site. */
  readonly files = new Set<string>();
  /** What is linked to and is not there. */
  readonly broken: string[] = [];

  constructor(root: string, page: Page) {
    this.#root = root;
    this.#page = page;
  }

  /** The address for the page; nothing where the site has nothing to link to, such as a folder of sources. */
  resolve(href: string): string | undefined {
    if (IS_ABSOLUTE.test(href)) return href;
    const [path = '', anchor] = href.split('#');
    const file = this.#file(path);
    const to = path === '' ? this.#page : pageOf(file);
    if (to) {
      this.found.push({ from: this.#page, to, anchor, href });
      if (to === this.#page) return anchor === undefined ? linkTo(this.#page, to) : `#${anchor}`;
      return linkTo(this.#page, { path: to.path, ...(anchor === undefined ? {} : { anchor }) });
    }
    const found = statSync(join(this.#root, file), { throwIfNoEntry: false });
    if (!found) this.broken.push(`${this.#page.source}: ${href}`);
    if (!found?.isFile()) return undefined;
    this.files.add(file);
    return addressFrom(this.#page, `files/${posix.basename(file)}`);
  }

  /** The address of a picture, as Vite finds it: from the place of the page in `docs/`. */
  image(href: string): string {
    if (IS_ABSOLUTE.test(href)) return href;
    const file = this.#file(href);
    if (!statSync(join(this.#root, file), { throwIfNoEntry: false })?.isFile()) {
      this.broken.push(`${this.#page.source}: ${href}`);
    }
    return addressFrom(this.#page, posix.relative('docs', file));
  }

  /** The same for the links and pictures in markup. */
  inMarkup(html: string): string {
    return html
      .replaceAll(
        /\s(src|srcset)="([^"]+)"/g,
        (_, name: string, href: string) => ` ${name}="${this.image(href)}"`,
      )
      .replaceAll(/\shref="([^"]+)"/g, (_, href: string) => ` href="${this.resolve(href) ?? href}"`);
  }

  #file(path: string): string {
    return posix.normalize(posix.join(posix.dirname(this.#page.source), decodeURI(path)));
  }
}
