import { err, ok, type Result } from '#shared/result/result.ts';
import { type CheckedLine, checkLine, isBlank, type LinePlace } from './check-line.ts';
import type { JournalEntry, Sha256Hex } from './entry.ts';
import { type JournalPort, longestRead, type SegmentInfo } from './port.ts';
import { LineSplitter } from './split-lines.ts';

/** What reading a segment needs. */
export interface JournalSource {
  readonly port: Pick<JournalPort, 'segments' | 'read'>;
  readonly sha256: Sha256Hex;
}

/** Enough digests under way to keep the hashing busy. */
const atOnce = 512;

// A byte order mark inside a line is part of what was hashed.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

interface Line extends LinePlace {
  readonly bytes: Uint8Array;
}

function newer(): Result<never> {
  return err(
    'journal-newer',
    '더 새로운 살림에서 적은 변경 일지라서 이 프로그램으로는 열 수 없습니다. 새 판을 설치해 주세요. 자료는 그대로 두었습니다.',
  );
}

async function checkLines(lines: readonly Line[], sha256: Sha256Hex): Promise<CheckedLine[] | 'newer'> {
  const checked: CheckedLine[] = [];
  for (let from = 0; from < lines.length; from += atOnce) {
    const part = lines.slice(from, from + atOnce).flatMap(({ bytes, segment, line }) => {
      const text = decoder.decode(bytes);
      return isBlank(text) ? [] : [checkLine(text, { segment, line }, sha256)];
    });
    for (const each of await Promise.all(part)) {
      if (each === 'newer') return 'newer';
      checked.push(...each);
    }
  }
  return checked;
}

/** How a segment ends. */
export interface SegmentEnd {
  /** The last line has no line feed: a torn write, or a damaged line feed. The next entry begins a segment. */
  readonly openEnd: boolean;
}

/**
 * Reads a segment in blocks and hands over its lines, checked; never more than a block and a line at once. A last line
 * that no line feed ends and that does not verify is a torn write, which nobody was told of: not handed over (J3).
 * Fails with `journal-newer`, or as the port does.
 */
export async function readSegment(
  { port, sha256 }: JournalSource,
  { segment, bytes }: SegmentInfo,
  take: (lines: readonly CheckedLine[]) => Promise<void> | void,
): Promise<Result<SegmentEnd>> {
  const splitter = new LineSplitter();
  let line = 0;
  const number = (each: Uint8Array): Line => {
    line += 1;
    return { segment, line, bytes: each };
  };
  for (let at = 0; at < bytes; ) {
    const block = await port.read(segment, at, Math.min(bytes, at + longestRead));
    if (!block.ok) return block;
    if (block.value.length === 0) break;
    at += block.value.length;
    const checked = await checkLines(splitter.take(block.value).map(number), sha256);
    if (checked === 'newer') return newer();
    await take(checked);
  }
  const rest = splitter.rest();
  if (rest === null) return ok({ openEnd: false });
  const checked = await checkLines([number(rest)], sha256);
  if (checked === 'newer') return newer();
  const whole = checked.findLastIndex((each) => each.entry !== null) + 1;
  await take(checked.slice(0, whole));
  return ok({ openEnd: true });
}

/** The entry a segment begins with, `null` where its first line is none. Reads no more than that line. */
export async function readFirst(
  { port, sha256 }: JournalSource,
  { segment, bytes }: SegmentInfo,
): Promise<Result<JournalEntry | null>> {
  const splitter = new LineSplitter();
  const firstBlock = 64 * 1024;
  for (let at = 0; at < bytes; ) {
    const block = await port.read(segment, at, Math.min(bytes, at + (at === 0 ? firstBlock : longestRead)));
    if (!block.ok) return block;
    if (block.value.length === 0) break;
    at += block.value.length;
    const [first] = splitter.take(block.value);
    if (first) return entryOf(first, segment, sha256);
  }
  const rest = splitter.rest();
  return rest ? entryOf(rest, segment, sha256) : ok(null);
}

async function entryOf(bytes: Uint8Array, segment: number, sha256: Sha256Hex): Promise<Result<JournalEntry | null>> {
  const checked = await checkLines([{ segment, line: 1, bytes }], sha256);
  return checked === 'newer' ? newer() : ok(checked[0]?.entry ?? null);
}
