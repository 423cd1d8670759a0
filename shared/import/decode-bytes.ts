import { err, ok, type Result } from '#shared/result/result.ts';

/** A file larger than this is refused before it is decoded: 200 MB. */
export const largestFile = 200 * 1024 * 1024;

/** Files that are no text, by their first bytes, with what an officer can do about them. */
const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], '압축 형식의 파일(HWPX·XLSX·DOCX·ZIP)입니다'],
  [[0xd0, 0xcf, 0x11, 0xe0], '한글(HWP) 또는 옛 오피스 파일입니다'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF 파일입니다'],
  [[0x89, 0x50, 0x4e, 0x47], '그림 파일입니다'],
  [[0xff, 0xd8, 0xff], '그림 파일입니다'],
];

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16 by its mark, else 한글 완성형(EUC-KR·CP949).
 * Fails with `too-large`, `binary`, or `unknown-encoding`.
 */
export function decodeBytes(bytes: Uint8Array): Result<string> {
  if (bytes.byteLength > largestFile) {
    return err('too-large', '파일이 200 MB를 넘어 열지 않았습니다. 세부사업별로 나누어 주세요.');
  }
  const known = signatures.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) return err('binary', `${known[1]}. 글(.txt, .md)이나 JSON으로 저장한 파일을 골라 주세요.`);
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (marked === null && bytes.includes(0)) {
    return err('binary', '글로 된 파일이 아닙니다. 글(.txt, .md)이나 JSON으로 저장한 파일을 골라 주세요.');
  }
  const text = marked === null ? (decode(bytes, 'utf-8') ?? decode(bytes, 'euc-kr')) : decode(bytes, marked);
  if (text === null) {
    return err(
      'unknown-encoding',
      '글자 부호(UTF-8, EUC-KR)를 알 수 없거나 파일이 손상되었습니다. 메모장에서 UTF-8로 다시 저장해 주세요.',
    );
  }
  return ok(text);
}
