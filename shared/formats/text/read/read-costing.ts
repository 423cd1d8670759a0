import { parseAmount } from '#shared/money/parse.ts';
import type { Won } from '#shared/money/won.ts';
import type { CostingGroup } from '#shared/records/project.ts';
import { bulletOf, splitItems } from '../bullets.ts';
import { isBlank, leafName } from '../characters.ts';
import { splitCostingText, splitResult } from '../costing-line.ts';
import { emptyMark, newGroupMark, takeLevelMark } from '../markers.ts';
import { columnsOf, isRule, type Row } from '../row.ts';
import { isNote, type Leftovers } from '../sink.ts';
import { isHead } from '../table-heads.ts';
import type { ReadUnit } from '../unit-line.ts';
import { CostingTree, closedItems } from './costing-tree.ts';

/** Whether a 과목구분 cell goes on with the group above: the name again (a new page, repeated cells) or its rest. */
export function continuesGroup(above: string, cell: string, summaryNames: ReadonlySet<string>): boolean {
  if (cell === above) return true;
  return !summaryNames.has(cell) && !summaryNames.has(above) && summaryNames.has(above + cell);
}

/** A label is broken over this many lines at most: joining stays linear. */
const mostJoined = 6;
const longestJoined = 400;

/** The table has three columns; a row of many more filled cells is another table. */
const mostCells = 12;

interface OpenGroup {
  name: string;
  readonly tree: CostingTree;
}

/** Reads the rows between □ 산출근거 and the next heading. `summaryNames` are the 통계목 of 예산 총괄. */
export function readCosting(rows: readonly Row[], summaryNames: ReadonlySet<string>, left: Leftovers): CostingGroup[] {
  const reader = new CostingReader(summaryNames, left);
  for (const row of rows) reader.row(row);
  reader.end();
  return reader.groups.map(({ name, tree }) => ({ lineItem: name, items: closedItems(tree.roots) }));
}

/** The fiscal year of the head `2024년 예산내역`. */
export function costingYear(rows: readonly Row[]): number | null {
  const head = rows.find((row) => isHead('costing', row));
  const found = /(\d{4})\s*년/.exec(head?.cells.join(' ').slice(0, 200) ?? '');
  return found ? Number(found[1]) : null;
}

class CostingReader {
  readonly groups: OpenGroup[] = [];
  readonly #names: ReadonlySet<string>;
  readonly #left: Leftovers;
  #unit: ReadUnit = '천원';
  #joined = 0;
  #begun: Row | null = null;
  /** As many as any 세부사업 has: every line is held against them. */
  readonly #firstNames: readonly string[];

  constructor(names: ReadonlySet<string>, left: Leftovers) {
    this.#names = names;
    this.#firstNames = [...names].slice(0, 200);
    this.#left = left;
  }

  /** The rows are over. */
  end(): void {
    const begun = this.#begun;
    this.#begun = null;
    if (begun !== null) this.#place(begun);
  }

  row(row: Row): void {
    if (this.#begun !== null) {
      const whole = this.#continued(this.#begun, row);
      if (whole === null) this.end();
      this.#begun = null;
      if (whole !== null) {
        this.row(whole);
        return;
      }
    }
    if (this.#beginsName(row)) this.#begun = row;
    else this.#place(row);
  }

  /** A line of its own with the beginning of a 통계목 that 예산 총괄 has. */
  #beginsName(row: Row): boolean {
    if (row.cells.length > 1) return false;
    const name = leafName(row.cells[0] ?? '');
    if (name.length < 2 || name.length > 40 || bulletOf(name) !== '' || this.#names.has(name)) return false;
    return this.#firstNames.some((known) => known.startsWith(name));
  }

  /** The row with the name that began on the line before it; `null` where it does not go on with one. */
  #continued(begun: Row, row: Row): Row | null {
    const { cells, sure } = columnsOf(row);
    const [first = '', ...others] = cells;
    const name = leafName(`${begun.cells[0]}${first}`);
    if (first.length > 60 || isBlank(first)) return null;
    if (this.#names.has(name) && (sure || cells.length > 1)) return { ...row, cells: [name, ...others], table: true };
    const more: Row = { ...row, cells: [name], table: false };
    return cells.length === 1 && this.#beginsName(more) ? more : null;
  }

  #place(row: Row): void {
    const unit = this.#left.unit(row);
    if (unit !== null) {
      this.#unit = unit;
      return;
    }
    if (isRule(row)) return;
    if (isHead('costing', row)) {
      this.#left.head(row);
      return;
    }
    const { cells, sure } = columnsOf(row);
    if (cells.length > mostCells && cells.filter((cell) => !isBlank(cell)).length > mostCells) {
      this.#left.row(row);
      return;
    }
    const { name, rest } = sure ? sureName(cells) : this.#looseName(cells);
    // Behind a 과목, ※ is a line of its list; standing alone it is a note of the page.
    if (name === '' && isNote(row) && !row.table) {
      this.#left.noteOrUnread(row);
      return;
    }
    if (name !== '') this.#group(name);
    const group = this.groups.at(-1);
    if (!group) {
      if (rest.some((cell) => !isBlank(cell))) this.#left.row(row);
      return;
    }
    this.#cells(group.tree, rest, row);
  }

  #looseName(cells: readonly string[]): { name: string; rest: readonly string[] } {
    const first = cells[0] ?? '';
    if (bulletOf(first) !== '' || /^[=≒＝]/.test(first)) return { name: '', rest: cells };
    if (cells.length > 1 && (bulletOf(cells[1] ?? '') !== '' || this.#isName(first)))
      return { name: first, rest: cells.slice(1) };
    // Everything apart by single spaces: `공공운영비 ○ …`.
    const at = first.slice(0, 200).search(/ (?=[○◯●❍ㅇ] )/);
    if (at > 0) return { name: first.slice(0, at), rest: [first.slice(at + 1), ...cells.slice(1)] };
    return this.#isName(first) ? { name: first, rest: cells.slice(1) } : { name: '', rest: cells };
  }

  #isName(text: string): boolean {
    const name = leafName(text);
    return this.#names.has(name) || continuesGroup(this.groups.at(-1)?.name ?? '', name, this.#names);
  }

  #group(raw: string): void {
    const forced = raw.trim().startsWith(newGroupMark);
    const name = leafName(raw.replace(newGroupMark, ''));
    const above = this.groups.at(-1);
    if (above && !forced && continuesGroup(above.name, name, this.#names)) {
      if (name !== above.name) above.name += name;
    } else this.groups.push({ name, tree: new CostingTree() });
  }

  #cells(tree: CostingTree, cells: readonly string[], row: Row): void {
    const filled = cells.filter((cell) => !isBlank(cell));
    const last = filled.at(-1) ?? '';
    // The result has a cell of its own, with `=` or, in a last column, without.
    const apart = filled.length > 1 && (/^\s*[=≒＝]/.test(last) || this.#amount(last) !== undefined);
    const words = (apart ? filled.slice(0, -1) : filled).join('\n');
    const items = splitItems(words);
    for (const [index, item] of items.entries()) {
      const own = apart && index === items.length - 1 ? null : splitResult(item);
      if (own !== null && isBlank(own.text)) this.#lateResult(tree, own.result, row);
      else this.#item(tree, item, own, row);
    }
    if (apart) this.#lateResult(tree, last.trim().replace(/^[=≒＝]/, ''), row);
  }

  #item(tree: CostingTree, raw: string, own: { text: string; result: string } | null, row: Row): void {
    const amount = own === null ? undefined : this.#amount(own.result);
    const told = takeLevelMark(raw.trim());
    const source = amount === undefined ? raw : (own?.text ?? '');
    const words = splitCostingText(takeLevelMark(source.trim())?.rest ?? source);
    const above = tree.last;
    const goesOn =
      told === null &&
      words.bullet === '' &&
      above &&
      above.amount === null &&
      above.expression === '' &&
      above.label.length < longestJoined &&
      above.children.length === 0 &&
      this.#joined < mostJoined;
    this.#joined = goesOn ? this.#joined + 1 : 0;
    if (goesOn) {
      const text = `${above.label} ${words.label} ${words.expression}`.trim();
      const again = splitCostingText(text);
      tree.reword(
        words.expression !== '' || again.bullet !== ''
          ? { bullet: '', label: `${above.label} ${words.label}`.trim(), expression: words.expression }
          : again,
      );
    } else if (
      words.bullet !== '' ||
      words.label !== '' ||
      words.expression !== '' ||
      raw.includes(emptyMark) ||
      told !== null
    ) {
      tree.add({ ...words, amount: null, children: [] }, told?.depth ?? null);
    }
    if (amount !== undefined && tree.last) {
      if (tree.last.amount === null) tree.last.amount = amount;
      else this.#left.text(row.line, `= ${own?.result ?? ''}`);
    }
  }

  /** `= 1,382천원` in a cell or line of its own belongs to the line above it. */
  #lateResult(tree: CostingTree, raw: string, row: Row): void {
    if (isBlank(raw)) return;
    const amount = this.#amount(raw);
    const above = tree.last;
    if (amount === undefined || !above || above.amount !== null) this.#left.text(row.line, `= ${raw.trim()}`);
    else above.amount = amount;
  }

  /** The printed amount, `undefined` where the text is none. */
  #amount(raw: string): Won | null | undefined {
    if (this.#unit === 'unknown') return undefined;
    const text = raw
      .trim()
      .replace(/^[=≒＝]/, '')
      .trim();
    if (text === '' || text === '-') return text === '' ? null : undefined;
    const amount = parseAmount(text, this.#unit);
    return amount.ok ? amount.value : undefined;
  }
}

/** In real columns the first cell is the 과목구분, blank where the one above goes on. */
function sureName(cells: readonly string[]): { name: string; rest: readonly string[] } {
  const first = cells[0] ?? '';
  if (cells.length > 1 || isBlank(first)) {
    if (bulletOf(first.trim()) !== '' || /^\s*[=≒＝]/.test(first)) return { name: '', rest: cells };
    return { name: first.trim(), rest: cells.slice(1) };
  }
  return { name: '', rest: cells };
}
