import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The project's top folder, with a slash at its end. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const sources = ['electron', 'renderer', 'shared', 'assets', 'package-lock.json', 'package.json', 'vite.config.ts'];
const stampFile = join(projectRoot, 'dist', 'built-from.txt');

/** Builds the pages, the shell and the preload into `dist`; each is a mode of `vite.config.ts`. */
export async function buildAll(): Promise<void> {
  const stamp = sourceStamp();
  for (const mode of ['renderer', 'main', 'preload']) {
    await build({ configFile: join(projectRoot, 'vite.config.ts'), mode, logLevel: 'warn' });
  }
  writeFileSync(stampFile, stamp);
}

/** Builds unless `dist` was built from the sources as they are: a running window loads parts of it as it goes. */
export async function buildIfChanged(): Promise<void> {
  if (lastStamp() !== sourceStamp()) await buildAll();
}

/** A digest over the names, sizes and times of the sources. */
function sourceStamp(): string {
  const digest = createHash('sha256');
  for (const file of sources.flatMap(filesBelow)) {
    const { size, mtimeMs } = statSync(join(projectRoot, file));
    digest.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return digest.digest('hex');
}

function filesBelow(name: string): string[] {
  if (statSync(join(projectRoot, name)).isFile()) return [name];
  return readdirSync(join(projectRoot, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length))
    .sort();
}

function lastStamp(): string {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return '';
  }
}

if (import.meta.main) {
  const started = Date.now();
  await buildAll();
  console.log(`만들었습니다: dist (${((Date.now() - started) / 1000).toFixed(1)}초)`);
}
