import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseBrowser, dataFolder, usedBrowserBefore } from '../../../electron/launch/browser-profile.ts';
import { findElectron } from '../../../electron/launch/electron-program.ts';
import { findBrowser } from '../../../electron/launch/find-browser.ts';
import { hasDisplay } from '../../../electron/launch/open-window.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

function program(name: string): string {
  const file = join(tempFolder(), name);
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

describe('chooseBrowser', () => {
  it('remembers that the data is in a browser', () => {
    const folder = tempFolder();
    expect(usedBrowserBefore(folder)).toBe(false);
    chooseBrowser(folder, program('msedge.exe'));
    expect(usedBrowserBefore(folder)).toBe(true);
  });

  it('keeps the browser that was used first, whatever is found later', () => {
    const folder = tempFolder();
    const [edge, chrome] = [program('msedge.exe'), program('chrome.exe')];
    const first = chooseBrowser(folder, edge);
    expect(first).toEqual({ program: edge, profile: join(folder, 'profile-msedge'), changed: false });
    expect(chooseBrowser(folder, chrome)).toEqual(first);
  });

  it('gives another browser a profile of its own and says so when the first is gone', () => {
    const folder = tempFolder();
    const [edge, chrome] = [program('msedge.exe'), program('chrome.exe')];
    chooseBrowser(folder, edge);
    rmSync(edge);
    expect(chooseBrowser(folder, chrome)).toEqual({
      program: chrome,
      profile: join(folder, 'profile-chrome'),
      changed: true,
    });
    expect(chooseBrowser(folder, chrome)?.changed).toBe(false);
  });

  it('finds none where there is none', () => {
    expect(chooseBrowser(tempFolder(), null)).toBeNull();
  });

  it('keeps the data where each system keeps a user’s data', () => {
    const home = join('/', 'home', 'officer');
    expect(dataFolder('linux', {}, home)).toBe(join(home, '.local', 'share', 'sallim'));
    expect(dataFolder('linux', { XDG_DATA_HOME: '/data' }, home)).toBe(join('/data', 'sallim'));
    expect(dataFolder('win32', { LOCALAPPDATA: 'L' }, home)).toBe(join('L', 'sallim'));
  });
});

describe('finding programs', () => {
  it('takes the browser that the environment names', () => {
    const named = program('my-chromium');
    expect(findBrowser('linux', { CHROMIUM: named })).toBe(named);
  });

  it('finds Electron only when its installer has finished', () => {
    const folder = tempFolder();
    expect(findElectron(folder)).toBeNull();
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'electron'), '');
    expect(findElectron(folder)).toBeNull();
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(findElectron(folder)).toBe(join(folder, 'dist', 'electron'));
  });

  it('sees a display where the system says there is one', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });
});
