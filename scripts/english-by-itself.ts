import type { Plugin } from 'vite';

/**
 * Gives English its own copy of what the problems of every language share. As a file of its own it would be asked for only when the
 * texts have come: a round trip more before the first problem is explained, for half a kilobyte.
 */
export function englishByItself(): Plugin {
  return {
    name: 'english-by-itself',
    enforce: 'pre',
    async resolveId(source, importer = '') {
      if (!source.endsWith('/problem-text.js') || !importer.includes('/messages/en/')) return null;
      const shared = await this.resolve(source, importer, { skipSelf: true });
      return shared && `${shared.id}?en`;
    },
  };
}
