import type { Languages } from './languages.js';
import type { Translation } from './translation.js';

/**
 * The texts of a language for a first rendering that shows them at once, on a server and where its work is taken over.
 * Nothing for English. Never rejects: English is always there.
 *
 * @param onTexts - Called when there are texts that were not there before.
 */
export async function firstTranslation(
  language: string,
  languages: Languages | undefined,
  onTexts: () => void,
): Promise<Translation | undefined> {
  if (/^(en\b|$)/i.test(language)) return undefined;
  const module = await import('./translation.js').catch(() => undefined);
  const translation = module && new module.Translation(false, onTexts);
  await translation?.change(language, languages);
  return translation;
}
