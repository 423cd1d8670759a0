import { err, ok, type Result } from '#shared/result/result.ts';
import { likelyEncodings, readAs } from './text-encoding.ts';

/** Files that are no text, by their first bytes, with what an officer can do about them. */
const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], '압축 형식의 파일(HWPX·XLSX·DOCX·ZIP)입니다'],
  [[0xd0, 0xcf, 0x11, 0xe0], '한글(HWP) 또는 옛 오피스 파일입니다'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF 파일입니다'],
  [[0x89, 0x50, 0x4e, 0x47], '그림 파일입니다'],
  [[0xff, 0xd8, 0xff], '그림 파일입니다'],
];

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16 with or without its mark, else 한글
 * 완성형(EUC-KR·CP949). Bytes that read both as UTF-8 and as CP949 are UTF-8: Hangul in CP949 is almost never valid
 * UTF-8 by chance. Fails with `binary`, or with `unknown-encoding` and the line, by the encoding that read furthest.
 */
export function decodeBytes(bytes: Uint8Array): Result<string> {
  const known = signatures.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) return err('binary', `${known[1]}. 글(.txt, .md)이나 JSON으로 저장한 파일을 골라 주세요.`);
  let furthest = { line: 0, message: '' };
  for (const encoding of likelyEncodings(bytes)) {
    const reading = readAs(bytes, encoding);
    if ('text' in reading) return ok(reading.text);
    if (reading.line > furthest.line) furthest = reading;
  }
  if (furthest.line > 0) return err('unknown-encoding', furthest.message);
  return err('binary', '글로 된 파일이 아닙니다. 글(.txt, .md)이나 JSON으로 저장한 파일을 골라 주세요.');
}
