import { describe, expect, test } from 'vitest';
import {
  add,
  newPage,
  registerBrowser,
  restart,
  restartWithoutDatabase,
  type StoreHarness,
  start,
  titles,
} from './store-driver.ts';

registerBrowser();

describe('undo and redo', () => {
  test('every kind of change goes back and forth, across a restart of the browser', async () => {
    let page = await newPage();
    await start(page);
    const id = await add(page, '하나');
    await page.evaluate(async (given) => {
      const h = await window.harness<StoreHarness>('store');
      await h.rename(given, '둘');
      await h.addMany(3);
      await h.commit({ change: { kind: 'removed', of: 'project', id: given }, how: 'delete', label: '지우기 둘' });
    }, id);
    expect(await titles(page)).toEqual(['사업 0', '사업 1', '사업 2']);

    page = await restart();
    await start(page);
    const walk = await page.evaluate(async () => {
      const h = await window.harness<StoreHarness>('store');
      const seen: unknown[] = [];
      const look = () => seen.push([h.store().history().undoLabel, h.store().history().redoLabel, h.titles().join()]);
      look();
      for (let step = 0; step < 4; step += 1) {
        await h.store().undo();
        look();
      }
      const none = h.codeOf(await h.store().undo());
      for (let step = 0; step < 4; step += 1) await h.store().redo();
      look();
      return { seen, none, end: h.codeOf(await h.store().redo()) };
    });
    const many = '사업 0,사업 1,사업 2';
    expect(walk).toEqual({
      seen: [
        ['지우기 둘', null, many],
        ['불러오기 3건', '지우기 둘', `둘,${many}`],
        ['이름 둘', '불러오기 3건', '둘'],
        ['새 사업 하나', '이름 둘', '하나'],
        [null, '새 사업 하나', ''],
        ['지우기 둘', null, many],
      ],
      none: 'nothing-to-undo',
      end: 'nothing-to-redo',
    });
  });

  test('a new change clears redo, and an undo entry is small', async () => {
    const page = await newPage();
    await start(page);
    const facts = await page.evaluate(async () => {
      const h = await window.harness<StoreHarness>('store');
      await h.addMany(50);
      await h.store().undo();
      const undoLine = (await h.journalText()).trimEnd().split('\n').at(-1) ?? '';
      await h.add('새것');
      return { length: undoLine.length, redo: h.codeOf(await h.store().redo()), titles: h.titles() };
    });
    expect(facts).toMatchObject({ redo: 'nothing-to-redo', titles: ['새것'] });
    expect(facts.length).toBeLessThan(650);
  });

  test('[journal/U4] 1,000 steps of a project can be taken back, older ones stay in the history', async () => {
    let page = await newPage();
    await start(page);
    const id = await add(page, '처음');
    await page.evaluate(async (given) => {
      const h = await window.harness<StoreHarness>('store');
      for (let step = 1; step <= 1005; step += 1) await h.rename(given, `이름 ${step}`);
    }, id);
    page = await restart();
    await start(page);
    const facts = await page.evaluate(async (given) => {
      const h = await window.harness<StoreHarness>('store');
      let undone = 0;
      const scope = `project/${given}`;
      while ((await h.store().undo(scope)).ok) undone += 1;
      const oldest = await h.titleOf(given);
      let redone = 0;
      while ((await h.store().redo(scope)).ok) redone += 1;
      const history = await h.store().changesOf(given, 5000);
      return { undone, oldest, redone, newest: await h.titleOf(given), history: history.ok ? history.value.length : 0 };
    }, id);
    expect(facts).toEqual({ undone: 1000, oldest: '이름 5', redone: 1000, newest: '이름 1005', history: 3006 });
  });

  test('undo and redo rebuild from the journal too', async () => {
    const page = await newPage();
    await start(page);
    const id = await add(page, '하나');
    await page.evaluate(async (given) => {
      const h = await window.harness<StoreHarness>('store');
      await h.rename(given, '둘');
      await h.rename(given, '셋');
      await h.store().undo();
      await h.store().undo();
      await h.store().redo();
    }, id);
    const again = await restartWithoutDatabase();
    expect((await start(again)).recovery).toEqual({ kind: 'rebuilt', entries: 6, projects: 1 });
    const after = await again.evaluate(async () => {
      const { store, titles: list } = await window.harness<StoreHarness>('store');
      return { ...store().history(), titles: list() };
    });
    expect(after).toEqual({ undoLabel: '이름 둘', redoLabel: '이름 셋', titles: ['둘'] });
  });
});
