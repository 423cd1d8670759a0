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

/** How many bytes are looked at to tell UTF-16 without a mark. */
const sample = 20_000;

/**
 * UTF-16 without its mark: line ends, blanks and digits put a zero in every other byte, always on the same side; the
 * other side has few (the low byte of 가). What it decodes to must hold no control characters.
 */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.byteLength % 2 === 1) return null;
  const zeros = [0, 0];
  const end = Math.min(bytes.byteLength, sample);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < end / 40 || Math.max(even, odd) < 4 * Math.min(even, odd)) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = decode(bytes.subarray(0, end - (end % 2)), encoding);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text !== null && !/[\0-\x08\x0e-\x1f\ufffe\uffff]/.test(text) ? encoding : null;
}

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16 with or without its mark, else 한글 완성형(EUC-KR·CP949).
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
  const zeros = bytes.includes(0);
  const wide = marked ?? (zeros ? unmarkedUtf16(bytes) : null);
  if (wide === null && zeros) {
    return err('binary', '글로 된 파일이 아닙니다. 글(.txt, .md)이나 JSON으로 저장한 파일을 골라 주세요.');
  }
  const text = wide === null ? (decode(bytes, 'utf-8') ?? decode(bytes, 'euc-kr')) : decode(bytes, wide);
  if (text === null) {
    return err(
      'unknown-encoding',
      '글자 부호(UTF-8, EUC-KR)를 알 수 없거나 파일이 손상되었습니다. 메모장에서 UTF-8로 다시 저장해 주세요.',
    );
  }
  return ok(text);
}
