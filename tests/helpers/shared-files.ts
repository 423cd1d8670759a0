import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the trade's documents beside the project, by its path in there; `null`, and a word, where they are not. */
export function existingFile(path: string): Uint8Array | null {
  const file = fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
  if (existsSync(file)) return readFileSync(file);
  console.log(`../shared/${path} is not here: what it holds is not tested`);
  return null;
}
