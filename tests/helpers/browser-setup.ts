import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../electron/launch/find-browser.ts';
import { fontPlugin } from '../../electron/launch/font-plugin.ts';
import { servePages } from '../../electron/launch/page-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the harness page is served, without a slash at the end. */
    harnessUrl: string;
    /** The same page at further addresses: each an origin with files and databases of its own. */
    harnessOrigins: string[];
    /** The Chromium to drive. */
    browserProgram: string;
  }
}

/** More than a file of tests has tests that begin with an empty origin. */
const originCount = 32;

const harness = fileURLToPath(new URL('../browser/harness/', import.meta.url));

/** Builds the harness page: the same bundling as the application's, so the same workers, WASM and policy. */
export async function buildHarness(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: harness,
    base: './',
    plugins: [fontPlugin()],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      minify: false,
      modulePreload: false,
    },
  });
}

/** The harness on the application's own page server, with its headers, on free ports: each an origin of its own. */
export async function serveHarness(origins = 1): Promise<{ urls: readonly string[]; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sallim-harness-'));
  await buildHarness(folder);
  const servers = await Promise.all(Array.from({ length: origins }, () => servePages(folder, 0)));
  return {
    urls: servers.map(({ url }) => url),
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = findBrowser();
  if (browser === null) throw new Error('no Chromium was found; run the tests by "npm test", which looks for one');
  const served = await serveHarness(originCount);
  const [first = '', ...others] = served.urls;
  project.provide('harnessUrl', first);
  project.provide('harnessOrigins', others);
  project.provide('browserProgram', browser);
  return served.close;
}
