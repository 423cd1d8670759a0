import type { Achievement } from '#shared/records/project.ts';
import { leafItems, splitItems } from '../bullets.ts';
import { isRule, type Row } from '../row.ts';
import { isNote, type Leftovers } from '../sink.ts';
import { isHead } from '../table-heads.ts';

const yearAtStart = /^\s*(?:[□■]\s?)?(\d{1,4})\s*년도?(?=\s|$|[:：○▷·(|-])\s*[:：|]?/;

/** The year a row begins with, and what stands behind it. */
function takeYear(row: Row): { year: number; rest: readonly string[] } | null {
  const [first = '', ...others] = row.cells;
  const bare = /^\s*((?:19|20)\d\d)\s*$/.exec(first);
  if (row.table && bare) return { year: Number(bare[1]), rest: others };
  const found = yearAtStart.exec(first.slice(0, 60));
  if (!found || (!row.table && found[1]?.length !== 4)) return null;
  const rest = first.slice(found[0].length);
  return { year: Number(found[1]), rest: row.table ? [rest, ...others] : [rest] };
}

/** Reads the rows of □ 최근 3년 추진실적: what follows a year belongs to it. */
export function readAchievements(rows: readonly Row[], left: Leftovers): Achievement[] {
  const years: { year: number; items: string[] }[] = [];
  for (const row of rows) {
    if (isRule(row)) continue;
    if (isHead('achievements', row)) {
      left.head(row);
      continue;
    }
    const opens = takeYear(row);
    if (opens) years.push({ year: opens.year, items: [] });
    const current = years.at(-1);
    if (!current) left.noteOrUnread(row);
    else if (isNote(row) && !row.table && row.afterBlank) left.noteOrUnread(row);
    else {
      const body = (opens?.rest ?? row.cells).filter((cell) => cell.trim() !== '').join('\n');
      for (const item of leafItems(splitItems(body))) current.items.push(item);
    }
  }
  return years;
}
