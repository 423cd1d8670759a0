import { spawn } from 'node:child_process';
import { quietSwitches } from './find-browser.ts';

/** How soon an ending browser must have handed the address to one that was running already. */
const handOver = 5000;

/** `closed` when the window was closed, `handed-over` when a running browser took it, `failed` when none came up. */
export type WindowEnd = 'closed' | 'handed-over' | 'failed';

/** Whether a window can be shown at all. */
export function hasDisplay(platform: NodeJS.Platform = process.platform, env = process.env): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

/**
 * The environment with a character set that has Hangul: in a bare `C` locale Chromium on Linux names every downloaded
 * file `download`. A locale that says UTF-8 stays as it is.
 */
export function withHangul(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): NodeJS.ProcessEnv {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return platform !== 'linux' || /utf-?8/i.test(locale) ? env : { ...env, LC_ALL: 'C.UTF-8' };
}

/** Opens the address as an application window with a profile of its own, and waits until the browser has ended. */
export function openWindow(program: string, profile: string, url: string): Promise<WindowEnd> {
  const switches = [...quietSwitches(), `--user-data-dir=${profile}`, '--no-default-browser-check', `--app=${url}/`];
  const started = Date.now();
  return new Promise((done) => {
    const browser = spawn(program, switches, { stdio: 'ignore', env: withHangul(process.env) });
    browser.once('error', () => done('failed'));
    browser.once('exit', (code) => {
      const soon = Date.now() - started < handOver;
      if (code !== 0 && soon) done('failed');
      else done(soon ? 'handed-over' : 'closed');
    });
  });
}
