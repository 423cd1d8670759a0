import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppRun } from '../helpers/app-run.ts';

let app: AppRun;
const soon = { timeout: 10_000 };
const field = () => app.page.getByLabel('사업명', { exact: true });
const isHere = (selector: string) => app.page.locator(selector).waitFor(soon);
const press = (key: string) => app.page.keyboard.press(key);

/** A button at the side of the mouse, as the system sends it. */
async function sideButton(button: 'back' | 'forward'): Promise<void> {
  const devtools = await app.page.context().newCDPSession(app.page);
  for (const type of ['mousePressed', 'mouseReleased'] as const)
    await devtools.send('Input.dispatchMouseEvent', { type, button, x: 400, y: 20, clickCount: 1 });
  await devtools.detach();
}

async function newProject(title: string): Promise<void> {
  await press('Control+Alt+n');
  await isHere('.editor');
  await field().fill(title);
  await expect.poll(() => app.page.locator('.save-mark').innerText(), soon).toContain('저장됨');
}

beforeAll(async () => {
  app = await AppRun.start();
  await isHere('.empty-list');
});

afterAll(() => app.end());

describe('Back and forward', () => {
  it('go through the places by the browser, by Alt+Left and by the mouse', async () => {
    await newProject('가');
    await press('Control+Shift+l');
    await isHere('.project-list');
    await newProject('나');
    await app.page.goBack();
    await isHere('.project-list');
    await press('Alt+ArrowLeft');
    await expect.poll(() => field().inputValue(), soon).toBe('가');
    await press('Alt+ArrowRight');
    await isHere('.project-list');
    await sideButton('back');
    await expect.poll(() => field().inputValue(), soon).toBe('가');
    await sideButton('forward');
    await isHere('.project-list');
    await sideButton('forward');
    await expect.poll(() => field().inputValue(), soon).toBe('나');
  });

  it('save what was typed a moment ago', async () => {
    await field().focus();
    await press('End');
    await app.page.keyboard.insertText('다');
    await press('Alt+ArrowLeft');
    await isHere('.project-list');
    await app.page.goForward();
    await expect.poll(() => field().inputValue(), soon).toBe('나다');
  });

  it('a page that is loaded anew returns to its place, and Back goes on from there', async () => {
    await app.page.reload();
    await expect.poll(() => field().inputValue(), { timeout: 30_000 }).toBe('나다');
    await app.page.goBack();
    await isHere('.project-list');
  });

  it('never leave the application', async () => {
    for (let times = 0; times < 6; times += 1) {
      await app.page.goBack().catch(() => null);
      await app.page.waitForTimeout(100);
    }
    await isHere('.project-list');
    expect(app.page.url()).toContain('127.0.0.1');
    for (let times = 0; times < 3; times += 1) {
      await press('Alt+ArrowLeft');
      await sideButton('back');
    }
    await app.page.waitForTimeout(300);
    await isHere('.project-list');
    expect(app.page.url()).toContain('127.0.0.1');
  });

  it('stay while a dialog is open, with what is typed in it', async () => {
    await app.page.locator('.ag-cell[col-id="title"]', { hasText: '가' }).first().dblclick();
    await isHere('.editor');
    await press('Control+o');
    const pasted = app.page.getByLabel('설명서의 글 붙여 넣기');
    await pasted.fill('적던 글');
    await app.page.goBack();
    await expect.poll(() => app.page.locator('.toast').innerText(), soon).toContain('열려 있는 창을 닫은 뒤');
    expect(await pasted.inputValue()).toBe('적던 글');
    await press('Escape');
    await isHere('.editor');
    await app.page.goBack();
    await isHere('.project-list');
  });

  it('nothing went wrong unseen', () => {
    expect(app.problems).toEqual([]);
  });
});
