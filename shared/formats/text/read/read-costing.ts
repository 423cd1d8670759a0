import { lineMark } from '#shared/bullets/marks.ts';
import type { Won } from '#shared/money/won.ts';
import type { CostingGroup } from '#shared/records/project/project.ts';
import { compact, isBlank, leafName } from '../characters.ts';
import {
  type CostingWords,
  joinedExpression,
  kindOf,
  resultInFront,
  splitCostingText,
  splitResult,
  withoutNotes,
} from '../costing-line.ts';
import { cellLines, hasBullet, linesOf } from '../items.ts';
import { emptyMark, newGroupMark, splitMark, takeLevelMark } from '../markers.ts';
import { columnsOf, type Row } from '../row.ts';
import { isNote, type Leftovers } from '../sink.ts';
import { isHead } from '../table-heads.ts';
import type { ReadUnit } from '../unit-line.ts';
import { yearIn } from '../years.ts';
import { readAmountCell } from './amount-cell.ts';
import { type FlatItem, learnedFrom, treeOf } from './costing-tree.ts';
import { type NamedGroup, parted } from './group-bounds.ts';
import { isPartName, isTotalName } from './read-summary.ts';
import { tableRows } from './table-rows.ts';

/** Whether a 과목구분 cell goes on with the group above: the name again (a new page, repeated cells) or its rest. */
export function continuesGroup(above: string, cell: string, summaryNames: ReadonlySet<string>): boolean {
  if (cell === above) return true;
  return !summaryNames.has(cell) && !summaryNames.has(above) && summaryNames.has(above + cell);
}

/** The end of a 과목구분 cell that is no name: an amount behind it, or all of a cell without a word (a code). */
export function foreignInName(text: string): string {
  if (text.includes('&#x') || text.includes('<!--')) return '';
  if (!/[^\d\s.,()-]/.test(text)) return text;
  return /(?<=[가-힣)])\s*[(]?[=≒＝]?\s*\d[\d,]*\s?(?:천|백만|만|억)?원[)]?$/.exec(text.slice(-80))?.[0] ?? '';
}

/** A label is broken over this many lines at most: joining stays linear. */
const mostJoined = 6;
const longestJoined = 400;

/** The table has three columns; a row of many more filled cells is another table. */
const mostCells = 12;

/** A line of 산출근거 with the row it stands on. */
export interface PlacedItem extends FlatItem {
  readonly row: Row;
  /** Further rows that its words or its result stand on. */
  readonly more: Row[];
}

/** What 산출근거 tells; `unsure` are the groups whose lines may belong to a neighbour. */
export interface CostingRead {
  readonly costing: CostingGroup[];
  readonly unsure: readonly { readonly group: number; readonly line: number }[];
}

/**
 * Reads the rows between □ 산출근거 and the next heading. `budget` are the 통계목 of 예산 총괄 with their (B), `unit`
 * what the document states for all its tables.
 */
export function readCosting(
  rows: readonly Row[],
  budget: ReadonlyMap<string, Won | null>,
  left: Leftovers,
  unit: ReadUnit,
): CostingRead {
  const reader = new CostingReader(new Set(budget.keys()), left);
  const { body } = tableRows('costing', rows, left, unit, (row) => isNote(row) && !row.table && !reader.isNamed(row));
  for (const one of body) reader.row(one.row, one.unit);
  reader.end();
  const { groups, orphans, sure } = parted(reader.names, reader.items, budget, reader.isLoose);
  for (const row of new Set(orphans.flatMap((item) => [item.row, ...item.more]))) left.row(row);
  const above = learnedFrom(groups.map(({ items }) => items));
  const costing = groups.map(({ name, items }) => ({ lineItem: name, items: treeOf(items, above) }));
  return {
    costing,
    unsure: sure ? [] : groups.map((group, at) => ({ group: at, line: group.items[0]?.row.line ?? group.line })),
  };
}

/** The fiscal year of the head `2024년 예산내역`. */
export function costingYear(rows: readonly Row[]): number | null {
  const head = rows.find((row) => isHead('costing', row));
  const cells = head?.cells ?? [];
  const own = cells.find((cell) => /내역|산출/.test(compact(cell.slice(0, 100))));
  const found = /(\d{4}|['’‘]\d{2})\s*년/.exec((own ?? cells.join(' ')).slice(0, 200));
  return found === null ? null : yearIn(found[0].replace(/\s/g, ''));
}

class CostingReader {
  /** The 과목 in their order, each with the number of lines read before its name. */
  readonly names: NamedGroup[] = [];
  readonly items: PlacedItem[] = [];
  /** Columns were only apart by spaces, or lines stood before the first name: a name may stand in the middle of its rows. */
  isLoose = false;
  readonly #summaryNames: ReadonlySet<string>;
  readonly #left: Leftovers;
  #unit: ReadUnit = '천원';
  #joined = 0;
  #begun: { row: Row; unit: ReadUnit } | null = null;
  /** As many as any 세부사업 has: every line is held against them. */
  readonly #firstNames: readonly string[];

  constructor(names: ReadonlySet<string>, left: Leftovers) {
    this.#summaryNames = names;
    this.#firstNames = [...names].slice(0, 200);
    this.#left = left;
  }

  /** Whether a row begins with a 과목, so that ※ behind it is a line of its list. */
  isNamed(row: Row): boolean {
    return this.#looseName(columnsOf(row).cells).name !== '';
  }

  /** The rows are over. */
  end(): void {
    const begun = this.#begun;
    this.#begun = null;
    if (begun !== null) this.#place(begun.row, begun.unit);
  }

  row(row: Row, unit: ReadUnit): void {
    if (this.#begun !== null) {
      const whole = this.#continued(this.#begun.row, row);
      if (whole === null) this.end();
      this.#begun = null;
      if (whole !== null) {
        this.row(whole, unit);
        return;
      }
    }
    if (this.#beginsName(row)) this.#begun = { row, unit };
    else this.#place(row, unit);
  }

  /** A line of its own with the beginning of a 통계목 that 예산 총괄 has. */
  #beginsName(row: Row): boolean {
    if (row.cells.length > 1) return false;
    const name = leafName(row.cells[0] ?? '');
    if (name.length < 2 || name.length > 40 || hasBullet(name) || this.#summaryNames.has(name)) return false;
    return this.#firstNames.some((known) => known.startsWith(name));
  }

  /** The row with the name that began on the line before it; `null` where it does not go on with one. */
  #continued(begun: Row, row: Row): Row | null {
    const { cells, sure } = columnsOf(row);
    const [first = '', ...others] = cells;
    const name = leafName(`${begun.cells[0]}${first}`);
    if (first.length > 60 || isBlank(first)) return null;
    if (this.#summaryNames.has(name) && (sure || cells.length > 1))
      return { ...row, cells: [name, ...others], table: true };
    const more: Row = { ...row, cells: [name], table: false };
    return cells.length === 1 && this.#beginsName(more) ? more : null;
  }

  #place(row: Row, unit: ReadUnit): void {
    this.#unit = unit;
    const { cells, sure } = columnsOf(row);
    if (cells.length > mostCells && cells.filter((cell) => !isBlank(cell)).length > mostCells) {
      this.#left.row(row);
      return;
    }
    const { name: text, rest } = sure ? sureName(cells) : this.#looseName(cells);
    if (isPartName(text) || isTotalName(text)) {
      this.#left.row(row);
      return;
    }
    const name = this.#nameOf(text, row);
    if (name !== '') this.#group(name, row);
    if (!sure && name !== '') this.isLoose = true;
    if (this.names.length === 0 && rest.some((cell) => !isBlank(cell))) this.isLoose = true;
    this.#cells(rest, row);
  }

  #looseName(cells: readonly string[]): { name: string; rest: readonly string[] } {
    const first = (cells[0] ?? '').trim();
    if (hasBullet(first) || /^[=≒＝]/.test(first)) return { name: '', rest: cells };
    if (cells.length > 1 && (hasBullet((cells[1] ?? '').trim()) || this.#isName(first)))
      return { name: first, rest: cells.slice(1) };
    // Everything apart by single spaces: `공공운영비 ○ …`.
    const at = first.slice(0, 200).search(/ (?=[○◯●❍ㅇ] )/);
    if (at > 0) return { name: first.slice(0, at), rest: [first.slice(at + 1), ...cells.slice(1)] };
    return this.#isName(first) ? { name: first, rest: cells.slice(1) } : { name: '', rest: cells };
  }

  /** A 과목 without what is none of it: an amount behind it; nothing of it where it is a code alone. */
  #nameOf(text: string, row: Row): string {
    const foreign = foreignInName(text);
    if (foreign === '') return text;
    this.#left.text(row.line, foreign);
    return text.slice(0, -foreign.length);
  }

  #isName(text: string): boolean {
    const name = leafName(text);
    return this.#summaryNames.has(name) || continuesGroup(this.names.at(-1)?.name ?? '', name, this.#summaryNames);
  }

  #group(raw: string, row: Row): void {
    const forced = raw.trim().startsWith(newGroupMark);
    const name = leafName(raw.replace(newGroupMark, ''));
    const above = this.names.at(-1);
    if (above && !forced && continuesGroup(above.name, name, this.#summaryNames)) {
      if (name !== above.name) above.name += name;
    } else this.names.push({ name, at: this.items.length, line: row.line });
  }

  #cells(cells: readonly string[], row: Row): void {
    const filled = withUnits(cells.filter((cell) => !isBlank(cell)));
    const last = filled.at(-1) ?? '';
    if (filled.length === 1 && row.table && isBlank(cells[0] ?? '') && this.#amount(last, null) !== undefined) {
      if (!/^\s*[=≒＝]/.test(last)) {
        this.#loneFigure(last, row);
        return;
      }
    }
    // The results have a cell of their own, with `=` or, in a last column, without.
    const apart = filled.length > 1 && (/^\s*[=≒＝]/.test(last) || this.#amount(last, null) !== undefined);
    const words = this.#ownCells(apart ? filled.slice(0, -1) : filled, row).join('\n');
    const before = this.items.length;
    const lines = row.table ? cellLines(wholeWords(words)) : linesOf(words);
    const ends = lines.map(({ text }) => {
      const own = splitResult(text);
      if (own !== null && isBlank(own.text)) this.#lateResult(own.result, row);
      else this.#item(text, own, row);
      return this.items.length - 1;
    });
    if (apart) this.#results(last, row, before, ends);
  }

  /** Behind a cell that has its expression, words and figures in cells of their own are no lines of it. */
  #ownCells(cells: readonly string[], row: Row): readonly string[] {
    const [first = '', ...others] = cells;
    if (!row.table || others.length === 0 || cells.some((cell) => cell.trim().includes('\n') || /[<=≒＝]/.test(cell)))
      return cells;
    if (splitCostingText(first).expression === '') return cells;
    const own = others.filter((cell) => lineMark(cell.trim()).mark !== '' || /^\s*[*×✕x+]/.test(cell));
    for (const cell of others) if (!own.includes(cell)) this.#left.text(row.line, cell);
    return [first, ...own];
  }

  /** A figure alone under the results is no line: the end of a result that was broken, which is none then. */
  #loneFigure(text: string, row: Row): void {
    const above = this.items.at(-1);
    if (above !== undefined && above.amount !== null && this.#broken?.item === above) {
      this.#left.text(this.#broken.row.line, `= ${this.#broken.text}`);
      above.amount = null;
    }
    this.#left.text(row.line, text);
  }

  /** The last result that named no unit: the rest of it may stand on the next row. */
  #broken: { item: PlacedItem; text: string; row: Row } | null = null;

  /**
   * The results of a cell of its own. Several belong to the lines beside them; one belongs to the only line that can
   * have it. A result that may be another line's is not placed.
   */
  #results(cell: string, row: Row, before: number, ends: readonly number[]): void {
    const results = cell.split('\n').map((text) => text.trim().replace(/^[=≒＝]\s*/, ''));
    const filled = results.filter((text) => text !== '');
    const open = this.items.slice(before).filter((item) => item.amount === null);
    if (filled.length > 1) {
      const beside = results.length === ends.length ? ends : null;
      if (beside === null && open.length !== filled.length) {
        for (const text of filled) this.#left.text(row.line, `= ${text}`);
        return;
      }
      const targets = beside?.map((at) => this.items[at]) ?? open;
      const texts = beside === null ? filled : results;
      for (const [at, text] of texts.entries()) if (text !== '') this.#put(targets[at], text, row);
      return;
    }
    const [only = ''] = filled;
    const added = this.items.length - before;
    const priced = open.filter((item) => item.expression !== '');
    const target =
      added <= 1 ? this.items.at(-1) : open.length === 1 ? open[0] : priced.length === 1 ? priced[0] : null;
    if (target === null) this.#left.text(row.line, `= ${only}`);
    else this.#put(target, only, row);
  }

  #put(item: PlacedItem | undefined, raw: string, row: Row): void {
    const amount = this.#amount(raw, row);
    if (amount === undefined || item === undefined || item.amount !== null)
      this.#left.text(row.line, `= ${raw.trim()}`);
    else {
      item.amount = amount;
      if (row !== item.row) item.more.push(row);
      this.#broken = /원\s*$/.test(raw) ? null : { item, text: raw.trim(), row };
    }
  }

  #item(raw: string, own: { text: string; result: string } | null, row: Row): void {
    const told = takeLevelMark(raw.trim());
    const front = own === null ? null : resultInFront(raw);
    const amount = own === null ? undefined : this.#amount((front ?? own).result, row);
    const source = amount === undefined ? raw : ((front ?? own)?.text ?? '');
    const words = splitCostingText(this.#withoutNotes(takeLevelMark(source.trim())?.rest ?? source, row));
    const above = this.items.at(-1);
    const cut = told === null && words.bullet === '' && kindOf(words) === '' && above?.amount === null;
    const whole = cut ? this.#joinedBelow(above, raw, source) : null;
    const goesOn =
      whole === null &&
      cut &&
      above.expression === '' &&
      above.label.length < longestJoined &&
      this.#joined < mostJoined &&
      this.names.at(-1)?.at !== this.items.length;
    this.#joined = goesOn ? this.#joined + 1 : 0;
    if (whole !== null && above) this.items[this.items.length - 1] = { ...above, ...whole, more: [...above.more, row] };
    else if (goesOn)
      this.items[this.items.length - 1] = { ...above, ...rejoined(above, words), more: [...above.more, row] };
    else if (
      words.bullet !== '' ||
      words.label !== '' ||
      words.expression !== '' ||
      raw.includes(emptyMark) ||
      told !== null
    ) {
      this.items.push({ ...words, amount: null, told: told?.depth ?? null, row, more: [] });
    }
    const last = this.items.at(-1);
    if (amount !== undefined && last) {
      if (last.amount === null) last.amount = amount;
      else this.#left.text(row.line, `= ${own?.result ?? ''}`);
    }
  }

  /** The line above with this one, where an expression was cut between them. */
  #joinedBelow(above: PlacedItem, raw: string, source: string): CostingWords | null {
    if (this.names.at(-1)?.at === this.items.length || raw.includes(splitMark) || above.told !== null) return null;
    if (`${above.label}${above.expression}`.length > longestJoined) return null;
    const whole = joinedExpression([above.label, above.expression].filter(Boolean).join(' '), source.trim());
    return whole === null ? null : { ...splitCostingText(whole), bullet: above.bullet };
  }

  /** A footnote's number behind a price is no digit of it, but told. */
  #withoutNotes(raw: string, row: Row): string {
    const { text, notes } = withoutNotes(raw);
    for (const note of notes) this.#left.text(row.line, note);
    return text;
  }

  /** `= 1,382천원` in a cell or line of its own belongs to the line above it. */
  #lateResult(raw: string, row: Row): void {
    if (!isBlank(raw)) this.#put(this.names.at(-1)?.at === this.items.length ? undefined : this.items.at(-1), raw, row);
  }

  /** The printed amount, `undefined` where the text is none; with a row, what is no part of it is told. */
  #amount(raw: string, row: Row | null): Won | null | undefined {
    if (this.#unit === 'unknown') return undefined;
    const text = raw.trim().replace(/^[=≒＝]\s*/, '');
    if (text === '' || text === '-') return text === '' ? null : undefined;
    const cell = readAmountCell(text, this.#unit);
    if (cell === null || cell.national !== null || (cell.amount === null && cell.more)) return undefined;
    if (cell.more && row !== null) this.#left.text(row.line, `= ${text}`);
    return cell.amount;
  }
}

/** The words of a line with those of the next, which go on with it. */
function rejoined(above: CostingWords, words: CostingWords): CostingWords {
  const again = splitCostingText(`${above.label} ${words.label} ${words.expression}`.trim());
  return words.expression !== '' || again.bullet !== ''
    ? { bullet: above.bullet, label: `${above.label} ${words.label}`.trim(), expression: words.expression }
    : { ...again, bullet: above.bullet };
}

/** Cells whose last is the unit of the figure before it: `= | 6 | 천원`. */
function withUnits(cells: readonly string[]): readonly string[] {
  const unit = cells.at(-1)?.trim() ?? '';
  const figure = cells.at(-2)?.trim() ?? '';
  if (!/^(?:천|백만|억)?원$/.test(unit) || !/^(?:[=≒＝]\s*)?[\d,.]+$/.test(figure)) return cells;
  return [...cells.slice(0, -2), `${figure}${unit}`];
}

/** Words that a cell of fixed width broke, with the width's blanks between: `카       드뉴스`. */
function wholeWords(text: string): string {
  return text.includes('   ') ? text.replace(/(?<=[가-힣]) {3,}(?=[가-힣])/g, '') : text;
}

/** In real columns the first cell is the 과목구분, blank where the one above goes on. */
function sureName(cells: readonly string[]): { name: string; rest: readonly string[] } {
  const first = cells[0] ?? '';
  if (cells.length > 1 || isBlank(first)) {
    if (lineMark(first.trim()).mark !== '' || /^\s*[=≒＝]/.test(first)) return { name: '', rest: cells };
    return { name: first.trim(), rest: cells.slice(1) };
  }
  return { name: '', rest: cells };
}
