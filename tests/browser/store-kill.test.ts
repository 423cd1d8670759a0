import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { makeProfile, openHarness, startKillable } from '../helpers/browser-run.ts';
import { times } from '../helpers/scale.ts';

type StoreHarness = typeof import('./harness/store.harness.ts');

const url = inject('harnessUrl');
const program = inject('browserProgram');
const removals: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const remove of removals) await remove();
});

/** Opens the store and gives its titles. */
const opened = (page: Page) =>
  page.evaluate(async () => {
    const h = await window.harness<StoreHarness>('store');
    const { code } = await h.start();
    return { code, titles: h.titles() };
  });

test('what was said to be saved is there after the browser is killed, right after an answer or in the middle of a change', async () => {
  const profile = await makeProfile();
  removals.push(profile.remove);
  const rounds = times(40);
  /** What was answered, and what was asked for last: that may be there or not. */
  let saved: string[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const browser = await startKillable(program, profile.folder);
    try {
      const page = await openHarness(browser.context, url);
      const found = await opened(page);
      const more = found.titles.filter((title) => !saved.includes(title));
      expect({ round, ...found }).toEqual({ round, code: 'ok', titles: [...saved, ...more].sort() });
      // Asked for and not answered in the round before; never anything else.
      expect({ round, more }).toEqual({ round, more: more.filter((title) => title === `회차 ${round - 1} 사업 3`) });
      saved = [...saved, ...more];
      if (round === rounds) break;
      for (const place of [0, 1, 2]) {
        const title = `회차 ${round} 사업 ${place}`;
        await page.evaluate(async (given) => (await window.harness<StoreHarness>('store')).add(given), title);
        saved.push(title);
      }
      // Every other time the power goes while a change is on its way, a little later each time.
      if (round % 2 === 1) {
        const wait = (round % 16) * 2;
        await page.evaluate(
          async ([given, ms]) => {
            const h = await window.harness<StoreHarness>('store');
            void h.add(given);
            await new Promise((resolve) => setTimeout(resolve, ms));
          },
          [`회차 ${round} 사업 3`, wait] as const,
        );
      }
    } finally {
      await browser.kill();
    }
  }
});
