import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { projectRoot } from '../../electron/launch/build.ts';
import { hasDisplay } from '../../electron/launch/open-window.ts';
import { contentSecurityPolicy } from '../../shared/ipc/origin.ts';

const program = inject('electronProgram');
const missing = program === '' ? 'its program file is not installed' : hasDisplay() ? '' : 'there is no display';
if (missing !== '') console.log(`The checks in real Electron were not run: ${missing}.`);

describe.skipIf(missing !== '')('the application in real Electron', () => {
  let electron: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sallim-electron-'));
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    electron = await _electron.launch({
      executablePath: program,
      args: [...root, `--user-data-dir=${folder}`, projectRoot],
    });
    page = await electron.firstWindow();
    await page.waitForLoadState('load');
  });

  afterAll(() => electron.close());

  it('shows the page with nothing of Node in it and only the verbs of the contract', async () => {
    expect(page.url()).toBe('app://sallim/');
    const found = await page.evaluate(() => ({
      node: ['require', 'process', 'Buffer', 'module'].filter((name) => name in window),
      verbs: Object.keys((window as unknown as { sallim: object }).sallim).sort(),
    }));
    expect(found.node).toEqual([]);
    expect(found.verbs).toEqual(
      'appendJournal cancelJob endOfJob info journalSegments onJobProgress onMenuCommand openFiles printPdf readJournal saveFile startJob'.split(
        ' ',
      ),
    );
  });

  it('runs every window with the safe preferences', async () => {
    const all = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        // Not in Electron's types, but the only way to read what a window really got.
        const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
        const { contextIsolation, sandbox, nodeIntegration, webviewTag, webSecurity } =
          contents.getLastWebPreferences();
        return { contextIsolation, sandbox, nodeIntegration, webviewTag, webSecurity };
      }),
    );
    expect(all.length).toBeGreaterThan(0);
    for (const one of all) {
      expect(one).toEqual({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
        webSecurity: true,
      });
    }
  });

  it('carries the policy and serves nothing outside its folder', async () => {
    const found = await page.evaluate(async () => {
      const paths = ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '//etc/passwd', '/none.js'];
      const statuses = await Promise.all(paths.map(async (path) => (await fetch(`app://sallim${path}`)).status));
      return { policy: (await fetch('/')).headers.get('content-security-policy'), statuses };
    });
    expect(found.policy).toBe(contentSecurityPolicy);
    expect(found.statuses).toEqual([404, 404, 404, 404, 404]);
  });

  it.each([
    'https://example.com/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://other/',
    'https://a/?app://sallim/',
  ])('stays where it is when sent to %s', async (url) => {
    await page.evaluate((target) => {
      const link = document.createElement('a');
      link.href = target;
      document.body.append(link);
      link.click();
      link.target = '_blank';
      link.click();
      link.remove();
      window.open(target);
    }, url);
    await page.waitForTimeout(300);
    expect(page.url()).toBe('app://sallim/');
    expect(electron.windows()).toHaveLength(1);
  });

  it('reaches no address and holds no permission', async () => {
    const found = await page.evaluate(async () => ({
      fetched: await fetch('http://127.0.0.1:9/').then(
        () => 'answered',
        () => 'refused',
      ),
      location: (await navigator.permissions.query({ name: 'geolocation' })).state,
      notifications: await Notification.requestPermission(),
    }));
    expect(found).toEqual({ fetched: 'refused', location: 'denied', notifications: 'denied' });
  });
});
