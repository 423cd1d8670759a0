import type { FileBytes, FileKind } from '#shared/ipc/contract.ts';
import { err, ok, type Result } from '#shared/result/result.ts';

/** The same bound as the shell's (design/reliability.md §3.1). */
const largest = 50 * 1024 * 1024;

async function readFile(file: File): Promise<Result<FileBytes>> {
  if (file.size > largest) {
    return err(
      'file-too-large',
      `‘${file.name}’은(는) 50MB보다 커서 열지 않았습니다. 나누어 저장한 파일을 골라 주세요.`,
    );
  }
  try {
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (caught) {
    return err(
      'file-unreadable',
      `‘${file.name}’을(를) 읽지 못했습니다. 파일이 옮겨졌거나 다른 프로그램이 쓰고 있는지 확인해 주세요.`,
      caught,
    );
  }
}

/** What was chosen, as bytes: all of it, or the first refusal. */
export async function readFiles(files: Iterable<File>): Promise<Result<readonly FileBytes[]>> {
  const read: FileBytes[] = [];
  for (const file of files) {
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
