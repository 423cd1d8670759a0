import { basename } from 'node:path';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import type { Project } from '#shared/records/project/project.ts';
import { ok, type Result } from '#shared/result/result.ts';
import { atomicWrite } from '../main/files/atomic-write.ts';
import type { PrintOrder } from './arguments.ts';
import { attempt } from './attempt.ts';
import { readInput } from './read-input.ts';
import { oneOf } from './same-file.ts';
import type { Terminal } from './terminal.ts';

async function printJson(projects: readonly Project[]): Promise<Result<Uint8Array>> {
  const { validateAll } = await import('./validate-all.ts');
  const valid = validateAll(projects);
  if (!valid.ok) return valid;
  const { printProjectsJson } = await import('#shared/formats/json/json-format.ts');
  return ok(new TextEncoder().encode(printProjectsJson(projects)));
}

async function printText(projects: readonly Project[]): Promise<Result<Uint8Array>> {
  const { writeText } = await import('#shared/formats/text/write-text.ts');
  return ok(new TextEncoder().encode(writeText(projects)));
}

async function printPdf(projects: readonly Project[], standard: PdfStandard, terminal: Terminal) {
  const { buildBook, coverOf } = await import('#shared/document/forms/book.ts');
  const { typesetPdf } = await import('./typeset-pdf.ts');
  // No date on the cover: the same input gives the same bytes, and a clock is no input.
  const book = buildBook(projects, projects.length > 1 ? coverOf(projects, '') : null);
  return typesetPdf(book, standard, terminal);
}

async function write(
  { format, standard }: PrintOrder,
  projects: readonly Project[],
  terminal: Terminal,
): Promise<Result<Uint8Array>> {
  if (format === 'pdf') return printPdf(projects, standard, terminal);
  return format === 'txt' ? printText(projects) : printJson(projects);
}

/** What contradicts itself on the page is said, and printed all the same: who runs this decides. */
async function warn(projects: readonly Project[], terminal: Terminal): Promise<void> {
  const { beforePrint } = await import('#shared/audit/before-print.ts');
  for (const { rule, message } of beforePrint(projects)) terminal.line(`알림: ${message} [${rule}]`);
}

/**
 * `print FILE… --out BOOK.pdf`. Exit status 1 when a file could not be read (the book has the others) or the book
 * could not be written; nothing is written when no file could be read. 2 when the book would be one of the files.
 */
export async function printCommand(order: PrintOrder, terminal: Terminal, readFile = readInput): Promise<0 | 1 | 2> {
  const { files, out } = order;
  const isInput = await oneOf(files);
  if (await isInput(out)) {
    terminal.line(`${out}: 읽는 파일에는 쓰지 않습니다. --out에 다른 이름을 적어 주세요.`);
    return 2;
  }
  const projects: Project[] = [];
  let status: 0 | 1 = 0;
  for (const [at, path] of files.entries()) {
    terminal.progress(`읽고 있습니다: ${at + 1}/${files.length} ${basename(path)}`);
    const read = await attempt(() => readFile(path));
    if (read.ok) for (const project of read.value.projects) projects.push(project);
    else {
      terminal.line(`${path}: ${read.error.message}`);
      status = 1;
    }
  }
  if (projects.length === 0) {
    terminal.line('찍을 사업이 없어 아무것도 쓰지 않았습니다.');
    return 1;
  }
  if (order.format !== 'json') await warn(projects, terminal);
  const done = await attempt(async () => {
    const made = await write(order, projects, terminal);
    return made.ok ? atomicWrite(out, made.value) : made;
  });
  terminal.progress('');
  if (done.ok) return status;
  terminal.line(`${out}: ${done.error.message}`);
  return 1;
}
