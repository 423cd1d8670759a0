import { describe, expect, test } from 'vitest';
import { unwrap } from '#shared/result/result.ts';
import { emptyTables } from '../../../renderer/store/memory-shelf.ts';
import { Desk } from '../../helpers/desk.ts';

async function threeProjects(): Promise<Desk> {
  const desk = new Desk();
  await desk.start();
  for (const title of ['하나', '둘', '셋']) unwrap(await desk.add(title));
  return desk;
}

describe('both copies whole', () => {
  test('an empty machine starts empty, and nothing is written', async () => {
    const desk = new Desk();
    const store = await desk.start();
    expect(store.recovery).toBeNull();
    expect(desk.titles()).toEqual([]);
    expect(desk.journal.files.size).toBe(0);
    expect(desk.tables.meta).toBeUndefined();
  });

  test('[journal/J8] a store in step opens without a word, having read the last line of the journal', async () => {
    const desk = await threeProjects();
    for (let step = 0; step < 300; step += 1) unwrap(await desk.rename('하나', `이름 ${step}`));
    desk.journal.bytesRead = 0;
    const started = unwrap(await desk.tryStart());
    expect(started.recovery).toBeNull();
    expect(desk.journal.bytesRead).toBeLessThanOrEqual(64 * 1024);
    expect(await started.verified).toBeNull();
    expect(desk.titles()).toEqual(['둘', '셋', '이름 299']);
  });

  test('undo and redo over every kind of change, across starts', async () => {
    const desk = await threeProjects();
    unwrap(await desk.rename('하나', '하나의 새 이름'));
    const removed = { kind: 'removed', of: 'project', id: '둘' } as const;
    unwrap(await desk.open().commit({ change: { kind: 'batch', changes: [removed] }, how: 'delete', label: '지우기' }));
    const seen = [];
    for (let step = 0; step < 5; step += 1) {
      await desk.start();
      unwrap(await desk.open().undo());
      seen.push(desk.titles().join());
    }
    expect(seen).toEqual(['둘,셋,하나의 새 이름', '둘,셋,하나', '둘,하나', '하나', '']);
    expect(await desk.open().undo()).toMatchObject({ error: { code: 'nothing-to-undo' } });
    for (let step = 0; step < 5; step += 1) unwrap(await desk.open().redo());
    expect(desk.titles()).toEqual(['셋', '하나의 새 이름']);
  });
});

describe('one copy lost', () => {
  test('the working copy: all is built from the journal, undo included, and told', async () => {
    const desk = await threeProjects();
    unwrap(await desk.rename('하나', '다른 이름'));
    unwrap(await desk.open().undo());
    desk.tables = emptyTables();
    const store = await desk.start();
    expect(store.recovery).toMatchObject({ kind: 'rebuilt', entries: 5, projects: 3 });
    expect(store.state().notice).toContain('되살렸습니다');
    expect(store.history()).toEqual({ undoLabel: '새 사업 셋', redoLabel: '이름 다른 이름' });
    expect(desk.tables.history.size).toBe(5);
    unwrap(await store.redo());
    expect(desk.titles()).toEqual(['다른 이름', '둘', '셋']);
    expect((await desk.start()).recovery).toBeNull();
  });

  test('the journal: the store opens alone, begins it anew, and says that undo ends here', async () => {
    const desk = await threeProjects();
    desk.journal.files.clear();
    const store = await desk.start();
    expect(store.recovery?.kind).toBe('alone');
    expect(store.state().notice).toContain('되돌리기로 돌아갈 수 없습니다');
    unwrap(await desk.rename('하나', '새 이름'));
    desk.tables = emptyTables();
    await desk.start();
    expect(desk.titles()).toEqual(['둘', '새 이름', '셋']);
  });

  test('a journal that cannot be read for a while: the store opens, and saves once it can', async () => {
    const desk = await threeProjects();
    desk.journal.unreadable = { code: 'journal-failed', message: '읽지 못했습니다.' };
    desk.journal.fault = () => ({ code: 'journal-failed' });
    const store = await desk.start();
    expect(store.state().mode).toBe('waiting');
    expect(desk.titles()).toEqual(['둘', '셋', '하나']);
    expect(await desk.rename('하나', '새 이름')).toMatchObject({ error: { code: 'journal-failed' } });
    desk.journal.unreadable = null;
    desk.journal.fault = () => null;
    expect(await store.retry()).toBe(true);
    expect(store.state().mode).toBe('ready');
    unwrap(await desk.rename('하나', '새 이름'));
    expect(desk.journal.text(1)).not.toContain('새 이름');
    desk.tables = emptyTables();
    await desk.start();
    expect(desk.titles()).toEqual(['둘', '새 이름', '셋']);
  });
});
