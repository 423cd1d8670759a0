import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyProject } from '#shared/records/empty-project.ts';
import type { Project } from '#shared/records/project.ts';
import type { Services } from '../../../renderer/commands/services.ts';
import { Session } from '../../../renderer/commands/session.ts';
import { MemoryStore } from '../../helpers/memory-store.ts';

function setUp(): { store: MemoryStore; session: Session } {
  const store = new MemoryStore({ a: emptyProject('가', 2024), b: emptyProject('나', 2024) });
  const storage = { getItem: () => null, setItem: () => undefined } as unknown as Storage;
  const services = { store: store.asStore(), storage, now: () => Date.now() } as unknown as Services;
  return { store, session: new Session(services) };
}

const title = (text: string) => (project: Project) => ({ ...project, title: text });
const content = (text: string) => (project: Project) => ({ ...project, expectedEffects: [text] });
/** Lets timers of up to `ms` and everything behind them run. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

async function opened() {
  const made = setUp();
  const open = made.session.open('a');
  await pass(1);
  await open;
  return made;
}

describe('saving', () => {
  it('keystrokes of one field are one step after a pause, other fields are their own', async () => {
    const { store, session } = await opened();
    for (const text of ['ㅈ', '제', '제모'])
      session.edit({ label: '사업명', how: 'typed', key: 'title', change: title(text) });
    expect(session.getState().project?.title).toBe('제모');
    expect(store.labels).toEqual([]);
    session.edit({ label: '기대효과', how: 'typed', key: 'effects', change: content('- 효과') });
    await pass(1);
    expect(store.labels).toEqual(['사업명']);
    await pass(600);
    expect(store.labels).toEqual(['사업명', '기대효과']);
    expect(store.projects.get('a')).toMatchObject({ title: '제모', expectedEffects: ['- 효과'] });
  });

  it('typing without a pause is saved within three seconds all the same', async () => {
    const { store, session } = await opened();
    for (let stroke = 0; stroke < 12; stroke += 1) {
      session.edit({ label: '사업명', how: 'typed', key: 'title', change: title(`제목 ${stroke}`) });
      await pass(300);
    }
    expect(store.labels.length).toBeGreaterThanOrEqual(1);
  });

  it('says 저장됨 only when nothing is left on its way', async () => {
    const { store, session } = await opened();
    const open = store.hold();
    session.edit({ label: '하나', how: 'typed', change: title('하나') });
    await pass(1);
    session.edit({ label: '둘', how: 'typed', key: 'effects', change: content('둘') });
    open();
    await pass(10);
    expect(store.labels).toEqual(['하나']);
    expect(session.getState().save.kind).toBe('saving');
    expect(session.isPending()).toBe(true);
    await pass(600);
    expect(session.getState().save.kind).toBe('saved');
    expect(session.isPending()).toBe(false);
  });

  it('keeps everything when the store cannot write, says so, and saves all of it on the next try', async () => {
    const { store, session } = await opened();
    store.fail('디스크가 가득 찼습니다.');
    session.edit({ label: '하나', how: 'typed', change: title('하나') });
    await pass(10);
    session.edit({ label: '둘', how: 'typed', change: content('둘') });
    await pass(10);
    expect(session.getState()).toMatchObject({
      save: { kind: 'failed' },
      project: { title: '하나', expectedEffects: ['둘'] },
    });
    const leaving = session.open('b');
    await pass(10);
    await leaving;
    expect(session.getState().openId).toBe('a');
    store.fail(null);
    session.retrySaving();
    await pass(10);
    expect(store.labels).toEqual(['하나', '둘']);
    expect(store.projects.get('a')).toMatchObject({ title: '하나', expectedEffects: ['둘'] });
  });

  it('a record that may not be kept is taken back with the reason, and the next edit is saved', async () => {
    const { store, session } = await opened();
    session.edit({ label: '나쁜 연도', how: 'typed', change: (project) => ({ ...project, fiscalYear: 99_999 }) });
    await pass(10);
    expect(session.getState().project?.fiscalYear).toBe(2024);
    expect(session.getState().notice?.text).toContain('회계연도');
    session.edit({ label: '좋음', how: 'typed', change: title('좋음') });
    await pass(10);
    expect(store.labels).toEqual(['좋음']);
  });

  it('survives a store that keeps the record tidied', async () => {
    const { store, session } = await opened();
    const line = { lineItem: '공공 운영비', prior: nothing, current: nothing, change: nothing, changeRate: null };
    session.edit({
      label: '통계목',
      how: 'paste',
      change: (project) => ({ ...project, summary: { ...project.summary, lines: [line] } }),
    });
    await pass(10);
    session.edit({
      label: '이름 고침',
      how: 'typed',
      change: (project) => ({ ...project, summary: { ...project.summary, lines: [{ ...line, lineItem: '시설비' }] } }),
    });
    await pass(10);
    expect(store.projects.get('a')?.summary.lines[0]?.lineItem).toBe('시설비');
    expect(session.getState().save.kind).toBe('saved');
  });
});

const nothing = { amount: null, national: null };

describe('moving about', () => {
  it('typing that comes while another project is being read stays with its own project', async () => {
    const { store, session } = await opened();
    const release = store.hold();
    const opening = session.open('b');
    await pass(1);
    session.edit({ label: '사업명', how: 'typed', key: 'title', change: title('가의 새 이름') });
    release();
    await pass(10);
    await opening;
    session.edit({ label: '사업명', how: 'typed', key: 'title', change: title('나의 새 이름') });
    await pass(1_000);
    expect(store.projects.get('a')?.title).toBe('가의 새 이름');
    expect(store.projects.get('b')?.title).toBe('나의 새 이름');
  });

  it('an edit that comes while undo is under way is made on what undo leaves', async () => {
    const { store, session } = await opened();
    session.edit({ label: '하나', how: 'typed', change: title('하나') });
    await pass(10);
    const release = store.hold();
    const undoing = session.undo();
    await pass(1);
    session.edit({ label: '둘', how: 'typed', change: content('둘') });
    release();
    await pass(10);
    await undoing;
    await pass(10);
    expect(session.getState().project).toMatchObject({ title: '가', expectedEffects: ['둘'] });
    expect(store.projects.get('a')).toMatchObject({ title: '가', expectedEffects: ['둘'] });
    expect(session.getState().save.kind).toBe('saved');
  });

  it('undo first saves what is being typed, and takes just that back', async () => {
    const { store, session } = await opened();
    session.edit({ label: '사업명', how: 'typed', key: 'title', change: title('다') });
    const undoing = session.undo();
    await pass(10);
    await undoing;
    expect(store.labels).toEqual(['사업명']);
    expect(session.getState().project?.title).toBe('가');
  });
});
