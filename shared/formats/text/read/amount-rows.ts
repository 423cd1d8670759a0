import { amountOf } from '#shared/money/parse.ts';
import { isBlank } from '../characters.ts';
import { columnsOf, type Row } from '../row.ts';
import type { ReadUnit } from '../unit-line.ts';

/** A row of amounts as printed: its name and a text for each column, nothing parsed yet. */
export interface AmountRow {
  readonly name: string;
  /** One a column: an amount, `(x1,234)`, both, or nothing. */
  readonly cells: readonly string[];
  /** The source rows it was put together from, for `unread` where an amount cannot be read after all. */
  readonly from: readonly Row[];
  readonly unit: ReadUnit;
}

/** What the two tables of amounts differ in. */
export interface AmountTable {
  readonly columns: number;
  /** Whether the first cell of a row may be its name. */
  isName(text: string): boolean;
  /** Whether a row may end before its last columns: blank cells at the end of a line are easily lost. */
  mayEnd(cells: readonly string[], unit: ReadUnit): boolean;
  /** Whether a word begins a row where cells cannot be told apart. */
  startsRow(word: string): boolean;
  /** Whether a name looks cut off, so that a text standing alone is the rest of it. */
  isCut(name: string): boolean;
}

const longestName = 60;

type Kind = 'blank' | 'share' | 'amount' | 'both' | 'other';

const shareOnly = /^\(\s*[xX×✕✖ⓧⓍχХｘＸ][^()]*\)$/u;

/** What a cell holds, as far as its looks tell. */
function kindOf(cell: string): Kind {
  if (/^(?:\(x[\d,-]*\) ?)?△?\d{1,3}(?:,\d{3})*$/.test(cell)) return cell.startsWith('(') ? 'both' : 'amount';
  const text = cell.trim();
  if (text === '') return 'blank';
  if (text.length > 120) return 'other';
  const plain = text.replace(/[（]/g, '(').replace(/[）]/g, ')');
  if (shareOnly.test(plain)) return 'share';
  if (!/[\d０-９]|^[-–−—]$/.test(plain)) return /^\([^()]*\)$/.test(plain) ? 'both' : 'other';
  return amountOf(plain, '천원') === undefined ? 'both' : 'amount';
}

/**
 * Puts the rows of a table of amounts together. Cells that the source told apart stay in their columns, whatever they
 * hold (R4). Where columns are only apart by spaces, a row counts only with all its amounts, each with its `(x…)` part
 * or none with one (R6). What does not come out so goes to `refuse` whole: no amount is ever moved to another column.
 */
export class AmountRows {
  readonly #table: AmountTable;
  readonly #done: (row: AmountRow) => void;
  readonly #refuse: (row: Row) => void;
  /** A name whose amounts are still to come, and what of them has come. */
  #open: { name: string; cells: string[]; from: Row[]; kind: 'name' | 'shares' | 'partial' | 'loose' } | null = null;
  /** A complete row, held back: the rest of its name may follow. */
  #last: AmountRow | null = null;
  /** `(x…)` parts that stand in a line of their own above the name. */
  #above: { row: Row; shares: readonly string[] } | null = null;

  constructor(table: AmountTable, done: (row: AmountRow) => void, refuse: (row: Row) => void) {
    this.#table = table;
    this.#done = done;
    this.#refuse = refuse;
  }

  add(row: Row, unit: ReadUnit): void {
    const { cells, sure } = columnsOf(row);
    // Words alone above a blank line or the end of a page are no beginning of a name: a foot, a title, a heading.
    const open = this.#open;
    if (open?.kind === 'name' && (row.afterBlank || row.afterPage) && open.from.every((one) => !one.table))
      this.#close();
    if (cells.some((cell) => cell.length > 2_000)) {
      this.#refuse(row);
      return;
    }
    if (sure) this.#sure(row, cells, unit);
    else this.#loose(row, cells, unit);
  }

  /** Closes the table. */
  end(): void {
    this.#close();
    if (this.#last !== null) this.#done(this.#last);
    this.#last = null;
    this.#dropAbove();
  }

  #sure(row: Row, all: readonly string[], unit: ReadUnit): void {
    const cells = withoutBlankTail(all);
    const name = (cells[0] ?? '').trim();
    const rest = cells.slice(1);
    const kinds = rest.map(kindOf);
    const { columns } = this.#table;
    if (cells.length === 1) {
      if (this.#table.isName(name)) this.#words(row, name);
      else this.#refuse(row);
      return;
    }
    if (rest.length === columns && kinds.every((kind) => kind === 'share')) {
      this.#shares(row, name, rest);
      return;
    }
    const values = this.#columnsOf(rest, kinds);
    if (values === null || (name !== '' && !this.#table.isName(name))) {
      this.#close();
      this.#refuse(row);
      return;
    }
    if (name === '') this.#nameless(row, rest, values, unit);
    else this.#named(row, name, rest, values, unit);
  }

  /** The row's texts by column; `null` where it has more cells than columns and not the form of a pair a column. */
  #columnsOf(rest: readonly string[], kinds: readonly Kind[]): readonly string[] | null {
    const { columns } = this.#table;
    if (rest.length <= columns) return rest;
    if (rest.length !== 2 * columns) return null;
    // `(x-)` in a cell of its own in front of each amount.
    const pairs = kinds.every((kind, at) => kind === 'blank' || kind === (at % 2 === 0 ? 'share' : 'amount'));
    if (!pairs || !kinds.includes('share')) return null;
    return Array.from({ length: columns }, (_, at) => `${rest[2 * at] ?? ''} ${rest[2 * at + 1] ?? ''}`);
  }

  #named(row: Row, name: string, rest: readonly string[], values: readonly string[], unit: ReadUnit): void {
    const open = this.#open;
    if (this.#joinsShares(row, name, values, unit)) return;
    const joins = open?.kind === 'name' && this.#table.isCut(open.name);
    if (!joins) this.#close();
    const whole = joins && open ? open.name + name : name;
    const from = joins && open ? [...open.from, row] : [row];
    this.#open = null;
    // Only nothing at all: the amounts stand on the next line.
    if (rest.length < this.#table.columns) {
      this.#open = { name: whole, cells: [...values], from, kind: 'partial' };
      this.#unit = unit;
    } else this.#finish({ name: whole, cells: values, from, unit });
  }

  /** The second line of a name whose first stands beside the `(x…)` line: both are one row. */
  #joinsShares(row: Row, name: string, amounts: readonly string[], unit: ReadUnit): boolean {
    const open = this.#open;
    if (open?.kind !== 'shares' || !this.#table.isCut(open.name) || amounts.length !== this.#table.columns)
      return false;
    if (amounts.some((cell) => kindOf(cell) === 'share' || kindOf(cell) === 'both')) return false;
    this.#open = null;
    const cells = open.cells.map((share, at) => `${share} ${amounts[at] ?? ''}`);
    this.#finish({ name: open.name + name, cells, from: [...open.from, row], unit });
    return true;
  }

  #unit: ReadUnit = '천원';

  /** Amounts without a name: those of the name, or of the `(x…)` line, above; or the end of a row cut by a page. */
  #nameless(row: Row, rest: readonly string[], values: readonly string[], unit: ReadUnit): void {
    const open = this.#open;
    const { columns } = this.#table;
    this.#open = null;
    if (open?.kind === 'shares' && rest.length <= columns) {
      const cells = open.cells.map((share, at) => `${share} ${values[at] ?? ''}`);
      this.#finish({ name: open.name, cells, from: [...open.from, row], unit });
    } else if (open?.kind === 'name' && values.length <= columns) {
      this.#finish({ name: open.name, cells: values, from: [...open.from, row], unit });
    } else if (open?.kind === 'partial' && row.afterPage && open.cells.length + rest.length === columns) {
      this.#finish({ name: open.name, cells: [...open.cells, ...rest], from: [...open.from, row], unit });
    } else {
      this.#open = open;
      this.#close();
      this.#refuse(row);
    }
  }

  /** `(x1,234) (x-) …`, one a column: the 국비 line that the form prints above the amounts. */
  #shares(row: Row, name: string, shares: readonly string[]): void {
    const open = this.#open?.kind === 'name' && name === '' ? this.#open : null;
    if (open === null) this.#close();
    this.#open = null;
    if (open !== null || name !== '') {
      if (open === null && !this.#table.isName(name)) this.#refuse(row);
      else
        this.#open = {
          name: open?.name ?? name,
          cells: [...shares],
          from: [...(open?.from ?? []), row],
          kind: 'shares',
        };
      return;
    }
    this.#dropAbove();
    this.#above = { row, shares };
  }

  #loose(row: Row, pieces: readonly string[], unit: ReadUnit): void {
    const { columns } = this.#table;
    const kinds = pieces.map(kindOf);
    const first = (pieces[0] ?? '').trim();
    if (
      pieces.length === columns + 1 &&
      this.#table.startsRow(first) &&
      kinds.slice(1).every((kind) => kind === 'share')
    ) {
      this.#shares(row, first, pieces.slice(1));
      return;
    }
    // Every column there, set apart by wide spaces: a bracket in one of them stays in its column.
    if (pieces.length === columns + 1 && this.#table.startsRow(first) && kinds.slice(1).every(isFigure)) {
      this.#named(row, first, pieces.slice(1), pieces.slice(1), unit);
      return;
    }
    const words = pieces.flatMap(wordsOf);
    const shares = words.filter((word) => kindOf(word) === 'share');
    if (shares.length === words.length && words.length === columns) {
      this.#shares(row, '', words);
      return;
    }
    if (words.every((word) => kindOf(word) === 'other')) {
      this.#words(row, words.join(''));
      return;
    }
    if (this.#table.startsRow(words[0] ?? '')) this.#looseRow(row, words, unit);
    else this.#looseRest(row, words, unit);
  }

  /** A line that begins with a name: it has all its amounts, or none. */
  #looseRow(row: Row, words: readonly string[], unit: ReadUnit): void {
    const at = words.findIndex((word, index) => index > 0 && kindOf(word) !== 'other');
    const name = words.slice(0, at < 0 ? words.length : at).join('');
    const open = this.#open;
    const amounts = at < 0 ? null : looseCells(words.slice(at), this.#table.columns);
    if (amounts !== null && this.#joinsShares(row, name, amounts, unit)) return;
    const joins = open?.kind === 'name' && this.#table.isCut(open.name);
    if (!joins) this.#close();
    this.#open = null;
    const from = joins && open ? [...open.from, row] : [row];
    const whole = joins && open ? open.name + name : name;
    if (at < 0) {
      this.#open = { name: whole, cells: [], from, kind: 'name' };
      return;
    }
    if (amounts === null || whole.length > longestName) for (const one of from) this.#refuse(one);
    else this.#finish({ name: whole, cells: amounts, from, unit });
  }

  /** A line of amounts alone: those of the name above it, all at once or one a line. */
  #looseRest(row: Row, words: readonly string[], unit: ReadUnit): void {
    const open = this.#open;
    const { columns } = this.#table;
    this.#open = null;
    if (open === null || (open.kind === 'partial' && !isLone(words))) {
      this.#open = open;
      this.#close();
      this.#refuse(row);
      return;
    }
    const from = [...open.from, row];
    if (open.kind === 'shares') {
      const amounts = looseCells(words, columns);
      if (amounts === null || words.length !== columns) for (const one of from) this.#refuse(one);
      else
        this.#finish({ name: open.name, cells: open.cells.map((share, at) => `${share} ${amounts[at]}`), from, unit });
      return;
    }
    if (open.kind === 'name' && words.length > 1) {
      const cells = looseCells(words, columns);
      if (cells === null) for (const one of from) this.#refuse(one);
      else this.#finish({ name: open.name, cells, from, unit });
      return;
    }
    // One amount a line, until the row has them all.
    if (words.length > 1) {
      for (const one of from) this.#refuse(one);
      return;
    }
    const loose = [...open.cells, ...words];
    const cells = looseCells(loose, columns);
    if (cells !== null) this.#finish({ name: open.name, cells, from, unit });
    else if (loose.length > 2 * columns) for (const one of from) this.#refuse(one);
    else this.#open = { name: open.name, cells: loose, from, kind: 'loose' };
  }

  /** A row of words alone: the rest of a name above, or the beginning of one below. */
  #words(row: Row, text: string): void {
    const words = text.replace(/\s+/g, '');
    // A line apart from the row above begins anew: it is no rest of a name.
    if (!row.table && row.afterBlank) {
      this.#close();
      if (this.#last !== null) this.#done(this.#last);
      this.#last = null;
    }
    if (words.length > 30 || /[0-9.,:;()]/.test(words.replace(/\([^()]*\)/g, ''))) {
      // A year alone opens a row of 결산; any other such text is no name.
      if (/[:：;]|\.$/.test(words) || !(this.#open === null && this.#table.isName(words))) {
        this.#refuse(row);
        return;
      }
    }
    if (this.#open === null && this.#last !== null && this.#table.isCut(this.#last.name)) {
      this.#last = { ...this.#last, name: this.#last.name + words, from: [...this.#last.from, row] };
      return;
    }
    const open = this.#open;
    if (open !== null && open.kind !== 'loose' && this.#table.isCut(open.name)) {
      open.name += words;
      open.from.push(row);
      if (open.kind !== 'partial' && open.name.length > longestName) this.#close();
      return;
    }
    this.#close();
    if (this.#table.startsRow(words)) this.#open = { name: words, cells: [], from: [row], kind: 'name' };
    else this.#refuse(row);
  }

  #finish(row: AmountRow): void {
    if (this.#last !== null) this.#done(this.#last);
    this.#last = this.#withAbove(row);
    this.#open = null;
  }

  /** The row with the `(x…)` line above it, where it has none of its own. */
  #withAbove(row: AmountRow): AmountRow {
    const above = this.#above;
    if (above === null || row.cells.some((cell) => /\(\s*[xX×✕✖ⓧⓍχХ]/.test(cell))) {
      this.#dropAbove();
      return row;
    }
    this.#above = null;
    return {
      ...row,
      cells: above.shares.map((share, at) => `${share} ${row.cells[at] ?? ''}`),
      from: [above.row, ...row.from],
    };
  }

  #dropAbove(): void {
    if (this.#above !== null) this.#refuse(this.#above.row);
    this.#above = null;
  }

  /** Ends the open row. One that lacks cells is not placed, unless its own sums tell which. */
  #close(): void {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    if (open.kind === 'partial' && this.#table.mayEnd(open.cells, this.#unit))
      this.#finish({ name: open.name, cells: open.cells, from: open.from, unit: this.#unit });
    else for (const row of open.from) this.#refuse(row);
  }
}

const isFigure = (kind: Kind) => kind !== 'other' && kind !== 'blank';
const isLone = (words: readonly string[]) => words.length === 1;

function withoutBlankTail(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => !isBlank(cell));
  return last === cells.length - 1 ? cells : cells.slice(0, last + 1);
}

/** `(x 1,234) △ 5` as the words `(x1,234)` and `△5`; narrow spaces stay inside a number. */
function wordsOf(piece: string): string[] {
  let close = piece.replace(/\*\*(?=[(△▲−–-]|\d)|(?<=[\d)%-])\*\*/g, '');
  close = close.replace(/[(（]\s*([^()（）\s]{0,2})\s*([^()（）\s]{0,40})\s*[)）]/g, ' ($1$2) ');
  close = close.replace(/([△▲∆Δ▽▼－−])[^\S\u2009]+(?=\d)/g, '$1');
  return close.split(/[^\S\u2009]+/).filter(Boolean);
}

/** Amounts with a `(x…)` part each or none, in one of the form's two orders, one cell a column; else `null` (R6). */
function looseCells(words: readonly string[], columns: number): string[] | null {
  const kinds = words.map(kindOf);
  if (words.length === columns && kinds.every((kind) => kind === 'amount')) return [...words];
  if (words.length !== 2 * columns) return null;
  if (kinds.every((kind, at) => kind === (at % 2 === 0 ? 'share' : 'amount')))
    return Array.from({ length: columns }, (_, at) => `${words[2 * at]} ${words[2 * at + 1]}`);
  if (kinds.every((kind, at) => kind === (at < columns ? 'share' : 'amount')))
    return Array.from({ length: columns }, (_, at) => `${words[at]} ${words[columns + at]}`);
  if (kinds.every((kind, at) => kind === (at % 2 === 0 ? 'amount' : 'share')))
    return Array.from({ length: columns }, (_, at) => `${words[2 * at]} ${words[2 * at + 1]}`);
  return null;
}
