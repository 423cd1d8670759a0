import { basename, extname, join } from 'node:path';
import { printProjectJson } from '#shared/formats/json/json-format.ts';
import type { Project } from '#shared/records/project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { atomicWrite } from '../main/files/atomic-write.ts';
import { makeFolder } from '../main/files/make-folder.ts';
import { readInput, summaryLine } from './read-input.ts';
import type { Terminal } from './terminal.ts';
import { validateAll } from './validate-all.ts';

function namesFor(path: string, count: number): string[] {
  const stem = basename(path, extname(path));
  return count === 1 ? [`${stem}.json`] : Array.from({ length: count }, (_, at) => `${stem}-${at + 1}.json`);
}

async function writeAll(
  folder: string,
  path: string,
  projects: readonly Project[],
  written: Set<string>,
): Promise<Result<null>> {
  const valid = validateAll(projects);
  if (!valid.ok) return valid;
  const names = namesFor(path, projects.length);
  const taken = names.find((name) => written.has(name.normalize().toLowerCase()));
  if (taken)
    return err('name-taken', `앞의 파일이 이미 '${taken}'(으)로 쓰였습니다. 이름이 다른 폴더에 따로 써 주세요.`);
  for (const [at, project] of projects.entries()) {
    const name = names[at] ?? '';
    const done = await atomicWrite(join(folder, name), new TextEncoder().encode(printProjectJson(project)));
    if (!done.ok) return done;
    written.add(name.normalize().toLowerCase());
  }
  return ok(null);
}

/** `import FILE… --out DIR`. Exit status: 1 when a file could not be read or written, the others are still done. */
export async function importCommand(files: readonly string[], folder: string, terminal: Terminal): Promise<0 | 1> {
  const made = await makeFolder(folder);
  if (!made.ok) {
    terminal.line(`${folder}: ${made.error.message}`);
    return 1;
  }
  const written = new Set<string>();
  let status: 0 | 1 = 0;
  for (const [at, path] of files.entries()) {
    terminal.progress(`${at + 1}/${files.length} ${basename(path)}`);
    const read = await readInput(path);
    const done = read.ok ? await writeAll(folder, path, read.value.projects, written) : read;
    if (!done.ok) status = 1;
    terminal.line(read.ok && done.ok ? summaryLine(path, read.value) : `${path}: ${done.ok ? '' : done.error.message}`);
  }
  return status;
}
