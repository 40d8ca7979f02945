import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where the real backend listens while developing with `npm run dev`. */
const backend = process.env['OPENTRIAGE_URL'] ?? 'http://localhost:8080';

export default defineConfig(async ({ mode }) => ({
  plugins: [react(), ...(mode === 'fake' ? [(await import('./dev/fake/plugin')).fakeServer()] : [])],
  server: {
    port: Number(process.env['PORT'] ?? 5173),
    strictPort: true,
    proxy:
      mode === 'fake'
        ? undefined
        : Object.fromEntries(['/api', '/login', '/logout', '/oauth2'].map((path) => [path, { target: backend }])),
  },
  preview: { port: Number(process.env['PORT'] ?? 4173), strictPort: true },
  build: {
    // Nothing inline: the page runs under a strict Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], restoreMocks: true },
}));
