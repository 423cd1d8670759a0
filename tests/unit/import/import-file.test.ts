import { describe, expect, test } from 'vitest';
import { largestFile } from '#shared/files/file-size.ts';
import { printProjectJson } from '#shared/formats/json/json-format.ts';
import { countFields } from '#shared/import/count-fields.ts';
import { importBytes, importText } from '#shared/import/import-file.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import { unwrap } from '#shared/result/result.ts';
import { importedSample, markdownSampleText, sampleProject, sampleText } from '../../builders/sample-project.ts';

const utf8 = new TextEncoder();

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(2 + index * 2, text.charCodeAt(index), !bigEndian);
  return bytes;
}

/** EUC-KR by turning the decoder's own table round. */
function euckr(text: string): Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder('euc-kr');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x41; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd' && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [character.charCodeAt(0)]));
}

describe('a file of any usual encoding gives the same record', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8.encode(sampleText)],
    ['UTF-8 with its mark', utf8.encode(`\ufeff${sampleText}`)],
    ['UTF-16 little-endian', utf16(sampleText, false)],
    ['UTF-16 big-endian', utf16(sampleText, true)],
    ['UTF-16 little-endian without its mark', utf16(sampleText, false).slice(2)],
    ['UTF-16 big-endian without its mark', utf16(sampleText, true).slice(2)],
    ['EUC-KR', euckr(sampleText)],
  ])('%s', (_, bytes) => {
    expect(unwrap(importBytes('a.txt', bytes)).projects).toEqual([importedSample()]);
  });
});

test('JSON is known by its name or by its look', () => {
  const bytes = utf8.encode(printProjectJson(sampleProject()));
  for (const name of ['a.json', 'A.JSON', 'a.txt'])
    expect(unwrap(importBytes(name, bytes)).projects).toEqual([importedSample()]);
  expect(unwrap(importBytes('a', utf8.encode(`[${printProjectJson(sampleProject())}]`))).projects).toHaveLength(1);
});

test('several documents in one file are several projects, in order', () => {
  const read = unwrap(importText(`${sampleText}\n${markdownSampleText}\n${sampleText}`));
  expect(read.projects.map((project) => project.title)).toEqual([
    '가람공예허브 운영',
    '다솜마을도서관 지원',
    '가람공예허브 운영',
  ]);
  expect(read.projects.flatMap((project) => project.unread)).toEqual([]);
  expect(read.projects[0]).toEqual(importedSample());
  expect(read.fieldsRead).toBeGreaterThan(2 * countFields(sampleProject()));
});

describe('what cannot be read is refused with a sentence', () => {
  test.each<[string, string, Uint8Array, string, string]>([
    ['nothing', 'a.txt', new Uint8Array(), 'empty', '비어 있습니다'],
    ['white space', 'a.txt', utf8.encode(' \n\n'), 'empty', '비어 있습니다'],
    ['another text', 'a.txt', utf8.encode('회의록\n\n□ 사업목적\n- 없음\n'), 'not-a-document', '‘□ 사업개요’'],
    ['a zip', 'a.hwpx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'binary', '압축 형식'],
    ['an HWP', 'a.hwp', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'binary', '한글(HWP)'],
    ['a PDF under a wrong name', 'a.txt', utf8.encode('%PDF-1.7 x'), 'binary', 'PDF'],
    ['bytes', 'a.txt', Uint8Array.of(1, 0, 2, 0), 'binary', '글로 된 파일이 아닙니다'],
    ['damaged text', 'a.txt', Uint8Array.of(0xec, 0x82, 0xff, 0xff), 'unknown-encoding', 'UTF-8로 다시 저장'],
    ['damaged JSON', 'a.json', utf8.encode('{"schema":'), 'not-json', 'JSON으로 읽을 수 없는'],
  ])('%s', (_, name, bytes, code, sentence) => {
    const result = importBytes(name, bytes);
    expect(result.ok).toBe(false);
    if (!result.ok) {
      expect(result.error.code).toBe(code);
      expect(result.error.message).toContain(sentence);
    }
  });

  test('a file over the limit, before it is decoded', () => {
    const result = importBytes('a.txt', new Uint8Array(largestFile + 1));
    expect(result.ok || result.error.code).toBe('too-large');
  });
});

test('fields read are those that hold something', () => {
  const empty = countFields(emptyProject('', 2024));
  expect(countFields(emptyProject('이름', 2024))).toBe(empty + 1);
});

test('a printed document is told from a record by its content, not by its name', () => {
  const record = utf8.encode(printProjectJson(importedSample()));
  expect(unwrap(importBytes('a.txt', record)).isDocument).toBe(false);
  expect(unwrap(importBytes('a.txt', utf8.encode(sampleText))).isDocument).toBe(true);
});

test.each(['\u0081', '\u008b\u009a', '\x00', '\x07', '\ufffe'])(
  'a pasted text with U+%s is not taken, and its line is told',
  (character) => {
    const found = importText(sampleText.replace('공예', `공${character}예`));
    expect(found.ok).toBe(false);
    if (!found.ok) expect(found.error.message).toMatch(/^\d+번째 줄에 글에 쓰지 않는 제어 문자/);
  },
);
