import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compiledRules } from './compiledRules';

const src = (folder: string) => fileURLToPath(new URL(`./src/${folder}`, import.meta.url));
const gateway = process.env.KHET_PUBLIC_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react(), compiledRules()],
  // The rules' check runs in a worker, as a module of its own.
  worker: { format: 'es', plugins: () => [compiledRules()] },
  resolve: { alias: { '@shared': src('shared'), '@features': src('features'), '@app': src('app') } },
  build: {
    target: 'es2022',
    // The content security policy allows fonts from our own address only: nothing may be inlined as data:.
    assetsInlineLimit: 0,
    // The chart library is one lazily loaded piece above Vite's default warning size.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // What every page needs and what seldom changes stays cached over a release.
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      // The whole of /me, as /messages is a page of ours.
      ['/api', '^/me$', '/oauth2', '/login', '/logout'].map((path) => [path, { target: gateway }]),
    ),
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    // One window for all files, emptied after each test: a window for each takes three times as long.
    isolate: false,
    setupFiles: ['src/shared/testing/setup.ts'],
  },
});
