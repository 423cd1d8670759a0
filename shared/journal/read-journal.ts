import { ok, type Result } from '#shared/result/result.ts';
import { Chain, type Link, partOf } from './chain.ts';
import type { CheckedLine, LinePlace } from './check-line.ts';
import type { ChainHead } from './entry.ts';
import type { SegmentInfo } from './port.ts';
import { type JournalSource, readFirst, readSegment } from './read-segment.ts';

/** Where the journal stops hanging together. */
export interface JournalDamage extends LinePlace {
  /** How many lines hold nothing that can be used. */
  readonly lines: number;
}

export interface JournalReading {
  readonly head: ChainHead;
  readonly damage: JournalDamage | null;
  /** The last line that is whole in itself, linked or not: where the writer stood (J6). */
  readonly lastWhole: ChainHead | null;
  /** The newest segment ends in the middle of a line: the next entry begins a segment of its own. */
  readonly openEnd: boolean;
  /** The segment that reading began with. */
  readonly from: number;
}

/** A segment, and the number that its followers begin with: what stands in it from there on was never answered (J13). */
interface Bounded extends SegmentInfo {
  readonly cut: number;
}

/** Takes what the chain gives; made anew where reading must begin earlier. */
export interface LinkTaker {
  readonly take: (link: Link) => Promise<void> | void;
}

async function readFrom(
  source: JournalSource,
  segments: readonly Bounded[],
  taker: LinkTaker,
): Promise<Result<JournalReading & { readonly based: boolean }>> {
  const chain = new Chain();
  let based = false;
  let openEnd = false;
  for (const info of segments) {
    const takeAll = async (lines: readonly CheckedLine[]): Promise<void> => {
      for (const line of lines) {
        if (line.entry && line.entry.seq >= info.cut) continue;
        const link = chain.take(line);
        if (link?.kind === 'base') based = true;
        if (link) await taker.take(link);
      }
    };
    const read = await readSegment(source, info, takeAll);
    if (!read.ok) return read;
    openEnd = read.value.openEnd;
  }
  const [first] = chain.damaged;
  return ok({
    head: chain.head,
    damage: first ? { ...first, lines: chain.damaged.length } : null,
    lastWhole: chain.lastWhole && { seq: chain.lastWhole.seq, hash: chain.lastWhole.hash },
    openEnd,
    from: segments[0]?.segment ?? 1,
    based,
  });
}

/**
 * Reads the journal from the newest segment that begins with a whole base (J5), or from its beginning: every line
 * against its hash, every entry against the one before it. `newTaker` is asked for a taker for each try. Fails with
 * `journal-newer`, when a later build wrote into it, or as the port does.
 */
export async function readJournal<T extends LinkTaker>(
  source: JournalSource,
  segments: readonly SegmentInfo[],
  newTaker: () => T,
): Promise<Result<{ readonly reading: JournalReading; readonly taker: T }>> {
  const bounded: Bounded[] = [];
  let cut = Number.POSITIVE_INFINITY;
  for (let place = segments.length - 1; ; place -= 1) {
    const info = segments[place];
    const first = info ? await readFirst(source, info) : ok(null);
    if (!first.ok) return first;
    if (info) bounded.unshift({ ...info, cut });
    if (first.value) cut = Math.min(cut, first.value.seq);
    const beginsWithBase = first.value !== null && partOf(first.value)?.part === 1;
    if (place > 0 && !beginsWithBase) continue;
    const taker = newTaker();
    const read = await readFrom(source, bounded, taker);
    if (!read.ok) return read;
    const { based, ...reading } = read.value;
    if (based || place <= 0) return ok({ reading, taker });
  }
}

/** Reads every segment from the first line of all: for the history, and for changes that older segments hold. */
export async function readEverything(
  source: JournalSource,
  segments: readonly SegmentInfo[],
  taker: LinkTaker,
): Promise<Result<JournalReading>> {
  const bounded: Bounded[] = [];
  let cut = Number.POSITIVE_INFINITY;
  for (const info of [...segments].reverse()) {
    const first = await readFirst(source, info);
    if (!first.ok) return first;
    bounded.unshift({ ...info, cut });
    if (first.value) cut = Math.min(cut, first.value.seq);
  }
  return readFrom(source, bounded, taker);
}
