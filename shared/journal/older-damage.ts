import { ok, type Result } from '#shared/result/result.ts';
import { Chain, partOf } from './chain.ts';
import type { LinePlace } from './check-line.ts';
import type { JournalEntry } from './entry.ts';
import type { SegmentInfo } from './port.ts';
import { type JournalSource, readFirst, readSegment } from './read-segment.ts';

/** What is no longer there of a segment that stands before the newest base (J17). */
export interface OlderDamage {
  readonly segment: number;
  /** `gone`: there is no such file. `unreadable`: the port could not read it. `damaged`: some of its entries are lost. */
  readonly kind: 'damaged' | 'gone' | 'unreadable';
  /** The first line that cannot be used, 0 where no line is to blame. */
  readonly line: number;
  /** Entries that are lost, as far as that can be told. */
  readonly entries: number;
}

/** Segments that hang together: the first begins with a base or is the first of all. `next` is the entry behind them. */
interface Run {
  readonly segments: SegmentInfo[];
  readonly next: JournalEntry | null;
}

interface Between {
  /** Segments up to this one were looked at before. */
  readonly above: number;
  /** The segment with the newest base. */
  readonly below: number;
}

function goneOf(segments: readonly SegmentInfo[], { above, below }: Between): readonly OlderDamage[] {
  const there = new Set(segments.map((each) => each.segment));
  const gone: OlderDamage[] = [];
  for (let segment = above + 1; segment < below; segment += 1)
    if (!there.has(segment)) gone.push({ segment, kind: 'gone', line: 0, entries: 0 });
  return gone;
}

/** What runs there are, oldest first; what a recovery base was written for was judged and told then, and is left out. */
async function runsOf(
  source: JournalSource,
  segments: readonly SegmentInfo[],
  { above, below }: Between,
): Promise<Result<readonly Run[]>> {
  const runs: Run[] = [];
  let next: JournalEntry | null = null;
  let open: SegmentInfo[] = [];
  for (const info of [...segments].reverse()) {
    if (info.segment > below || info.segment <= above) continue;
    const first = await readFirst(source, info);
    const entry = first.ok ? first.value : null;
    if (!first.ok && first.error.code === 'journal-newer') return first;
    if (info.segment < below) open.unshift(info);
    if (!entry || partOf(entry)?.part !== 1) continue;
    if (open.length > 0) runs.unshift({ segments: open, next });
    open = [];
    next = entry;
  }
  if (open.length > 0) runs.unshift({ segments: open, next });
  return ok(runs.filter((run) => run.next?.change.kind !== 'base' || run.next.change.why !== 'recovery'));
}

function bySegment(lost: readonly LinePlace[]): OlderDamage[] {
  const found = new Map<number, OlderDamage>();
  for (const { segment, line } of lost) {
    const before = found.get(segment);
    const first = Math.min(line, before?.line ?? line);
    found.set(segment, { segment, kind: 'damaged', line: first, entries: (before?.entries ?? 0) + 1 });
  }
  return [...found.values()];
}

async function readRun(source: JournalSource, { segments, next }: Run): Promise<Result<readonly OlderDamage[]>> {
  const chain = new Chain();
  const damages: OlderDamage[] = [];
  for (const info of segments) {
    const read = await readSegment(source, info, (lines) => {
      for (const line of lines) if (!next || !line.entry || line.entry.seq < next.seq) chain.take(line);
    });
    if (read.ok) continue;
    if (read.error.code === 'journal-newer') return read;
    damages.push({ segment: info.segment, kind: 'unreadable', line: 0, entries: 0 });
  }
  if (damages.length > 0) return ok(damages);
  // What follows the last entry that was answered is the rest of writes that were not (J13).
  const isWhole = next === null || next.prev === chain.head.hash;
  const lost = bySegment(isWhole ? chain.settled : chain.damaged);
  const last = segments.at(-1);
  if (!isWhole && lost.length === 0 && last) {
    const entries = Math.max(0, next.seq - 1 - chain.head.seq);
    lost.push({ segment: last.segment, kind: 'damaged', line: 0, entries });
  }
  return ok(lost);
}

/**
 * Looks through the segments before the newest base: the records of today do not stand in them, but the history does,
 * and steps that can be undone. Changes nothing. Fails with `journal-newer` only.
 */
export async function readOlder(
  source: JournalSource,
  segments: readonly SegmentInfo[],
  between: Between,
): Promise<Result<readonly OlderDamage[]>> {
  const runs = await runsOf(source, segments, between);
  if (!runs.ok) return runs;
  const damages = [...goneOf(segments, between)];
  for (const run of runs.value) {
    // A file that is gone leaves a gap that the one before it is not to blame for.
    const followsGap = damages.some(
      ({ kind, segment }) => kind === 'gone' && segment - 1 === run.segments.at(-1)?.segment,
    );
    const read = await readRun(source, followsGap ? { ...run, next: null } : run);
    if (!read.ok) return read;
    damages.push(...read.value);
  }
  return ok(damages.sort((a, b) => a.segment - b.segment));
}
