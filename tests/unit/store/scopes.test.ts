import { describe, expect, test } from 'vitest';
import { diffJson } from '#shared/diff/diff.ts';
import { keyOf } from '#shared/journal/kept.ts';
import { listScope } from '#shared/journal/scope.ts';
import { defaultOffice, officeId } from '#shared/records/office/office.ts';
import { unwrap } from '#shared/result/result.ts';
import { emptyTables } from '../../../renderer/store/memory-shelf.ts';
import { Desk } from '../../helpers/desk.ts';

const name = (id: string) => ({ of: 'project', id }) as const;
const scope = (id: string) => keyOf(name(id));

async function deskWith(...ids: string[]): Promise<Desk> {
  const desk = new Desk();
  await desk.start();
  for (const id of ids) unwrap(await desk.add(id));
  return desk;
}

const remove = (desk: Desk, ...ids: string[]) =>
  desk.open().commit({
    change: { kind: 'batch', changes: ids.map((id) => ({ kind: 'removed', ...name(id) }) as const) },
    how: 'delete',
    label: '지우기',
  });
const restore = (desk: Desk, id: string) =>
  desk.open().commit({ change: { kind: 'restored', ...name(id) }, how: 'restore', label: '되살리기' });
const trashed = (desk: Desk) =>
  desk
    .open()
    .trash()
    .map(({ row }) => row.title);
/** The same machine after the working copy was lost. */
async function rebuilt(desk: Desk): Promise<Desk> {
  desk.tables = emptyTables();
  await desk.start();
  return desk;
}

describe('steps of the list and of projects', () => {
  test('[journal/U2] [journal/U3] three projects just imported stay where they are when another one is undone and typed in', async () => {
    const desk = await deskWith('가');
    unwrap(await desk.rename('가', '가 고침'));
    unwrap(await desk.add('나'));
    unwrap(await desk.open().undo(scope('가')));
    expect(desk.titles()).toEqual(['가', '나']);
    unwrap(await desk.open().undo(listScope));
    expect(desk.titles()).toEqual(['가']);
    unwrap(await desk.rename('가', '한 글자'));
    unwrap(await desk.open().redo(listScope));
    expect(desk.titles()).toEqual(['나', '한 글자']);
    expect(desk.open().history(scope('가'))).toEqual({ undoLabel: '이름 한 글자', redoLabel: null });
  });

  test('[journal/U5] an addition that is taken back leaves with its edits, and comes back with them', async () => {
    const desk = await deskWith('가');
    unwrap(await desk.rename('가', '많이 고친 것'));
    unwrap(await desk.open().undo(listScope));
    expect([desk.titles(), trashed(desk)]).toEqual([[], ['많이 고친 것']]);
    expect(await desk.open().load('가')).toMatchObject({ error: { code: 'record-missing' } });
    expect(await desk.open().undo(scope('가'))).toMatchObject({ error: { code: 'record-missing' } });
    await rebuilt(desk);
    unwrap(await desk.open().redo(listScope));
    expect([desk.titles(), trashed(desk)]).toEqual([['많이 고친 것'], []]);
    unwrap(await desk.open().undo(scope('가')));
    expect(desk.titles()).toEqual(['가']);
  });

  test('[journal/U9] what another scope changed since is in the way, and is named', async () => {
    const desk = await deskWith('가', '나');
    unwrap(await desk.rename('가', '가 하나'));
    const changes = ['가', '나'].map((id) => {
      const from = id === '가' ? '가 하나' : '나';
      return { kind: 'edited', ...name(id), patches: [{ path: ['title'], from, to: `${id} 모두` }] } as const;
    });
    unwrap(
      await desk.open().commit({ change: { kind: 'batch', changes }, how: 'typed', label: '이름 한꺼번에 바꾸기' }),
    );
    const refused = await desk.open().undo(scope('가'));
    expect(refused).toMatchObject({ error: { code: 'step-in-the-way' } });
    expect(refused.ok ? '' : refused.error.message).toContain('목록에서 한 ‘이름 한꺼번에 바꾸기’');
    unwrap(await desk.rename('나', '나 뒤에'));
    const other = await desk.open().undo(listScope);
    expect(other.ok ? '' : other.error.message).toContain('사업 ‘나 뒤에’에서 한 ‘이름 나 뒤에’');
    expect(desk.titles()).toEqual(['가 모두', '나 뒤에']);
    unwrap(await desk.open().undo(scope('나')));
    unwrap(await desk.open().undo(listScope));
    unwrap(await desk.open().undo(scope('가')));
    expect(desk.titles()).toEqual(['가', '나']);
  });

  test('only the very step that was meant is taken back', async () => {
    const desk = await deskWith('가');
    const { seq } = unwrap(await remove(desk, '가'));
    unwrap(await desk.add('나'));
    expect(await desk.open().undo(listScope, seq)).toMatchObject({ error: { code: 'not-the-last' } });
    unwrap(await desk.open().undo(listScope));
    unwrap(await desk.open().undo(listScope, seq));
    expect(desk.titles()).toEqual(['가']);
  });

  test('[journal/U1] the office’s settings stand in the list', async () => {
    const desk = await deskWith('가');
    const record = { ...defaultOffice, cover: { title: '책자', department: '' } };
    const office = { of: 'office', id: officeId } as const;
    const change = { kind: 'added', ...office, record, importedFrom: null } as const;
    unwrap(await desk.open().commit({ change, how: 'new', label: '책자 표지' }));
    expect(desk.open().history(scope('가')).undoLabel).toBeNull();
    unwrap(await desk.open().undo(listScope));
    expect([desk.open().office(), trashed(desk)]).toEqual([defaultOffice, []]);
    // Made anew where the first one was taken back.
    unwrap(await desk.open().commit({ change, how: 'new', label: '책자 표지' }));
    expect(desk.open().office()).toEqual(record);
  });
});

describe('휴지통', () => {
  test('[journal/U5] what was deleted stays, with the time, over restarts and bases, and comes back as it was', async () => {
    const desk = await deskWith('가', '나', '다');
    unwrap(await desk.rename('가', '가 고침'));
    const { at } = unwrap(await remove(desk, '가', '나'));
    const before = desk.open().trash();
    expect(before.map(({ row, gone }) => [row.title, gone])).toEqual([
      ['가 고침', at],
      ['나', at],
    ]);
    expect((await desk.start()).trash()).toEqual(before);
    expect(
      (await rebuilt(desk))
        .open()
        .trash()
        .map(({ gone }) => gone),
    ).toEqual([at, at]);
    // The journal is lost: what the store holds begins it anew, 휴지통 among it.
    desk.journal.files.clear();
    await desk.start();
    expect(
      (await rebuilt(desk))
        .open()
        .trash()
        .map(({ row, gone }) => [row.title, gone])
        .sort(),
    ).toEqual([
      ['가 고침', at],
      ['나', at],
    ]);
    unwrap(await restore(desk, '가'));
    expect([desk.titles(), trashed(desk)]).toEqual([['가 고침', '다'], ['나']]);
    unwrap(await desk.open().undo(listScope));
    expect([desk.titles(), trashed(desk)]).toEqual([['다'], ['가 고침', '나']]);
  });

  test('[journal/U6] emptied it is gone for good, with the steps that would need it', async () => {
    const desk = await deskWith('가', '나');
    unwrap(await desk.rename('가', '가 고침'));
    unwrap(await remove(desk, '가'));
    unwrap(await desk.open().emptyTrash(['가', '나']));
    expect([desk.titles(), trashed(desk)]).toEqual([['나'], []]);
    expect(desk.open().history(listScope)).toEqual({ undoLabel: '새 사업 나', redoLabel: null });
    expect(desk.open().history(scope('가')).undoLabel).toBeNull();
    expect(await restore(desk, '가')).toMatchObject({ error: { code: 'record-missing' } });
    await rebuilt(desk);
    expect([desk.titles(), trashed(desk), desk.open().history(listScope).undoLabel]).toEqual([
      ['나'],
      [],
      '새 사업 나',
    ]);
  });

  test('a project that is there is neither restored nor emptied', async () => {
    const desk = await deskWith('가');
    expect(await restore(desk, '가')).toMatchObject({ error: { code: 'record-exists' } });
    const { seq } = unwrap(await desk.open().emptyTrash(['가']));
    expect([seq, desk.titles()]).toEqual([1, ['가']]);
  });
});

describe('[journal/U7] a text saved while it is typed', () => {
  const type = async (desk: Desk, title: string, continues?: number) => {
    const before = unwrap(await desk.open().load('가'));
    const patches = diffJson(before, { ...before, title });
    const change = {
      kind: 'edited',
      ...name('가'),
      patches,
      ...(continues === undefined ? {} : { continues }),
    } as const;
    return unwrap(await desk.open().commit({ change, how: 'typed', label: `이름 ${title}` })).seq;
  };

  test('is one step with what followed, there and back, also after restarts', async () => {
    const desk = await deskWith('가');
    const first = await type(desk, '7');
    await type(desk, '77', first);
    await type(desk, '777', first);
    expect(desk.open().history(scope('가')).undoLabel).toBe('이름 777');
    await rebuilt(desk);
    unwrap(await desk.open().undo(scope('가')));
    expect([desk.titles(), desk.open().history(scope('가'))]).toEqual([
      ['가'],
      { undoLabel: null, redoLabel: '이름 777' },
    ]);
    await desk.start();
    unwrap(await desk.open().redo(scope('가')));
    expect(desk.titles()).toEqual(['777']);
    expect((await rebuilt(desk)).titles()).toEqual(['777']);
  });

  test('given up it leaves no step', async () => {
    const desk = await deskWith('가');
    unwrap(await desk.rename('가', '전에'));
    const first = await type(desk, '7');
    await type(desk, '77', first);
    unwrap(await desk.open().giveUp(scope('가'), first));
    const seen = () => [desk.titles(), desk.open().history(scope('가'))];
    expect(seen()).toEqual([['전에'], { undoLabel: '이름 전에', redoLabel: null }]);
    await rebuilt(desk);
    expect(seen()).toEqual([['전에'], { undoLabel: '이름 전에', redoLabel: null }]);
    expect(await desk.open().giveUp(scope('가'), first)).toMatchObject({ error: { code: 'not-the-last' } });
  });
});
