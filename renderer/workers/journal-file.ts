/** The part of `FileSystemSyncAccessHandle` that the journal uses; a test hands in one of its own. */
export interface FlushedFile {
  getSize(): number;
  read(into: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
}

const lineFeed = 10;
/** Read in pieces: one typed array of the whole file beside its text would need the memory twice. */
const piece = 8 * 1024 * 1024;

function endsOpen(file: FlushedFile, size: number): boolean {
  const last = new Uint8Array(1);
  return size > 0 && file.read(last, { at: size - 1 }) === 1 && last[0] !== lineFeed;
}

/**
 * Appends whole lines and flushes. A torn line that a kill left at the end is ended first. @throws what the file
 * says, after the file has its former length again where that is possible: no half line stays.
 */
export function appendLines(file: FlushedFile, lines: readonly string[]): void {
  const size = file.getSize();
  const text = `${endsOpen(file, size) ? '\n' : ''}${lines.join('\n')}\n`;
  const bytes = new TextEncoder().encode(text);
  try {
    let done = 0;
    while (done < bytes.length) {
      const written = file.write(bytes.subarray(done), { at: size + done });
      if (written === 0) throw new DOMException('the journal took no more bytes', 'QuotaExceededError');
      done += written;
    }
    file.flush();
  } catch (caught) {
    try {
      file.truncate(size);
      file.flush();
    } catch {
      // The first failure says more; a torn end is dropped by the reader.
    }
    throw caught;
  }
}

/** The whole file as text; bytes that are no UTF-8 become U+FFFD, which no hash verifies. */
export function readText(file: FlushedFile): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const size = file.getSize();
  const parts: string[] = [];
  for (let at = 0; at < size; at += piece) {
    const bytes = new Uint8Array(Math.min(piece, size - at));
    const got = file.read(bytes, { at });
    parts.push(decoder.decode(bytes.subarray(0, got), { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}
