import { filesTooLarge, fileTooLarge, largestChoice, largestFile } from '#shared/files/file-size.ts';
import { josa } from '#shared/hangul/josa.ts';
import type { FileBytes, FileKind } from '#shared/ipc/contract.ts';
import { err, ok, type Result } from '#shared/result/result.ts';

async function readFile(file: File): Promise<Result<FileBytes>> {
  if (file.size > largestFile) return err('file-too-large', fileTooLarge(file.name));
  try {
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (caught) {
    return err(
      'file-unreadable',
      `${josa(`‘${file.name}’`, '을/를')} 읽지 못했습니다. 파일이 옮겨졌거나 다른 프로그램이 쓰고 있는지 확인해 주세요.`,
      caught,
    );
  }
}

/** What was chosen, as bytes: all of it, or the first refusal. */
export async function readFiles(files: Iterable<File>): Promise<Result<readonly FileBytes[]>> {
  const read: FileBytes[] = [];
  let total = 0;
  for (const file of files) {
    total += file.size;
    if (total > largestChoice) return err('too-many-files', filesTooLarge());
    const bytes = await readFile(file);
    if (!bytes.ok) return bytes;
    read.push(bytes.value);
  }
  return ok(read);
}

/** Shows the browser's Open dialog; nothing chosen is an empty list. */
export async function openFiles(kind: FileKind, many: boolean): Promise<Result<readonly FileBytes[]>> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = many;
  input.accept = kind.endings.map((ending) => `.${ending}`).join(',');
  const chosen = new Promise<File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
  });
  input.click();
  return readFiles(await chosen);
}
