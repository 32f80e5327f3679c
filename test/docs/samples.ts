import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { node } from './built-package.js';
import { ROOT } from './markdown.js';

/** What the entries of the package are made of. */
const ENTRIES: Readonly<Record<string, string>> = {
  'cloud-destination-wizard': 'src/index.js',
  'cloud-destination-wizard/define': 'src/define.js',
  'cloud-destination-wizard/server': 'src/server/index.js',
};

/** Samples of the documentation as files of a project, which imports the sources in place of the package. */
export interface Samples {
  /** Compiles all of them, as strictly as the sources are. */
  compile(): Promise<void>;
  /** Loads one of them. */
  load(file: string): Promise<unknown>;
  remove(): Promise<void>;
}

export async function writeSamples(files: Readonly<Record<string, string>>): Promise<Samples> {
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(ROOT, '.cache', 'samples-'));
  const up = relative(folder, ROOT).replaceAll('\\', '/');
  const sourced = (code: string): string =>
    code.replaceAll(/(?<=from |^import )'([^']+)';$/gm, (whole, name: string) =>
      name in ENTRIES ? `'${up}/${ENTRIES[name] ?? ''}';` : whole,
    );
  const tsconfig = {
    extends: `${up}/tsconfig.json`,
    compilerOptions: { types: ['node'] },
    include: ['.'],
    exclude: [],
  };
  await Promise.all([
    writeFile(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig)),
    ...Object.entries(files).map(([file, code]) => writeFile(join(folder, file), `${sourced(code)}\n`)),
  ]);
  return {
    compile: () => node('typescript/bin/tsc', '-p', folder),
    load: (file) => import(pathToFileURL(join(folder, file)).href),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
