import { expect, test } from 'vitest';
import { unwrap } from '#shared/result/result.ts';
import { emptyTables } from '../../../renderer/store/memory-shelf.ts';
import { Desk } from '../../helpers/desk.ts';
import { MemoryJournal } from '../../helpers/memory-journal.ts';

const key = 'project/하나';

/** Two projects, and many later changes of the second, so that no start looks at the first. */
async function tornFirst() {
  const desk = new Desk();
  await desk.start();
  for (const title of ['하나', '둘']) unwrap(await desk.add(title));
  const old = desk.tables.records.get(key);
  unwrap(await desk.rename('하나', '새 이름'));
  for (let step = 0; step < 30; step += 1) unwrap(await desk.rename('둘', `둘 ${step}`));
  desk.tables.records.set(key, old);
  return desk;
}

test('[journal/J8] while the journal is read for a repair, saves go on', async () => {
  const desk = await tornFirst();
  const read = desk.journal.read;
  let open = (): void => undefined;
  let isAsked = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    isAsked = resolve;
  });
  const store = unwrap(await desk.tryStart());
  Object.assign(desk.journal, {
    read: async (segment: number, from: number, to: number) => {
      isAsked();
      await gate;
      return read(segment, from, to);
    },
  });
  await asked;
  unwrap(await desk.rename('둘', '둘째'));
  expect(store.state().notice).toBeNull();
  open();
  expect(await store.verified).toMatchObject({ kind: 'repaired' });
  expect(store.state().notice).toContain('1건');
  expect(unwrap(await store.load('하나')).title).toBe('새 이름');
  expect((await desk.start()).recovery).toBeNull();
  expect(desk.titles()).toEqual(['둘째', '새 이름']);
});

test('no copy has what the last change made: named, and that undo ends here, whether found behind the start or before', async () => {
  for (const isOpened of [false, true]) {
    const desk = await tornFirst();
    desk.journal.put(1, desk.journal.text(1).replace('"to":"새 이름"', '"to":"새 이룸"'));
    const store = unwrap(await desk.tryStart());
    if (isOpened) unwrap(await store.load('하나'));
    const first = store.state().notice;
    await store.verified;
    const notice = isOpened ? first : store.state().notice;
    expect({ isOpened, notice }).toEqual({ isOpened, notice: expect.stringContaining('‘새 이름’. 확인해 주세요.') });
    expect(notice).toContain('되돌리기로 돌아갈 수 없습니다');
    expect(store.history().undoLabel).toBeNull();
  }
});

test('both copies lost: nothing begins empty unasked; the answer begins anew and leaves the file as it is', async () => {
  const whole = await tornFirst();
  const ruined = whole.journal.text(1).replaceAll('"hash":"', '"hush":"');
  const desk = new Desk(new MemoryJournal(ruined), emptyTables());
  for (const answer of [null, 'keep-journal'] as const) {
    expect(await desk.tryStart(answer)).toMatchObject({ error: { code: 'journal-unreadable' } });
    expect([...desk.journal.files.keys()]).toEqual([1]);
    expect(desk.tables.meta).toBeUndefined();
  }
  const store = await desk.start('keep-store');
  expect(store.recovery).toMatchObject({ kind: 'alone', projects: 0 });
  expect(desk.titles()).toEqual([]);
  expect(desk.journal.text(1)).toBe(ruined);
  unwrap(await desk.add('처음부터'));
  expect((await desk.start()).recovery).toBeNull();
  desk.tables = emptyTables();
  await desk.start();
  expect(desk.titles()).toEqual(['처음부터']);
  expect(desk.journal.text(1)).toBe(ruined);
});
