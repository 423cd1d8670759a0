import type { SetLine } from '#shared/bullets/indent.ts';
import { plainWidth } from '#shared/characters/characters.ts';
import { plainFigure } from '#shared/money/figure.ts';
import type { Achievement } from '#shared/records/project/project.ts';
import { cellLines, linesOf, recordLines } from '../items.ts';
import { newGroupMark } from '../markers.ts';
import { isRule, type Row } from '../row.ts';
import { isNote, type Leftovers } from '../sink.ts';
import { isHead, isHeadPart } from '../table-heads.ts';

/** `2021년 12월 개관` is a date; `2021년 시작한 사업` is prose. */
const yearAtStart = /^\s*(?:[□■]\s?)?(['’‘]?\d{1,4})\s*년(도?)(?=\s|$|[:：○▷·(|-])(?!\s?\d{1,2}\s?월)\s*([:：|]?)/;

interface TakenYear {
  readonly year: number;
  readonly rest: readonly string[];
  /** The source says that another year begins, though it has the number of the one above. */
  readonly forced: boolean;
}

/** `'21` and `21년` are 2021. */
function yearOf(digits: string): number {
  const year = Number(digits.replace(/^['’‘]/, ''));
  return /^['’‘]?\d\d$/.test(digits) ? 2000 + year : year;
}

/** The year a row begins with, and what stands behind it. */
function takeYear(row: Row): TakenYear | null {
  const [raw = '', ...others] = row.cells;
  const forced = raw.trimStart().startsWith(newGroupMark);
  const first = forced ? raw.trimStart().slice(newGroupMark.length) : raw;
  const name = first.length < 40 ? plainFigure(first) : '';
  const bare = /^(['’‘]\d\d|(?:19|20)\d\d)\.?$/.exec(name);
  if (bare && (row.table || row.cells.length === 1)) return { year: yearOf(bare[1] ?? ''), rest: others, forced };
  const found = yearAtStart.exec(
    /[０-９]/.test(first.slice(0, 6)) ? plainWidth(first.slice(0, 60)) : first.slice(0, 60),
  );
  const digits = found?.[1] ?? '';
  if (!found || (!row.table && !/^(?:\d{4}|['’‘]?\d\d)$/.test(digits))) return null;
  const rest = first.slice(found[0].length);
  const prose = found[2] === '' && found[3] === '' && !/\s{2}$/.test(found[0]) && /^[가-힣\d]/.test(rest.trimStart());
  if (!row.table && prose) return null;
  return { year: yearOf(digits), rest: row.table ? [rest, ...others] : [rest], forced };
}

interface OpenYear {
  readonly year: number;
  readonly line: number;
  /** Its lines; `own` ones stand on lines of their own, the others behind the year. */
  readonly lines: (SetLine & { readonly own: boolean })[];
}

/** What □ 최근 3년 추진실적 tells; `unsure` are the years whose lines may belong to a neighbour. */
export interface AchievementsRead {
  readonly achievements: Achievement[];
  readonly unsure: readonly { readonly index: number; readonly line: number }[];
}

/**
 * Reads the rows of □ 최근 3년 추진실적: what follows a year belongs to it. Where lines stand before the first year, the
 * years stand in the middle of their rows (R8): blank lines between the years part them, else nothing is sure.
 */
export function readAchievements(rows: readonly Row[], left: Leftovers): AchievementsRead {
  const years: OpenYear[] = [];
  const hasCells = rows.some((row) => row.table);
  const body = rows.filter((row) => {
    if (isRule(row)) return false;
    // The number of a page between rows of real cells (R15).
    if (!row.table && hasCells && /^\s*\d{1,3}\s*$/.test(row.cells[0] ?? '')) {
      left.row(row);
      return false;
    }
    if (!isHead('achievements', row) && !isHeadPart('achievements', row, true)) return true;
    // A head of years is a table of another kind: what stands in it is told.
    if (/\d/.test(row.cells.join('').slice(0, 400))) left.row(row);
    else left.head(row);
    return false;
  });
  const firstYear = body.findIndex((row) => takeYear(row) !== null);
  const loose = body.slice(0, Math.max(0, firstYear)).some((row) => !isNote(row));
  const blocks = loose ? blocksOf(body) : null;
  let early: Row[] = [];
  for (const [at, row] of body.entries()) {
    const opens = takeYear(row);
    const ownBlock = blocks !== null && (blocks.starts.has(at) || at === 0);
    const above = years.at(-1);
    if (blocks?.sure && ownBlock) years.push(opened(blocks.yearAt(at), row));
    else if (opens !== null && !(blocks?.sure ?? false) && (opens.forced || opens.year !== above?.year || !row.table))
      years.push(opened(opens.year, row));
    const current = years.at(-1);
    if (!current) early.push(row);
    else if (isNote(row) && !row.table && row.afterBlank) left.noteOrUnread(row);
    else {
      if (early.length > 0) for (const one of early) put(current, one, null);
      early = [];
      put(current, row, opens);
    }
  }
  for (const row of early) left.noteOrUnread(row);
  // Only in real cells the blanks in front of a text are its own.
  const cells = body.some((row) => row.table);
  const achievements = years.map(({ year, lines }) => {
    const least = Math.min(...lines.filter(({ own }) => own).map(({ indent }) => indent));
    const set = lines.map(({ indent, text, own }) => ({ indent: cells ? indent : own ? indent - least : 0, text }));
    return { year, items: recordLines(set) };
  });
  const sure = !loose || (blocks?.sure ?? false);
  return { achievements, unsure: sure ? [] : years.map(({ line }, index) => ({ index, line })) };
}

function opened(year: number, row: Row): OpenYear {
  return { year, line: row.line, lines: [] };
}

function put(current: OpenYear, row: Row, opens: TakenYear | null): void {
  const filled = (opens?.rest ?? row.cells).filter((cell) => cell.trim() !== '');
  const body = filled.length === 1 && opens === null ? (filled[0] ?? '') : filled.join('\n');
  const lines = row.table || row.markup || opens !== null ? cellLines(body) : linesOf(body);
  for (const line of lines) current.lines.push({ ...line, own: opens === null });
}

/** The rows between blank lines, each block with one year or not. */
function blocksOf(rows: readonly Row[]): {
  starts: ReadonlySet<number>;
  sure: boolean;
  yearAt: (at: number) => number;
} {
  const starts = new Set<number>();
  const years = new Map<number, number>();
  let sure = true;
  let start = 0;
  for (const [at, row] of rows.entries()) {
    if (at > 0 && row.afterBlank) {
      starts.add(at);
      start = at;
    }
    const year = takeYear(row)?.year ?? null;
    if (year !== null) {
      if (years.has(start)) sure = false;
      years.set(start, year);
    } else if (/^\s*['’‘]?\d{2,4}\s?[년.]/.test(row.cells[0] ?? '')) sure = false;
  }
  for (const at of [0, ...starts]) if (!years.has(at)) sure = false;
  return { starts, sure, yearAt: (at) => years.get(at) ?? 0 };
}
