import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { times } from '../helpers/scale.ts';
import { active, cellAt, clickCell, InputMethod, keys, openGrid, state } from './grid-driver.ts';
import { type GridPage, openGridPage } from './grid-page.ts';

let grid: GridPage;
let page: Page;

beforeAll(async () => {
  grid = await openGridPage();
  page = grid.page;
});

beforeEach(() => openGrid(page, 'ledger'));

afterAll(() => grid.close());

describe('typing Hangul', () => {
  test('아이 typed into a focused cell arrives whole', async () => {
    const ime = await InputMethod.of(page);
    await clickCell(page, 1, 'name');
    await ime.type('아이');
    await keys(page, 'Enter');
    const { cells, calls } = await state(page);
    expect(cells[1]?.name).toBe('아이');
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ how: 'typed', edits: [{ rowId: 'r1', columnId: 'name' }] });
  });

  test.each(['Enter', 'Process'] as const)(
    '%s that only ends a composition moves nothing; the next one moves one row',
    async (how) => {
      const ime = await InputMethod.of(page);
      await clickCell(page, 1, 'name');
      await ime.type('도시', true);
      await ime.confirmKey(how);
      await ime.commit('시');
      await ime.releaseEnter();
      expect(await active(page)).toBe('r1.name');
      expect((await state(page)).calls).toHaveLength(0);
      expect(await page.inputValue('.sg-input')).toBe('도시');
      await keys(page, 'Enter');
      expect(await active(page)).toBe('r2.name');
      expect((await state(page)).cells[1]?.name).toBe('도시');
    },
  );

  test('a click elsewhere while a syllable is composing keeps it, in its own cell', async () => {
    const ime = await InputMethod.of(page);
    await clickCell(page, 1, 'name');
    await ime.type('여비', true);
    await clickCell(page, 3, 'name');
    await keys(page, 'ArrowDown');
    const { cells } = await state(page);
    expect([cells[1]?.name, cells[3]?.name, cells[4]?.name]).toEqual(['여비', '재료비', '민간위탁금']);
    expect(await page.inputValue('.sg-input')).toBe('');
  });

  test('a composition in a read-only cell is refused and leaves nothing behind', async () => {
    const ime = await InputMethod.of(page);
    await clickCell(page, 1, 'change');
    await ime.type('한');
    expect(await page.textContent('.sg-note')).toContain('직접 적을 수 없습니다');
    expect(await page.inputValue('.sg-input')).toBe('');
    await keys(page, 'ArrowLeft');
    await ime.type('삼');
    await keys(page, 'Escape');
    expect((await state(page)).calls).toHaveLength(0);
  });

  test('compositions by the hundred, ended in every way, 0 wrong', async () => {
    const count = times(500);
    await openGrid(page, 'many');
    const ime = await InputMethod.of(page);
    const words = ['사무관리비', '여비', '한글', '값', '도서구입비', '청년', '읽기', '위탁', '홍보물', '의회'];
    await clickCell(page, 0, 'name');
    const wanted: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const word = `${words[index % words.length]}${words[(index * 7 + 3) % words.length]}`;
      wanted.push(word);
      if (index % 3 === 0) {
        await ime.type(word);
      } else {
        await ime.type(word, true);
        await ime.confirmKey(index % 3 === 1 ? 'Enter' : 'Process');
        await ime.commit(word.at(-1) ?? '');
      }
      await keys(page, index % 2 === 0 ? 'Enter' : 'ArrowDown');
    }
    const { cells, calls } = await state(page);
    const wrong = wanted.filter((word, index) => cells[index]?.name !== word);
    expect(wrong).toEqual([]);
    expect(calls).toHaveLength(count);
    expect(await active(page)).toBe(`m${count}.name`);
  });
});

describe('typing', () => {
  test('a figure as officers write it, in the unit on view', async () => {
    await openGrid(page, 'thousand');
    await clickCell(page, 0, 'now');
    await page.keyboard.type('1,234');
    await keys(page, 'Enter');
    await page.keyboard.type('5억원');
    await keys(page, 'Enter');
    await page.keyboard.type('△7');
    await keys(page, 'Tab');
    const { cells } = await state(page);
    expect(cells.slice(0, 3).map((row) => row.now)).toEqual([1_234_000, 500_000_000, -7_000]);
    expect(await page.textContent(cellAt(2, 'now'))).toBe('△7');
    expect(await page.textContent(cellAt(0, 'change'))).toBe('△118,766');
  });

  test('what is no amount is refused at the cell, which keeps its value and the cursor', async () => {
    await clickCell(page, 0, 'now');
    await page.keyboard.type('미정');
    await keys(page, 'Enter');
    const { cells, calls } = await state(page);
    expect(cells[0]?.now).toBe(135_500_000);
    expect(calls).toEqual([]);
    expect(await active(page)).toBe('r0.now');
    expect(await page.textContent('.sg-note')).toContain('‘미정’');
    expect(await page.textContent('.sg-live')).toContain('금액으로 읽을 수 없습니다');
  });

  test('a refused text stays in the open cell until it is put right or taken back', async () => {
    await openGrid(page, 'thousand');
    await clickCell(page, 0, 'now');
    await page.keyboard.type('1 2');
    await keys(page, 'Enter');
    expect(await page.inputValue('.sg-input')).toBe('1 2');
    expect(await page.textContent('.sg-note')).toContain('‘1 2’');
    // Another cell is not gone to over it, by mouse, by double click or by key.
    await page.click(cellAt(2, 'now'));
    await page.dblclick(cellAt(2, 'name'));
    await keys(page, 'Tab');
    expect([await active(page), await page.inputValue('.sg-input')]).toEqual(['r0.now', '1 2']);
    expect(await page.textContent('.sg-note')).toContain('‘1 2’');
    await keys(page, 'Backspace', 'Backspace');
    await page.keyboard.type('2');
    await keys(page, 'Enter');
    expect((await state(page)).cells[0]?.now).toBe(12_000);
    await page.keyboard.type('=100+');
    await keys(page, 'Enter');
    expect(await page.inputValue('.sg-input')).toBe('=100+');
    await keys(page, 'Escape');
    const { calls } = await state(page);
    expect([await page.inputValue('.sg-input'), calls.length, await active(page)]).toEqual(['', 1, 'r1.now']);
  });

  test('formulas and units are taken in an amount cell', async () => {
    await openGrid(page, 'thousand');
    await clickCell(page, 0, 'now');
    for (const typed of ['=100+200*3', '1.5억', '123만원', '+1,234', '=100,000원*10회']) {
      await page.keyboard.type(typed);
      await keys(page, 'Enter');
    }
    const { cells } = await state(page);
    expect(cells.slice(0, 5).map((row) => row.now)).toEqual([700_000, 150_000_000, 1_230_000, 1_234_000, 1_000_000]);
  });

  test('F2 edits the cell’s own text with nothing rounded away, Esc steps back', async () => {
    await openGrid(page, 'thousand');
    await clickCell(page, 7, 'now');
    expect(await page.textContent(cellAt(7, 'now'))).toBe('1,235');
    await keys(page, 'F2');
    expect(await page.inputValue('.sg-input')).toBe('1,234.567');
    await keys(page, 'ArrowLeft', 'Backspace', 'Escape');
    expect((await state(page)).calls).toEqual([]);
    await keys(page, 'F2', 'Enter');
    expect((await state(page)).calls).toEqual([]);
  });

  test('Alt+Enter breaks the line in a text of several lines only', async () => {
    await clickCell(page, 0, 'note');
    await page.keyboard.type('first');
    await keys(page, 'Alt+Enter');
    await page.keyboard.type('second');
    await keys(page, 'Enter');
    expect((await state(page)).cells[0]?.note).toBe('first\nsecond');
    await clickCell(page, 0, 'name');
    await page.keyboard.type('x');
    await keys(page, 'Alt+Enter');
    expect(await page.textContent('.sg-note')).toContain('한 줄만');
    await keys(page, 'Escape');
  });

  test('Tab, Tab, Enter returns under where Tab began', async () => {
    await clickCell(page, 0, 'name');
    await page.keyboard.type('a');
    await keys(page, 'Tab');
    await page.keyboard.type('1');
    await keys(page, 'Tab');
    await page.keyboard.type('2');
    await keys(page, 'Enter');
    expect(await active(page)).toBe('r1.name');
    expect((await state(page)).cells[0]).toMatchObject({ name: 'a', before: 1, now: 2 });
  });

  test('read-only cells refuse a letter visibly', async () => {
    await clickCell(page, 0, 'rate');
    await page.keyboard.type('5');
    expect(await page.isVisible('.sg-note')).toBe(true);
    expect(await page.locator(cellAt(0, 'rate')).getAttribute('class')).toContain('sg-refused');
    expect((await state(page)).calls).toEqual([]);
  });

  test('choices are offered, narrowed and taken by keys', async () => {
    await openGrid(page, 'choices');
    await clickCell(page, 3, 'name');
    const ime = await InputMethod.of(page);
    await ime.type('여비');
    expect(await page.locator('.sg-choices [role=option]').allTextContents()).toEqual(['국내여비', '국외여비']);
    await keys(page, 'ArrowDown', 'ArrowDown', 'Enter');
    expect((await state(page)).cells[3]?.name).toBe('국외여비');
    expect(await page.locator('.sg-choices').count()).toBe(0);
  });

  test('a draft is told while it is typed and taken back at the end', async () => {
    await clickCell(page, 0, 'name');
    await page.keyboard.type('ab');
    await keys(page, 'Escape');
    const { drafts } = await state(page);
    expect(drafts.at(-1)).toBeNull();
    expect(drafts).toContain('ab');
  });
});
