import { emptyMark } from './markers.ts';

/** Text as it is compared: without any white space and without Markdown's emphasis. */
export function compact(raw: string): string {
  return raw.replace(/[\s*_]+/g, '');
}

export function isBlank(raw: string): boolean {
  return raw.trim() === '';
}

const namedCharacters: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  quot: '"',
  apos: "'",
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  minus: '−',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  rarr: '→',
  larr: '←',
  deg: '°',
  copy: '©',
  reg: '®',
  plusmn: '±',
  sup2: '²',
  sup3: '³',
};

/** Characters that would become structure when decoded before the structure is read: they wait for `leafText`. */
const kept = new Set([0x26, 0x3c, 0x3e, 0x7c]);

function decodeEarly(whole: string, name: string): string {
  if (!name.startsWith('#')) return namedCharacters[name] ?? whole;
  const code = Number(name.slice(1));
  if (code > 0x10ffff || code === 0 || kept.has(code)) return whole;
  return code < 0x20 ? ' ' : String.fromCodePoint(code);
}

/**
 * One source line made plain: precomposed Hangul (macOS writes it in pieces), zero-width marks off, every kind of
 * space a space, named and decimal character references decoded. Hexadecimal references stay: they are the quoting
 * of this format and mean "this character is text" (see `shield`).
 */
export function plainLine(source: string): string {
  let line = source;
  if (/[\u1100-\u11ff]/.test(line))
    line = line.replace(/[\uac00-\ud7a3\u1100-\u11ff]+/g, (run) => run.normalize('NFC'));
  if (line.includes('&')) line = line.replace(/&(#\d{1,7}|[a-z]{2,6}[23]?);/g, decodeEarly);
  return line
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\v\u0085]/g, ' ');
}

function decodeLate(whole: string, hex: string | undefined): string {
  if (hex === undefined)
    return (
      { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&#38;': '&', '&#60;': '<', '&#62;': '>', '&#124;': '|' }[whole] ??
      whole
    );
  const code = Number.parseInt(hex, 16);
  if (code > 0x10ffff) return whole;
  // A lone surrogate is legal in a JSON string and must come back as it was.
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
}

/** Runs of white space as one space each. Single spaces are left alone: a long line has a million of them. */
export function foldSpace(raw: string): string {
  return raw.replace(/[^\S ]\s*| \s+/g, ' ');
}

/** A piece of a prepared line as the record's text: white space folded, ends trimmed, references decoded. */
export function leafText(raw: string): string {
  // Most texts need nothing: one look instead of four.
  if (!/[&\\<]|[^\S ]| {2}|^ | $/.test(raw)) return raw;
  const folded = foldSpace(raw.replaceAll(emptyMark, '')).trim();
  const unescaped = folded.includes('\\') ? folded.replace(/\\([~*_|#])/g, '$1') : folded;
  return unescaped.includes('&')
    ? unescaped.replace(/&(?:#x([0-9A-Fa-f]{1,6})|lt|gt|amp|#38|#60|#62|#124);/g, decodeLate)
    : unescaped;
}

/** A 통계목 name: as `leafText`, without white space (a name broken inside its cell). */
export function leafName(raw: string): string {
  return leafText(raw.replace(/\s+/g, ''));
}
