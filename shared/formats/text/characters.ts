import { plainGlyphs } from '#shared/bullets/private-glyphs.ts';
import { plainSpaces, withoutInvisible } from '#shared/characters/characters.ts';
import { decodeEntities } from '#shared/html/entities.ts';
import { emptyMark } from './markers.ts';

/** Text as it is compared: without any white space and without Markdown's emphasis. */
export function compact(raw: string): string {
  return /[\s*_]/.test(raw) ? raw.replace(/[\s*_]+/g, '') : raw;
}

export function isBlank(raw: string): boolean {
  return raw.trim() === '';
}

/** Characters that would become structure when decoded before the structure is read: they wait for `leafText`. */
const structure = /[&<>|\t\n\r]/;

function decodeEarly(whole: string): string {
  const text = decodeEntities(whole);
  if (text === whole || structure.test(text)) return whole;
  return (text.codePointAt(0) ?? 0) < 0x20 ? ' ' : text;
}

/** `1 234 567` whose spaces are no-break or narrow: spaces made to set off thousands. */
const setOff = /(?<![\d.,])\d{1,3}(?:[\u00a0\u2006-\u2009\u202f]\d{3})+(?!\d)/g;

/**
 * One source line made plain: precomposed Hangul (macOS writes it in pieces), invisible marks off, known private glyphs
 * as what they show, every kind of space a space (but U+2009 where thousands are set off), named and decimal character
 * references decoded. Hexadecimal references stay: they are the quoting of this format and mean "this character is
 * text" (see `shield`).
 */
export function plainLine(source: string): string {
  let line = source;
  // Most lines have nothing of it: one look instead of eight.
  if (/^[\t\n -%'-[\]-~·×○□△▷가-힣]*$/.test(line)) return line;
  if (/[\u1100-\u11ff]/.test(line))
    line = line.replace(/[\uac00-\ud7a3\u1100-\u11ff]+/g, (run) => run.normalize('NFC'));
  if (line.includes('&')) line = line.replace(/&(?:#\d{1,7}|[a-zA-Z][a-zA-Z\d]{1,31});/g, decodeEarly);
  line = plainGlyphs(withoutInvisible(line));
  // What Markdown's writers quote is what it is, but for what parts cells and tags.
  if (line.includes('\\')) line = line.replace(/\\([-=*+~#.:)(\]>_[^'"!%,;?@{}$])/g, '$1');
  line = line.replace(setOff, (figure) => figure.replace(/[^\d]/g, '\0'));
  return plainSpaces(line)
    .replace(/[\u2028\u2029\v\u0085]/g, ' ')
    .replaceAll('\0', '\u2009');
}

function decodeLate(whole: string, hex: string | undefined): string {
  if (hex === undefined) {
    const text = decodeEntities(whole);
    return /[\t\n\r]/.test(text) ? ' ' : text;
  }
  const code = Number.parseInt(hex, 16);
  if (code > 0x10ffff) return whole;
  // A lone surrogate is legal in a JSON string and must come back as it was.
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
}

/** Runs of white space as one space each. Single spaces are left alone: a long line has a million of them. */
export function foldSpace(raw: string): string {
  return raw.replace(/[^\S ]\s*| \s+/g, ' ');
}

/** What Markdown's writers put a backslash in front of. Before letters and digits it is the 원 sign of old fonts. */
const escaped = /\\([!-/:-@[-`{-~])/g;

/** As `leafText`, but the narrow spaces that set off thousands stay: they tell one number from two. */
export function figureText(raw: string): string {
  return raw.includes('\u2009') ? raw.split('\u2009').map(leafText).join('\u2009') : leafText(raw);
}

/** A piece of a prepared line as the record's text: white space folded, ends trimmed, references decoded. */
export function leafText(raw: string): string {
  // Most texts need nothing: one look instead of four.
  if (!/[&\\<]|[^\S ]| {2}|^ | $/.test(raw)) return raw;
  const folded = foldSpace(raw.replaceAll(emptyMark, '')).trim();
  const unescaped = folded.includes('\\') ? folded.replace(escaped, '$1') : folded;
  return unescaped.includes('&')
    ? unescaped.replace(/&(?:#x([0-9A-Fa-f]{1,6})|#\d{1,7}|[a-zA-Z][a-zA-Z\d]{1,31});/g, decodeLate)
    : unescaped;
}

/** A 통계목 name: as `leafText`, without white space (a name broken inside its cell). */
export function leafName(raw: string): string {
  return leafText(raw.replace(/\s+/g, ''));
}
