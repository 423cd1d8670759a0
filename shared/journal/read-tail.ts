import { ok, type Result } from '#shared/result/result.ts';
import { checkLine } from './check-line.ts';
import type { JournalEntry } from './entry.ts';
import { joinBytes } from './join-bytes.ts';
import { longestRead, type SegmentInfo } from './port.ts';
import type { JournalSource } from './read-segment.ts';

const lineFeed = 10;
const firstBlock = 64 * 1024;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The journal's last entry, and how much of the journal stands. */
export interface Tail {
  readonly entry: JournalEntry;
  readonly segments: readonly SegmentInfo[];
}

/** The last line of a segment, read backwards; `null` where no line feed ends it. */
async function lastLine({ port }: JournalSource, { segment, bytes }: SegmentInfo): Promise<Result<Uint8Array | null>> {
  const blocks: Uint8Array[] = [];
  let size = firstBlock;
  for (let end = bytes; end > 0; ) {
    const from = Math.max(0, end - size);
    const read = await port.read(segment, from, end);
    if (!read.ok) return read;
    let block: Uint8Array = read.value;
    if (block.length !== end - from) return ok(null);
    if (end === bytes) {
      if (block.at(-1) !== lineFeed) return ok(null);
      block = block.subarray(0, -1);
    }
    const before = block.lastIndexOf(lineFeed);
    blocks.unshift(before < 0 ? block : block.subarray(before + 1));
    if (before >= 0) break;
    end = from;
    size = Math.min(longestRead, size * 4);
  }
  return ok(joinBytes(blocks));
}

/**
 * The end of a journal by its last line alone (J8): where a store that stands at the same entry is in step. `null` when
 * that line is not whole, not ended, a part of a base that is not whole, or of a kind this build does not know; then
 * the journal must be read.
 */
export async function readTail(source: JournalSource, segments: readonly SegmentInfo[]): Promise<Result<Tail | null>> {
  const newest = segments.at(-1);
  if (!newest) return ok(null);
  const line = await lastLine(source, newest);
  if (!line.ok) return line;
  if (line.value === null) return ok(null);
  const checked = await checkLine(decoder.decode(line.value), { segment: newest.segment, line: 0 }, source.sha256);
  const entry = checked === 'newer' || checked.length !== 1 ? null : checked[0]?.entry;
  if (!entry) return ok(null);
  const { change } = entry;
  return ok(change.kind === 'base' && change.part !== change.parts ? null : { entry, segments });
}
