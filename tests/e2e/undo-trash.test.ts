import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppRun } from '../helpers/app-run.ts';

let app: AppRun;

const press = (key: string): Promise<void> => app.page.keyboard.press(key);
const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const rows = '.ag-row:not([row-index^="b-"])';
const titles = () => app.page.locator(`[aria-label="사업 목록"] ${rows} .ag-cell[col-id="title"]`).allInnerTexts();
const own = async () => (await titles()).sort();
const allYears = () => app.page.getByLabel('회계연도').selectOption('');
const field = () => app.page.getByLabel('사업명', { exact: true });
const chosen = () => app.page.locator('.list-tools .chosen').innerText();

const sample = readFileSync(new URL('../../assets/samples/sample-2024-workshop-hub.txt', import.meta.url), 'utf8');
const text = (title: string) => sample.replace('가람공예허브 운영', title);
const soon = { timeout: 8_000 };

/** Brings made-up documents in through the dialog, as three pasted texts. */
async function bringIn(names: readonly string[]): Promise<void> {
  await press('Control+o');
  const dialog = app.page.getByRole('dialog');
  for (const [count, name] of names.entries()) {
    await dialog.getByLabel('설명서의 글 붙여 넣기').fill(text(name));
    await dialog.getByRole('button', { name: '붙여 넣은 글 읽기' }).click();
    await dialog.getByRole('button', { name: `${count + 1}건 담기` }).waitFor();
  }
  await dialog.getByRole('button', { name: `${names.length}건 담기` }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function newProject(title: string): Promise<void> {
  await press('Control+Alt+n');
  await app.page.locator('.editor').waitFor();
  await field().fill(title);
  await expect.poll(() => app.page.locator('.save-mark').innerText(), soon).toContain('저장됨');
}

async function toList(): Promise<void> {
  await press('Control+Shift+l');
  await app.page.locator('.project-list').waitFor();
}

beforeAll(async () => {
  app = await AppRun.start();
  app.page.setDefaultTimeout(10_000);
  await app.page.locator('.empty-list').waitFor();
});

afterAll(() => app.end());

describe('undo where the eye is', () => {
  it('three imports stay while another project is undone and typed in, and are undone from the list', async () => {
    await newProject('가나다');
    await toList();
    await bringIn(['하나', '둘', '셋']);
    // What came is of another year than what was looked at: it is shown.
    await expect.poll(own, soon).toEqual(['둘', '셋', '하나']);
    await allYears();
    await expect.poll(own, soon).toEqual(['가나다', '둘', '셋', '하나']);
    await app.page.locator('.ag-cell[col-id="title"]', { hasText: '가나다' }).dblclick();
    await field().click();
    await press('Control+z');
    await expect.poll(() => field().inputValue(), soon).toBe('새 사업');
    await field().fill('라');
    await expect.poll(() => app.page.locator('.save-mark').innerText(), soon).toContain('저장됨');
    await toList();
    expect(await own()).toEqual(['둘', '라', '셋', '하나']);
    await press('Control+z');
    await expect.poll(own, soon).toEqual(['라']);
    await app.page.locator('.ag-cell[col-id="title"]', { hasText: '라' }).dblclick();
    await field().fill('라마');
    await toList();
    await press('Control+y');
    await expect.poll(own, soon).toEqual(['둘', '라마', '셋', '하나']);
  });

  it('names whose step it is, in the button and in the palette', async () => {
    await expect
      .poll(() => button(/^↶/).getAttribute('title'), soon)
      .toContain('되돌리기: 사업 목록 사업 3건 불러오기');
    await app.page.locator('.ag-cell[col-id="title"]', { hasText: '라마' }).dblclick();
    await app.page.locator('.editor').waitFor();
    await expect.poll(() => button(/^↶/).getAttribute('title'), soon).toContain('되돌리기: ‘라마’ 사업명');
    await press('Control+k');
    await app.page.keyboard.insertText('되돌리기');
    await app.page.getByRole('option', { name: '되돌리기: ‘라마’ 사업명' }).waitFor();
    await press('Escape');
    await toList();
  });

  it('the cursor goes to the cell and to the box that changed', async () => {
    await app.page.locator('.ag-cell[col-id="title"]', { hasText: '라마' }).dblclick();
    await app.page.locator('.editor').waitFor();
    await app.page.getByLabel('사업목적', { exact: true }).fill('- 처음 적은 목적');
    await expect.poll(() => app.page.locator('.save-mark').innerText(), soon).toContain('저장됨');
    await app.page.getByRole('button', { name: '연도 넣기', exact: true }).click();
    await app.cell('최근 3년 결산 현황', 0, 'finalBudget').click();
    await app.page.keyboard.type('1234');
    await press('Enter');
    await expect.poll(() => app.cell('최근 3년 결산 현황', 0, 'finalBudget').innerText(), soon).toBe('1,234');
    await field().click();
    await press('Control+z');
    await expect.poll(() => app.cell('최근 3년 결산 현황', 0, 'finalBudget').innerText(), soon).not.toBe('1,234');
    const active = () =>
      app.page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant');
        return id ? document.getElementById(id)?.getAttribute('col-id') : (document.activeElement as HTMLElement)?.id;
      });
    await expect.poll(active, soon).toBe('finalBudget');
    await press('Control+z');
    await press('Control+z');
    const purpose = app.page.getByLabel('사업목적', { exact: true });
    await expect.poll(() => purpose.inputValue(), soon).toBe('');
    await expect.poll(active, soon).toBe(await purpose.getAttribute('id'));
    await toList();
  });
});

describe('휴지통', () => {
  it('what was deleted is told with its way back, and comes back by it', async () => {
    await app.page.locator('.ag-cell[col-id="title"]', { hasText: '하나' }).click();
    await button('사업 지우기').click();
    await expect.poll(own, soon).toEqual(['둘', '라마', '셋']);
    await expect.poll(() => app.page.locator('.status-bar').innerText(), soon).toContain('‘하나’ 지우기를 했습니다');
    await app.page.locator('.status-bar').getByRole('button', { name: '되돌리기' }).click();
    await expect.poll(own, soon).toEqual(['둘', '라마', '셋', '하나']);
    await expect.poll(chosen, soon).toBe('1건 고름');
  });

  it('stays over a restart, comes back several at once, and is emptied when that is answered', async () => {
    for (const title of ['둘', '셋', '하나']) {
      await app.page.locator('.ag-cell[col-id="title"]', { hasText: title }).click();
      await button('사업 지우기').click();
      await expect.poll(own, soon).not.toContain(title);
    }
    await expect.poll(() => button(/^휴지통/).innerText(), soon).toBe('휴지통 3');
    await app.close();
    await app.open();
    await app.page.locator('.project-list').waitFor();
    await expect.poll(() => button(/^휴지통/).innerText(), soon).toBe('휴지통 3');
    await press('Control+k');
    await app.page.keyboard.insertText('휴지통');
    await press('Enter');
    const dialog = app.page.getByRole('dialog');
    const lying = () => dialog.locator('.ag-row .ag-cell[col-id="title"]').allInnerTexts();
    await expect.poll(lying, soon).toEqual(['하나', '셋', '둘']);
    await dialog.locator('.ag-cell[col-id="title"]', { hasText: '하나' }).click();
    await app.page.keyboard.press('Shift+ArrowDown');
    await dialog.getByRole('button', { name: /^2건 되살리기/ }).click();
    await expect.poll(lying, soon).toEqual(['둘']);
    await dialog.getByRole('button', { name: '휴지통 비우기' }).click();
    expect(await dialog.innerText()).toContain('되돌릴 수 없습니다');
    await dialog.getByRole('button', { name: '1건 아주 지우기' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(own, soon).toEqual(['셋', '하나']);
    await allYears();
    await expect.poll(own, soon).toEqual(['라마', '셋', '하나']);
    await expect.poll(() => button(/^휴지통/).innerText(), soon).toBe('휴지통');
  });

  it('nothing went wrong unseen', () => {
    expect(app.problems).toEqual([]);
  });
});
