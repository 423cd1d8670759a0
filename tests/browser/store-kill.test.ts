import { afterAll, expect, inject, test } from 'vitest';
import { makeProfile, openHarness, startKillable } from '../helpers/browser-run.ts';

type StoreHarness = typeof import('./harness/store.harness.ts');

const url = inject('harnessUrl');
const program = inject('browserProgram');
const removals: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const remove of removals) await remove();
});

test('what was said to be saved is there after the browser is killed right after the answer', async () => {
  const profile = await makeProfile();
  removals.push(profile.remove);
  const saved: string[] = [];
  for (const round of [1, 2, 3]) {
    const browser = await startKillable(program, profile.folder);
    try {
      const page = await openHarness(browser.context, url);
      const found = await page.evaluate(async () => {
        const h = await window.harness<StoreHarness>('store');
        const { code } = await h.start();
        return { code, titles: h.titles() };
      });
      expect(found).toEqual({ code: 'ok', titles: [...saved].sort() });
      for (const place of [1, 2, 3]) {
        const title = `회차 ${round} 사업 ${place}`;
        await page.evaluate(async (given) => (await window.harness<StoreHarness>('store')).add(given), title);
        saved.push(title);
      }
    } finally {
      await browser.kill();
    }
  }
  const last = await startKillable(program, profile.folder);
  try {
    const page = await openHarness(last.context, url);
    const titles = await page.evaluate(async () => {
      const h = await window.harness<StoreHarness>('store');
      await h.start();
      return h.titles();
    });
    expect(titles).toEqual([...saved].sort());
  } finally {
    await last.kill();
  }
});
