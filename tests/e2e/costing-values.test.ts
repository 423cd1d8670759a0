import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppRun } from '../helpers/app-run.ts';

let app: AppRun;

const press = (key: string): Promise<void> => app.page.keyboard.press(key);
const type = (text: string): Promise<void> => app.page.keyboard.insertText(text);
const reading = () => app.page.locator('section:has(#section-costing) .costing-reading');
const text = (table: string, row: number | string, column: string) => app.cell(table, row, column).innerText();
/** Why a cell is marked, as the pointer rests on it. */
async function told(table: string, row: number | string, column: string): Promise<string> {
  await app.cell(table, row, column).hover();
  return (await app.cell(table, row, column).getAttribute('title')) ?? '';
}

beforeAll(async () => {
  app = await AppRun.start();
  await app.openSample();
});

afterAll(() => app.end());

describe('산출근거 whose figures do not agree', () => {
  it('costing/F3: shows both values of a line and leaves the choice to the officer', async () => {
    await app.cell('산출근거', 14, 'expression').click();
    await type('900,000,000원');
    await press('Enter');
    await expect.poll(() => app.cell('산출근거', 14, 'expression').locator('.sg-aside').innerText()).toBe('식 900,000');
    expect(await text('산출근거', 14, 'amount')).toBe('984,000');
    expect(await told('산출근거', 14, 'amount')).toContain('식의 값은 900,000천원, 아래 줄의 합은 984,000천원이고');

    await app.cell('산출근거', 14, 'amount').click({ button: 'right' });
    await app.page.getByRole('menuitem', { name: '식의 값 900,000천원 쓰기' }).click();
    await expect.poll(() => text('산출근거', 14, 'amount')).toBe('900,000');
    expect(await app.cell('산출근거', 14, 'expression').locator('.sg-aside').innerText()).toBe('합 984,000');
    await expect.poll(() => text('예산 총괄', 't-0', 'current')).toBe('4,451,424');

    await app.cell('산출근거', 14, 'amount').click();
    await reading().getByRole('button', { name: '아래 줄의 합 984,000천원 쓰기' }).click();
    await expect.poll(() => text('산출근거', 14, 'amount')).toBe('984,000');
    await press('Control+z');
    await expect.poll(() => text('산출근거', 14, 'amount')).toBe('900,000');
    await press('Control+z');
    await expect.poll(() => text('산출근거', 14, 'amount')).toBe('984,000');
    await press('Control+z');
    await expect.poll(() => app.cell('산출근거', 14, 'expression').locator('.sg-aside').count()).toBe(0);
  });

  it('costing/F2, costing/F4: a broken expression keeps its amount, and every total above says so', async () => {
    await app.cell('산출근거', 7, 'expression').click();
    await type('384,300,000원*인원');
    await press('Enter');
    await expect.poll(() => told('산출근거', 7, 'expression')).toContain('‘인원’');
    expect(await text('산출근거', 7, 'amount')).toBe('384,300');
    expect(await told('산출근거', 7, 'amount')).toContain('마지막 금액을 그대로 두었습니다');
    const sentence = '식을 읽을 수 없는 줄(‘전시실 꾸미기’)의 마지막 금액이 들어 있습니다.';
    for (const row of [6, 3, 2]) expect(await told('산출근거', row, 'amount')).toContain(sentence);
    expect(await told('예산 총괄', 1, 'current')).toContain(sentence);
    expect(await told('예산 총괄', 't-0', 'current')).toContain(sentence);
    expect(await told('예산 총괄', 0, 'current')).toBe('');

    await app.cell('산출근거', 7, 'expression').click();
    await type('384,400,000원');
    await press('Enter');
    await expect.poll(() => text('산출근거', 7, 'amount')).toBe('384,400');
    await expect.poll(() => told('예산 총괄', 't-0', 'current')).toBe('');
    expect(app.problems).toEqual([]);
  });
});
