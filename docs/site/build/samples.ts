import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The code below `<!-- test: mark -->` in a document: what the page shows is what it runs. */
export function sampleOf(root: string, document: string, mark: string): string {
  const text = readFileSync(join(root, document), 'utf8');
  const [, code] =
    new RegExp(`<!-- test: ${mark} -->\\s*\`\`\`\\w+\\n([\\s\\S]*?)\\n\`\`\``).exec(text) ?? [];
  if (code === undefined) throw new Error(`${document} has no code marked “test: ${mark}”.`);
  return code;
}
