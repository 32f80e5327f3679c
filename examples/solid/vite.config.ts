import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

export default defineConfig({
  plugins: [solid()],
  // While developing, the backend of `npm start` in the project's folder.
  server: { proxy: { '/api': 'http://127.0.0.1:4173' } },
});
