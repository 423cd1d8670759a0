import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppRun } from '../helpers/app-run.ts';

let app: AppRun;
const soon = { timeout: 20_000 };
const pane = () => app.page.locator('.pages');
const number = () => app.page.locator('.page-number').innerText();
const first = () => app.page.locator('.pages img.page').first();
const widths = async () => {
  const page = (await first().boundingBox())?.width ?? 0;
  return { page, pane: await pane().evaluate((element) => element.clientWidth) };
};
/** 210 mm of a screen, to the pixel that the engine rounds a page up to. */
const isPaperSize = async () => Math.abs((await widths()).page - (210 / 25.4) * 96) < 1.5;
/** Which page lies at the pane's upper edge, and how much of it above. */
const place = () =>
  pane().evaluate((element) => {
    const pages = [...element.querySelectorAll<HTMLElement>('.page')];
    const at = pages.filter(({ offsetTop }) => offsetTop <= element.scrollTop).length - 1;
    const page = pages[Math.max(0, at)];
    return { at, part: page ? (element.scrollTop - page.offsetTop) / page.offsetHeight : 0 };
  });
const scrollTo = (share: number) =>
  pane().evaluate((element, part) => element.scrollTo(0, element.scrollHeight * part), share);

beforeAll(async () => {
  app = await AppRun.start();
  await app.openSample();
  await first().waitFor(soon);
});

afterAll(() => app.end());

describe('the pages beside the desk', () => {
  it('tell which of them is in view, following the scroll', async () => {
    await expect.poll(number, soon).toMatch(/^쪽 1 \/ [3-9]$/);
    const count = Number((await number()).split('/')[1]);
    await scrollTo(1);
    await expect.poll(number, soon).toBe(`쪽 ${count} / ${count}`);
  });

  it('are as wide as the pane or as large as on paper, by button and by key, and stay where they were read', async () => {
    await scrollTo(0.5);
    await expect.poll(async () => (await place()).at, soon).toBeGreaterThan(0);
    const before = await place();
    await app.page.getByRole('button', { name: '100 %' }).click();
    await expect.poll(isPaperSize, soon).toBe(true);
    const large = await place();
    expect(large.at).toBe(before.at);
    expect(large.part).toBeCloseTo(before.part, 2);
    await app.page.keyboard.press('Control+Alt+2');
    await expect.poll(async () => (await widths()).page, soon).toBeLessThan(600);
    const { page, pane: room } = await widths();
    expect(Math.abs(room - 24 - page)).toBeLessThan(2);
    expect((await place()).part).toBeCloseTo(before.part, 2);
    await app.page.keyboard.press('Control+Alt+1');
    await expect.poll(isPaperSize, soon).toBe(true);
    await app.page.keyboard.press('Control+Alt+2');
  });

  it('keep the reader’s place while they are laid out anew, and follow the section again that is gone to', async () => {
    const title = app.page.getByLabel('사업명', { exact: true });
    await title.focus();
    await scrollTo(1);
    const before = await place();
    const address = await first().getAttribute('src');
    await app.page.keyboard.insertText('가');
    await expect.poll(() => first().getAttribute('src'), soon).not.toBe(address);
    expect((await place()).at).toBe(before.at);
    await app.page.getByLabel('사업비 (당해년도)', { exact: true }).focus();
    await expect.poll(number, soon).toMatch(/^쪽 1 /);
  });

  it('nothing went wrong unseen', () => {
    expect(app.problems).toEqual([]);
  });
});
