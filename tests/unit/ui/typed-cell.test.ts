import { describe, expect, it } from 'vitest';
import { listScope } from '#shared/journal/scope.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import type { Project } from '#shared/records/project/project.ts';
import { unwrap } from '#shared/result/result.ts';
import { scopeOfProject } from '../../../renderer/session/save-queue.ts';
import type { Services } from '../../../renderer/session/services.ts';
import { Session } from '../../../renderer/session/session.ts';
import { Desk } from '../../helpers/desk.ts';
import { noTexts } from '../../helpers/no-texts.ts';

const title = (text: string) => (project: Project) => ({ ...project, title: text });

/** A session on the real store, with two projects of which the first is open. */
async function opened() {
  const desk = new Desk();
  const store = await desk.start();
  for (const id of ['가', '나']) unwrap(await desk.add(id, emptyProject(id, 2026)));
  const storage = { getItem: () => null, setItem: () => undefined } as unknown as Storage;
  const services = { store, texts: noTexts, storage, now: () => 0 } as unknown as Services;
  const session = new Session(services);
  await session.open('가');
  const type = async (text: string, opening: string) => {
    session.edit({ label: `사업명 ${text}`, how: 'typed', change: title(text), opening });
    await session.settle();
  };
  const stored = async () => unwrap(await store.load('가')).title;
  return { desk, store, session, type, stored };
}

describe('[journal/U7] a cell that is saved while it is typed', () => {
  it('is one step, however often it was saved, and the next opening is another', async () => {
    const { session, type, stored } = await opened();
    await type('7', 'a');
    await type('77', 'a');
    expect(await stored()).toBe('77');
    expect(session.getState()).toMatchObject({ save: { kind: 'saved' }, undoLabel: '사업명 77' });
    await type('8', 'b');
    await session.undo();
    expect(session.getState()).toMatchObject({ project: { title: '77' }, undoLabel: '사업명 77' });
    await session.undo();
    expect(session.getState()).toMatchObject({ project: { title: '가' }, undoLabel: null, redoLabel: '사업명 77' });
    await session.redo();
    expect(await stored()).toBe('77');
  });

  it('is each time an edit of what was there before, so that what was typed between leaves no trace', async () => {
    const { session, stored } = await opened();
    const add = (text: string) => (project: Project) => ({ ...project, notes: [...project.notes, text] });
    for (const text of ['ㄱ', '가', '가나']) {
      session.edit({ label: '참고', how: 'typed', change: add(text), opening: 'a' });
      await session.settle();
    }
    expect(session.getState().project?.notes).toEqual(['가나']);
    expect(await stored()).toBe('가');
  });

  it('given up is at once as before, leaves no step, and what was typed ahead of it stays', async () => {
    const { session, type, stored } = await opened();
    session.edit({ label: '앞', how: 'typed', change: title('앞') });
    await type('7', 'a');
    session.edit({ label: '사업명 77', how: 'typed', change: title('77'), opening: 'a' });
    session.giveUp('a');
    expect(session.getState().project?.title).toBe('앞');
    await session.settle();
    expect(await stored()).toBe('앞');
    expect(session.getState()).toMatchObject({ undoLabel: '앞', redoLabel: null, save: { kind: 'saved' } });
    await type('다시', 'a2');
    expect(await stored()).toBe('다시');
  });

  it('is not taken back where something else was done since', async () => {
    const { session, type, stored } = await opened();
    await type('7', 'a');
    session.edit({ label: '뒤', how: 'typed', change: title('뒤') });
    session.giveUp('a');
    await session.settle();
    expect(await stored()).toBe('뒤');
    expect(session.getState().project?.title).toBe('뒤');
  });
});

describe('[journal/U2] undo where the eye is', () => {
  it('in a project takes back the project’s, in the list the list’s, and the way back beside a notice just that', async () => {
    const { desk, session, type } = await opened();
    await type('고침', 'a');
    expect(session.getState().undoLabel).toBe('사업명 고침');
    await session.close();
    expect(session.getState().undoLabel).toBe('새 사업 나');
    const change = { kind: 'removed', of: 'project', id: '나' } as const;
    const seq = await session.commit(change, '‘나’ 지우기', 'delete');
    if (seq === false) throw new Error('not saved');
    session.offerUndo('지웠습니다', seq);
    await session.open('가');
    await session.undo();
    expect([desk.titles(), session.getState().project?.title]).toEqual([['가'], '가']);
    session.offerUndo('지웠습니다', seq);
    session.getState().notice?.action?.run();
    await expect.poll(() => desk.titles()).toEqual(['가', '나']);
    expect(session.getState()).toMatchObject({ openId: '가', undoLabel: null, redoLabel: '사업명 고침' });
  });

  it('takes back one step a press, and none of the list’s once the project has left', async () => {
    const { desk, session, type } = await opened();
    for (const text of ['하나', '둘', '셋']) await type(text, text);
    void session.undo();
    await session.undo();
    expect(session.getState()).toMatchObject({ project: { title: '하나' }, undoLabel: '사업명 하나' });
    const leaving = session.close();
    const pressed = session.undo();
    await Promise.all([leaving, pressed]);
    expect([session.getState().openId, desk.titles()]).toEqual([null, ['나', '하나']]);
  });

  it('goes back to the list when the open project leaves, and says what moved', async () => {
    const { session, store } = await opened();
    unwrap(await store.undo(listScope));
    await session.open('가');
    session.offerUndo('새 사업', 1);
    session.getState().notice?.action?.run();
    await expect.poll(() => session.getState().openId).toBeNull();
    expect(session.getState().moved).toEqual({ kind: 'removed', of: 'project', id: '가' });
    expect(store.history(scopeOfProject('가')).undoLabel).toBeNull();
  });
});
