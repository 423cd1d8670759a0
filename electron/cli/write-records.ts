import { basename, extname, join } from 'node:path';
import { fitFileName } from '#shared/files/file-name.ts';
import { printProjectJson } from '#shared/formats/json/json-format.ts';
import { josa } from '#shared/hangul/josa.ts';
import type { Project } from '#shared/records/project/project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { atomicCreate, atomicWrite } from '../main/files/atomic-write.ts';
import { nameSystem } from '../main/files/safe-file-name.ts';
import { oneOf } from './same-file.ts';
import { validateAll } from './validate-all.ts';

/** `<file name without its ending>.json`, `-1`, `-2` … for several; cut where the system takes no name of that length. */
function namesFor(path: string, count: number): string[] {
  const stem = basename(path, extname(path));
  const name = (tail: string) => fitFileName(stem, tail, nameSystem());
  return count === 1 ? [name('.json')] : Array.from({ length: count }, (_, at) => name(`-${at + 1}.json`));
}

/** A folder that records are written into, and what may be overwritten there. */
export interface Target {
  readonly folder: string;
  readonly force: boolean;
  readonly isInput: (path: string) => Promise<boolean>;
  /** What this call has written, as a disk that minds neither case nor composition knows it. */
  readonly written: Set<string>;
}

/** A folder to write into; what this call reads is never overwritten there. */
export async function targetFolder(folder: string, force: boolean, inputs: readonly string[]): Promise<Target> {
  return { folder, force, isInput: await oneOf(inputs), written: new Set() };
}

const folded = (name: string) => name.normalize().toLowerCase();

async function writeOne({ folder, force, isInput, written }: Target, name: string, project: Project) {
  const path = join(folder, name);
  if (await isInput(path)) {
    return err(
      'output-is-input',
      `${josa(`'${name}'`, '은/는')} 읽는 파일이어서 덮어쓰지 않았습니다. 다른 폴더에 써 주세요.`,
    );
  }
  const bytes = new TextEncoder().encode(printProjectJson(project));
  const done = force ? await atomicWrite(path, bytes) : await atomicCreate(path, bytes);
  if (done.ok) written.add(folded(name));
  return done.ok || done.error.code !== 'file-exists' ? done : exists(name, done.error);
}

function exists(name: string, cause: unknown): Result<never> {
  return err(
    'file-exists',
    `'${name}' 파일이 이미 있어 쓰지 않았습니다. 덮어쓰려면 --force를 붙이거나 다른 폴더에 써 주세요.`,
    cause,
  );
}

/** Writes each record under the name of the file it came from; one that cannot be written stops none behind it. The failures are gathered into one. */
export async function writeRecords(target: Target, path: string, projects: readonly Project[]): Promise<Result<null>> {
  const valid = validateAll(projects);
  if (!valid.ok) return valid;
  const names = namesFor(path, projects.length);
  const taken = names.find((name) => target.written.has(folded(name)));
  if (taken)
    return err(
      'name-taken',
      `앞의 파일이 이미 ${josa(`'${taken}'`, '으로/로')} 쓰였습니다. 이름이 다른 폴더에 따로 써 주세요.`,
    );
  let failed: Result<null> = ok(null);
  const messages: string[] = [];
  for (const [at, project] of projects.entries()) {
    const done = await writeOne(target, names[at] ?? '', project);
    if (done.ok) continue;
    messages.push(done.error.message);
    if (failed.ok || done.error.code === 'output-is-input') failed = done;
  }
  return failed.ok ? failed : err(failed.error.code, messages.join(' '), failed.error);
}
