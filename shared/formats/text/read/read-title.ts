import { compact, leafText } from '../characters.ts';
import { editionIn, type Statement, statementOf } from '../edition.ts';
import { type Row, rowText } from '../row.ts';
import type { Leftovers } from '../sink.ts';

/** What stands above 1 기본 현황. */
export interface TitleRead {
  readonly title: string;
  readonly year: number | null;
  readonly edition: string | null;
}

/** A title line without the marks that converters and forms put round it. */
export function titleOf(raw: string): string {
  const text = raw.trim().replace(/^#{1,6}\s+/, '');
  const bold = /^(\*\*|__)(.+)\1$/.exec(text.length < 2_000 ? text : '');
  return leafText(bold?.[2] ?? text);
}

function statement(row: Row): Statement | null {
  const cells = row.cells.filter((cell) => cell.trim() !== '');
  const label = compact(cells[0] ?? '');
  if (row.table && cells.length === 2 && /^(?:세부사업명|사업명|회계연도|예산구분)[:：]?$/.test(label)) {
    return statementOf(`${label.replace(/[:：]$/, '')} : ${cells[1]}`);
  }
  return cells.length === 1 ? statementOf(cells[0] ?? '') : null;
}

/** Reads the lines above a project's first heading: the last that states nothing else is the title. */
export function readTitle(rows: readonly Row[], left: Leftovers): TitleRead {
  let year: number | null = null;
  let edition: string | null = null;
  let title: string | null = null;
  const others: Row[] = [];
  for (const row of rows) {
    const said = statement(row);
    if (said === null || (said.title !== null && title !== null)) {
      others.push(row);
      continue;
    }
    year = said.year ?? year;
    edition = said.edition ?? edition;
    title = said.title ?? title;
    if (said.more) left.row(row);
  }
  if (title === null) {
    const last = others.pop();
    if (last)
      title = last.cells
        .filter((cell) => cell.trim() !== '')
        .map(titleOf)
        .join(' ');
  }
  for (const row of others) left.row(row);
  return { title: title ?? '', year, edition };
}

/** How many rows at the end of a section belong to the next project: its title and the statements round it. */
export function titleRows(rows: readonly Row[]): number {
  let count = 0;
  let titles = 0;
  for (let index = rows.length - 1; index >= 0 && count < 6; index -= 1) {
    const row = rows[index];
    if (!row) break;
    const said = statement(row);
    if (said === null || said.title !== null) {
      if (titles > 0 || !maybeTitle(row)) break;
      titles += 1;
    }
    count += 1;
  }
  return count;
}

/** A plain line of words: no amounts, no bullet, no note. */
function maybeTitle(row: Row): boolean {
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  if (row.table && statement(row)?.title) return true;
  if (filled.length !== 1) return false;
  const text = rowText(row);
  return text.length < 300 && !/^\s*(?:※|[-○▷·]\s)/.test(filled[0] ?? '') && !/^[\d,.\s△▲-]+$/.test(filled[0] ?? '');
}

/** The edition that a head cell such as `2024추경1예산액 (B)` states. */
export function editionOfHead(head: string): string | null {
  const edition = editionIn(head);
  return edition?.startsWith('추경') ? edition : null;
}

/** Whether rows above a project have its title among them. */
export function namesTitle(rows: readonly Row[]): boolean {
  return rows.some((row) => {
    const said = statement(row);
    return said === null || said.title !== null;
  });
}
