import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // The app and the package lie elsewhere, beside React 19. A project with one React needs none of this.
  resolve: { dedupe: ['react', 'react-dom'] },
  // While developing, the backend of `npm start` in the project's folder.
  server: { proxy: { '/api': 'http://127.0.0.1:4173' } },
});
