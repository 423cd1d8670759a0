import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseProjectsJson } from '../../shared/formats/json/json-format.ts';
import type { Project } from '../../shared/records/project/project.ts';
import { unwrap } from '../../shared/result/result.ts';
import { AppRun } from '../helpers/app-run.ts';

let app: AppRun;

const press = (key: string): Promise<void> => app.page.keyboard.press(key);
const type = (text: string): Promise<void> => app.page.keyboard.insertText(text);

async function record(): Promise<Project> {
  const [project] = unwrap(parseProjectsJson(await app.saveJson()));
  if (!project) throw new Error('nothing was saved');
  return project;
}

beforeAll(async () => {
  app = await AppRun.start();
  await app.openSample();
});

afterAll(() => app.end());

describe('hangul/H1–H6: every search box finds by the same rules', () => {
  const found = () => app.page.getByRole('listbox', { name: '찾은 것' }).getByRole('option').allInnerTexts();

  it.each([
    ['ㄱㄹㄱㅇ', '가람공예허브 운영'],
    ['가람고', '가람공예허브 운영'],
    ['rkfkarhd', '가람공예허브 운영'],
    ['ㅇㅅ', '인쇄'],
    ['dlst', '인쇄'],
  ])('Ctrl+K: %s finds %s', async (typed, name) => {
    await press('Control+k');
    await type(typed);
    await expect.poll(async () => (await found()).some((text) => text.includes(name))).toBe(true);
    await press('Escape');
  });

  it('Ctrl+K says so where there is nothing', async () => {
    await press('Control+k');
    await type('ㅋㅋㅋ');
    await app.page.getByText('찾는 것이 없습니다.').waitFor();
    expect(await found()).toEqual([]);
    await press('Escape');
  });

  it('the list beside the editor', async () => {
    const box = app.page.getByRole('searchbox', { name: /사업명 찾기/ });
    const names = app.page.locator('.navigator-list .name');
    for (const [typed, count] of [
      ['ㅎㅂ', 1],
      ['gjqm', 1],
      ['허ㅂ', 1],
      ['허수아비', 0],
    ] as const) {
      await box.fill(typed);
      await expect.poll(() => names.count()).toBe(count);
    }
    await box.fill('gjqm');
    await box.fill('');
  });

  it('the choice of a 통계목, typed in the English mode', async () => {
    await app.cell('예산 총괄', 3, 'lineItem').click();
    await app.page.keyboard.type('tkan');
    await app.page.getByRole('option', { name: /사무관리비/ }).waitFor();
    await press('Enter');
    await expect.poll(() => app.cell('예산 총괄', 3, 'lineItem').innerText()).toBe('사무관리비');
  });
});

describe('bullets/B1–B7: bullets as they are typed', () => {
  it('an order typed as a name of 산출근거 is the beginning of the words', async () => {
    await app.cell('산출근거', 1, 'label').click();
    await type('① 현수막');
    await press('Enter');
    await expect.poll(() => app.cell('산출근거', 1, 'label').innerText()).toBe('① 현수막');
    expect((await record()).costing[0]?.items[0]).toMatchObject({ bullet: '', label: '① 현수막' });
  });

  it('a text area keeps a level that only indentation shows', async () => {
    const area = app.page.getByRole('textbox', { name: '사업목적' });
    await area.fill('- 조성\n - 기간 : 2017.1.\n- 운영');
    await area.press('Tab');
    await area.blur();
    expect((await record()).description.purpose).toEqual(['- 조성', '  - 기간 : 2017.1.', '▷ 운영']);
  });
});
