/**
 * `npm run size`, after `npm run build`: what a page loads of `dist/cdn/`, compressed, against its budgets.
 *
 * A part is a list of modules with everything that they import statically. What is imported by `import()` is loaded by
 * need: it is counted only where a part names it. Ends with 1 when a part is over its budget.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import ts from 'typescript';

/** Something that a page loads at one point of the journey. */
interface Part {
  readonly title: string;
  /** The modules that are loaded, by the names that the build gives to their files. */
  readonly modules: readonly string[];
  /** Modules that have been loaded before: they and what they import are not counted again. */
  readonly after: readonly string[];
  /** Where it is to get, in bytes. */
  readonly budget: number;
  /** Where it is until it is there, in bytes: what is over its budget may at least not grow. */
  readonly ceiling?: number;
}

const KB = 1024;
const FIRST_SCREEN = ['cloud-destination-wizard'];
const AUTH_STEP = ['define-steps', 'wizard-session', 'amazon-s3'];
/** Shown while a check runs. What explains problems comes with the first one, and is no part of a good way. */
const CHECK_LIST = ['check-list'];
const HTTP_BACKEND = ['http-backend', 'http-client'];
const OWN_BACKEND = ['memory-backend', 'memory-service'];

const PARTS: readonly Part[] = [
  { title: 'First screen', modules: FIRST_SCREEN, after: [], budget: 12 * KB },
  // Comes by itself right after it: forms, and what they need, are not to come along.
  { title: 'Rest of the catalog, more', modules: ['catalog-more'], after: FIRST_SCREEN, budget: 6 * KB },
  // What only one of the types needs is not to come along.
  {
    title: 'Steps of any type, more',
    modules: ['define-steps', 'wizard-session'],
    after: FIRST_SCREEN,
    budget: 25 * KB,
  },
  {
    title: 'Authentication step, more',
    modules: AUTH_STEP,
    after: FIRST_SCREEN,
    budget: 8 * KB,
    ceiling: 30.5 * KB,
  },
  {
    title: 'Whole S3 journey over HTTP',
    modules: [...FIRST_SCREEN, ...AUTH_STEP, ...CHECK_LIST, ...HTTP_BACKEND],
    after: [],
    budget: 28 * KB,
    ceiling: 50 * KB,
  },
  {
    title: 'A look at a PGP key, more',
    modules: ['examine', 'openpgp.min'],
    after: [...FIRST_SCREEN, ...AUTH_STEP],
    budget: 60 * KB,
  },
  {
    title: 'S3 check in the browser, more',
    modules: ['browser-check'],
    after: [...FIRST_SCREEN, ...AUTH_STEP, ...OWN_BACKEND],
    budget: 60 * KB,
  },
];

const LANGUAGE_OF_ANY_TYPE = ['first-screen', 'steps', 'remarks', 'trouble'];

/** What a language weighs, in the language that is heaviest. */
const LANGUAGE_PARTS: readonly (Pick<Part, 'title' | 'budget' | 'ceiling'> & {
  readonly files: readonly string[];
})[] = [
  { title: 'A language, first screen', files: ['first-screen'], budget: 5 * KB },
  { title: 'A language, the steps, more', files: ['steps'], budget: 5 * KB },
  // What is said about entries and problems follows while the user reads.
  {
    title: 'A language, all for S3',
    files: [...LANGUAGE_OF_ANY_TYPE, 's3-trouble'],
    budget: 5 * KB,
    ceiling: 17.2 * KB,
  },
  {
    title: 'A language, all for SFTP',
    files: [...LANGUAGE_OF_ANY_TYPE, 'sftp-trouble'],
    budget: 5 * KB,
    ceiling: 16.9 * KB,
  },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist', 'cdn');

/** Paths of the built modules by name: `chunks/define-steps-DqJCbwj4.js` is `define-steps`. */
function builtModules(): ReadonlyMap<string, readonly string[]> {
  let names: readonly string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    console.error('There is no dist/cdn: run `npm run build` first.');
    process.exit(2);
  }
  const byName = new Map<string, string[]>();
  for (const name of names.filter((each) => each.endsWith('.js'))) {
    const plain = basename(name, '.js').replace(dirname(name) === '.' ? '' : /-[\w-]{7}$/, '');
    byName.set(plain, [...(byName.get(plain) ?? []), join(folder, name)]);
  }
  return byName;
}

const built = builtModules();

function pathOf(name: string): string {
  const paths = built.get(name) ?? [];
  const [path] = paths;
  if (path === undefined || paths.length > 1) {
    throw new Error(
      `The build has ${paths.length} modules called ${name}: mend the list in scripts/size.ts.`,
    );
  }
  return path;
}

/** What a module imports or re-exports statically, as absolute paths. */
function staticImports(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const specifier = statement.moduleSpecifier;
    return specifier && ts.isStringLiteral(specifier) ? [join(dirname(path), specifier.text)] : [];
  });
}

/** The modules of these names and everything that comes with them. */
const closure = (names: readonly string[]): ReadonlySet<string> => closureOf(names.map(pathOf));

function closureOf(paths: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...paths];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    queue.push(...staticImports(path));
  }
  return found;
}

const compressed = (path: string): number =>
  brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Minified bytes by the source file that they come from. */
function bytesBySource(path: string): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>();
  // Helpers of the bundler have no map.
  if (!existsSync(`${path}.map`)) return new Map([['(the build)', readFileSync(path).length]]);
  const map = new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')) as SourceMapPayload);
  for (const [line, text] of readFileSync(path, 'utf8').split('\n').entries()) {
    for (let column = 0; column < text.length; column++) {
      // Code that the build itself has added belongs to no source.
      const { originalSource } = map.findEntry(line, column) as { originalSource?: string };
      const source = originalSource ? relative(root, join(dirname(path), originalSource)) : '(the build)';
      bytes.set(source, (bytes.get(source) ?? 0) + 1);
    }
  }
  return bytes;
}

const inKb = (bytes: number): string => (bytes / KB).toFixed(1);

/** The files of a part with the sources that weigh most in it. */
function explain(title: string, paths: readonly string[]): void {
  console.log(`\n${title}: its files, KB compressed`);
  for (const path of [...paths].sort((a, b) => compressed(b) - compressed(a))) {
    console.log(`  ${inKb(compressed(path)).padStart(6)}  ${relative(folder, path)}`);
  }
  const sources = new Map<string, number>();
  for (const path of paths) {
    for (const [source, size] of bytesBySource(path)) sources.set(source, (sources.get(source) ?? 0) + size);
  }
  console.log('  its biggest sources, KB minified');
  for (const [source, size] of [...sources].sort(([, a], [, b]) => b - a).slice(0, 15)) {
    console.log(`  ${inKb(size).padStart(6)}  ${source}`);
  }
}

const bytesOf = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + compressed(path), 0);

/** The language of a module that has texts. */
function languageOf(path: string): string {
  const { sources } = JSON.parse(readFileSync(`${path}.map`, 'utf8')) as { sources: readonly string[] };
  const [language] = sources.flatMap((source) => /\/messages\/([\w-]+)\//.exec(source)?.[1] ?? []);
  if (language === undefined) throw new Error(`${path} is of no language: mend the list in scripts/size.ts.`);
  return language;
}

/** The modules of these names with all that comes with them, in the language in which they weigh most. */
function heaviestLanguage(names: readonly string[]): readonly string[] {
  const before = closure([...FIRST_SCREEN, 'translation']);
  const languages = new Map<string, string[]>();
  for (const path of names.flatMap((name) => built.get(name) ?? [])) {
    const language = languageOf(path);
    languages.set(language, [...(languages.get(language) ?? []), path]);
  }
  const [heaviest] = [...languages.values()]
    .map((paths) => [...closureOf(paths)].filter((each) => !before.has(each)))
    .sort((a, b) => bytesOf(b) - bytesOf(a));
  if (!heaviest)
    throw new Error(`The build has none of ${names.join(', ')}: mend the list in scripts/size.ts.`);
  return heaviest;
}

const measured = [
  ...PARTS.map(({ modules, after, ...part }) => {
    const before = closure(after);
    return { ...part, paths: [...closure(modules)].filter((path) => !before.has(path)) };
  }),
  ...LANGUAGE_PARTS.map((part) => ({ ...part, paths: heaviestLanguage(part.files) })),
].map(({ title, paths, budget, ceiling = budget }) => {
  const size = bytesOf(paths);
  return { title, paths, size, budget, ceiling, over: size > ceiling };
});

console.log('What a page loads, KB (1024 bytes) after brotli 11\n');
console.log(`${'part'.padEnd(32)}${'size'.padStart(8)}${'budget'.padStart(8)}`);
for (const { title, size, budget, ceiling, over } of measured) {
  const verdict = over
    ? `grew over its limit by ${size - ceiling} bytes`
    : size > budget
      ? `to be reduced; may not grow over ${inKb(ceiling)}`
      : 'ok';
  console.log(`${title.padEnd(32)}${inKb(size).padStart(8)}${inKb(budget).padStart(8)}  ${verdict}`);
}
for (const { title, paths } of measured.filter(({ over }) => over)) explain(title, paths);

process.exitCode = measured.some(({ over }) => over) ? 1 : 0;
