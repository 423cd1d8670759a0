import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseProjectsJson } from '../../shared/formats/json/json-format.ts';
import { thousand } from '../../shared/money/parse.ts';
import type { Project } from '../../shared/records/project/project.ts';
import { unwrap } from '../../shared/result/result.ts';
import { AppRun } from '../helpers/app-run.ts';

let app: AppRun;

const press = (key: string): Promise<void> => app.page.keyboard.press(key);
const type = (text: string): Promise<void> => app.page.keyboard.insertText(text);
const reading = () => app.page.locator('section:has(#section-costing) .costing-reading');
const menu = (entry: string): Promise<void> => app.page.getByRole('menuitem', { name: entry }).click();

async function record(): Promise<Project> {
  const [project] = unwrap(parseProjectsJson(await app.saveJson()));
  if (!project) throw new Error('nothing was saved');
  return project;
}

/** Puts text on the clipboard as another program would, and pastes it where the cursor is. */
async function paste(text: string): Promise<void> {
  await app.page.evaluate((plain) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

beforeAll(async () => {
  app = await AppRun.start();
  await app.openSample();
});

afterAll(() => app.end());

describe('the drafting desk', () => {
  it('reads an expression out as it is typed, and underlines the mistake', async () => {
    await app.cell('산출근거', 1, 'expression').click();
    await app.page.keyboard.type('1,382,000원*12월');
    await expect.poll(() => reading().innerText()).toContain('1,382,000원 × 12월 = 16,584,000원 → 16,584천원');
    await app.page.keyboard.type('*)');
    await expect.poll(() => reading().locator('u.wrong').innerText()).toBe(')');
    await press('Escape');
    expect(await app.cell('산출근거', 1, 'expression').innerText()).toBe('1,382,000원');
  });

  it('finds the base of the percentage line and follows it', async () => {
    await app.cell('산출근거', 4, 'amount').click();
    await reading().getByRole('button', { name: '이 바탕으로 계산' }).click();
    await expect.poll(() => app.cell('산출근거', 4, 'expression').innerText()).toContain('984,000,000원)×2%');
    await app.cell('산출근거', 7, 'expression').click();
    await type('484,300,000원');
    await press('Enter');
    // 사업비 grew by 100,000천원, so 2 % of the base by 2,000천원.
    await expect.poll(() => app.cell('산출근거', 4, 'amount').innerText()).toBe('74,012');
    await expect.poll(() => app.cell('예산 총괄', 't-0', 'current').innerText()).toBe('4,637,424');
    await press('Control+z');
    await expect.poll(() => app.cell('산출근거', 4, 'amount').innerText()).toBe('72,012');
  });

  it('changes a named price once for all its lines, after showing what changes', async () => {
    await app.cell('산출근거', 7, 'amount').click({ button: 'right' });
    await menu('이 줄의 단가에 이름 붙이기');
    await app.page.getByRole('button', { name: /^단가표/ }).click();
    const price = app.page
      .getByRole('dialog')
      .getByLabel(/단가\(원\)$/)
      .first();
    await price.fill('400,000,000');
    await price.press('Enter');
    await app.page.getByText('바뀌는 줄 1개').waitFor();
    expect(await amountOf(7)).toBe('384,300');
    await app.page.getByRole('button', { name: '모두 바꾸기' }).click();
    await press('Escape');
    await expect.poll(() => amountOf(7)).toBe('400,000');
    await press('Control+z');
    await expect.poll(() => amountOf(7)).toBe('384,300');
  });

  it('pastes a block of bulleted lines with its levels', async () => {
    await app.cell('산출근거', 1, 'label').click();
    await paste('○ 새 교육\n  - 강사수당 100,000원*10회 = 1,000천원\n  - 교재비 5,000원*40명');
    await expect.poll(() => app.cell('산출근거', 3, 'label').innerText()).toContain('- 강사수당');
    const project = await record();
    expect(project.costing[0]?.items[1]).toMatchObject({
      bullet: '○',
      label: '새 교육',
      children: [
        { bullet: '-', label: '강사수당', expression: '100,000원*10회', amount: thousand(1_000) },
        { bullet: '-', label: '교재비', expression: '5,000원*40명' },
      ],
    });
    await press('Control+z');
    await expect.poll(() => app.cell('산출근거', 2, 'label').innerText()).toBe('공기관등에대한경상적위탁사업비');
  });

  it('picks a 통계목 by its number and by 초성', async () => {
    await app.cell('예산 총괄', 3, 'lineItem').click();
    await app.page.keyboard.type('20101');
    await app.page.getByRole('option', { name: /사무관리비/ }).waitFor();
    await press('Enter');
    await expect.poll(() => app.cell('예산 총괄', 3, 'lineItem').innerText()).toBe('사무관리비');
    await type('ㅅㅅㅂ');
    await press('Enter');
    await expect.poll(() => app.cell('예산 총괄', 4, 'lineItem').innerText()).toBe('시설비');
  });

  it('divides a 통계목 into its funding; the form’s 국비 follows', async () => {
    await app.cell('예산 총괄', 0, 'current').click({ button: 'right' });
    await menu('재원 나누기 (국비·시비·구비 …)');
    const dialog = app.page.getByRole('dialog');
    await dialog.getByLabel('국비', { exact: true }).fill('1,000');
    await dialog.getByLabel('시비', { exact: true }).fill('300');
    await dialog.getByLabel('시비', { exact: true }).press('Enter');
    expect(await dialog.getByRole('button', { name: '저장' }).isDisabled()).toBe(true);
    await dialog.getByLabel('시비', { exact: true }).fill('382');
    await dialog.getByLabel('시비', { exact: true }).press('Enter');
    await dialog.getByRole('button', { name: '저장' }).click();
    const project = await record();
    expect(project.summary.lines[0]?.current).toEqual({ amount: thousand(1_382), national: thousand(1_000) });
    expect(project.summary.total.current.national).toEqual(thousand(1_000));
    expect(project.overview.cost).toMatchObject({ national: thousand(1_000), city: thousand(4_534_424) });
  });

  it('says where a number comes from', async () => {
    await app.cell('예산 총괄', 0, 'current').click({ button: 'right' });
    await menu('이 숫자는 어디서');
    const dialog = app.page.getByRole('dialog');
    await expect.poll(() => dialog.innerText()).toContain('산출근거 시설물 보험료 1,382천원');
    expect(await dialog.innerText()).toContain('‘예시’에서 불러왔습니다');
    await press('Escape');
  });

  it('drags a line by its grip behind another', async () => {
    const from = app.cell('산출근거', 5, 'label');
    await app.cell('산출근거', 13, 'label').scrollIntoViewIfNeeded();
    await from.hover();
    const grip = await from.locator('.sg-grip').boundingBox();
    const to = await app.cell('산출근거', 13, 'label').locator('.sg-tree-text').boundingBox();
    if (!grip || !to) throw new Error('no grip or no goal');
    expect(await from.innerText()).toBe('- 인건비');
    expect(await app.cell('산출근거', 13, 'label').innerText()).toBe('- 운영비');
    await app.page.mouse.move(grip.x + 4, grip.y + 6);
    await app.page.mouse.down();
    await app.page.mouse.move(to.x + 4, to.y + 8, { steps: 6 });
    await app.page.mouse.up();
    await expect.poll(() => app.cell('산출근거', 13, 'label').innerText()).toBe('- 인건비');
    expect(await app.cell('산출근거', 12, 'label').innerText()).toBe('- 운영비');
  });

  it('keeps the cursor on its line, and lines folded, through moves, new lines above and undo', async () => {
    const active = () =>
      app.page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant');
        return id ? (document.getElementById(id)?.innerText ?? '') : '';
      });
    const label = (row: number) => app.cell('산출근거', row, 'label').innerText();
    expect(await label(6)).toContain('▷');
    await app.cell('산출근거', 5, 'label').click();
    await press('Alt+ArrowLeft');
    await expect.poll(() => label(6)).not.toContain('▷');
    const folded = await active();
    expect(folded).toBe('- 사업비');
    for (const [key, row] of [
      ['Alt+Shift+ArrowUp', 4],
      ['Alt+Shift+ArrowDown', 6],
    ] as const) {
      await press(key);
      await expect.poll(() => label(row)).toBe(folded);
      expect(await active()).toBe(folded);
      await press('Control+z');
      await expect.poll(() => label(5)).toBe(folded);
      expect(await active()).toBe(folded);
      expect(await label(6)).not.toContain('▷');
    }
    await press('Alt+ArrowRight');
    await expect.poll(() => label(6)).toContain('▷');
  });

  it('says of a line’s number only what was done to that line, wherever it stands', async () => {
    await app.cell('산출근거', 1, 'amount').click();
    await type('1,500');
    await press('Enter');
    await app.cell('산출근거', 1, 'amount').click();
    await press('Control++');
    await expect.poll(() => app.cell('산출근거', 2, 'amount').innerText()).toBe('1,500');
    await app.cell('산출근거', 2, 'amount').click({ button: 'right' });
    await menu('이 숫자는 어디서');
    const dialog = app.page.getByRole('dialog');
    await expect.poll(() => dialog.innerText()).toContain('1,382천원 → 1,500천원');
    expect(await dialog.innerText()).not.toContain('줄 넣기');
    await press('Escape');
  });

  it('nothing went wrong unseen', () => {
    expect(app.problems).toEqual([]);
  });
});

/** The amount of a line of 산출근거 as it is shown. */
function amountOf(row: number): Promise<string> {
  return app.cell('산출근거', row, 'amount').innerText();
}
