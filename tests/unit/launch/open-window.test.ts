import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWindow, withHangul } from '../../../electron/launch/open-window.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** A program that writes down what it was started with and ends with the status. */
function program(status: number): { readonly file: string; readonly switches: () => string[] } {
  const folder = tempFolder();
  const file = join(folder, 'browser');
  writeFileSync(file, `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/switches"\nexit ${status}\n`);
  chmodSync(file, 0o755);
  return { file, switches: () => readFileSync(join(folder, 'switches'), 'utf8').trim().split('\n') };
}

describe.skipIf(process.platform === 'win32')('openWindow', () => {
  it('opens the address as a window of its own profile, and sees that another took it over', async () => {
    const { file, switches } = program(0);
    expect(await openWindow(file, '/data/profile', 'http://127.0.0.1:47613')).toBe('handed-over');
    expect(switches()).toContain('--app=http://127.0.0.1:47613/');
    expect(switches()).toContain('--user-data-dir=/data/profile');
    expect(switches().includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  });

  it('says when no browser came up', async () => {
    expect(await openWindow(program(3).file, '/data/profile', 'http://127.0.0.1:47613')).toBe('failed');
    expect(await openWindow('/nowhere/browser', '/data/profile', 'http://127.0.0.1:47613')).toBe('failed');
  });
});

describe('withHangul', () => {
  it('gives a bare locale a character set with Hangul, and leaves one that has it', () => {
    expect(withHangul({ LANG: 'C' }, 'linux')).toEqual({ LANG: 'C', LC_ALL: 'C.UTF-8' });
    expect(withHangul({}, 'linux')).toEqual({ LC_ALL: 'C.UTF-8' });
    expect(withHangul({ LANG: 'ko_KR.UTF-8' }, 'linux')).toEqual({ LANG: 'ko_KR.UTF-8' });
    expect(withHangul({ LANG: 'C' }, 'win32')).toEqual({ LANG: 'C' });
  });
});
