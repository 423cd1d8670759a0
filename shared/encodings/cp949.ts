import { hanjaRows } from './ksx1001-hanja.ts';
import { signRows } from './ksx1001-signs.ts';
import { syllableRows } from './ksx1001-syllables.ts';

/** Second bytes run from 0x41 to 0xFE: so many places a first byte. */
const firstTrail = 0x41;
const lastTrail = 0xfe;
const firstLead = 0x81;
const lastLead = 0xfd;
const width = lastTrail - firstTrail + 1;

function put(table: Uint16Array, firstRow: number, rows: readonly string[]): void {
  for (const [row, characters] of rows.entries()) {
    for (let column = 0; column < characters.length; column += 1) {
      if (characters[column] === ' ') continue;
      table[(firstRow + row - firstLead) * width + 0xa1 - firstTrail + column] = characters.charCodeAt(column);
    }
  }
}

/**
 * The 8,822 syllables that KS X 1001 lacks: in the order of Unicode, in the places before its own, first byte by first
 * byte (0x81–0xA0 with 178 places each, 0xA1–0xC6 with 84), by which Unified Hangul Code extended it.
 */
function putFurtherSyllables(table: Uint16Array): void {
  const known = new Set(syllableRows.join(''));
  let syllable = 0xac00;
  for (let lead = firstLead; lead <= 0xc6; lead += 1) {
    for (let trail = firstTrail; trail <= (lead <= 0xa0 ? lastTrail : 0xa0); trail += 1) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue;
      while (known.has(String.fromCharCode(syllable))) syllable += 1;
      if (syllable > 0xd7a3) return;
      table[(lead - firstLead) * width + trail - firstTrail] = syllable;
      syllable += 1;
    }
  }
}

let built: Uint16Array | null = null;

/** What each pair of bytes stands for, 0 for nothing; built by the first file that needs it. */
function pairs(): Uint16Array {
  if (built !== null) return built;
  built = new Uint16Array((lastLead - firstLead + 1) * width);
  putFurtherSyllables(built);
  put(built, 0xa1, signRows);
  put(built, 0xb0, syllableRows);
  put(built, 0xca, hanjaRows);
  return built;
}

/**
 * The text of bytes in 한글 완성형: EUC-KR with all of CP949, the same table as the web's `euc-kr`. `null` where a byte
 * stands for nothing. Written out because hosts differ: Node's own decoder knows KS X 1001 alone, and reads a
 * further syllable as two control characters or not at all (nodejs/node#40091).
 */
export function decodeCp949(bytes: Uint8Array): string | null {
  const table = pairs();
  const units = new Uint16Array(bytes.byteLength);
  let length = 0;
  for (let at = 0; at < bytes.byteLength; at += 1) {
    let unit = bytes[at] ?? 0;
    if (unit >= 0x80) {
      const trail = bytes[at + 1] ?? 0;
      if (unit < firstLead || unit > lastLead || trail < firstTrail || trail > lastTrail) return null;
      unit = table[(unit - firstLead) * width + trail - firstTrail] ?? 0;
      if (unit === 0) return null;
      at += 1;
    }
    units[length] = unit;
    length += 1;
  }
  return textOf(units.subarray(0, length));
}

/** As many units at once as a call takes arguments everywhere. */
const chunk = 8192;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += chunk) text += String.fromCharCode(...units.subarray(at, at + chunk));
  return text;
}
