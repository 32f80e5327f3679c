import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The text of a document, by its path from the project's folder. */
export const readDocument = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** A block of code with the comment above it that says what it claims: `<!-- test: backend -->`. */
export interface MarkedBlock {
  readonly mark: string;
  readonly language: string;
  readonly code: string;
}

/** The blocks of a document that stand below a comment `<!-- kind: mark -->`. */
export function markedBlocks(document: string, kind: string): readonly MarkedBlock[] {
  const pattern = new RegExp(`<!-- ${kind}: ([^>]+?) -->\\s*\`\`\`(\\w+)\\n([\\s\\S]*?)\\n\`\`\``, 'g');
  return [...document.matchAll(pattern)].map(([, mark = '', language = '', code = '']) => ({
    mark,
    language,
    code,
  }));
}

/** The code below `<!-- test: mark -->`. */
export function snippet(document: string, mark: string): string {
  const [found, ...others] = markedBlocks(document, 'test').filter((block) => block.mark === mark);
  if (!found || others.length > 0) throw new Error(`Expected one block marked “test: ${mark}”.`);
  return found.code;
}

/**
 * The first lines of the blocks that do not say what becomes of them. `<!-- test: name -->` and `<!-- contract: name -->`
 * name what a test does with a block; `<!-- fragment -->` is a piece of something larger, which cannot run by itself.
 */
export function unmarkedBlocks(document: string): readonly string[] {
  const blocks = document.matchAll(
    /(<!-- (?:test|contract|example): [^>]+ -->|<!-- fragment -->)?\s*^ *```\w+\n(.*)[\s\S]*?^ *```$/gm,
  );
  return [...blocks].flatMap(([, mark, first = '']) => (mark === undefined ? [first] : []));
}

const withoutCode = (document: string): string => document.replaceAll(/^ *```[\s\S]*?^ *```$/gm, '');

/** Everything that a document refers to, except other sites. */
export function internalLinks(document: string): readonly string[] {
  const text = withoutCode(document).replaceAll(/`[^`\n]*`/g, '');
  const markdown = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const html = [...text.matchAll(/\s(?:src|srcset|href)="([^"]+)"/g)].map(([, target = '']) => target);
  return [...markdown, ...html].filter((target) => !/^[a-z]+:/.test(target));
}

/** What can be linked to in a document: its headings, as GitHub names them, and explicit ids. */
export function anchors(document: string): ReadonlySet<string> {
  const text = withoutCode(document);
  const found = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id));
  const seen = new Map<string, number>();
  for (const [, heading = ''] of text.matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    found.add(times === 0 ? slug : `${slug}-${times}`);
  }
  return found;
}
