import linker from '@angular/compiler-cli/linker/babel';
import { transformAsync } from '@babel/core';
import { defineConfig, type Plugin } from 'vite';

/** What Angular's packages leave to whoever bundles them. `ng build` does it by itself. */
function linkAngular(): Plugin {
  return {
    name: 'link-angular',
    async transform(code, id) {
      if (!code.includes('ɵɵngDeclare')) return undefined;
      const linked = await transformAsync(code, {
        filename: id,
        plugins: [linker],
        configFile: false,
        compact: false,
        sourceMaps: true,
      });
      return linked?.code ? { code: linked.code, map: linked.map } : undefined;
    },
  };
}

export default defineConfig({
  plugins: [linkAngular()],
  define: { ngDevMode: 'false', ngJitMode: 'false', ngI18nClosureMode: 'false' },
  // The backend of `npm start` in the project's folder.
  preview: { proxy: { '/api': 'http://127.0.0.1:4173' } },
});
