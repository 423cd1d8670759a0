/**
 * `npm run pictures`: the pictures of README.md, taken anew of the made-up sample in the built program: the desk as a
 * person has it open, and the first printed page. Builds first, since what is shown must be what is there.
 */
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildAll, projectRoot } from '../electron/launch/build.ts';
import { findBrowser, quietSwitches } from '../electron/launch/find-browser.ts';
import { servePages } from '../electron/launch/page-server.ts';

/** More would make every clone pay for a picture. */
const largest = 300_000;

const program = findBrowser();
if (program === null) throw new Error('no Chromium was found; install one, or name it in CHROMIUM');
await buildAll();
const server = await servePages(join(projectRoot, 'dist', 'renderer'), 0);
const profile = await mkdtemp(join(tmpdir(), 'sallim-pictures-'));
const folder = join(projectRoot, 'assets', 'readme');
await mkdir(folder, { recursive: true });
try {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    args: quietSwitches(),
    viewport: { width: 1366, height: 768 },
  });
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}/`);
    await page.getByRole('button', { name: '예시 열어 보기' }).click();
    const sheet = page.locator('.preview .page').first();
    await sheet.waitFor({ state: 'visible' });
    await page.locator('.preview[aria-busy="false"]').waitFor();
    await page.screenshot({ path: join(folder, 'desk.png') });
    // The page alone, as wide as it can be read.
    await sheet.evaluate((shown: HTMLImageElement) => {
      const picture = document.createElement('img');
      picture.src = shown.src;
      picture.width = 794;
      picture.className = 'alone';
      document.body.replaceChildren(picture);
      return picture.decode();
    });
    await page.locator('img.alone').screenshot({ path: join(folder, 'page.png') });
  } finally {
    await context.close();
  }
} finally {
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
for (const name of ['desk.png', 'page.png']) {
  const { size } = await stat(join(folder, name));
  if (size > largest) throw new Error(`assets/readme/${name} has ${size} bytes, more than ${largest}`);
  console.log(`assets/readme/${name}: ${size} bytes`);
}
