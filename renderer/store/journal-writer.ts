import { type ChainHead, type EntryContent, type JournalEntry, sealEntry } from '#shared/journal/entry.ts';
import type { JournalPort, SegmentInfo } from '#shared/journal/port.ts';
import type { JournalSource } from '#shared/journal/read-segment.ts';
import { readTail } from '#shared/journal/read-tail.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { sha256Hex } from './sha256.ts';

/** What the writer adds itself. */
type Unchained = Omit<EntryContent, 'seq' | 'prev'>;

/** Longer lines are refused by the shell (`shared/ipc/validators.ts`); about 6,000 projects in one change. */
const longestLine = 60 * 1024 * 1024;

/** The newest base: its segment and its bytes. */
export interface BasePlace {
  readonly segment: number;
  readonly bytes: number;
}

export interface WriterPlace {
  readonly head: ChainHead;
  readonly segments: readonly SegmentInfo[];
  /** The next entry begins a segment: the newest one ends in the middle of a line, or must stay as it is. */
  readonly freshSegment: boolean;
  readonly base: BasePlace;
}

/** Holds the end of the chain and appends to it. */
export class JournalWriter {
  readonly #port: JournalPort;
  #head: ChainHead;
  #base: BasePlace;
  #segment: number;
  #end: number;
  /** Bytes of the segments behind the newest base, without it, up to the beginning of the newest. */
  #bytesBefore: number;
  /** After a failed write the segment's end is not known. */
  #isSure = true;

  constructor(port: JournalPort, { head, segments, freshSegment, base }: WriterPlace) {
    this.#port = port;
    this.#head = head;
    this.#base = base;
    const newest = segments.at(-1);
    this.#segment = newest?.segment ?? 1;
    this.#end = newest?.bytes ?? 0;
    const behind = segments.filter((each) => each.segment >= base.segment && each.segment < this.#segment);
    this.#bytesBefore = behind.reduce((sum, each) => sum + each.bytes, 0) - base.bytes;
    if (freshSegment) this.startSegment();
  }

  get head(): ChainHead {
    return this.#head;
  }

  get base(): BasePlace {
    return this.#base;
  }

  /** What stands behind the newest base. */
  get bytesBehind(): number {
    return this.#bytesBefore + this.#end;
  }

  /** Numbers from `seq` on instead of from the head: a base behind lines that belong to no chain. */
  skipTo(seq: number): void {
    this.#head = { seq: Math.max(seq, this.#head.seq), hash: this.#head.hash };
  }

  /** Takes up the journal that was found: the next entry begins a segment behind it. */
  relocate(segments: readonly SegmentInfo[]): void {
    const newest = segments.at(-1);
    this.#segment = newest?.segment ?? 1;
    this.#end = newest?.bytes ?? 0;
    this.#isSure = true;
    this.startSegment();
  }

  /** The next entry begins a segment of its own; an empty one is used as it is. */
  startSegment(): void {
    if (this.#end === 0) return;
    this.#bytesBefore += this.#end;
    this.#segment += 1;
    this.#end = 0;
  }

  /** Begins the next segment with the lines of a base; the chain goes back to where it was when that fails. */
  async appendBase(parts: AsyncIterable<Unchained>): Promise<Result<readonly JournalEntry[]>> {
    const before = this.#head;
    this.startSegment();
    const entries: JournalEntry[] = [];
    let isWhole = false;
    try {
      for await (const part of parts) {
        const appended = await this.append([part]);
        if (!appended.ok) return appended;
        entries.push(...appended.value);
      }
      isWhole = true;
    } finally {
      // Parts of a base that is not whole change nothing: the next entry follows the one before them.
      if (!isWhole) {
        this.#head = before;
        this.startSegment();
      }
    }
    this.#base = { segment: this.#segment, bytes: this.#end };
    this.#bytesBefore = -this.#end;
    return ok(entries);
  }

  /**
   * Seals and appends the entries in one flush. After a failure the next call first looks where the segment ends: where
   * it ended before, the same place is used again; otherwise a new segment begins, and what a failed call left behind
   * is not touched (J13).
   */
  async append(contents: readonly Unchained[]): Promise<Result<readonly JournalEntry[]>> {
    const entries: JournalEntry[] = [];
    const lines: string[] = [];
    let head = this.#head;
    for (const content of contents) {
      const { entry, line } = await sealEntry({ ...content, seq: head.seq + 1, prev: head.hash }, sha256Hex);
      if (line.length > longestLine) {
        return err(
          'change-too-large',
          '한 번에 저장하기에는 너무 많습니다. 몇 번으로 나누어 해 주세요. 아무것도 바뀌지 않았습니다.',
        );
      }
      entries.push(entry);
      lines.push(line);
      head = entry;
    }
    if (!this.#isSure) {
      const looked = await this.#look();
      if (!looked.ok) return looked;
    }
    const appended = await this.#port.append(this.#segment, this.#end, lines);
    if (!appended.ok) {
      this.#isSure = false;
      return appended;
    }
    this.#end = appended.value;
    this.#head = { seq: head.seq, hash: head.hash };
    return ok(entries);
  }

  async #look(): Promise<Result<null>> {
    const segments = await this.#port.segments();
    if (!segments.ok) return segments;
    const newest = segments.value.at(-1);
    const asBefore = newest ? newest.segment === this.#segment && newest.bytes === this.#end : this.#end === 0;
    // A segment that was to be begun and is not there yet.
    const notBegun = this.#end === 0 && (newest?.segment ?? 0) === this.#segment - 1;
    if (!asBefore && !notBegun) {
      this.#bytesBefore += this.#end;
      this.#segment = (newest?.segment ?? 0) + 1;
      this.#end = 0;
    }
    this.#isSure = true;
    return ok(null);
  }
}

/** Where a journal that could not be read at the start ends now, for a writer that is about to begin it anew. */
export async function findPlace(source: JournalSource, writer: JournalWriter): Promise<Result<null>> {
  const segments = await source.port.segments();
  if (!segments.ok) return segments;
  const tail = await readTail(source, segments.value);
  if (!tail.ok) return tail;
  writer.relocate(segments.value);
  writer.skipTo(tail.value?.entry.seq ?? 0);
  return ok(null);
}
