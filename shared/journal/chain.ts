import type { Base } from './change.ts';
import { type ChainHead, chainStart, type JournalEntry } from './entry.ts';

/** One line of the journal after its own hash was checked; `entry` is `null` for what does not verify. */
export interface CheckedLine {
  /** 1-based. */
  readonly line: number;
  readonly entry: JournalEntry | null;
}

/** The longest run of entries that hangs together, and what does not. */
export interface Chain {
  /** From the last base (or the first entry of all) to the head. */
  readonly entries: readonly JournalEntry[];
  readonly head: ChainHead;
  /** Lines that belong to no chain and that no later base made good. */
  readonly stray: readonly CheckedLine[];
}

function links(head: ChainHead, entry: JournalEntry): boolean {
  return entry.seq === head.seq + 1 && entry.prev === head.hash;
}

function baseOf(entry: JournalEntry): Base | null {
  return entry.change.kind === 'base' ? entry.change : null;
}

/** The parts of a base that ends with the last entry, or `null` while it is not whole. */
function wholeBase(entries: readonly JournalEntry[]): readonly JournalEntry[] | null {
  const last = entries.at(-1);
  const base = last && baseOf(last);
  if (!base || base.part !== base.parts) return null;
  const parts = entries.slice(-base.parts);
  return parts.every((entry, place) => baseOf(entry)?.part === place + 1) ? parts : null;
}

/** Links verified lines into a chain by the rules J2 to J5 of SPEC.md. */
export function linkChain(lines: Iterable<CheckedLine>): Chain {
  let entries: JournalEntry[] = [];
  let head = chainStart;
  let stray: CheckedLine[] = [];
  /** A chain that begins again with the first part of a base. */
  let restart: JournalEntry[] = [];

  const accept = (whole: readonly JournalEntry[]): void => {
    entries = [...whole];
    restart = [];
    stray = [];
  };

  for (const checked of lines) {
    const { entry } = checked;
    if (entry && links(head, entry)) {
      entries.push(entry);
      head = entry;
      // Nothing but torn ends stood between two entries that link: the writes that were never answered (J4).
      if (stray.every((each) => each.entry === null)) stray = [];
      const base = wholeBase(entries);
      if (base) accept(base);
      continue;
    }
    const base = entry && baseOf(entry);
    const before = restart.at(-1);
    if (entry && base && base.part === 1 && entry.seq > head.seq) restart = [entry];
    else if (entry && base && before && links(before, entry)) restart.push(entry);
    else {
      stray.push(checked);
      continue;
    }
    const whole = wholeBase(restart);
    if (whole) {
      head = entry;
      accept(whole);
    } else stray.push(checked);
  }
  return { entries, head, stray };
}
