import type { CDPSession, Page } from 'playwright-core';

type GridHarness = typeof import('./harness/grid.harness.ts');
export type GridState = ReturnType<GridHarness['state']>;

/** Opens one of the harness's tables and selects its first cell by a click, as an officer would begin. */
export async function openGrid(page: Page, name: string): Promise<void> {
  await page.evaluate(async (given) => (await window.harness<GridHarness>('grid')).mount(given), name);
  await page.waitForSelector('.sg .ag-root');
}

export function state(page: Page): Promise<GridState> {
  return page.evaluate(async () => (await window.harness<GridHarness>('grid')).state());
}

export const cellAt = (row: number, column: string) =>
  `.ag-grid-scrolling-rows .ag-row[row-index="${row}"] [col-id="${column}"]`;

/** The same by the row's own name, wherever it stands. */
export const cellById = (row: string, column: string) =>
  `.ag-grid-scrolling-rows .ag-row[row-id="${row}"] [col-id="${column}"]`;

export async function clickCell(page: Page, row: number, column: string): Promise<void> {
  await page.click(cellAt(row, column));
}

export async function keys(page: Page, ...presses: string[]): Promise<void> {
  for (const press of presses) await page.keyboard.press(press);
}

/** Which cell typing goes to, once the page has been told. */
export async function active(page: Page): Promise<string> {
  await page.waitForTimeout(20);
  const { selection } = await state(page);
  return selection?.active ? `${selection.active.rowId}.${selection.active.columnId}` : 'none';
}

/** Puts text and HTML on the real clipboard from outside of the grid, then comes back to the cell. */
export async function fromOutside(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(
    async ([plain, rich]) => (await window.harness<GridHarness>('grid')).nextCopy(plain ?? '', rich ?? ''),
    [text, html],
  );
  await page.focus('#before');
  await page.keyboard.press('Control+c');
  await page.focus('.sg-input');
}

const firsts = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];

/** What an input method shows while one syllable is typed: ㅎ, 하, 한. */
export function stepsOf(syllable: string): string[] {
  const index = syllable.charCodeAt(0) - 0xac00;
  const last = index % 28;
  const steps = [firsts[Math.floor(index / 588)] ?? '', String.fromCharCode(0xac00 + index - last)];
  return last === 0 ? steps : [...steps, syllable];
}

/** A Korean input method as Chromium sees one, through the DevTools protocol. */
export class InputMethod {
  private readonly session: CDPSession;

  private constructor(session: CDPSession) {
    this.session = session;
  }

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  async show(text: string): Promise<void> {
    await this.session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  async commit(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
  }

  /** A word, syllable by syllable; the last one is left composing when `open`. Sent in one go, in order. */
  async type(word: string, open = false): Promise<void> {
    const syllables = [...word];
    const sent: Promise<void>[] = [];
    for (const [index, syllable] of syllables.entries()) {
      for (const step of stepsOf(syllable)) sent.push(this.show(step));
      if (!open || index < syllables.length - 1) sent.push(this.commit(syllable));
    }
    await Promise.all(sent);
  }

  /** The key press that only ends a composition: `Enter` on Linux and macOS, 229 on Windows. No character follows. */
  async confirmKey(how: 'Enter' | 'Process'): Promise<void> {
    const windowsVirtualKeyCode = how === 'Enter' ? 13 : 229;
    await this.session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: how,
      code: 'Enter',
      windowsVirtualKeyCode,
    });
  }

  async releaseEnter(): Promise<void> {
    await this.session.send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 13,
    });
  }
}
