import { afterEach, describe, expect, test, vi } from 'vitest';
import { unwrap } from '#shared/result/result.ts';
import { emptyTables, memoryShelf } from '../../../renderer/store/memory-shelf.ts';
import { Desk } from '../../helpers/desk.ts';
import type { Fault } from '../../helpers/memory-journal.ts';
import { times } from '../../helpers/scale.ts';

async function oneProject(): Promise<Desk> {
  const desk = new Desk();
  await desk.start();
  unwrap(await desk.add('하나'));
  return desk;
}

/** What a fault leaves behind: nothing, half a line, the whole line without its line feed, the whole line. */
const leftovers: readonly (number | undefined)[] = [undefined, 1, 200, 100_000];

describe('a journal that cannot take a line', () => {
  test.each(leftovers)(
    '[journal/J13] a full disk that passes, with %s bytes left behind: nothing is lost or said twice',
    async (left) => {
      const desk = await oneProject();
      const full: Fault = left === undefined ? { code: 'disk-full' } : { code: 'disk-full', left };
      desk.journal.fault = () => full;
      const before = desk.journal.files.size;
      expect(await desk.rename('하나', '둘')).toMatchObject({ error: { code: 'disk-full' } });
      expect(desk.open().state().mode).toBe('waiting');
      expect(desk.titles()).toEqual(['하나']);
      expect(await desk.rename('하나', '둘')).toMatchObject({ error: { code: 'disk-full' } });
      desk.journal.fault = () => null;
      unwrap(await desk.rename('하나', '둘'));
      expect(desk.open().state()).toMatchObject({ mode: 'ready', message: null });
      expect(desk.journal.files.size > before).toBe(left !== undefined);
      expect((await desk.start()).recovery).toBeNull();
      desk.tables = emptyTables();
      expect((await desk.start()).recovery).toMatchObject({ damage: null, projects: 1 });
      expect(desk.titles()).toEqual(['둘']);
      unwrap(await desk.open().undo());
      expect(desk.titles()).toEqual(['하나']);
    },
  );

  test('a line that was written and not answered is there after the next start, once', async () => {
    const desk = await oneProject();
    desk.journal.fault = () => ({ code: 'journal-failed', left: 100_000 });
    expect((await desk.rename('하나', '둘')).ok).toBe(false);
    desk.journal.fault = () => null;
    const store = await desk.start();
    expect(store.recovery).toMatchObject({ kind: 'replayed', entries: 1 });
    expect(desk.titles()).toEqual(['둘']);
  });

  test('another program has the journal: nothing more is written', async () => {
    const desk = await oneProject();
    desk.journal.fault = () => ({ code: 'journal-taken' });
    expect((await desk.rename('하나', '둘')).ok).toBe(false);
    desk.journal.fault = () => null;
    expect(await desk.rename('하나', '둘')).toMatchObject({ error: { code: 'read-only' } });
  });

  test('every append in turn fails once, leaving any number of bytes: all that was answered is there', async () => {
    for (let failing = 1; failing <= 8; failing += 1) {
      for (const left of [0, 3, 500, 100_000]) {
        const desk = new Desk();
        desk.journal.fault = (append) => (append === failing ? { code: 'journal-failed', left } : null);
        await desk.start();
        const saved: string[] = [];
        for (let place = 0; place < 8; place += 1) {
          const title = `사업 ${place}`;
          const done = await desk.add(title);
          if (done.ok || (await desk.add(title)).ok) saved.push(title);
        }
        expect(saved).toHaveLength(8);
        const inStep = (await desk.start()).recovery;
        desk.tables = emptyTables();
        const damage = (await desk.start()).recovery?.damage;
        expect({ failing, left, inStep, damage, titles: desk.titles() }).toEqual({
          failing,
          left,
          inStep: null,
          damage: null,
          titles: saved,
        });
      }
    }
  });
});

describe('a working copy that cannot be written', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('what the journal has is saved; the copy is made good by itself as soon as it can be', async () => {
    const desk = new Desk();
    await desk.start();
    let isFull = false;
    await desk.open().close();
    desk.shelf = () => {
      const shelf = memoryShelf(desk.tables);
      const write: typeof shelf.write = async (writing) => {
        if (isFull) throw new DOMException('no room', 'QuotaExceededError');
        await shelf.write(writing);
      };
      return { ...shelf, write };
    };
    const store = await desk.start();
    unwrap(await desk.add('하나'));
    isFull = true;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    unwrap(await desk.rename('하나', '둘'));
    unwrap(await desk.add('셋'));
    expect(store.state()).toMatchObject({ mode: 'ready', notice: expect.stringContaining('변경 일지에 저장되고') });
    expect(desk.titles()).toEqual(['둘', '셋']);
    unwrap(await store.undo());
    unwrap(await store.redo());
    expect(unwrap(await store.changesOf('하나', 9)).map((row) => row.label)).toEqual(['이름 둘', '새 사업 하나']);
    expect(desk.tables.rows.size).toBe(1);
    isFull = false;
    await vi.advanceTimersByTimeAsync(61_000);
    vi.useRealTimers();
    await store.close();
    expect(desk.tables.rows.size).toBe(2);
    expect((await desk.start()).recovery).toBeNull();
    expect(desk.titles()).toEqual(['둘', '셋']);
  });
});

/** A journal of a few entries of every kind, and the working copy beside it. */
async function smallStore(): Promise<Desk> {
  const desk = new Desk();
  await desk.start();
  unwrap(await desk.add('하나'));
  unwrap(await desk.add('둘'));
  unwrap(await desk.rename('하나', '세'));
  unwrap(await desk.open().undo());
  return desk;
}

const evenly = (count: number, most: number): number[] => {
  const step = Math.max(1, Math.floor(count / most));
  return Array.from({ length: Math.ceil(count / step) }, (_, place) => place * step);
};

describe('damage of the journal’s file', () => {
  test('every flipped byte beside a whole working copy: it opens, nothing is lost, the file stays', async () => {
    const whole = await smallStore();
    const bytes = whole.journal.files.get(1) ?? new Uint8Array(0);
    for (const at of evenly(bytes.length, times(3_000))) {
      const desk = whole.copy();
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      desk.journal.put(1, flipped);
      const store = await desk.start();
      expect({ at, titles: desk.titles() }).toEqual({ at, titles: ['둘', '하나'] });
      unwrap(await desk.rename('둘', '둘째'));
      expect(desk.journal.files.get(1)?.slice(0, bytes.length)).toEqual(flipped);
      desk.tables = emptyTables();
      const again = await desk.start();
      const told = store.state().notice !== null || again.recovery?.damage === null;
      expect({ at, told, titles: desk.titles() }).toEqual({ at, told: true, titles: ['둘째', '하나'] });
    }
  });

  test('every flipped byte without a working copy: it opens, and what is lost is told', async () => {
    const whole = await smallStore();
    const bytes = whole.journal.files.get(1) ?? new Uint8Array(0);
    for (const at of evenly(bytes.length, times(3_000))) {
      const desk = new Desk(whole.journal.copy());
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      desk.journal.put(1, flipped);
      const { recovery } = await desk.start();
      const isAll = desk.titles().join() === '둘,하나';
      const isTold = recovery?.damage !== null || recovery.message.includes('따로 두었습니다');
      expect({ at, fine: isAll || isTold }).toEqual({ at, fine: true });
      expect(desk.journal.files.get(1)).toEqual(flipped);
      expect((await desk.start()).recovery).toBeNull();
    }
  });

  test('the file cut at every place, without a working copy: what stands whole is there', async () => {
    const whole = await smallStore();
    const bytes = whole.journal.files.get(1) ?? new Uint8Array(0);
    const expected = [[], ['하나'], ['둘', '하나'], ['둘', '세'], ['둘', '하나']];
    for (const cut of evenly(bytes.length + 1, times(3_000))) {
      const desk = new Desk();
      const left = bytes.slice(0, cut);
      if (cut > 0) desk.journal.put(1, left);
      const { recovery } = await desk.start();
      const text = new TextDecoder().decode(left);
      const lines = text.split('\n').filter((line) => /"hash":"[0-9a-f]{64}"\}$/.test(line)).length;
      expect({ cut, titles: desk.titles(), damage: recovery?.damage ?? null }).toEqual({
        cut,
        titles: expected[lines],
        damage: null,
      });
      unwrap(await desk.add('넷'));
      if (cut > 0) expect(desk.journal.files.get(1)?.slice(0, cut)).toEqual(left);
      expect((await desk.start()).recovery).toBeNull();
    }
  });
});
