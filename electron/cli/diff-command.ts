import { type Change, compareProjects } from '#shared/comparison/compare.ts';
import { changeRows } from '#shared/comparison/words.ts';
import type { Project } from '#shared/records/project/project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { atomicWrite } from '../main/files/atomic-write.ts';
import { attempt } from './attempt.ts';
import { readWords, wrongUsage } from './command-words.ts';
import { gather } from './gather.ts';
import { readInput } from './read-input.ts';
import { type Output, runOwn } from './run-own.ts';
import { oneOf } from './same-file.ts';
import type { Terminal } from './terminal.ts';
import { wrappedTable } from './text-table.ts';

interface DiffOrder {
  readonly from: string;
  readonly to: string;
  readonly json: boolean;
  /** The 신구대비표 as PDF, or `null`. */
  readonly out: string | null;
}

function readDiff(args: readonly string[]): Result<DiffOrder> {
  const words = readWords('diff', args, { json: 'flag', out: 'value' });
  if (!words.ok) return words;
  const { files, has, values } = words.value;
  const [from, to] = files;
  if (from === undefined || to === undefined || files.length > 2)
    return wrongUsage('diff 뒤에 견줄 파일을 둘 적어 주세요: 앞의 것, 뒤의 것');
  const [out = null] = values('out');
  if (out !== null && !/\.pdf$/i.test(out)) return wrongUsage(`diff의 --out은 .pdf로 끝나야 합니다: '${out}'`);
  return ok({ from, to, json: has('json'), out });
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
  return wrappedTable([['곳', '전', '후'], ...rows], [36, 44, 44]);
}

const nameOf = ({ fiscalYear, edition }: Project) => `${fiscalYear}년 ${edition}`;

async function writeTable(
  path: string,
  changes: readonly Change[],
  from: Project,
  to: Project,
  terminal: Terminal,
): Promise<Result<null>> {
  const { buildComparison } = await import('#shared/document/forms/comparison/build-comparison.ts');
  const { typesetPdf } = await import('./typeset-pdf.ts');
  const names = { title: to.title, fiscalYear: to.fiscalYear, from: nameOf(from), to: nameOf(to) };
  const pdf = await typesetPdf(buildComparison(changeRows(changes, from, to), names), 'tagged', terminal);
  return pdf.ok ? atomicWrite(path, pdf.value) : pdf;
}

async function diffCommand(order: DiffOrder, terminal: Terminal, out: Output): Promise<0 | 1 | 2> {
  const { json, out: path } = order;
  if (path !== null && (await (await oneOf([order.from, order.to]))(path))) {
    terminal.line(`${path}: 읽는 파일에는 쓰지 않습니다. --out에 다른 이름을 적어 주세요.`);
    return 2;
  }
  // Two files that fail are both named.
  const { found } = await gather([order.from, order.to], readOne, terminal);
  const [[, from] = [], [, to] = []] = found;
  if (!from || !to) return 1;
  const changes = compareProjects(from, to);
  if (json) out.write(`${JSON.stringify({ changes }, null, 2)}\n`);
  else if (path === null) out.write(tableOf(changes, from, to));
  if (path === null) return 0;
  const done = await attempt(() => writeTable(path, changes, from, to, terminal));
  terminal.progress('');
  if (done.ok) return 0;
  terminal.line(`${path}: ${done.error.message}`);
  return 1;
}

/**
 * `diff A.json B.json [--json] [--out TABLE.pdf]`. Exit status 1 when a file could not be read or the table could not
 * be written, 2 for a wrong call, or when the table would be one of the files.
 */
export function runDiff(args: readonly string[], terminal: Terminal, out: Output): Promise<0 | 1 | 2> {
  return runOwn(args, readDiff, diffCommand, terminal, out);
}
