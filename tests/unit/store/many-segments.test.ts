import { beforeAll, expect, test } from 'vitest';
import type { JournalPort } from '#shared/journal/port.ts';
import { unwrap } from '#shared/result/result.ts';
import { emptyTables, type MemoryTables, memoryShelf } from '../../../renderer/store/memory-shelf.ts';
import { bringIntoStep } from '../../../renderer/store/start.ts';
import type { Desk } from '../../helpers/desk.ts';
import { grow, secondSegment } from '../../helpers/segment-desk.ts';

const KiB = 1024;

let desk: Desk;
let newest: number;

beforeAll(async () => {
  desk = await secondSegment();
  while (desk.journal.files.size < 4) await grow(desk);
  unwrap(await desk.rename('둘', '둘째'));
  await desk.open().close();
  newest = Math.max(...desk.journal.files.keys());
});

/** The bytes that a start reads of each segment before the first screen, and the longest single reading. */
async function readAtStart(tables: MemoryTables) {
  const { journal } = desk.copy();
  const bytes = new Map<number, number>();
  let longest = 0;
  const port: JournalPort = {
    segments: journal.segments,
    append: journal.append,
    read: (segment, from, to) => {
      bytes.set(segment, (bytes.get(segment) ?? 0) + to - from);
      longest = Math.max(longest, to - from);
      return journal.read(segment, from, to);
    },
  };
  const opened = unwrap(await bringIntoStep(memoryShelf(tables), port, null));
  return { bytes, longest, rows: opened.rows.size };
}

test('[journal/J8] both copies whole: the end of the newest of many segments is read, and nothing else', async () => {
  expect(newest).toBeGreaterThanOrEqual(4);
  const { bytes, longest, rows } = await readAtStart(desk.copy().tables);
  expect(rows).toBe(3);
  expect([...bytes.keys()]).toEqual([newest]);
  expect(longest).toBeLessThanOrEqual(64 * KiB);
  expect(bytes.get(newest)).toBeLessThanOrEqual(64 * KiB);
});

test('[journal/J5] the working copy lost: the newest segment is read, twice at most, and no byte of the years before it', async () => {
  const size = desk.journal.files.get(newest)?.length ?? 0;
  const { bytes, rows } = await readAtStart(emptyTables());
  expect(rows).toBe(3);
  expect([...bytes.keys()]).toEqual([newest]);
  expect(bytes.get(newest)).toBeGreaterThanOrEqual(size);
  // The end, the first line (the base) and the whole.
  expect(bytes.get(newest)).toBeLessThanOrEqual(2 * size + 64 * KiB);
});

test('[journal/J8] of the history the newest rows are read, and no more once they name the records that are looked at', async () => {
  const { tables } = desk.copy();
  const row = (seq: number, keys: readonly string[]) => tables.history.set(seq, { seq, keys });
  const many = (from: number, count: number) => Array.from({ length: count }, (_, place) => `project/${from + place}`);
  tables.history.clear();
  for (let seq = 1; seq <= 10; seq += 1) row(seq, many(0, 500));
  row(11, many(0, 150));
  row(12, many(100, 40));
  row(13, many(100, 100));
  const recent = async (changes: number, records: number) =>
    (await memoryShelf(tables).stored({ changes, records })).recent.map((each) => (each as { seq: number }).seq);
  expect(await recent(20, 200)).toEqual([13, 12, 11]);
  expect(await recent(20, 201)).toEqual([13, 12, 11, 10]);
  expect(await recent(2, 201)).toEqual([13, 12]);
});

test('[journal/J17] a file that is gone between others is named, and no other; damage in several is told of each', async () => {
  const without = desk.copy();
  without.journal.files.delete(2);
  const notice = (await without.start()).state().notice;
  expect(notice).toContain('‘journal-002.jsonl’이 없습니다');
  expect(notice).not.toMatch(/journal-00[1345]/);
  const damaged = desk.copy();
  damaged.journal.put(1, damaged.journal.text(1).replace('새 사업 둘', '새 사업 돌'));
  damaged.journal.put(
    3,
    damaged.journal.text(3).replace('"how":"typed","label":"고침"', '"how":"typed","label":"고칠"'),
  );
  const told = (await damaged.start()).state().notice;
  expect(told).toContain('‘journal-001.jsonl’이 손상되어 변경 1개를 읽을 수 없습니다(2번째 줄부터)');
  expect(told).toContain('‘journal-003.jsonl’이 손상되어 변경 1개를 읽을 수 없습니다(2번째 줄부터)');
  expect((await damaged.start()).state().notice).toBeNull();
});
