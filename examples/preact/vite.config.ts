import { defineConfig } from 'vite';

export default defineConfig({
  // Nothing but JSX is needed here; `@preact/preset-vite` adds hot reload that keeps state.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // While developing, the backend of `npm start` in the project's folder.
  server: { proxy: { '/api': 'http://127.0.0.1:4173' } },
});
