import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  // While developing, the backend of `npm start` in the project's folder.
  server: { proxy: { '/api': 'http://127.0.0.1:4173' } },
});
