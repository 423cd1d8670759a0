import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ShellParts, startShell } from '../../electron/main/shell.ts';
import type { Typesetter } from '../../electron/main/typesetting/typesetter.ts';
import { ok } from '../../shared/result/result.ts';
import { FakeElectron } from './fake-electron.ts';

const typesetter: Typesetter = {
  book: async (bookJson) => ok({ pdf: new TextEncoder().encode(`%PDF of ${bookJson}`), pages: 1 }),
  close: () => undefined,
};

/** What the shell is given beside Electron: a folder of two small pages, no preload that could run. */
export function shellParts(folder: string, engine: Typesetter = typesetter): ShellParts {
  const pages = join(folder, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>살림</title>');
  writeFileSync(join(pages, 'assets', 'a.js'), 'export {};');
  const versions = { electron: '45.4.1', chromium: '156.0.8078.100' };
  return { pages, preloadFile: join(folder, 'preload.cjs'), engine: versions, typesetter: engine };
}

/** The real shell, started on a stand-in for Electron. */
export async function startFakeShell(
  change?: (electron: FakeElectron) => void,
  engine?: Typesetter,
): Promise<FakeElectron> {
  const electron = new FakeElectron();
  change?.(electron);
  await startShell(electron, shellParts(electron.folder, engine));
  return electron;
}
