import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where the real backend listens while developing with `npm run dev`. */
const backend = process.env['OPENTRIAGE_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  server: {
    port: Number(process.env['PORT'] ?? 5173),
    strictPort: true,
    proxy: Object.fromEntries(['/api', '/login', '/logout', '/oauth2'].map((path) => [path, { target: backend }])),
  },
  build: {
    // Nothing inline: the page runs under a strict Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
});
