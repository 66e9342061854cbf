import { join } from 'node:path';
import { svelte, type Options } from '@sveltejs/vite-plugin-svelte';
import type { InlineConfig } from 'vite';
import { root } from './cache.ts';

// Vite runs three times, since main, preload and page have different targets. The targets are those of Electron
// 33, the oldest runtime under test.
//
// The array kernels of layers, losses and optimizers (`forward`, `backward`, `value`, `gradient`, `step`) are
// bundled although only tests call them: 41 of 932 KB of the thread and 19 of 600 KB of the page's worker
// (gzip 9 and 6 KB), 3 ms of 80 ms until a new thread answers. A plug-in can drop these properties, but then
// an object in the application has fewer members than its type, which no compiler and no unit test would see.
const NODE = 'node20.18';
const CHROME = 'chrome130';
const dist = join(root, 'dist');
const shared: InlineConfig = { configFile: false, root, logLevel: 'warn', publicDir: false };

/** Main and the thread: all of our code and its packages, except Electron and the SQLite addon. */
const main: InlineConfig = {
  ...shared,
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    target: NODE,
    ssr: true,
    outDir: join(dist, 'main'),
    emptyOutDir: true,
    rollupOptions: {
      input: {
        main: join(root, 'electron/main.ts'),
        'thread-entry': join(root, 'electron/thread/entry.ts'),
        'store-entry': join(root, 'electron/store/entry.ts'),
      },
      external: ['electron', 'better-sqlite3', /^node:/],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

/** A sandboxed preload script must be a single CommonJS file. */
const preload: InlineConfig = {
  ...shared,
  build: {
    target: CHROME,
    ssr: true,
    outDir: join(dist, 'preload'),
    emptyOutDir: true,
    rollupOptions: {
      input: join(root, 'electron/preload.ts'),
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs' },
    },
  },
};

export const svelteOptions: Options = { configFile: false, compilerOptions: { runes: true } };

const page: InlineConfig = {
  ...shared,
  root: join(root, 'renderer'),
  base: './',
  plugins: [svelte(svelteOptions)],
  worker: { format: 'es' },
  build: {
    target: CHROME,
    outDir: join(dist, 'renderer'),
    emptyOutDir: true,
    // Inlined fonts (data: addresses) would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rollupOptions: {
      input: {
        index: join(root, 'renderer/index.html'),
        print: join(root, 'renderer/print.html'),
        notes: join(root, 'renderer/notes.html'),
      },
      // What every page starts with is one file: each file is a request to the main process, which is busy then.
      output: {
        advancedChunks: {
          groups: [
            {
              name: 'base',
              test: /node_modules.(svelte|i18next|clsx|esm-env)|vite.preload-helper|renderer.(language|bridge|controls.shortcuts|state.board-preferences|state.failure-text)|core.(language|contract|skills)./,
            },
          ],
        },
      },
    },
  },
};

export const bundles: readonly InlineConfig[] = [main, preload, page];
