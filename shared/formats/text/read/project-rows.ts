import { leafText } from '../characters.ts';
import { type Heading, type HeadingId, isUnder } from '../headings.ts';
import { takeUnreadMark, takeUnsureMark } from '../markers.ts';
import type { Row } from '../row.ts';
import { Leftovers } from '../sink.ts';

/** The rows of one project, put under its headings. */
export class ProjectRows {
  readonly preamble: Row[];
  readonly #sections = new Map<HeadingId, Row[]>();
  readonly left = new Leftovers();
  /** Lines that an earlier reading could not place, carried along. */
  readonly carried: { line: number; text: string }[] = [];
  /** Values that an earlier reading was not sure of: their paths and lines. */
  readonly doubtful: (readonly [path: string, line: number])[] = [];
  readonly #lost: Row[] = [];
  scheduleYear: number | null = null;
  #current: Row[];
  #id: HeadingId | null = null;

  constructor(preamble: Row[]) {
    this.preamble = preamble;
    this.#current = preamble;
  }

  /** Whether the section being read has rows of its own. */
  get isBegun(): boolean {
    return this.#current.length > 0;
  }

  /** The rows of the section being read. */
  get body(): readonly Row[] {
    return this.#current;
  }

  /** The section being read. */
  get id(): HeadingId | null {
    return this.#id;
  }

  has(id: HeadingId): boolean {
    return this.#sections.has(id);
  }

  /** Whether a chapter, or a section of it, was met. */
  hasUnder(chapter: HeadingId): boolean {
    for (const id of this.#sections.keys()) if (id === chapter || isUnder(id, chapter)) return true;
    return false;
  }

  /** Whether no other heading than these was met. */
  onlyHas(ids: readonly HeadingId[]): boolean {
    for (const id of this.#sections.keys()) if (!ids.includes(id)) return false;
    return true;
  }

  get headingCount(): number {
    return this.#sections.size;
  }

  /** Whether anything but headings was read. */
  get hasRows(): boolean {
    for (const rows of this.#sections.values()) if (rows.length > 0) return true;
    return this.carried.length > 0;
  }

  rows(id: HeadingId): readonly Row[] {
    return this.#sections.get(id) ?? [];
  }

  heading(heading: Heading, row: Row): void {
    let rows = this.#sections.get(heading.id);
    if (!rows) {
      rows = [];
      this.#sections.set(heading.id, rows);
    }
    this.#current = rows;
    this.#id = heading.id;
    if (heading.id === 'schedule' && heading.year !== null) this.scheduleYear ??= heading.year;
    if (heading.rest !== '')
      rows.push({ ...row, cells: [heading.rest], table: false, afterBlank: false, afterPage: false });
  }

  row(row: Row): void {
    // Of the marks below each has this.
    if (!row.cells[0]?.includes('<!--')) {
      this.#current.push(row);
      return;
    }
    const doubtful = row.cells.length === 1 ? takeUnsureMark(row.cells[0] ?? '') : null;
    if (doubtful !== null) {
      this.doubtful.push([doubtful.path, doubtful.line]);
      return;
    }
    const carried = takeUnreadMark((row.cells[0] ?? '').trimStart());
    if (carried)
      this.carried.push({ line: carried.line, text: leafText([carried.rest, ...row.cells.slice(1)].join(' ')) });
    else this.#current.push(row);
  }

  /** What follows belongs to no section: it can only be `unread`. */
  lose(row: Row): void {
    this.#current = this.#lost;
    this.#id = null;
    this.row(row);
  }

  /** The rows that belong to no section. */
  get lost(): readonly Row[] {
    return this.#lost;
  }

  /** Takes the last rows of the section being read away: they are the next project's title. */
  takeTail(count: (rows: readonly Row[]) => number): Row[] {
    const taken = count(this.#current);
    return taken === 0 ? [] : this.#current.splice(this.#current.length - taken);
  }
}
