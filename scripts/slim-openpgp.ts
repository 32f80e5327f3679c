import type { Plugin } from 'vite';

/**
 * Takes the smaller of OpenPGP.js's two builds for browsers: half the size, with old ciphers and curves in files of their own,
 * which reading a public key seldom needs. Only browsers have it, so the sources name the other one, which servers have too.
 */
export function slimOpenPgp(): Plugin {
  return {
    name: 'slim-openpgp',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === 'openpgp' ? this.resolve('openpgp/lightweight', importer) : null;
    },
  };
}
