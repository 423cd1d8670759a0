import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Chrome, Edge and Chromium are installed, best first, per system. `CHROMIUM` in the environment wins. */
function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  const named = env.CHROMIUM ? [env.CHROMIUM] : [];
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const tails = [
      join('Google', 'Chrome', 'Application', 'chrome.exe'),
      join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
      join('Chromium', 'Application', 'chrome.exe'),
    ];
    return [...named, ...tails.flatMap((tail) => roots.map((root) => join(root, tail)))];
  }
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
    return [...named, ...apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)];
  }
  const names = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'];
  return [...named, ...names.map((name) => `/usr/bin/${name}`)];
}

/** The program file of an installed Chromium-family browser, or `null`. */
export function findBrowser(platform: NodeJS.Platform = process.platform, env = process.env): string | null {
  return candidates(platform, env).find((file) => existsSync(file)) ?? null;
}

/**
 * Switches for a browser that a test or a script starts. The sandbox is dropped only for root, which Chromium
 * refuses to run sandboxed; the rest keeps it from looking anything up on the network.
 */
export function quietSwitches(): string[] {
  const root = process.getuid?.() === 0;
  return [
    ...(root ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // It would offer to send Korean text elsewhere to be translated.
    '--disable-features=Translate',
  ];
}
