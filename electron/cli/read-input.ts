import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { josa } from '#shared/hangul/josa.ts';
import { importBytes } from '#shared/import/import-file.ts';
import type { ImportedFile } from '#shared/import/imported-file.ts';
import type { FileBytes } from '#shared/ipc/contract.ts';
import { unsurePlaces } from '#shared/records/project/unsure.ts';
import { err, type Result } from '#shared/result/result.ts';
import { readBounded } from '../main/files/read-bounded.ts';

/** A file's name and bytes. Fails when it cannot be read. */
export async function readBytes(path: string): Promise<Result<FileBytes>> {
  // Opening a named pipe waits for whoever writes to it, perhaps for ever.
  const facts = await stat(path).catch(() => null);
  if (facts?.isFIFO())
    return err(
      'file-missing',
      `${josa(`'${basename(path)}'`, '은/는')} 읽을 수 있는 파일이 아닙니다. 파일을 골라 주세요.`,
    );
  return readBounded(path);
}

/** Reads one file and what is in it. Fails when it cannot be read or is no document. */
export async function readInput(path: string): Promise<Result<ImportedFile>> {
  const file = await readBytes(path);
  return file.ok ? importBytes(file.value.name, file.value.bytes) : file;
}

/** One line on a file that was read: projects, fields read, lines unread (electron/cli/SPEC.md), and values that are not sure. */
export function summaryLine(path: string, { projects, fieldsRead }: ImportedFile): string {
  const unread = projects.reduce((count, project) => count + project.unread.length, 0);
  const unsure = projects.reduce((count, project) => count + unsurePlaces(project).length, 0);
  const doubt = unsure === 0 ? '' : `, 확실하지 않은 값 ${unsure}개`;
  return `${path}: 사업 ${projects.length}건, 읽은 항목 ${fieldsRead}개, 읽지 못한 줄 ${unread}줄${doubt}`;
}
