import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesTooLarge, largestChoice } from '#shared/files/file-size.ts';
import type { FileBytes, FileKind, SaveRequest } from '#shared/ipc/contract.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import type { ElectronPort, WindowPort } from '../electron-port.ts';
import { atomicWrite } from './atomic-write.ts';
import { readBounded } from './read-bounded.ts';
import { safeFileName, withEndingThatFits } from './safe-file-name.ts';

function filters(kind: FileKind) {
  return [{ name: kind.label, extensions: [...kind.endings] }];
}

/** Shows the Open dialog and reads what was chosen; the first file that cannot be read fails the whole choice. */
export async function openFiles(
  electron: ElectronPort,
  window: WindowPort,
  kind: FileKind,
  many: boolean,
): Promise<Result<readonly FileBytes[]>> {
  const properties: ('openFile' | 'multiSelections')[] = many ? ['openFile', 'multiSelections'] : ['openFile'];
  const choice = await electron.dialog.showOpenDialog(window, { filters: filters(kind), properties });
  if (choice.canceled) return ok([]);
  const files: FileBytes[] = [];
  let total = 0;
  for (const path of choice.filePaths) {
    const file = await readBounded(path);
    if (!file.ok) return file;
    total += file.value.bytes.byteLength;
    if (total > largestChoice) return err('too-many-files', filesTooLarge());
    files.push(file.value);
  }
  return ok(files);
}

/**
 * Shows the Save dialog: the path to write to, or `null` when it was closed. Fails with `file-exists` where the dialog
 * asked about another name than the one with the kind's ending.
 */
export async function chooseTarget(
  electron: ElectronPort,
  window: WindowPort,
  suggestedName: string,
  kind: FileKind,
): Promise<Result<string | null>> {
  const suggested = safeFileName(suggestedName, kind.endings);
  const defaultPath = join(electron.app.getPath('documents'), suggested);
  const choice = await electron.dialog.showSaveDialog(window, { defaultPath, filters: filters(kind) });
  if (choice.canceled || choice.filePath === undefined || choice.filePath === '') return ok(null);
  const path = withEndingThatFits(choice.filePath, kind.endings);
  // The dialog asked about replacing the name it saw, not the one with the ending added here.
  if (path !== choice.filePath && existsSync(path)) {
    return err('file-exists', `'${basename(path)}' 파일이 이미 있습니다. 다른 이름으로 저장해 주세요.`);
  }
  return ok(path);
}

/** Writes atomically; answers the file's name without its folder. */
export async function writeTarget(path: string, bytes: Uint8Array): Promise<Result<string>> {
  const written = await atomicWrite(path, bytes);
  return written.ok ? ok(basename(path)) : written;
}

/** Shows the Save dialog and writes; `null` when it was closed, else the file's name. */
export async function saveFile(
  electron: ElectronPort,
  window: WindowPort,
  { suggestedName, bytes, kind }: SaveRequest,
): Promise<Result<string | null>> {
  const target = await chooseTarget(electron, window, suggestedName, kind);
  return target.ok && target.value !== null ? writeTarget(target.value, bytes) : target;
}
