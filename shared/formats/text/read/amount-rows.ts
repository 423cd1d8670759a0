import { parseAmount } from '#shared/money/parse.ts';
import { isBlank } from '../characters.ts';
import { columnsOf, type Row } from '../row.ts';

/** A row of amounts as printed: its name and, a column each, the `(x…)` part and the amount, nothing parsed yet. */
export interface AmountRow {
  readonly name: string;
  readonly values: readonly { readonly national: string; readonly amount: string }[];
  /** The source rows it was put together from, for `unread` where an amount cannot be read after all. */
  readonly from: readonly Row[];
}

type Token = { kind: 'national' | 'amount' | 'text'; text: string };

const nationalPattern = /^\(\s*[xX×✕ⓧⓍ]\s*([^()]*)\)$/;

function tokenOf(word: string): Token {
  const national = nationalPattern.exec(word);
  if (national) return { kind: 'national', text: national[1] ?? '' };
  // A look before the parser: most words are no amounts, and a refusal is a sentence to be made.
  const amount = word.length < 60 && /^[△▲−–-]?\d|^[-–−]$/.test(word) && parseAmount(word.replace(/%$/, ''), '천원').ok;
  return { kind: amount ? 'amount' : 'text', text: word };
}

/** Other triangles and the full-width minus before a number as △, and numbers out of Markdown's emphasis. */
function plainAmounts(raw: string): string {
  let text = raw;
  if (/[Δ∆▽▼－﹣*]/.test(text)) {
    text = text.replace(/[Δ∆▽▼－﹣](?=\s?\d)/g, '△');
    text = text.replace(/\*\*(?=[(△▲−–-]|\d)|(?<=[\d)%-])\*\*/g, '');
  }
  return text;
}

/** `(x 1,234) △ 5` as the words `(x1,234)` and `△5`. */
function tokensOf(raw: string): Token[] {
  let close = plainAmounts(raw);
  if (close.includes('(')) {
    close = close.replace(/\s+/g, ' ').replace(/\( ?([xX×✕ⓧⓍ]) ?([^()\s]{0,40}) ?\)/g, ' ($1$2) ');
  }
  if (/[△▲]\s/.test(close)) close = close.replace(/([△▲])\s(?=\d)/g, '$1');
  return close.split(/\s+/).filter(Boolean).map(tokenOf);
}

/** `(1,234)` alone in its cell is a negative amount, as bookkeepers write it. */
function asAmount(token: Token | undefined): Token | undefined {
  const found = token?.kind === 'text' ? /^\((\d[\d,.]*%?)\)$/.exec(token.text) : null;
  return found ? { kind: 'amount', text: `△${found[1]}` } : token;
}

/** What the two tables of amounts differ in. */
export interface AmountTable {
  readonly columns: number;
  /** Whether the first cell of a row with all its cells may be its name. */
  isName(text: string): boolean;
  /** Whether a word begins a row where cells cannot be told apart. */
  startsRow(word: string): boolean;
  /** Whether a name looks cut off, so that a text standing alone is the rest of it. */
  isCut(name: string): boolean;
}

/** A row never has more pieces than this before it is given up. */
const mostTokens = 40;
const longestName = 60;

/** More than a name, an amount and a `(x…)` a column, or a cell as long as a page. */
function tooWide(cells: readonly string[], columns: number): boolean {
  if (cells.some((cell) => cell.length > 2_000)) return true;
  const most = 2 * columns + 2;
  return cells.length > most && cells.filter((cell) => !isBlank(cell)).length > most;
}

/**
 * Puts the rows of a table of amounts together, whatever line and page breaks did to them: a row is open until it has
 * as many amounts as the table has columns; `(x…)` parts come before their amounts, in pairs or as a line of their
 * own. Rows that do not come out so go to `refuse`: an amount is never moved to a column it may not belong to.
 */
export class AmountRows {
  readonly #table: AmountTable;
  readonly #done: (row: AmountRow) => void;
  readonly #refuse: (row: Row) => void;
  #open = { name: '', tokens: [] as Token[], from: [] as Row[], sure: true };
  #last: AmountRow | null = null;
  #above: { row: Row; nationals: readonly string[] } | null = null;

  constructor(table: AmountTable, done: (row: AmountRow) => void, refuse: (row: Row) => void) {
    this.#table = table;
    this.#done = done;
    this.#refuse = refuse;
  }

  add(row: Row): void {
    const { cells, sure } = columnsOf(row);
    // A row of absurd width is no row of this form.
    if (tooWide(cells, this.#table.columns)) {
      this.#refuse(row);
      return;
    }
    if (sure && this.#whole(row, cells)) return;
    const tokens = cells.flatMap((cell) => tokensOf(cell));
    if (this.#isLineAbove(tokens)) {
      this.#dropAbove();
      this.#above = { row, nationals: tokens.map((token) => token.text) };
      return;
    }
    const first = tokens[0];
    if (first === undefined) return;
    if (tokens.every((token) => token.kind === 'text')) {
      this.#words(row, tokens);
      return;
    }
    if (this.#has('amount') && this.#table.startsRow(first.text)) this.#close();
    if (this.#open.from.length === 0 && !this.#table.startsRow(first.text)) {
      this.#refuse(row);
      return;
    }
    this.#open.sure &&= sure;
    this.#take(tokens, row);
  }

  /** Closes the table. */
  end(): void {
    this.#close();
    if (this.#last !== null) this.#done(this.#last);
    this.#last = null;
    this.#dropAbove();
  }

  /** `(x1,234) (x-) …`, one a column and nothing else: the 국비 line that the form prints above the amounts. */
  #isLineAbove(tokens: readonly Token[]): boolean {
    if (tokens.length !== this.#table.columns || this.#open.from.length > 0) return false;
    return tokens.every((token) => token.kind === 'national');
  }

  #dropAbove(): void {
    if (this.#above !== null) this.#refuse(this.#above.row);
    this.#above = null;
  }

  #has(kind: Token['kind']): boolean {
    return this.#open.tokens.some((token) => token.kind === kind);
  }

  /** A row whose cells are all there, a blank one meaning a blank one. */
  #whole(row: Row, cells: readonly string[]): boolean {
    const name = (cells[0] ?? '').trim();
    const { columns } = this.#table;
    if (name === '' || cells.length < columns + 1 || !cells.slice(columns + 1).every(isBlank)) return false;
    if (!this.#table.isName(name)) return false;
    const values: { national: string; amount: string }[] = [];
    for (const cell of cells.slice(1, columns + 1)) {
      const tokens = tokensOf(cell);
      const at = tokens.findIndex((token) => token.kind === 'national');
      const national = at < 0 ? undefined : tokens.splice(at, 1)[0];
      const amount = asAmount(tokens.shift());
      if (tokens.length > 0 || (amount !== undefined && amount.kind !== 'amount')) return false;
      values.push({ national: national?.text ?? '', amount: amount?.text ?? '' });
    }
    // Only `(x…)`, or nothing at all: the amounts stand on the next line.
    if (values.every((value) => value.amount === '')) return false;
    const before = this.#open;
    const joins = before.tokens.length === 0 && before.name !== '' && this.#table.isCut(before.name);
    if (!joins) this.#close();
    this.#finish({ name: joins ? before.name + name : name, values, from: [...(joins ? before.from : []), row] });
    return true;
  }

  /** A row of words alone: the rest of a name above, or the beginning of one below. */
  #words(row: Row, tokens: readonly Token[]): void {
    const words = tokens.map((token) => token.text).join('');
    if (words.length > 30 || /[0-9.,:;()]/.test(words.replace(/\([^()]*\)/g, ''))) {
      // A year alone opens a row of 결산; any other such text is no name.
      if (!(this.#open.from.length === 0 && this.#table.isName(words))) {
        this.#refuse(row);
        return;
      }
    }
    if (this.#open.from.length === 0 && this.#last !== null && this.#table.isCut(this.#last.name)) {
      this.#last = { ...this.#last, name: this.#last.name + words, from: [...this.#last.from, row] };
      return;
    }
    if (this.#open.from.length > 0 && !this.#table.isCut(this.#open.name)) this.#close();
    if (!this.#table.startsRow(words) && this.#open.from.length === 0) {
      this.#refuse(row);
      return;
    }
    this.#open.name += words;
    this.#open.from.push(row);
    if (this.#open.name.length > longestName) this.#drop();
  }

  #take(tokens: readonly Token[], row: Row): void {
    for (const [index, token] of tokens.entries()) {
      const open = this.#open;
      if (open.from.at(-1) !== row) open.from.push(row);
      if (open.name === '' && open.tokens.length === 0) {
        if (!this.#table.startsRow(token.text)) {
          // Something follows a complete row on its line: it is kept whole, as not placed.
          this.#drop();
          return;
        }
        open.name = token.text;
      } else if (token.kind === 'text') {
        open.name += token.text;
        // A name stands before its amounts; only on a further line its rest may follow.
        if (open.name.length > longestName || (open.tokens.length > 0 && index > 0)) {
          this.#drop();
          return;
        }
      } else {
        open.tokens.push(token);
        if (open.tokens.length > mostTokens) {
          this.#drop();
          return;
        }
        if (open.tokens.filter((one) => one.kind === 'amount').length === this.#table.columns) {
          this.#finish({ name: open.name, values: paired(open.tokens), from: open.from });
        }
      }
    }
  }

  #finish(row: AmountRow): void {
    if (this.#last !== null) this.#done(this.#last);
    this.#last = this.#withAbove(row);
    this.#open = { name: '', tokens: [], from: [], sure: true };
  }

  /** The row with the `(x…)` line above it, where it has none of its own. */
  #withAbove(row: AmountRow): AmountRow {
    const above = this.#above;
    if (above === null || row.values.some((value) => value.national !== '')) {
      this.#dropAbove();
      return row;
    }
    this.#above = null;
    const values = row.values.map((value, at) => ({ ...value, national: above.nationals[at] ?? '' }));
    return { ...row, values, from: [above.row, ...row.from] };
  }

  /** Ends the open row: missing cells at the end of a row of real cells were blank; anything else is not placed. */
  #close(): void {
    const { name, tokens, from, sure } = this.#open;
    if (sure && this.#has('amount')) {
      const values = paired(tokens);
      while (values.length < this.#table.columns) values.push({ national: '', amount: '' });
      this.#finish({ name, values, from });
    } else this.#drop();
  }

  #drop(): void {
    for (const row of this.#open.from) this.#refuse(row);
    this.#open = { name: '', tokens: [], from: [], sure: true };
  }
}

function paired(tokens: readonly Token[]): { national: string; amount: string }[] {
  const nationals = tokens.filter((token) => token.kind === 'national').map((token) => token.text);
  const amounts = tokens.filter((token) => token.kind === 'amount').map((token) => token.text);
  // `x x x a a a` and `x a x a x a` both: the first (x) belongs to the first amount.
  return amounts.map((amount, index) => ({ national: nationals[index] ?? '', amount }));
}
