import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileTooLarge, largestFile } from '#shared/files/file-size.ts';
import { josa } from '#shared/hangul/josa.ts';
import type { FileBytes } from '#shared/ipc/contract.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { fileFailure } from './file-failure.ts';

/**
 * A file's name and bytes, refused above the limit before and while reading: a file may grow, or be a device
 * without a size.
 */
export async function readBounded(path: string, limit = largestFile): Promise<Result<FileBytes>> {
  const name = basename(path);
  try {
    const file = await open(path, 'r');
    try {
      const facts = await file.stat();
      if (!facts.isFile())
        return err('file-missing', `${josa(`'${name}'`, '은/는')} 읽을 수 있는 파일이 아닙니다. 파일을 골라 주세요.`);
      if (facts.size > limit) return err('file-too-large', fileTooLarge(name, limit));
      const buffer = new Uint8Array(facts.size + 1);
      let read = 0;
      while (read < buffer.byteLength) {
        const { bytesRead } = await file.read(buffer, read, buffer.byteLength - read, read);
        if (bytesRead === 0) break;
        read += bytesRead;
      }
      if (read > facts.size)
        return err('file-changing', `'${name}' 파일이 읽는 동안 바뀌었습니다. 저장이 끝난 뒤 다시 열어 주세요.`);
      return ok({ name, bytes: buffer.slice(0, read) });
    } finally {
      await file.close();
    }
  } catch (cause) {
    return fileFailure(cause, name);
  }
}
