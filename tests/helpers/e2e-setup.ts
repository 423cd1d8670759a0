import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildAll, projectRoot } from '../../electron/launch/build.ts';
import { findElectron } from '../../electron/launch/electron-program.ts';
import { findBrowser } from '../../electron/launch/find-browser.ts';
import { servePages } from '../../electron/launch/page-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the real browser-mode server serves the built application, without a slash at the end. */
    appUrl: string;
    /** The Chromium to drive. */
    browserProgram: string;
    /** Electron's program file, or empty where it is not installed. */
    electronProgram: string;
  }
}

/** Serves the built pages on a free port, through the server that `npm start` uses. `tests/run.ts` has built them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const pages = join(projectRoot, 'dist', 'renderer');
  if (!existsSync(join(pages, 'index.html'))) await buildAll();
  const browser = findBrowser();
  if (browser === null) throw new Error('no Chromium was found; run the tests by "npm test", which looks for one');
  const server = await servePages(pages, 0);
  project.provide('appUrl', server.url);
  project.provide('browserProgram', browser);
  project.provide('electronProgram', findElectron() ?? '');
  return () => server.close();
}
