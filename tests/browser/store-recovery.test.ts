import { describe, expect, test } from 'vitest';
import {
  add,
  damageJournal,
  newPage,
  registerBrowser,
  restartWithoutDatabase,
  type StoreHarness,
  start,
  threeProjects,
  titles,
  verified,
} from './store-driver.ts';

registerBrowser();

describe('what is saved stays', () => {
  test('a committed project is there after a reload, with nothing recovered', async () => {
    const page = await newPage();
    await start(page);
    await add(page, '제조산업 지원');
    await page.reload();
    expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
    expect(await titles(page)).toEqual(['제조산업 지원']);
  });

  test('an empty machine starts empty: nothing is seeded', async () => {
    const page = await newPage();
    expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
    expect(await titles(page)).toEqual([]);
    expect(await page.evaluate(async () => (await window.harness<StoreHarness>('store')).journalText())).toBe('');
  });

  test('the database deleted between two runs is rebuilt from the journal, and the officer is told', async () => {
    await threeProjects();
    const page = await restartWithoutDatabase();
    const started = await start(page);
    expect(started.recovery).toEqual({ kind: 'rebuilt', entries: 3, projects: 3 });
    expect(started.message).toContain('되살렸습니다');
    expect(await titles(page)).toEqual(['둘', '셋', '하나']);
    await page.reload();
    expect((await start(page)).recovery).toBeNull();
  });

  test('rows the browser lost without a word are noticed and rebuilt', async () => {
    await threeProjects();
    const page = await newPage();
    await page.evaluate(async () => {
      const { openDatabase } = await window.harness<StoreHarness>('store');
      const database = await openDatabase();
      const [first] = await database.records.toCollection().primaryKeys();
      if (first) await database.records.delete(first);
      database.close();
    });
    expect((await start(page)).recovery).toEqual({ kind: 'rebuilt', entries: 3, projects: 3 });
    expect(await titles(page)).toEqual(['둘', '셋', '하나']);
  });

  test('a store behind its journal gets the missing entries', async () => {
    await threeProjects();
    const page = await newPage();
    await page.evaluate(async () => (await window.harness<StoreHarness>('store')).journalOnly('넷'));
    const started = await start(page);
    expect(started.recovery).toEqual({ kind: 'replayed', entries: 1, projects: 4 });
    expect(await titles(page)).toContain('넷');
    const undone = await page.evaluate(async () => {
      const { store } = await window.harness<StoreHarness>('store');
      return { label: store().history().undoLabel, done: (await store().undo()).ok };
    });
    expect(undone).toEqual({ label: '넷', done: true });
    expect(await titles(page)).toEqual(['둘', '셋', '하나']);
  });
});

describe('a damaged journal', () => {
  test('a torn last line is dropped without a word, and the next entry is whole', async () => {
    await threeProjects();
    const page = await damageJournal((text) => `${text}{"seq":4,"prev":"abc`);
    expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
    await add(page, '넷');
    await page.reload();
    expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
    expect(await titles(page)).toHaveLength(4);
  });

  test('[journal/J8] a flipped byte beside a whole store: found after the start, written anew, and the officer is told', async () => {
    await threeProjects();
    const page = await damageJournal((text) => text.replace('새 사업 둘', '새 사업 돌'));
    expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
    const found = await page.evaluate(async () => {
      const { state, store } = await window.harness<StoreHarness>('store');
      const recovery = await store().verified;
      return { kind: recovery?.kind, notice: state().notice, undo: store().history().undoLabel };
    });
    expect(found).toMatchObject({ kind: 'rebased', undo: null });
    expect(found.notice).toContain('2번째 줄');
    await add(page, '넷');
    await page.reload();
    expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
    expect(await verified(page)).toBeNull();
    expect(await titles(page)).toEqual(['넷', '둘', '셋', '하나']);
  });

  test('[journal/J5] a new base rebuilds a lost store by itself', async () => {
    await threeProjects();
    const page = await damageJournal((text) => text.replace('새 사업 둘', '새 사업 돌'));
    await start(page);
    expect(await verified(page)).toBe('rebased');
    await add(page, '넷');
    const again = await restartWithoutDatabase();
    expect((await start(again)).recovery).toEqual({ kind: 'rebuilt', entries: 2, projects: 4 });
    expect(await titles(again)).toEqual(['넷', '둘', '셋', '하나']);
  });

  test('[journal/J9] a flipped byte and a lost store: every other line comes back, and what is lost is told', async () => {
    await threeProjects();
    await damageJournal((text) => text.replace('새 사업 둘', '새 사업 돌'));
    const page = await restartWithoutDatabase();
    const started = await start(page);
    expect(started.recovery).toEqual({ kind: 'rebuilt', entries: 2, projects: 2 });
    expect(started.message).toContain('2번째 줄부터 1줄이 손상');
    expect(await titles(page)).toEqual(['셋', '하나']);
  });

  test('a store ahead of its journal stops and asks; the answer to keep the store writes a new base', async () => {
    await threeProjects();
    const page = await damageJournal((text) => `${text.split('\n').slice(0, 2).join('\n')}\n`);
    const asked = await start(page);
    expect(asked.code).toBe('store-ahead');
    expect(asked.message).toContain('3번째 변경까지');
    const kept = await start(page, { answer: 'keep-store' });
    expect(kept.recovery).toEqual({ kind: 'rebased', entries: 0, projects: 3 });
    expect(await titles(page)).toEqual(['둘', '셋', '하나']);
    await page.reload();
    expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
  });

  test('the answer to keep the journal goes back to it', async () => {
    await threeProjects();
    const page = await damageJournal((text) => `${text.split('\n').slice(0, 2).join('\n')}\n`);
    expect((await start(page, { answer: 'keep-journal' })).recovery).toEqual({
      kind: 'rebuilt',
      entries: 2,
      projects: 2,
    });
    expect(await titles(page)).toEqual(['둘', '하나']);
  });

  test('a lost journal beside a full store: the store opens by itself and begins the journal anew', async () => {
    await threeProjects();
    const page = await damageJournal(() => '');
    const started = await start(page);
    expect(started.recovery).toMatchObject({ kind: 'alone', projects: 3 });
    expect(await titles(page)).toEqual(['둘', '셋', '하나']);
    await restartWithoutDatabase();
    const again = await newPage();
    await start(again);
    expect(await titles(again)).toEqual(['둘', '셋', '하나']);
  });
});
