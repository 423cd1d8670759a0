import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { chainStart, sealEntry } from '#shared/journal/entry.ts';
import { longestRead } from '#shared/journal/port.ts';
import { basePartSize, isSegmentDue } from '#shared/journal/segment-rule.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import { unwrap } from '#shared/result/result.ts';
import { emptyTables } from '../../../renderer/store/memory-shelf.ts';
import { Desk } from '../../helpers/desk.ts';
import { MemoryJournal } from '../../helpers/memory-journal.ts';
import { scale } from '../../helpers/scale.ts';
import { grow, large, rewrite, secondSegment } from '../../helpers/segment-desk.ts';

const MiB = 1024 * 1024;

test.each([
  [16 * MiB, 0, false],
  [16 * MiB + 1, 0, true],
  [28 * MiB, 28 * MiB, false],
  [28 * MiB + 1, 28 * MiB, true],
  [-1, 1, false],
])('[journal/J14] %i bytes behind a base of %i: a new segment is due: %s', (behind, base, due) => {
  expect(isSegmentDue(behind, base)).toBe(due);
});

function lineEnds(bytes: Uint8Array): number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) ends.push(at + 1);
  return ends;
}

describe('[journal/J14] a journal of several segments', () => {
  let made: Desk;

  beforeAll(async () => {
    made = await secondSegment();
    await made.open().close();
  });

  test('begins the next one by itself with a base of all records, and keeps undo', async () => {
    const desk = made.copy();
    expect([...desk.journal.files.keys()]).toEqual([1, 2]);
    const [first = ''] = desk.journal.text(2).split('\n');
    expect(JSON.parse(first).change).toMatchObject({ kind: 'base', part: 1, why: 'segment' });
    const store = await desk.start();
    expect(store.recovery).toBeNull();
    desk.tables = emptyTables();
    const rebuilt = await desk.start();
    expect(rebuilt.recovery).toMatchObject({ kind: 'rebuilt', projects: 3, damage: null });
    expect(desk.titles()).toEqual(['둘', '셋째', '하나']);
    for (let step = 0; step < 8; step += 1) unwrap(await rebuilt.undo());
    expect(desk.titles()).toEqual([]);
    expect(desk.tables.history.size).toBeGreaterThanOrEqual(18);
  });

  test('a rebuild reads from the newest base, and older segments only behind the start', async () => {
    const desk = made.copy();
    await desk.start();
    desk.tables = emptyTables();
    desk.journal.bytesRead = 0;
    unwrap(await desk.tryStart());
    const newest = desk.journal.files.get(2)?.length ?? 0;
    // The tail, the first line and the whole of the newest segment.
    expect(desk.journal.bytesRead).toBeLessThanOrEqual(3 * newest + MiB);
  });

  test('a base that was not written to its end harms nothing, whatever is left of it; saving goes on', async () => {
    const desk = new Desk();
    await desk.start();
    for (const title of ['하나', '둘']) unwrap(await desk.add(title));
    unwrap(await desk.edit('둘', () => large('둘', basePartSize)));
    for (let step = 0; desk.journal.files.size === 1; step += 1) {
      await rewrite(desk, step);
      await desk.open().retry();
    }
    await desk.open().close();
    const last = Math.max(...desk.journal.files.keys());
    const bytes = desk.journal.files.get(last) ?? new Uint8Array(0);
    const [firstPart = 0, secondPart = 0] = lineEnds(bytes);
    expect(last).toBe(2);
    expect(secondPart).toBe(bytes.length);
    for (const cut of scale > 1 ? [0, 1000, firstPart, firstPart + 5000] : [0, firstPart + 5000]) {
      const again = new Desk(desk.journal.copy());
      again.journal.put(last, bytes.slice(0, cut));
      const store = await again.start();
      expect({ cut, titles: again.titles(), damage: store.recovery?.damage }).toEqual({
        cut,
        titles: ['둘', '하나'],
        damage: null,
      });
      unwrap(await again.rename('하나', '그 뒤'));
      expect((await again.start()).recovery).toBeNull();
      again.tables = emptyTables();
      await again.start();
      expect(again.titles()).toEqual(['그 뒤', '둘']);
    }
  });

  test('a full disk at the beginning of a segment: what is typed is saved, and the next segment comes later', async () => {
    const desk = new Desk();
    desk.journal.fault = () => null;
    await desk.start();
    unwrap(await desk.add('하나'));
    const append = desk.journal.append;
    Object.assign(desk.journal, {
      append: async (segment: number, at: number, lines: readonly string[]) => {
        const isBase = lines[0]?.includes('"kind":"base"');
        return isBase ? { ok: false, error: { code: 'disk-full', message: '' } } : append(segment, at, lines);
      },
    });
    await grow(desk);
    unwrap(await desk.rename('하나', '끝'));
    expect(desk.open().state().mode).toBe('ready');
    desk.tables = emptyTables();
    expect((await desk.start()).recovery?.damage).toBeNull();
    expect(desk.titles()).toEqual(['끝']);
  });

  test('damage in the newest segment: a new one begins with what the store has, the damaged one stays', async () => {
    const desk = made.copy();
    await desk.start();
    const damaged = desk.journal.text(2).replace('셋째', '셋쨰');
    desk.journal.put(2, damaged);
    unwrap(await desk.rename('셋', '셋의 셋째'));
    const store = await desk.start();
    expect(store.state().notice).toContain('2번째 파일');
    expect(desk.journal.text(3)).toContain('"why":"recovery"');
    expect(desk.journal.text(2).startsWith(damaged)).toBe(true);
    expect((await desk.start()).recovery).toBeNull();
  });
});

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');

test(`[journal/J14] a journal of ${100 * scale} MB in one segment opens, and no more than a block is ever asked for`, async () => {
  const journal = new MemoryJournal();
  const size = 100 * scale * MiB;
  const file = new Uint8Array(size + 4 * MiB);
  const encoder = new TextEncoder();
  let head = chainStart;
  let end = 0;
  const add = async (label: string, change: Parameters<typeof sealEntry>[0]['change']): Promise<void> => {
    const said = { at: '2026-01-02T00:00:00.000Z', who: '', machine: '', how: 'typed', label };
    const { entry, line } = await sealEntry({ ...said, seq: head.seq + 1, prev: head.hash, change }, sha256);
    head = entry;
    end += encoder.encodeInto(`${line}\n`, file.subarray(end)).written;
  };
  const named = { of: 'project', id: 'a' } as const;
  await add('새 사업', { kind: 'added', ...named, record: emptyProject('처음', 2026), importedFrom: null });
  const padding = '가'.repeat(100_000);
  let last = '처음';
  while (end < size) {
    const next = `${padding}${head.seq}`;
    await add('이름', { kind: 'edited', ...named, patches: [{ path: ['title'], from: last, to: next }] });
    last = next;
  }
  journal.files.set(1, file.subarray(0, end));
  const read = journal.read;
  let longest = 0;
  Object.assign(journal, {
    read: (segment: number, from: number, to: number) => {
      longest = Math.max(longest, to - from);
      return read(segment, from, to);
    },
  });
  const desk = new Desk(journal);
  const store = unwrap(await desk.tryStart());
  expect(store.recovery).toMatchObject({ kind: 'rebuilt', damage: null, projects: 1 });
  expect(unwrap(await store.load('a')).title).toBe(last);
  expect(longest).toBeLessThanOrEqual(longestRead);
  await store.verified;
});
