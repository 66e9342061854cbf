import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { root } from './cache.ts';
import { svelteOptions } from './bundles.ts';

export default defineConfig({
  root,
  // Runes in .svelte.ts files are compiled for the browser, as they run in the application.
  plugins: [svelte(svelteOptions)],
  resolve: { conditions: ['browser'] },
  test: {
    projects: [
      // The slowest tests take about a second; a machine under load may need ten.
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          // Compiles the kernels where they changed, once for all tests.
          globalSetup: ['tests/kernels.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          // One window at a time: two on two cores would slow each other down.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Vitest waits one second unless told otherwise, which a page under load may need for one frame.
          expect: { poll: { timeout: 30_000 } },
          // A real window on a busy machine may lose a click; a test that needed a second run is named “retry”.
          retry: 1,
        },
      },
    ],
  },
});
