import type { CheckedLine, LinePlace } from './check-line.ts';
import { type ChainHead, chainStart, type JournalEntry } from './entry.ts';

/** What the chain makes of a line: an entry that holds, or the parts of a base that is whole with it. */
export type Link =
  | { readonly kind: 'entry'; readonly entry: JournalEntry; readonly place: LinePlace }
  | { readonly kind: 'base'; readonly parts: readonly JournalEntry[] };

function links(head: ChainHead, entry: JournalEntry): boolean {
  return entry.seq === head.seq + 1 && entry.prev === head.hash;
}

/** Which part of how many an entry is of a base; `null` for any other entry. */
export function partOf({ change }: JournalEntry): { readonly part: number; readonly parts: number } | null {
  if (change.kind === 'base') return change;
  return change.kind === 'old' && change.change.kind === 'base' ? change.change : null;
}

/** Links checked lines, in their order, by the rules J2 to J6 and J9 of SPEC.md. */
export class Chain {
  head: ChainHead = chainStart;
  /** The last line that verified, linked or not: where the writer stood (J6). */
  lastWhole: ChainHead | null = null;
  /** Lines that are lost, and lines behind a break. */
  readonly #damaged: LinePlace[] = [];
  /** Since the head: lines that do not verify, and whole ones that belong nowhere. */
  #broken: LinePlace[] = [];
  #stray: LinePlace[] = [];
  /** A base that is not whole yet. */
  #parts: JournalEntry[] = [];
  /** Lines since the head that hold numbers of the chain and are not used: parts of a base that never became whole. */
  #unused = 0;

  get damaged(): readonly LinePlace[] {
    return [...this.#damaged, ...this.#broken, ...this.#stray];
  }

  /** The same without the lines since the head. */
  get settled(): readonly LinePlace[] {
    return this.#damaged;
  }

  take({ entry, segment, line }: CheckedLine): Link | null {
    const place = { segment, line };
    if (!entry) {
      this.#broken.push(place);
      return null;
    }
    this.lastWhole = entry;
    const part = partOf(entry);
    if (part) return this.#takePart(entry, part, place);
    return this.#takeEntry(entry, place);
  }

  #takePart(entry: JournalEntry, { part, parts }: { part: number; parts: number }, place: LinePlace): Link | null {
    const before = this.#parts.at(-1);
    if (part === 1 && entry.seq > this.head.seq) this.#parts = [entry];
    else if (before && links(before, entry) && part === this.#parts.length + 1) this.#parts.push(entry);
    else {
      this.#stray.push(place);
      return null;
    }
    this.#unused += 1;
    if (part !== parts) return null;
    // What stood before a whole base is neither used nor reported (J5).
    const whole = this.#parts;
    this.#damaged.length = 0;
    this.#broken = [];
    this.#stray = [];
    this.#moveTo(entry);
    return { kind: 'base', parts: whole };
  }

  #takeEntry(entry: JournalEntry, place: LinePlace): Link | null {
    const missing = entry.seq - this.head.seq - 1;
    const before = this.#parts.at(-1);
    if (links(this.head, entry) || (before && links(before, entry))) {
      // Nothing but torn ends stood between two entries that link: the writes that were never answered (J4).
      if (this.#stray.length === 0) this.#broken = [];
    } else if (missing < 1 || this.#broken.length === 0 || missing > this.#broken.length + this.#unused) {
      this.#stray.push(place);
      return null;
    }
    // By their number just the damaged lines are missing: what follows them is used (J9).
    this.#damaged.push(...this.#broken, ...this.#stray);
    this.#broken = [];
    this.#stray = [];
    this.#moveTo(entry);
    return { kind: 'entry', entry, place };
  }

  #moveTo({ seq, hash }: JournalEntry): void {
    this.head = { seq, hash };
    this.#parts = [];
    this.#unused = 0;
  }
}
