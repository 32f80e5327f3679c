import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ROOT } from '../docs/markdown.js';
import { output } from '../drivers/command.js';
import type { Example } from './examples.js';

/** Where the examples are. */
export const EXAMPLES_FOLDER = join(ROOT, 'examples');

/** Builds examples for production, each to its `dist/`, two at a time. Rejects with what the first that fails has said. */
export async function buildExamples(examples: readonly Example[]): Promise<void> {
  const waiting = [...examples];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const args = ['run', '--silent', 'build', '--', '--base', './', '--logLevel', 'error'];
      await output('npm', args, join(EXAMPLES_FOLDER, next.folder));
    }
  };
  await Promise.all([work(), work()]);
}

/** What the checker of an example's types says when its mistake is made; nothing when it does not mind. */
export async function complaintsAbout({ folder, mistake }: Example): Promise<string> {
  if (!mistake) return '';
  // Within our folder, where our packages are found.
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  const copy = await mkdtemp(join(ROOT, '.cache', `wrong-${folder}-`));
  try {
    await cp(join(EXAMPLES_FOLDER, folder), copy, {
      recursive: true,
      filter: (path) => !['node_modules', 'dist', 'build'].includes(basename(path)),
    });
    const file = join(copy, mistake.file);
    let code = await readFile(file, 'utf8');
    for (const [from, to] of mistake.edits) {
      if (!code.includes(from)) throw new Error(`${mistake.file} of ${folder} has no “${from}” any more.`);
      code = code.replace(from, to);
    }
    await writeFile(file, code);
    return await output('npm', ['run', '--silent', 'check'], copy).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
