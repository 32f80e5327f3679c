import { posix } from 'node:path';

/** A page of the site, made of one Markdown document. */
export interface Page {
  /** The document, from the project's folder. */
  readonly source: string;
  /** Where it lies in the site, without `.html`. */
  readonly path: string;
  /** What the navigation calls it. */
  readonly title: string;
  /** Takes the whole width, without the list of its headings beside it. */
  readonly wide?: true;
}

/** A place within a page that the navigation names by itself. */
export interface Place {
  readonly title: string;
  readonly path: string;
  readonly anchor: string;
}

export interface Section {
  readonly title: string;
  readonly entries: readonly (Page | Place)[];
}

const framework = (title: string): Place => ({
  title,
  path: 'embedding',
  anchor: title.toLowerCase().replaceAll(' ', '-'),
});

export const HOME: Page = { source: 'docs/README.md', path: 'index', title: 'Documentation', wide: true };

/** The navigation. Each document has its place in it. */
export const SECTIONS: readonly Section[] = [
  {
    title: 'Start',
    entries: [
      { source: 'docs/get-started.md', path: 'get-started', title: 'Get started' },
      { source: 'docs/embedding.md', path: 'embedding', title: 'Embedding' },
      { source: 'docs/backend.md', path: 'backend', title: 'Backend' },
      { source: 'docs/production.md', path: 'production', title: 'Production' },
    ],
  },
  {
    title: 'Frameworks',
    entries: ['Plain HTML', 'React', 'Vue', 'Angular', 'Svelte', 'Solid', 'Preact'].map(framework),
  },
  {
    title: 'Make it yours',
    entries: [
      { source: 'docs/theming.md', path: 'theming', title: 'Theming and texts' },
      { source: 'docs/theme-editor.md', path: 'theme-editor', title: 'Theme editor', wide: true },
      { source: 'docs/destinations.md', path: 'destinations', title: 'Destination types' },
    ],
  },
  {
    title: 'Recipes',
    entries: [
      {
        source: 'docs/recipes/own-destination-type.md',
        path: 'recipes/own-destination-type',
        title: 'Own destination type',
      },
      { source: 'docs/recipes/own-store.md', path: 'recipes/own-store', title: 'Own store' },
      { source: 'docs/recipes/aws-kms.md', path: 'recipes/aws-kms', title: 'Keys in AWS KMS' },
      { source: 'docs/recipes/role-access.md', path: 'recipes/role-access', title: 'Access by role' },
      { source: 'docs/recipes/headless.md', path: 'recipes/headless', title: 'Own user interface' },
      { source: 'docs/recipes/testing.md', path: 'recipes/testing', title: 'Tests of your page' },
    ],
  },
  {
    title: 'Reference',
    entries: [
      { source: 'docs/elements.md', path: 'elements', title: 'Elements' },
      { source: 'docs/problems.md', path: 'problems', title: 'Problems' },
    ],
  },
  {
    title: 'Project',
    entries: [
      { source: 'README.md', path: 'readme', title: 'Readme' },
      { source: 'docs/architecture.md', path: 'architecture', title: 'Architecture' },
      { source: 'CONTRIBUTING.md', path: 'contributing', title: 'Contributing' },
      { source: 'CHANGELOG.md', path: 'changes', title: 'Changes' },
    ],
  },
];

export const isPage = (entry: Page | Place): entry is Page => 'source' in entry;

/** All pages, in the order in which one would read them. */
export const PAGES: readonly Page[] = [HOME, ...SECTIONS.flatMap(({ entries }) => entries.filter(isPage))];

const bySource = new Map(PAGES.map((page) => [page.source, page]));

/** The page that is made of a document. */
export const pageOf = (source: string): Page | undefined => bySource.get(source);

/** The address of something in the site, as a page writes it: relative, so that the site can lie at any path. */
export function addressFrom(page: Page, target: string): string {
  const address = posix.relative(posix.dirname(page.path), target);
  return address.startsWith('.') ? address : `./${address}`;
}

/** Everything in the site, as a page writes it. */
export const linkTo = (page: Page, { path, anchor }: { readonly path: string; readonly anchor?: string }) =>
  addressFrom(page, `${path}.html`) + (anchor === undefined ? '' : `#${anchor}`);
