import { type Change, compareProjects } from '#shared/comparison/compare.ts';
import { changeRows } from '#shared/comparison/words.ts';
import type { Project } from '#shared/records/project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { attempt } from './attempt.ts';
import { readWords, wrongUsage } from './command-words.ts';
import { readInput } from './read-input.ts';
import { type Output, runOwn } from './run-own.ts';
import type { Terminal } from './terminal.ts';
import { textTable } from './text-table.ts';

interface DiffOrder {
  readonly from: string;
  readonly to: string;
  readonly json: boolean;
}

function readDiff(args: readonly string[]): Result<DiffOrder> {
  const words = readWords('diff', args, { json: 'flag', out: 'value' });
  if (!words.ok) return words;
  const { files, has, values } = words.value;
  const [from, to] = files;
  if (from === undefined || to === undefined || files.length > 2)
    return wrongUsage('diff 뒤에 견줄 파일을 둘 적어 주세요: 앞의 것, 뒤의 것');
  if (values('out').length > 0)
    return wrongUsage('diff의 --out은 이 판에 아직 없습니다. --out 없이 쓰면 표를 보여 드립니다.');
  return ok({ from, to, json: has('json') });
}

/** The one 세부사업 of a file: two books are not compared page by page. */
async function readOne(path: string): Promise<Result<Project>> {
  const read = await readInput(path);
  if (!read.ok) return read;
  const [project, second] = read.value.projects;
  if (project && !second) return ok(project);
  return err('several-projects', `사업이 ${read.value.projects.length}건입니다. 한 건씩 든 파일 둘을 적어 주세요.`);
}

function tableOf(changes: readonly Change[], from: Project, to: Project): string {
  if (changes.length === 0) return '달라진 곳이 없습니다.\n';
  const rows = changeRows(changes, from, to).map((row) => [row.place, row.from || '-', row.to || '-']);
  return textTable([['곳', '전', '후'], ...rows], 3);
}

async function diffCommand(order: DiffOrder, terminal: Terminal, out: Output): Promise<0 | 1> {
  const projects: Project[] = [];
  for (const path of [order.from, order.to]) {
    const read = await attempt(() => readOne(path));
    if (read.ok) projects.push(read.value);
    else terminal.line(`${path}: ${read.error.message}`);
  }
  const [from, to] = projects;
  if (!from || !to) return 1;
  const changes = compareProjects(from, to);
  out.write(order.json ? `${JSON.stringify({ changes }, null, 2)}\n` : tableOf(changes, from, to));
  return 0;
}

/** `diff A.json B.json [--json]`. Exit status 1 when a file could not be read, 2 for a wrong call. */
export function runDiff(args: readonly string[], terminal: Terminal, out: Output): Promise<0 | 1 | 2> {
  return runOwn(args, readDiff, diffCommand, terminal, out);
}
