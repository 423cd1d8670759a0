import { type ChainHead, type EntryContent, type JournalEntry, sealEntry } from '#shared/journal/entry.ts';
import { type JournalPort, longestAppend, type SegmentInfo } from '#shared/journal/port.ts';
import type { JournalSource } from '#shared/journal/read-segment.ts';
import { readTail } from '#shared/journal/read-tail.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { sha256Hex } from './sha256.ts';

/** What the writer adds itself. */
type Unchained = Omit<EntryContent, 'seq' | 'prev'>;

/** More is refused by the shell (`shared/ipc/validators.ts`). */
const longestChange = longestAppend - 4 * 1024 * 1024;

/** Failures that say that the journal is not where it was: it is looked at, and tried once more. */
const moved = new Set(['journal-changed', 'journal-segment']);

/** The journal's files no longer hold what was acknowledged: only a base makes it whole again. */
export const replacedCode = 'journal-replaced';

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
  /** The newest segment's last line is the head. */
  readonly endsWithHead?: boolean;
  readonly base: BasePlace;
}

/** Where a line ends. */
interface LineEnd {
  readonly segment: number;
  readonly end: number;
}

/** Holds the end of the chain and appends to it. */
export class JournalWriter {
  readonly #port: JournalPort;
  #head: ChainHead;
  /** Where the head's line ends; `null` where that is not known. */
  #headAt: LineEnd | null = null;
  #base: BasePlace;
  #segment: number;
  #end: number;
  /** Bytes of the segments behind the newest base, without it, up to the beginning of the newest. */
  #bytesBefore: number;
  /** After a failed write the segment's end is not known. */
  #isSure = true;

  constructor(port: JournalPort, { head, segments, freshSegment, endsWithHead, base }: WriterPlace) {
    this.#port = port;
    this.#head = head;
    this.#base = base;
    const newest = segments.at(-1);
    this.#segment = newest?.segment ?? 1;
    this.#end = newest?.bytes ?? 0;
    const behind = segments.filter((each) => each.segment >= base.segment && each.segment < this.#segment);
    this.#bytesBefore = behind.reduce((sum, each) => sum + each.bytes, 0) - base.bytes;
    if (endsWithHead) this.#headAt = { segment: this.#segment, end: this.#end };
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
    this.#headAt = null;
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
    const [before, beforeAt] = [this.#head, this.#headAt];
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
        this.#headAt = beforeAt;
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
   * is not touched (journal/J13). Fails with `journal-replaced` where the line that was acknowledged last stands no more (journal/J16).
   */
  async append(contents: readonly Unchained[]): Promise<Result<readonly JournalEntry[]>> {
    const entries: JournalEntry[] = [];
    const lines: string[] = [];
    let head = this.#head;
    let length = 0;
    for (const content of contents) {
      const { entry, line } = await sealEntry({ ...content, seq: head.seq + 1, prev: head.hash }, sha256Hex);
      length += line.length;
      if (length > longestChange) {
        return err(
          'change-too-large',
          '한 번에 저장하기에는 너무 많습니다. 몇 번으로 나누어 해 주세요. 아무것도 바뀌지 않았습니다.',
        );
      }
      entries.push(entry);
      lines.push(line);
      head = entry;
    }
    const appended = await this.#appendLines(lines);
    if (!appended.ok) return appended;
    this.#end = appended.value;
    this.#head = { seq: head.seq, hash: head.hash };
    this.#headAt = { segment: this.#segment, end: this.#end };
    return ok(entries);
  }

  async #appendLines(lines: readonly string[]): Promise<Result<number>> {
    for (let again = true; ; again = false) {
      if (!this.#isSure) {
        const looked = await this.#look();
        if (!looked.ok) return looked;
      }
      const appended = await this.#port.append(this.#segment, this.#end, lines);
      if (appended.ok) return appended;
      this.#isSure = false;
      if (!again || !moved.has(appended.error.code)) return appended;
    }
  }

  async #look(): Promise<Result<null>> {
    const segments = await this.#port.segments();
    if (!segments.ok) return segments;
    const stands = await this.#headStands(segments.value);
    if (!stands.ok) return stands;
    if (!stands.value) return replaced();
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

  /** Whether the line that was acknowledged last still stands where it was written. */
  async #headStands(segments: readonly SegmentInfo[]): Promise<Result<boolean>> {
    const at = this.#headAt;
    if (!at) return ok(true);
    const info = segments.find((each) => each.segment === at.segment);
    if (!info || info.bytes < at.end) return ok(false);
    const source: JournalSource = { port: this.#port, sha256: sha256Hex };
    const tail = await readTail(source, [{ segment: at.segment, bytes: at.end }]);
    return tail.ok ? ok(tail.value?.entry.hash === this.#head.hash) : tail;
  }
}

function replaced(): Result<never> {
  return err(
    replacedCode,
    '변경 일지 파일이 없어졌거나 다른 것으로 바뀌었습니다. 동기화나 백업 프로그램이 자료 폴더를 되돌리지 않았는지 확인해 주세요.',
  );
}

/**
 * Where a journal that could not be read, or that was replaced, ends now, for a writer that is about to begin it anew.
 * Fails with `journal-ahead` where it holds what the writer does not know: a base would bury that.
 */
export async function findPlace(source: JournalSource, writer: JournalWriter): Promise<Result<null>> {
  const segments = await source.port.segments();
  if (!segments.ok) return segments;
  const tail = await readTail(source, segments.value);
  if (!tail.ok) return tail;
  const last = tail.value?.entry;
  const { seq, hash } = writer.head;
  if (last && (last.seq > seq || (last.seq === seq && last.hash !== hash))) {
    return err(
      'journal-ahead',
      '변경 일지에 이 창이 모르는 변경이 있어 더 적지 않습니다. 살림을 다시 시작하면 두 쪽을 견주어 엽니다. 아무것도 바꾸지 않았습니다.',
    );
  }
  writer.relocate(segments.value);
  return ok(null);
}
