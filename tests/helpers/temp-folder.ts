import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder of the system's temporary place. */
export function tempFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'sallim-test-')));
}

/** An error as the system gives it for a disk that fails in this way. */
export function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}
