import { expect, test } from 'vitest';
import { unwrap } from '#shared/result/result.ts';
import { emptyTables } from '../../../renderer/store/memory-shelf.ts';
import { Desk } from '../../helpers/desk.ts';
import type { MemoryJournal } from '../../helpers/memory-journal.ts';

/** Two projects, of which the first was renamed last; the journal as it was before that stands in `older`. */
async function twoProjects() {
  const desk = new Desk();
  await desk.start();
  for (const title of ['하나', '둘']) unwrap(await desk.add(title));
  const older = desk.journal.text();
  unwrap(await desk.rename('하나', '새 이름'));
  return { desk, older };
}

const encode = (text: string) => new TextEncoder().encode(text);

const replacements: [string, (journal: MemoryJournal, older: string) => void][] = [
  ['deleted', (journal) => journal.files.clear()],
  ['emptied', (journal) => journal.put(1, '')],
  ['put back to an older copy', (journal, older) => journal.put(1, older)],
  [
    'put back to an older copy of the same size',
    (journal, older) => journal.put(1, `${older}${'x'.repeat(encode(journal.text()).length - encode(older).length)}`),
  ],
];

test.each(replacements)(
  '[journal/J16] a journal that was %s while the program runs: all of it is written anew, told, and saved on',
  async (_, replace) => {
    const { desk, older } = await twoProjects();
    replace(desk.journal, older);
    const left = desk.journal.files.get(1)?.slice();
    // The shell answers so once, by the file's own number; afterwards it takes the file that stands there now.
    const first = desk.journal.appends + 1;
    desk.journal.fault = (append) => (append === first ? { code: 'journal-changed' } : null);
    const store = desk.open();
    unwrap(await desk.rename('둘', '둘째'));
    expect(store.state()).toMatchObject({
      mode: 'ready',
      notice: expect.stringContaining('새 일지 파일에 다시 적었습니다'),
    });
    expect(store.history()).toEqual({ undoLabel: '이름 둘째', redoLabel: null });
    if (left && left.length > 0) expect(desk.journal.files.get(1)).toEqual(left);
    unwrap(await store.undo());
    unwrap(await store.redo());
    const again = await desk.start();
    expect(again.recovery).toBeNull();
    desk.tables = emptyTables();
    expect((await desk.start()).recovery).toMatchObject({ kind: 'rebuilt', projects: 2, damage: null });
    expect(desk.titles()).toEqual(['둘째', '새 이름']);
  },
);

test('[journal/J16] undo in that moment changes nothing and says why', async () => {
  const { desk } = await twoProjects();
  desk.journal.files.clear();
  const undone = await desk.open().undo();
  expect(undone).toMatchObject({ error: { code: 'step-missing', message: expect.stringContaining('되돌리기로') } });
  expect(desk.titles()).toEqual(['둘', '새 이름']);
  desk.tables = emptyTables();
  await desk.start();
  expect(desk.titles()).toEqual(['둘', '새 이름']);
});

test('[journal/J16] a file that was copied and put back as it was: saving goes on in it without a word, undo included', async () => {
  const { desk } = await twoProjects();
  const first = desk.journal.appends + 1;
  desk.journal.fault = (append) => (append === first ? { code: 'journal-changed' } : null);
  unwrap(await desk.rename('둘', '둘째'));
  expect(desk.open().state()).toMatchObject({ mode: 'ready', notice: null });
  expect([...desk.journal.files.keys()]).toEqual([1]);
  for (let step = 0; step < 4; step += 1) unwrap(await desk.open().undo());
  expect(desk.titles()).toEqual([]);
});

test('[journal/J16] the disk is full in that moment: nothing is written until there is room, then everything', async () => {
  const { desk } = await twoProjects();
  desk.journal.files.clear();
  desk.journal.fault = () => ({ code: 'disk-full' });
  expect(await desk.rename('둘', '둘째')).toMatchObject({ error: { code: 'disk-full' } });
  expect(desk.open().state().mode).toBe('waiting');
  desk.journal.fault = () => null;
  unwrap(await desk.rename('둘', '둘째'));
  desk.tables = emptyTables();
  await desk.start();
  expect(desk.titles()).toEqual(['둘째', '새 이름']);
});

test('[journal/J16] a journal with more in it than this window wrote is not buried under a base', async () => {
  const { desk, older } = await twoProjects();
  const other = new Desk(desk.journal.copy(), desk.copy().tables);
  other.journal.put(1, older);
  await other.start('keep-journal');
  for (const title of ['셋', '넷']) unwrap(await other.add(title));
  const theirs = other.journal.text();
  desk.journal.put(1, theirs);
  expect(await desk.rename('둘', '둘째')).toMatchObject({ error: { code: 'journal-ahead' } });
  expect(desk.open().state()).toMatchObject({ mode: 'read-only', message: expect.stringContaining('다시 시작') });
  expect(desk.journal.lines().join('\n')).toBe(theirs.trimEnd());
  expect(await desk.tryStart()).toMatchObject({ error: { code: 'store-differs' } });
});

test('[journal/J16] a journal that could not be read at the start and turns out to hold more is not buried either', async () => {
  const { desk } = await twoProjects();
  const behind = desk.copy().tables;
  unwrap(await desk.rename('둘', '둘째'));
  const later = new Desk(desk.journal, behind);
  later.journal.unreadable = { code: 'journal-failed', message: '읽지 못했습니다.' };
  const store = await later.start();
  later.journal.unreadable = null;
  expect(await store.retry()).toBe(false);
  expect(store.state().mode).toBe('read-only');
  expect((await later.start()).recovery).toMatchObject({ kind: 'replayed', entries: 1 });
  expect(later.titles()).toEqual(['둘째', '새 이름']);
});

test('a worker that died has not let go of the file yet: what is typed waits, and is saved as soon as it is free', async () => {
  const { desk } = await twoProjects();
  desk.journal.fault = () => ({ code: 'journal-in-use' });
  expect(await desk.rename('둘', '둘째')).toMatchObject({ error: { code: 'journal-in-use' } });
  expect(desk.open().state().mode).toBe('waiting');
  desk.journal.fault = () => null;
  unwrap(await desk.rename('둘', '둘째'));
  expect(desk.open().state()).toMatchObject({ mode: 'ready', message: null, notice: null });
  expect(desk.titles()).toEqual(['둘째', '새 이름']);
});
