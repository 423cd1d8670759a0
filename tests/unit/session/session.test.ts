import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { won } from '#shared/money/won.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import type { Project } from '#shared/records/project/project.ts';
import type { Services } from '../../../renderer/session/services.ts';
import { Session } from '../../../renderer/session/session.ts';
import { MemoryStore } from '../../helpers/memory-store.ts';
import { noTexts } from '../../helpers/no-texts.ts';

function setUp(): { store: MemoryStore; session: Session } {
  const store = new MemoryStore({ a: emptyProject('가', 2024), b: emptyProject('나', 2024) });
  const storage = { getItem: () => null, setItem: () => undefined } as unknown as Storage;
  const services = { store: store.asStore(), texts: noTexts, storage, now: () => Date.now() } as unknown as Services;
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

  it('saves by itself once the store can write again, however long nobody does anything', async () => {
    const { store, session } = await opened();
    store.fail('디스크가 가득 찼습니다.');
    session.edit({ label: '하나', how: 'typed', change: title('하나') });
    await pass(90_000);
    expect(session.getState().save.kind).toBe('failed');
    store.fail(null);
    await pass(61_000);
    expect(store.labels).toEqual(['하나']);
    expect(session.getState().save.kind).toBe('saved');
  });

  it('a change of whole records that cannot be saved waits, and is saved once', async () => {
    const { store, session } = await opened();
    store.fail('디스크가 가득 찼습니다.');
    const patches = [{ path: ['title'], from: '나', to: '새 나' }];
    const asked = session.commit({ kind: 'edited', of: 'project', id: 'b', patches }, '이름', 'typed');
    await pass(10);
    expect(await asked).toBe(false);
    expect(session.isPending()).toBe(true);
    store.fail(null);
    session.retrySaving();
    await pass(10);
    expect(store.labels).toEqual(['이름']);
    expect(store.projects.get('b')?.title).toBe('새 나');
  });

  it('a change of whole records that is refused waits for nothing', async () => {
    const { store, session } = await opened();
    const patches = [{ path: ['title'], from: '다른 이름', to: '새 나' }];
    const asked = session.commit({ kind: 'edited', of: 'project', id: 'b', patches }, '이름', 'typed');
    await pass(10);
    expect(await asked).toBe(false);
    expect(session.isPending()).toBe(false);
    expect(session.getState().notice?.severity).toBe('error');
    expect(store.labels).toEqual([]);
  });

  it('computes by the rule of the project, not by one of the screen', async () => {
    const made = setUp();
    const cell = (amount: number) => ({ amount: won(amount), national: null });
    const line = {
      id: 'line',
      lineItem: '시설비',
      prior: cell(3000),
      current: cell(3000),
      change: cell(0),
      changeRate: 0,
    };
    for (const [id, rate] of [
      ['a', '반올림'],
      ['b', '절사'],
    ] as const) {
      const project = made.store.projects.get(id);
      if (!project) throw new Error('no such project');
      const rounding = { costing: '올림', rate } as const;
      made.store.projects.set(id, { ...project, rounding, summary: { ...project.summary, lines: [line] } });
      const opening = made.session.open(id);
      await pass(1);
      await opening;
      made.session.edit({
        label: '예산액',
        how: 'typed',
        change: (was) => ({
          ...was,
          summary: { ...was.summary, lines: was.summary.lines.map((each) => ({ ...each, current: cell(5000) })) },
        }),
      });
      await pass(10);
    }
    const rates = ['a', 'b'].map((id) => made.store.projects.get(id)?.summary.lines[0]?.changeRate);
    expect(rates).toEqual([67, 66]);
  });
});

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
