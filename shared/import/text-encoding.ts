import { decodeCp949 } from '#shared/encodings/cp949.ts';

/** An encoding a file may have: how it reads, and its name in a sentence. */
interface Encoding {
  readonly name: string;
  readonly decode: (bytes: Uint8Array) => string | null;
  /** Bytes of one unit: where a line ends is looked for by units. */
  readonly unit: 1 | 2;
}

function decodeByHost(label: string): (bytes: Uint8Array) => string | null {
  return (bytes) => {
    try {
      return new TextDecoder(label, { fatal: true, ignoreBOM: false }).decode(bytes);
    } catch {
      return null;
    }
  };
}

const utf8: Encoding = { name: 'UTF-8', decode: decodeByHost('utf-8'), unit: 1 };
const cp949: Encoding = { name: '한글 완성형(CP949)', decode: decodeCp949, unit: 1 };
const utf16le: Encoding = { name: 'UTF-16', decode: decodeByHost('utf-16le'), unit: 2 };
const utf16be: Encoding = { name: 'UTF-16', decode: decodeByHost('utf-16be'), unit: 2 };

/**
 * Control characters that no document has: all but tab, line feed, vertical tab (a line break inside a paragraph), form
 * feed (a page break) and carriage return; with them DEL, C1 and the two non-characters. Bytes read in a wrong
 * encoding show such, so a text that holds one is never taken for read.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]/;

/** How many bytes are looked at to tell UTF-16 without a mark. */
const sample = 20_000;

/**
 * UTF-16 without its mark: line ends, blanks and digits put a zero in every other byte, always on the same side; the
 * other side has few (the low byte of 가). What it decodes to must hold no control characters.
 */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  if (bytes.byteLength % 2 === 1) return null;
  const zeros = [0, 0];
  const end = Math.min(bytes.byteLength, sample);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < end / 40 || Math.max(even, odd) < 4 * Math.min(even, odd)) return null;
  const encoding = odd > even ? utf16le : utf16be;
  const text = encoding.decode(bytes.subarray(0, wholeCharacters(bytes, end, encoding)));
  return text !== null && !control.test(text) ? encoding : null;
}

/** The end of the sample, moved back where it would cut a surrogate pair in two. */
function wholeCharacters(bytes: Uint8Array, end: number, encoding: Encoding): number {
  const even = end - (end % 2);
  if (even === bytes.byteLength) return even;
  const high = bytes[encoding === utf16le ? even - 1 : even - 2] ?? 0;
  return high >= 0xd8 && high <= 0xdb ? even - 2 : even;
}

/** Whether any byte is no ASCII: every text of ASCII in UTF-16 is valid UTF-8 with zeros. */
function hasLetters(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80);
}

/** The encodings bytes may have, likeliest first; none for bytes that are no text. */
export function likelyEncodings(bytes: Uint8Array): readonly Encoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return [utf16le];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return [utf16be];
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return [utf8];
  if (!bytes.includes(0)) return [utf8, cp949];
  // A stray zero in a text of Hangul, which both other readings would refuse; UTF-16 would make other letters of it.
  const plain = [utf8, cp949].filter((encoding) => hasLetters(bytes) && encoding.decode(bytes) !== null);
  if (plain.length > 0) return plain;
  const wide = unmarkedUtf16(bytes);
  return wide === null ? [] : [wide];
}

/** What one encoding makes of bytes: a text, or the first line it cannot read and why. */
type Reading = { readonly text: string } | { readonly line: number; readonly message: string };

export function readAs(bytes: Uint8Array, encoding: Encoding): Reading {
  const decoded = encoding.decode(bytes);
  if (decoded === null) {
    const line = firstUnreadable(bytes, encoding);
    return { line, message: unreadable(line, encoding) };
  }
  // DOS ended a text with Ctrl+Z.
  const text = decoded.endsWith('\x1a') ? decoded.slice(0, -1) : decoded;
  return controlIn(text) ?? { text };
}

/** The first line with a character that no document has, and why such a text is not taken; `null` for a clean text. */
export function controlIn(text: string): { readonly line: number; readonly message: string } | null {
  const found = text.search(control);
  if (found < 0) return null;
  const line = text.slice(0, found).split('\n').length;
  const code = text.charCodeAt(found).toString(16).toUpperCase().padStart(4, '0');
  return { line, message: controlFound(line, code) };
}

function unreadable(line: number, { name }: Encoding): string {
  return `${line.toLocaleString('en')}번째 줄에 ${name} 글자로 읽을 수 없는 것이 있어 열지 않았습니다. 파일이 손상되지 않았는지 확인하고, 메모장에서 UTF-8로 다시 저장해 주세요.`;
}

function controlFound(line: number, code: string): string {
  return `${line.toLocaleString('en')}번째 줄에 글에 쓰지 않는 제어 문자(U+${code})가 있어 열지 않았습니다. 글자 부호가 잘못 바뀐 파일이 아닌지 확인하고, 메모장에서 UTF-8로 다시 저장해 주세요.`;
}

/** The number of the first line that does not decode alone; no encoding here has a line feed inside a character. */
function firstUnreadable(bytes: Uint8Array, encoding: Encoding): number {
  let line = 1;
  for (let start = 0; start < bytes.byteLength; line += 1) {
    const end = lineEnd(bytes, start, encoding);
    if (encoding.decode(bytes.subarray(start, end)) === null) return line;
    start = end;
  }
  return Math.max(1, line - 1);
}

/** Where the line that begins at `start` ends, its line feed included. */
function lineEnd(bytes: Uint8Array, start: number, encoding: Encoding): number {
  for (let at = bytes.indexOf(10, start); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (encoding.unit === 1) return at + 1;
    const low = encoding === utf16le ? at : at - 1;
    if (low % 2 === 0 && bytes[encoding === utf16le ? at + 1 : at - 1] === 0) return low + 2;
  }
  return bytes.byteLength;
}
