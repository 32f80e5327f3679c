import { defineConfig } from 'vite';

/** Only serves what `build.js` has put together, with the backend of `npm start` in the project's folder. */
export default defineConfig({
  preview: { proxy: { '/api': 'http://127.0.0.1:4173' } },
});
