import { addCopyButtons } from './copy.js';
import { followScheme } from './scheme.js';
import { addSearch } from './search.js';

/** What every page does, where there are scripts. Without them it can be read all the same. */
followScheme();
addCopyButtons();
addSearch();

const wide = matchMedia('(width >= 64rem)');
const folds = document.querySelectorAll<HTMLDetailsElement>('details.fold');
wide.addEventListener('change', () => {
  for (const fold of folds) fold.open = wide.matches;
});

// What does not scroll needs no place in the order of the keyboard.
const scrolling = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target instanceof HTMLElement) target.tabIndex = target.scrollWidth > target.clientWidth ? 0 : -1;
  }
});
for (const box of document.querySelectorAll('[role="group"][tabindex="0"]')) scrolling.observe(box);

markCurrent();

/** Marks in the list of headings the one that is being read. */
function markCurrent(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map((link) => [
      decodeURIComponent(link.hash.slice(1)),
      link,
    ]),
  );
  const headings = [...document.querySelectorAll<HTMLElement>('article :is(h2, h3)[id]')].filter(({ id }) =>
    links.has(id),
  );
  if (headings.length === 0) return;
  const observer = new IntersectionObserver(
    () => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 160);
      const current = passed.at(-1)?.id;
      for (const [id, link] of links) {
        if (id === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
    { rootMargin: '-80px 0px 0px 0px', threshold: [0, 1] },
  );
  for (const heading of headings) observer.observe(heading);
}
