import { compact, isBlank } from './characters.ts';
import { onlyCell, type Row } from './row.ts';
import { unitOf } from './unit-line.ts';

/** The numbered chapters of the form and its □ sections. */
export type ChapterId = 'basics' | 'budget' | 'explanation' | 'effects' | 'settlements';
export type NarrativeId = 'purpose' | 'legalBasis' | 'content' | 'history' | 'expectedEffects';
export type HeadingId =
  | ChapterId
  | NarrativeId
  | 'overview'
  | 'contacts'
  | 'summary'
  | 'costing'
  | 'schedule'
  | 'achievements';

/** The form's order. */
const formOrder: readonly HeadingId[] = [
  'basics',
  'overview',
  'contacts',
  'budget',
  'summary',
  'costing',
  'explanation',
  'purpose',
  'legalBasis',
  'content',
  'history',
  'schedule',
  'effects',
  'achievements',
  'expectedEffects',
  'settlements',
];

/** Whether a section comes later in the form than another. */
export function isLater(id: HeadingId, than: HeadingId): boolean {
  return formOrder.indexOf(id) > formOrder.indexOf(than);
}

/** Whether a chapter's section is another. */
export function isUnder(id: HeadingId, chapter: HeadingId): boolean {
  if (!chapterIds.includes(chapter)) return false;
  const from = formOrder.indexOf(chapter);
  const to = formOrder.findIndex((one, at) => at > from && chapterIds.includes(one));
  return formOrder.slice(from, to < 0 ? undefined : to).includes(id);
}

export const chapterIds: readonly HeadingId[] = ['basics', 'budget', 'explanation', 'effects', 'settlements'];

/**
 * How a heading is marked: by a square, a hash or its own chapter's number (`strong`), by another number or brackets
 * (`weak`), or by nothing but standing alone (`bare`).
 */
type HeadingMark = 'strong' | 'weak' | 'bare';

export interface Heading {
  readonly id: HeadingId;
  readonly mark: HeadingMark;
  /** The year of `□ 2024년도 추진일정`. */
  readonly year: number | null;
  /** What follows the name on the same line, e.g. `(단위 : 천원)`. */
  readonly rest: string;
}

const names: readonly (readonly [HeadingId, string])[] = [
  ['basics', '기본현황'],
  ['budget', '예산설명'],
  ['explanation', '사업설명'],
  ['effects', '사업효과'],
  ['settlements', '(?:최근\\d{1,2}개?년간?)?결산현황'],
  ['overview', '사업개요'],
  ['contacts', '(?:사업)?담당자'],
  ['summary', '예산총괄표?'],
  ['costing', '산출근거'],
  ['purpose', '사업목적'],
  ['legalBasis', '사업근거'],
  ['content', '사업내용'],
  ['history', '추진경위'],
  ['schedule', "(?:['’‘]?(\\d{1,4})년도?)?추진일정"],
  ['achievements', '(?:최근\\d{1,2}개?년간?)?추진실적'],
  ['expectedEffects', '(?:향후)?기대효과'],
];

const exact = names.map(([id, name]) => ({ id, pattern: new RegExp(`^${name}$`) }));

const squares = '□■▣◇◆❏❑☐▢◎◻◼⬜⬛▪▫◽◾';
const numbering =
  /^(?:\d{1,2}|[１-９]|[Ⅰ-Ⅹⅰ-ⅹ①-⑳]|[IVX]{1,4}(?=[.)])|[가-하](?=[.)])|제\d{1,2}[장절]|\[\d{1,2}\])[.)．]?/;

/** The last letters of the names above: most lines are told from a heading by theirs alone. */
const lastLetters = /[황명과요자괄표거적용위정][\s*_\]】〕>]*$/;

/** What a line ends with that is a heading without a square: a last letter of a name, emphasis, a bracket. */
const ends = '황명과요자괄표거적용위정*_]】〕>)';
/** What a heading that may end otherwise begins with: a square, the marks that stand in front of one, a picture. */
const begins = `${squares}ㅁ#*_\ud83c\ud83d`;

/** The year of a heading; `'24년도` and `24년도` are 2024. */
function yearOf(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function find(words: string, mark: HeadingMark): Heading | null {
  for (const { id, pattern } of exact) {
    const found = pattern.exec(words);
    if (found) return { id, mark, year: yearOf(found[1]), rest: '' };
  }
  return null;
}

function findName(words: string): Heading | null {
  if (words.length > 60 || !lastLetters.test(words)) return null;
  const whole = compact(words);
  const close = whole.replace(/^[[【〔<](.*)[\]】〕>]$/, '$1');
  const found = find(close, close === whole ? 'bare' : 'weak');
  if (found !== null) return found;
  const rest = close.replace(numbering, '');
  if (rest === close) return null;
  const numbered = find(rest, 'weak');
  const number = numberOf(close.slice(0, close.length - rest.length));
  return numbered !== null && chapterIds[number - 1] === numbered.id ? { ...numbered, mark: 'strong' } : numbered;
}

const digits = ['ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ', 'ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ', '①②③④⑤⑥⑦⑧⑨⑩', '１２３４５６７８９'];
const latin = ['I', 'II', 'III', 'IV', 'V'];

/** The number of `2.`, `Ⅱ`, `제2장`, `[2]`; 0 where it is none. */
function numberOf(text: string): number {
  const plain = text.replace(/[제장절.)．[\]]/g, '');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (latin.includes(plain)) return latin.indexOf(plain) + 1;
  return Math.max(0, ...digits.map((row) => row.indexOf(plain) + 1));
}

/** `5 최근 3년 결산 현황 (단위 : 천원)`: a chapter's heading with the unit of its table. */
function numberedWithUnit(words: string): Heading | null {
  if (words.length > 80 || !/[)\]>】]$/.test(words) || !/^[\dⅠ-Ⅹ]/.test(words)) return null;
  const unit = /[([<【]\s*(?:금액\s*)?단\s*위.*$/.exec(words);
  const found = unit && unitOf(unit[0]) !== null ? findName(words.slice(0, unit.index)) : null;
  return found && unit && chapterIds.includes(found.id) ? { ...found, mark: 'strong', rest: unit[0] } : null;
}

/** The heading a line is, however it is spaced, numbered, squared or marked up; `null` for anything else. */
export function headingOf(line: string): Heading | null {
  const text = line.trim();
  if (text === '' || !(ends.includes(text.at(-1) ?? '') || begins.includes(text.charAt(0)))) return null;
  let plain = text.replace(/^#{1,6}\s*/, '').replace(/^[*_\s]+/, '');
  // A picture in front, as chat programs put it.
  if (plain.charCodeAt(0) === 0xd83c || plain.charCodeAt(0) === 0xd83d)
    plain = plain.replace(/^[\u{1f000}-\u{1faff}]+\ufe0f?\s*/u, '');
  const hashed = text.startsWith('#');
  const squared = squares.includes(plain[0] ?? ' ') || /^ㅁ[\s\d'’가-힣]/.test(plain);
  const words = squared ? plain.slice(1) : plain;
  const whole = findName(words);
  if (whole !== null) return squared || hashed ? { ...whole, mark: 'strong' } : whole;
  if (!squared) return numberedWithUnit(words);
  const end = words.slice(0, 60).search(/[:：([（［〔【＜※○<-]/);
  const found = end < 0 ? null : findName(words.slice(0, end));
  // `□ 추진일정(2024년도)`
  const year = found?.id === 'schedule' ? /^[(（]\s*(\d{4})\s*년도?\s*[)）]$/.exec(words.slice(end).trim()) : null;
  if (found && year) return { ...found, mark: 'strong', year: Number(year[1]), rest: '' };
  return found && { ...found, mark: 'strong', rest: words.slice(end).replace(/^[:：]\s*/, '') };
}

/** Whether a line is a heading; what the writer asks before it prints a text that is none. */
export function looksLikeHeading(line: string): boolean {
  return headingOf(line) !== null;
}

/** The heading a row is. A table's row is one only with a square or a chapter's number: `사업내용` alone in its first cell is a label. */
export function headingOfRow(row: Row): Heading | null {
  let filled = 0;
  for (const cell of row.cells) if (!isBlank(cell)) filled += 1;
  // Most rows of tables.
  if (filled > 2) return null;
  const only = onlyCell(row);
  if (only === null) return headingOfCells(row);
  const found = headingOf(only);
  if (!found || row.cells.length === 1) return found;
  const chapter = chapterIds.includes(found.id) && /^\s*[\dⅠ-Ⅹ]/.test(only);
  return chapter || squares.includes(only.trim()[0] ?? ' ') ? found : null;
}

/** `□ | 사업개요`, the square or number in a cell of its own, and `□ 추진일정 | (단위 : 천원)`. */
function headingOfCells(row: Row): Heading | null {
  if (row.cells.length > 12) return null;
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  const [first = '', second = ''] = filled;
  if (filled.length !== 2 || first.length > 60 || second.length > 60) return null;
  const mark = first.trim();
  if (mark.length === 1 && (squares.includes(mark) || /[1-9Ⅰ-Ⅹ]/.test(mark))) {
    const found = headingOf(`${mark} ${second}`);
    const chapter = found !== null && chapterIds.includes(found.id);
    return squares.includes(mark) === chapter ? null : found;
  }
  const found = unitOf(second) === null ? null : headingOf(first);
  return found && (squares.includes(mark[0] ?? ' ') || /^[\dⅠ-Ⅹ]/.test(mark)) ? { ...found, rest: second } : null;
}
