import type { Languages } from './languages.js';
import type { Speaker, Translation } from './translation.js';

/**
 * The texts of a language for a first rendering that shows them at once, on a server and where its work is taken over.
 * Nothing for English. Never rejects: English is always there.
 */
export async function firstTranslation(
  speaker: Speaker,
  language: string,
  languages: Languages | undefined,
): Promise<Translation | undefined> {
  if (/^(en\b|$)/i.test(language)) return undefined;
  const module = await import('./translation.js').catch(() => undefined);
  const translation = module && new module.Translation(speaker);
  await translation?.change(language, languages);
  return translation;
}
