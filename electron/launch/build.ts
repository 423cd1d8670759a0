import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The project's top folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the pages, the shell and the preload into `dist`; each is a mode of `vite.config.ts`. */
export async function buildAll(): Promise<void> {
  for (const mode of ['renderer', 'main', 'preload']) {
    await build({ configFile: `${projectRoot}vite.config.ts`, mode, logLevel: 'warn' });
  }
}

if (import.meta.main) {
  const started = Date.now();
  await buildAll();
  console.log(`만들었습니다: dist (${((Date.now() - started) / 1000).toFixed(1)}초)`);
}
