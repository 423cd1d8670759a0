import { safeFileName } from '#shared/files/file-name.ts';
import type { FileKind, SaveRequest } from '#shared/ipc/contract.ts';
import { err, ok, type Result } from '#shared/result/result.ts';

interface SavePicker {
  showSaveFilePicker(options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }): Promise<FileSystemFileHandle>;
}

/** Long enough for the browser to have begun reading the blob; in ms. */
const keepUrl = 60_000;

function hasPicker(target: object): target is SavePicker {
  return 'showSaveFilePicker' in target;
}

function isNamed(caught: unknown, ...names: string[]): boolean {
  return caught instanceof DOMException && names.includes(caught.name);
}

/** Into the folder of downloads: where there is no dialog, or the click is too long ago for one. */
export function download(name: string, bytes: Uint8Array, type = 'application/octet-stream'): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keepUrl);
}

/** Where a file is to go: what was picked, or the folder of downloads. */
export interface SaveTarget {
  readonly write: (bytes: Uint8Array) => Promise<Result<string>>;
}

function toDownloads(name: string): SaveTarget {
  return {
    write: async (bytes) => {
      download(name, bytes);
      return ok(name);
    },
  };
}

function toFile(file: FileSystemFileHandle): SaveTarget {
  return {
    write: async (bytes) => {
      try {
        // Written beside and moved over on close: the old file stays whole until then.
        const writable = await file.createWritable();
        await writable.write(new Uint8Array(bytes));
        await writable.close();
        return ok(file.name);
      } catch (caught) {
        return err(
          'file-not-saved',
          `‘${file.name}’에 저장하지 못했습니다. 빈 자리가 있는지, 다른 프로그램이 쓰고 있는지 확인해 주세요.`,
          caught,
        );
      }
    },
  };
}

/** Shows the browser's Save dialog; `null` when it was closed. Without a dialog: the downloads. */
export async function chooseTarget(wanted: string, kind: FileKind): Promise<SaveTarget | null> {
  const suggestedName = safeFileName(wanted, kind.endings, 'any');
  if (!hasPicker(window)) return toDownloads(suggestedName);
  const accept = { 'application/octet-stream': kind.endings.map((ending) => `.${ending}`) };
  try {
    return toFile(await window.showSaveFilePicker({ suggestedName, types: [{ description: kind.label, accept }] }));
  } catch (caught) {
    if (isNamed(caught, 'AbortError')) return null;
    // What came before took longer than a click counts: the browser shows no dialog any more.
    if (!isNamed(caught, 'SecurityError', 'NotAllowedError')) throw caught;
    return toDownloads(suggestedName);
  }
}

/** Shows the browser's Save dialog and writes; `null` when it was closed. */
export async function saveFile({ suggestedName, bytes, kind }: SaveRequest): Promise<Result<string | null>> {
  const target = await chooseTarget(suggestedName, kind);
  return target === null ? ok(null) : target.write(bytes);
}
