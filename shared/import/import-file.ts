import { fileTooLarge, largestFile } from '#shared/files/file-size.ts';
import { parseProjectsJson } from '#shared/formats/json/json-format.ts';
import { readText } from '#shared/formats/text/read-text.ts';
import type { Project } from '#shared/records/project/project.ts';
import { upgradeProject } from '#shared/records/project/upgrade-project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { countFields } from './count-fields.ts';
import { decodeBytes } from './decode-bytes.ts';
import { controlIn } from './text-encoding.ts';

/** What a file gave: its 세부사업, whole (ids, rounding rule), and how many fields hold something. */
export interface ImportedFile {
  readonly projects: readonly Project[];
  readonly fieldsRead: number;
  /** A printed document: it states no rounding rule, and the usual one stands in its records. */
  readonly isDocument: boolean;
}

function imported(read: Result<readonly Project[]>, isDocument: boolean): Result<ImportedFile> {
  if (!read.ok) return read;
  const fieldsRead = read.value.reduce((count, project) => count + countFields(project), 0);
  return ok({ projects: read.value.map(upgradeProject), fieldsRead, isDocument });
}

/** The official document in a text whose characters were looked at. */
function readDocument(text: string): Result<ImportedFile> {
  if (text.trim() === '') return err('empty', '파일이 비어 있습니다. 사업별 설명서가 든 파일을 골라 주세요.');
  return imported(readText(text), true);
}

/**
 * Reads the official document as pasted text. Fails as `readText` does (`not-a-document`, `too-long`), and with
 * `unknown-encoding` where it holds characters that bytes read in a wrong encoding leave.
 */
export function importText(text: string): Result<ImportedFile> {
  const wrong = controlIn(text);
  return wrong === null ? readDocument(text) : err('unknown-encoding', wrong.message);
}

/** Whether a text is meant to be JSON: by its name, or by a record's first characters. */
function isJson(name: string, text: string): boolean {
  return /\.json$/i.test(name) || /^\ufeff?\s{0,100}(?:\{\s{0,100}"|\[\s{0,100}[{\]])/.test(text.slice(0, 400));
}

/**
 * Reads a file of any kind that is known: `.json` (or what looks like it) as records, everything else as the official
 * document. `name` is the file's name, never a path to be opened. Fails with a sentence that says what to do.
 */
export function importBytes(name: string, bytes: Uint8Array): Result<ImportedFile> {
  if (bytes.byteLength === 0) return err('empty', '파일이 비어 있습니다. 사업별 설명서가 든 파일을 골라 주세요.');
  if (bytes.byteLength > largestFile) return err('too-large', fileTooLarge(name));
  const text = decodeBytes(bytes);
  if (!text.ok) return text;
  return isJson(name, text.value) ? imported(parseProjectsJson(text.value), false) : readDocument(text.value);
}
