import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fakeServer } from './dev/fake/plugin';

/** The screens over a stand-in for the backend: `npm run dev:fake`, or the built ones by `npm run preview:fake`. */
export default defineConfig({
  plugins: [react(), fakeServer()],
  server: { port: Number(process.env['PORT'] ?? 5173), strictPort: true },
  preview: { port: Number(process.env['PORT'] ?? 4173), strictPort: true },
});
