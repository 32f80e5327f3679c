import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } })],
  // While developing, the backend of `npm start` in the project's folder.
  server: { proxy: { '/api': 'http://127.0.0.1:4173' } },
});
