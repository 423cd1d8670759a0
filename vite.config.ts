import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { fontPlugin } from './electron/launch/font-plugin.ts';
import { licencePlugin } from './electron/launch/licence-plugin.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

const renderer = {
  root: `${root}renderer`,
  base: './',
  plugins: [react(), fontPlugin(), licencePlugin(true)],
  worker: { format: 'es' as const, plugins: () => [licencePlugin()] },
  build: { outDir: `${root}dist/renderer`, emptyOutDir: true, target: 'chrome140', assetsInlineLimit: 0 },
};

/** A build that runs under Node or Electron: everything bundled but Electron itself and the native engine. */
function node(entries: Record<string, string>, out: string, format: 'es' | 'cjs') {
  const ending = format === 'cjs' ? 'cjs' : 'js';
  return {
    root,
    publicDir: false as const,
    plugins: [licencePlugin()],
    build: {
      outDir: `${root}dist/${out}`,
      emptyOutDir: true,
      target: 'node24',
      ssr: true,
      rollupOptions: {
        input: entries,
        external: ['electron', '@myriaddreamin/typst-ts-node-compiler'],
        output: { format, entryFileNames: `[name].${ending}`, chunkFileNames: `[name]-[hash].${ending}` },
      },
    },
    ssr: { noExternal: true as const },
  };
}

/** The typesetting thread stands beside `main.js` under the name by which `native-typesetter.ts` starts it. */
const mainEntries = {
  main: 'electron/main/main.ts',
  'typeset-worker': 'electron/main/typesetting/typeset-worker.ts',
};

/** Chromium names downloads in the locale's character set; a bare `C` knows no Hangul. */
const utf8 = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };

/** The long run (`tests/helpers/scale.ts`) has ten times the rounds, and the time for them. */
const patience = Number(process.env.SALLIM_TEST_SCALE ?? '1');

const tests = {
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,property,golden,architecture}/**/*.test.{ts,tsx}'],
          testTimeout: 120_000 * patience,
          hookTimeout: 120_000 * patience,
        },
      },
      {
        test: {
          name: 'browser',
          env: utf8,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/helpers/browser-setup.ts'],
          fileParallelism: false,
          testTimeout: 240_000 * patience,
          hookTimeout: 240_000 * patience,
        },
      },
      {
        test: {
          name: 'e2e',
          env: utf8,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/helpers/e2e-setup.ts'],
          fileParallelism: false,
          testTimeout: 240_000 * patience,
          hookTimeout: 240_000 * patience,
        },
      },
    ],
  },
};

/** One file for everything: `--mode renderer | main | preload` builds, no mode of these holds the tests. */
// biome-ignore lint/style/noDefaultExport: Vite reads the default export
export default defineConfig(({ mode }) => {
  if (mode === 'renderer' || mode === 'development') return renderer;
  if (mode === 'main') return node(mainEntries, 'main', 'es');
  if (mode === 'preload') return node({ preload: 'electron/preload/preload.ts' }, 'preload', 'cjs');
  return tests;
});
