import { basename } from 'node:path';
import { ok } from '#shared/result/result.ts';
import { makeFolder } from '../main/files/make-folder.ts';
import type { ImportOrder } from './arguments.ts';
import { attempt } from './attempt.ts';
import { readInput, summaryLine } from './read-input.ts';
import type { Terminal } from './terminal.ts';
import { targetFolder, writeRecords } from './write-records.ts';

/**
 * `import FILE… --out DIR [--force]`. Exit status: 1 when a file could not be read or written, or stands there already
 * (the others are still done), 2 when an output would be one of the inputs.
 */
export async function importCommand(order: ImportOrder, terminal: Terminal, read = readInput): Promise<0 | 1 | 2> {
  const { files, out: folder, force = false } = order;
  const made = await makeFolder(folder);
  if (!made.ok) {
    terminal.line(`${folder}: ${made.error.message}`);
    return 1;
  }
  const target = await targetFolder(folder, force, files);
  let status: 0 | 1 | 2 = 0;
  for (const [at, path] of files.entries()) {
    terminal.progress(`${at + 1}/${files.length} ${basename(path)}`);
    const done = await attempt(async () => {
      const found = await read(path);
      if (!found.ok) return found;
      const wrote = await writeRecords(target, path, found.value.projects);
      return wrote.ok ? ok(summaryLine(path, found.value)) : wrote;
    });
    terminal.line(done.ok ? done.value : `${path}: ${done.error.message}`);
    if (!done.ok && status < 2) status = done.error.code === 'output-is-input' ? 2 : 1;
  }
  return status;
}
