import { parseProjectsJson } from '#shared/formats/json/json-format.ts';
import { readText } from '#shared/formats/text/read-text.ts';
import { josa } from '#shared/hangul/josa.ts';
import { err, type Result } from '#shared/result/result.ts';
import { type ImportedFile, imported } from './imported-file.ts';

/** A file as a reader is given it. Nothing of it is a path. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it reads as a text in the encoding it has; decoded when a reader first asks. */
  readonly text: () => Result<string>;
}

/** A file format that can be read. All that the application knows of reading it stands in its entry of `readers`. */
export interface Reader {
  /** As the sentence of the import dialog names it. */
  readonly said: string;
  /** What the Open dialog offers, without the dot. */
  readonly endings: readonly string[];
  /** By first bytes, by the look of the text, or by the name's ending. */
  readonly recognises: (file: GivenFile) => boolean;
  /** Fails with a sentence that says what to do. */
  readonly read: (file: GivenFile) => Result<ImportedFile>;
}

/** A record's first characters. */
const recordLook = /^\ufeff?\s{0,100}(?:\{\s{0,100}"|\[\s{0,100}[{\]])/;

const records: Reader = {
  said: '자료 파일(JSON)',
  endings: ['json'],
  recognises: ({ name, text }) => {
    if (/\.json$/i.test(name)) return true;
    const read = text();
    return read.ok && recordLook.test(read.value.slice(0, 400));
  },
  read: ({ text }) => {
    const read = text();
    return read.ok ? imported(parseProjectsJson(read.value), false) : read;
  },
};

/** The official document in a text whose characters were looked at. */
export function readDocument(text: string): Result<ImportedFile> {
  if (text.trim() === '') return err('empty', '파일이 비어 있습니다. 사업별 설명서가 든 파일을 골라 주세요.');
  return imported(readText(text), true);
}

const printedDocument: Reader = {
  said: '글(TXT, MD)',
  endings: ['txt', 'md'],
  recognises: () => true,
  read: ({ text }) => {
    const read = text();
    return read.ok ? readDocument(read.value) : read;
  },
};

/** Every format that is read, in the order they are asked; the last takes what no other knows. */
export const readers: readonly Reader[] = [records, printedDocument];

/** The usual first: as the dialogs name and offer them. */
const asOffered = [...readers].reverse();

/** What the Open dialog offers. */
export const documentFiles = {
  label: '사업별 설명서와 자료 파일',
  endings: asOffered.flatMap(({ endings }) => endings),
};

/** `글(TXT, MD)이나 자료 파일(JSON)`: what can be read, for the sentence of the import dialog. */
export function readableFormats(): string {
  const names = asOffered.map(({ said }) => said);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${josa(names.join(', '), '이나/나')} ${last}`;
}
