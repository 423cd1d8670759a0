import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { decodeCp949 } from '#shared/encodings/cp949.ts';
import { decodeBytes } from '#shared/import/decode-bytes.ts';
import { importBytes } from '#shared/import/import-file.ts';
import { unwrap } from '#shared/result/result.ts';
import { sampleText } from '../../builders/sample-project.ts';
import { encoderOf } from '../../helpers/cp949-table.ts';

const encodeCp949 = encoderOf(decodeCp949);
const utf8 = new TextEncoder();

function utf16(text: string, mark: boolean, bigEndian: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), !bigEndian);
  return bytes;
}

const join2 = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

/** Syllables that KS X 1001 lacks, in a title, a label and a narrative. */
const further = (text: string) => text.replaceAll('운영', '운영됬뷁').replaceAll('공예', '공예떄똠');

describe('every encoding gives the record of the UTF-8 file, further syllables and all', () => {
  const text = further(sampleText);
  const expected = unwrap(importBytes('a.txt', utf8.encode(text))).projects;
  test('which has such syllables', () => {
    expect(JSON.stringify(expected)).toMatch(/떄.*됬|됬.*떄/);
  });

  test.each<[string, Uint8Array]>([
    ['CP949', encodeCp949(text)],
    ['CP949 with the line ends of Windows', encodeCp949(text.replaceAll('\n', '\r\n'))],
    ['CP949 ended by Ctrl+Z', join2(encodeCp949(text), Uint8Array.of(0x1a))],
    ['UTF-8 with its mark', utf8.encode(`\ufeff${text}`)],
    ['UTF-16 little-endian', utf16(text, true, false)],
    ['UTF-16 big-endian', utf16(text, true, true)],
    ['UTF-16 little-endian without its mark', utf16(text, false, false)],
    ['UTF-16 big-endian without its mark', utf16(text, false, true)],
  ])('%s', (_, bytes) => {
    expect(unwrap(importBytes('a.txt', bytes)).projects).toEqual(expected);
  });
});

const caseFolder = fileURLToPath(new URL('../../../../shared/cases/13-cp949-extended-syllables/', import.meta.url));

describe.skipIf(!existsSync(caseFolder))('the reported files (skipped where ../shared is absent)', () => {
  const file = (name: string) => new Uint8Array(readFileSync(join(caseFolder, name)));

  test('떄 that became two control characters reads as in UTF-8', () => {
    const read = unwrap(importBytes('a.txt', file('input-silent-cp949.txt')));
    expect(read).toEqual(unwrap(importBytes('a.txt', file('input-silent-utf8.txt'))));
    expect(JSON.stringify(read)).toContain('떄');
  });

  test('됬 that refused the whole file reads', () => {
    const read = unwrap(importBytes('a.txt', file('input-refused-cp949.txt')));
    expect(JSON.stringify(read)).toContain('됬');
  });
});

describe('bytes that two encodings read', () => {
  test('are UTF-8 where they are valid UTF-8', () => {
    // C2 A1 is ¡ in UTF-8 and 징 in CP949; the two-byte letters of UTF-8 are all pairs of CP949 too.
    expect(unwrap(decodeBytes(Uint8Array.of(0xc2, 0xb0, 0xc2, 0xb1)))).toBe('°±');
    expect(decodeCp949(Uint8Array.of(0xc2, 0xb0, 0xc2, 0xb1))).not.toBeNull();
  });

  test('are CP949 where UTF-8 would read control characters', () => {
    // C2 81 is U+0081 in UTF-8, and a syllable in CP949.
    expect(unwrap(decodeBytes(Uint8Array.of(0xc2, 0x81, 0xc2, 0x90)))).toBe(
      decodeCp949(Uint8Array.of(0xc2, 0x81, 0xc2, 0x90)),
    );
  });

  test('are never CP949 behind the mark of UTF-8', () => {
    const result = decodeBytes(join2(Uint8Array.of(0xef, 0xbb, 0xbf), encodeCp949('가나다')));
    expect(result).toMatchObject({ ok: false, error: { code: 'unknown-encoding' } });
  });
});

const refusal = (bytes: Uint8Array) => {
  const result = decodeBytes(bytes);
  return result.ok ? JSON.stringify(result.value) : `${result.error.code}: ${result.error.message}`;
};

describe('what cannot be read is refused with its line', () => {
  const lines = (encode: (text: string) => Uint8Array, broken: number[]) =>
    join2(encode('첫째 줄\r\n둘째 줄\n셋째 '), Uint8Array.from(broken), encode(' 줄\n넷째'));

  test.each<[string, Uint8Array, string]>([
    ['CP949 with a place that is empty', lines(encodeCp949, [0xc6, 0x53]), '3번째 줄에 한글 완성형(CP949) 글자로'],
    ['CP949 with the byte 0x80', lines(encodeCp949, [0x80]), '3번째 줄에 한글 완성형(CP949) 글자로'],
    ['UTF-8 with a cut character', lines((text) => utf8.encode(text), [0xea, 0xb0]), '3번째 줄에 UTF-8 글자로'],
    ['UTF-8 with an overlong form', lines((text) => utf8.encode(text), [0xc0, 0xaf]), '3번째 줄에 UTF-8 글자로'],
    ['UTF-8 with a surrogate', lines((text) => utf8.encode(text), [0xed, 0xa0, 0x80]), '3번째 줄에 UTF-8 글자로'],
    ['UTF-16 with half a pair', utf16('하나\n둘\n셋 \ud83d 끝\n넷', true, false), '3번째 줄에 UTF-16 글자로'],
    ['UTF-16 big-endian with half a pair', utf16('하나\n둘\n셋 \ude42\n넷', true, true), '3번째 줄에 UTF-16 글자로'],
    ['UTF-16 with a byte too many', join2(utf16('하나\n둘', true, false), Uint8Array.of(1)), '2번째 줄에 UTF-16'],
    ['UTF-16 whose letters hold the byte of a line feed', utf16('\u0a0a\u0a0a\n\ud83d', true, true), '2번째 줄에'],
  ])('%s', (_, bytes, words) => {
    expect(refusal(bytes)).toContain(`unknown-encoding: ${words}`);
  });

  test('the encoding that read furthest is the one that is named', () => {
    const text = '추진실적을 정리함\n'.repeat(5000);
    expect(refusal(join2(encodeCp949(text), Uint8Array.of(0xff)))).toContain('5,001번째 줄에 한글 완성형(CP949)');
    expect(refusal(join2(utf8.encode(text), Uint8Array.of(0xff)))).toContain('5,001번째 줄에 UTF-8');
  });
});

describe('a zero in a short text of Hangul is refused, not read as UTF-16', () => {
  test.each([
    ['UTF-8', utf8.encode('사업명\n가나\0다')],
    ['CP949', encodeCp949('사업명\n가나뷁\0다')],
  ])('%s', (_, bytes) => {
    expect(refusal(bytes)).toMatch(/^unknown-encoding: 2번째 줄에.*U\+0000/);
  });
});

describe('control characters', () => {
  const controls = [...Array(0x20).keys(), 0x7f, ...Array.from({ length: 0x20 }, (_, at) => 0x80 + at)];
  const taken = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d]);

  test.each([
    ['UTF-8', (text: string) => utf8.encode(text)],
    ['UTF-16', (text: string) => utf16(text, true, false)],
  ])('in %s: tab, line breaks and form feed are text, every other is refused with its line', (_, encode) => {
    for (const code of controls) {
      const said = refusal(encode(`사업명\n가나${String.fromCharCode(code)}다`));
      if (taken.has(code)) expect(said, `U+${code.toString(16)}`).toContain('사업명');
      else expect(said, `U+${code.toString(16)}`).toMatch(/^unknown-encoding: 2번째 줄에/);
    }
  });

  test('in ASCII bytes of CP949 are refused too', () => {
    expect(refusal(join2(encodeCp949('갂\n뷁'), Uint8Array.of(0x07)))).toMatch(
      /^unknown-encoding: 2번째 줄에.*U\+0007/,
    );
  });
});
