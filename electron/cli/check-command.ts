import { basename } from 'node:path';
import { check } from '#shared/audit/check.ts';
import { related } from '#shared/audit/relate.ts';
import { josa } from '#shared/hangul/josa.ts';
import { defaultOffice } from '#shared/records/office/office.ts';
import type { Project } from '#shared/records/project/project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { readBounded } from '../main/files/read-bounded.ts';
import type { CheckOrder } from './arguments.ts';
import { attempt } from './attempt.ts';
import { type CheckedFile, checkJson, checkTable } from './check-table.ts';
import { readInput } from './read-input.ts';
import type { Terminal } from './terminal.ts';

interface ReadFile {
  readonly file: string;
  readonly projects: readonly Project[];
}

/** Whether a file that is no project says of itself that it is an execution ledger. */
async function isLedger(path: string): Promise<boolean> {
  const file = await readBounded(path);
  if (!file.ok) return false;
  return /"schema"\s*:\s*"sallim\/ledger@/.test(new TextDecoder().decode(file.value.bytes.subarray(0, 4096)));
}

async function readProjects(path: string, readFile: typeof readInput): Promise<Result<readonly Project[]>> {
  const read = await readFile(path);
  if (read.ok) return ok(read.value.projects);
  if (read.error.code !== 'unknown-schema' || !(await isLedger(path))) return read;
  const name = josa(`'${basename(path)}'`, '은/는');
  return err(
    'ledger-unknown',
    `${name} 집행 원장이어서 이 판에서는 아직 읽지 못합니다. 원장을 빼고 다시 실행해 주세요.`,
  );
}

/**
 * `check FILE… [--json]`: every rule on every project, the other years and editions among the files beside it. Exit
 * status 1 when a file could not be read; the others are still done.
 */
export async function checkCommand(
  { files, json }: CheckOrder,
  terminal: Terminal,
  write: (text: string) => unknown,
  readFile = readInput,
): Promise<0 | 1> {
  const found: ReadFile[] = [];
  let status: 0 | 1 = 0;
  for (const [at, file] of files.entries()) {
    terminal.progress(`읽고 있습니다: ${at + 1}/${files.length} ${basename(file)}`);
    const read = await attempt(() => readProjects(file, readFile));
    if (read.ok) found.push({ file, projects: read.value });
    else {
      terminal.line(`${file}: ${read.error.message}`);
      status = 1;
    }
  }
  const othersOf = related(found.flatMap(({ projects }) => projects));
  const checked: CheckedFile[] = [];
  for (const [at, { file, projects }] of found.entries()) {
    terminal.progress(`살피고 있습니다: ${at + 1}/${found.length} ${basename(file)}`);
    const done = await attempt(async () => {
      const one = (project: Project) => check({ project, others: othersOf(project), office: defaultOffice });
      return ok(projects.map((project) => ({ project, checked: one(project) })));
    });
    if (done.ok) checked.push({ file, projects: done.value });
    else {
      terminal.line(`${file}: ${done.error.message}`);
      status = 1;
    }
  }
  terminal.progress('');
  write(json ? checkJson(checked) : checkTable(checked));
  return status;
}
