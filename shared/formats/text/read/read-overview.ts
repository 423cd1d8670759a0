import type { SetLine } from '#shared/bullets/indent.ts';
import type { Overview } from '#shared/records/project/project.ts';
import { leafText } from '../characters.ts';
import { cellLines, contentLines, linesOf, outdented, recordLines } from '../items.ts';
import { columnsOf, isRule, type Row } from '../row.ts';
import { isNote, type Leftovers } from '../sink.ts';
import type { ReadUnit } from '../unit-line.ts';
import { readCost } from './read-cost.ts';
import { readPeriod } from './read-period.ts';

type Field = 'account' | 'period' | 'content' | 'cost';

const labels: readonly (readonly [Field, RegExp])[] = [
  ['account', /^회 ?계(?: ?구 ?분)?(?=$|[\s:：])/],
  ['period', /^사 ?업 ?기 ?간(?=$|[\s:：☑☐□■[])/],
  ['content', /^사 ?업 ?내 ?용(?=$|[\s:：○])/],
  ['cost', /^사 ?업 ?비(?: ?[(（] ?당해 ?[년연]도 ?[)）])?(?=$|[\s:：\d(])/],
];

/** The field a text begins with the label of, and what stands behind the label. */
export function takeLabel(raw: string): { field: Field; rest: string } | null {
  const text = raw.trimStart();
  // The first letters of all labels, perhaps behind emphasis.
  if (!/^(?:\*\*)*[회사]/.test(text)) return null;
  const start = text.slice(0, 80).replace(/\*\*/g, '').replace(/\s/g, ' ').replace(/ {2,}/g, ' ');
  for (const [field, pattern] of labels) {
    const found = pattern.exec(start);
    if (!found) continue;
    // The label's own letters, wherever white space stands among them in the source.
    let letters = found[0].replace(/\s/g, '').length;
    let at = 0;
    while (letters > 0 && at < text.length) {
      if (!/[\s*]/.test(text[at] ?? '')) letters -= 1;
      at += 1;
    }
    return { field, rest: text.slice(at).replace(/^[\s*]*[:：]?/, '') };
  }
  return null;
}

/** Reads the rows of □ 사업개요: the field named last takes what follows until the next label. */
export function readOverview(rows: readonly Row[], left: Leftovers, given: ReadUnit): Overview {
  const texts: Record<Field, string[] | null> = { account: null, period: null, content: null, cost: null };
  let field: Field | null = null;
  let unit = given;
  let cellsAbove: readonly string[] | null = null;
  // Without real cells the first line stands behind its label: how far the others are set in they tell among themselves.
  const first: SetLine[] = [];
  const more: SetLine[] = [];
  for (const row of rows) {
    const stated = left.unit(row);
    if (stated !== null) {
      unit = stated;
      continue;
    }
    if (isRule(row)) continue;
    const cells = columnsOf(row).cells;
    const at = cells.findIndex((cell) => cell.trim() !== '');
    if (at < 0) continue;
    const label = at === 0 || !row.table ? takeLabel(cells[at] ?? '') : null;
    const body = label ? [label.rest, ...cells.slice(at + 1)] : cells.slice(at);
    if (label) {
      // A cell that spans rows stands in each of them: what is new on this one goes on.
      if (field === 'cost' && label.field === 'cost' && row.table && cellsAbove !== null) {
        const above: readonly string[] = cellsAbove;
        const news = cells.filter((cell, column) => cell !== above[column]).join(' ');
        if (news.trim() !== '') texts.cost?.push(news);
        continue;
      }
      if (texts[label.field] !== null) {
        field = null;
        left.row(row);
        continue;
      }
      field = label.field;
      cellsAbove = cells;
      texts[field] = [];
    } else if (
      field === null ||
      (row.table && at === 0 && field !== 'cost' && cells.length > 1) ||
      isNoteHere(row, field)
    ) {
      left.noteOrUnread(row);
      continue;
    } else if (field === 'account' && texts.account?.some((text) => text.trim() !== '')) {
      left.row(row);
      continue;
    }
    const joined = body.filter((cell) => cell.trim() !== '').join(field === 'content' ? '\n' : ' ');
    if (joined.trim() === '') continue;
    if (field === 'content') {
      // A line of its own says by its indentation how far it is set in.
      const own = row.table ? joined : `${/^ */.exec(row.cells[0] ?? '')?.[0] ?? ''}${joined.trimStart()}`;
      if (first.length === 0) for (const line of contentLines(joined)) first.push(line);
      else for (const line of row.table ? cellLines(joined) : (row.markup ? cellLines : linesOf)(own)) more.push(line);
    } else texts[field]?.push(joined);
  }
  const cost = readCost((texts.cost ?? []).join(' '), unit);
  if (cost.rest.length > 0) {
    const costLine = rows.find((row) => takeLabel(row.cells.join(' '))?.field === 'cost')?.line ?? 0;
    for (const rest of cost.rest) left.text(costLine, rest);
  }
  return {
    account: leafText((texts.account ?? []).join(' ')),
    period: readPeriod((texts.period ?? []).join(' ')),
    content: recordLines(
      rows.some((row) => row.table) ? [...first, ...more] : [...outdented(first), ...outdented(more)],
    ),
    cost: cost.cost,
  };
}

/** A ※ line belongs to the list of 사업내용 only where it is a cell of it. */
function isNoteHere(row: Row, field: Field): boolean {
  return isNote(row) && !(field === 'content' && row.table);
}
