import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';

/** The folder of this user's data in the browser mode, after each system's custom. */
export function dataFolder(platform: NodeJS.Platform = process.platform, env = process.env, home = homedir()): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'sallim');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'sallim');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'sallim');
}

export interface BrowserChoice {
  readonly program: string;
  /** The profile's folder: the database lives in it, so it is never shared by two browsers. */
  readonly profile: string;
  /** The browser used so far is gone and the data stayed behind in its profile. */
  readonly changed: boolean;
}

/**
 * Which browser opens the pages. The one used first is kept as long as it is installed: another one has another
 * database, and one that opened the first one's profile could empty it (renderer/store/README.md).
 */
export function chooseBrowser(folder: string, found: string | null): BrowserChoice | null {
  const record = join(folder, 'browser.txt');
  const before = readRecord(record);
  const kept = before !== null && existsSync(before) ? before : null;
  const program = kept ?? found;
  if (program === null) return null;
  const name = basename(program, '.exe')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  const profile = join(folder, `profile-${name}`);
  const changed = before !== null && kept === null && !existsSync(profile);
  mkdirSync(profile, { recursive: true });
  if (before !== program) writeFileSync(record, `${program}\n`);
  return { program, profile, changed };
}

/** Whether this user's data is already in a browser's profile: then Electron, another origin, would show none of it. */
export function usedBrowserBefore(folder: string): boolean {
  return readRecord(join(folder, 'browser.txt')) !== null;
}

function readRecord(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}
