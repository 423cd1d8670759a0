import { basename } from 'node:path';
import type { Result } from '#shared/result/result.ts';
import { attempt } from './attempt.ts';
import type { Terminal } from './terminal.ts';

/** What was read of the files of one call; a file that failed was named. */
export interface Gathered<T> {
  readonly found: readonly (readonly [path: string, value: T])[];
  readonly failed: boolean;
}

/** Reads every file; one that fails is named on standard error and stops none behind it. */
export async function gather<T>(
  paths: readonly string[],
  read: (path: string) => Promise<Result<T>>,
  terminal: Terminal,
): Promise<Gathered<T>> {
  const found: (readonly [string, T])[] = [];
  for (const [at, path] of paths.entries()) {
    terminal.progress(`읽고 있습니다: ${at + 1}/${paths.length} ${basename(path)}`);
    const done = await attempt(() => read(path));
    if (done.ok) found.push([path, done.value]);
    else terminal.line(`${path}: ${done.error.message}`);
  }
  terminal.progress('');
  return { found, failed: found.length < paths.length };
}
