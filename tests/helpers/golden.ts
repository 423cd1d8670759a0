import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of a golden file. */
export function goldenPath(name: string): string {
  return fileURLToPath(new URL(`../golden/${name}`, import.meta.url));
}

/** A golden file's text; `npm run golden:update` writes it anew. */
export function golden(name: string): string {
  return readFileSync(goldenPath(name), 'utf8').replaceAll('\r\n', '\n');
}
