/** The part of `FileSystemSyncAccessHandle` that the journal uses; a test hands in one of its own. */
export interface FlushedFile {
  getSize(): number;
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/**
 * Appends whole lines behind what is there and flushes; answers the new size. @throws what the file says, after its
 * own bytes were taken back where that is possible: nothing that stood there before is ever cut.
 */
export function appendLines(file: FlushedFile, lines: readonly string[]): number {
  const size = file.getSize();
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  try {
    let done = 0;
    while (done < bytes.length) {
      const written = file.write(bytes.subarray(done), { at: size + done });
      if (written === 0) throw new DOMException('the journal took no more bytes', 'QuotaExceededError');
      done += written;
    }
    file.flush();
    return size + bytes.length;
  } catch (caught) {
    try {
      file.truncate(size);
      file.flush();
    } catch {
      // The first failure says more; the next append finds another end than it was told and is refused.
    }
    throw caught;
  }
}
