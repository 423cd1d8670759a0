import { fileTooLarge, largestFile } from '#shared/files/file-size.ts';
import { err, type Result } from '#shared/result/result.ts';
import { decodeBytes } from './decode-bytes.ts';
import type { ImportedFile } from './imported-file.ts';
import { type GivenFile, readDocument, readers } from './readers.ts';
import { controlIn } from './text-encoding.ts';

/**
 * Reads the official document as pasted text. Fails as `readText` does (`not-a-document`, `too-long`), and with
 * `unknown-encoding` where it holds characters that bytes read in a wrong encoding leave.
 */
export function importText(text: string): Result<ImportedFile> {
  const wrong = controlIn(text);
  return wrong === null ? readDocument(text) : err('unknown-encoding', wrong.message);
}

function givenFile(name: string, bytes: Uint8Array): GivenFile {
  let decoded: Result<string> | null = null;
  return {
    name,
    bytes,
    text: () => {
      decoded ??= decodeBytes(bytes);
      return decoded;
    },
  };
}

/**
 * Reads a file of any kind that is known (`readers.ts`). `name` is the file's name, never a path to be opened. Fails
 * with a sentence that says what to do.
 */
export function importBytes(name: string, bytes: Uint8Array): Result<ImportedFile> {
  if (bytes.byteLength === 0) return err('empty', '파일이 비어 있습니다. 사업별 설명서가 든 파일을 골라 주세요.');
  if (bytes.byteLength > largestFile) return err('too-large', fileTooLarge(name));
  const file = givenFile(name, bytes);
  const reader = readers.find(({ recognises }) => recognises(file));
  if (!reader) throw new Error('the last reader takes everything');
  return reader.read(file);
}
