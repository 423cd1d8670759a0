import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ok, type Result } from '#shared/result/result.ts';
import type { ElectronPort } from '../electron-port.ts';
import { fileFailure } from '../files/file-failure.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { safePreferences } from '../window/main-window.ts';
import { mayViewerLoad, printPartition } from './viewer-session.ts';

/**
 * Shows a PDF in Chromium's own viewer, in a window and a session of its own, and opens the print dialog there.
 *
 * Why a window that is seen: `webContents.print()` of a PDF printed blank pages until Electron 32 (electron#30947,
 * mended by #43309) and says nothing of when the viewer's inner frame is ready; where the dialog does not come, or
 * was closed by mistake, the viewer's own print button stands in the same window. Why a file: the viewer streams
 * `file:` and `http:`; other schemes are not promised. The copy is removed when the window closes.
 */
export async function printPdf(electron: ElectronPort, pdf: Uint8Array, name: string): Promise<Result<null>> {
  const shown = safeFileName(name, ['pdf']);
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(electron.app.getPath('temp'), 'sallim-print-'));
    const file = join(folder, shown);
    await writeFile(file, pdf, { mode: 0o600 });
    await openViewer(electron, pathToFileURL(file).href, shown, folder);
    return ok(null);
  } catch (cause) {
    if (folder !== undefined) await removeFolder(folder);
    return fileFailure(cause, shown);
  }
}

async function openViewer(electron: ElectronPort, url: string, title: string, folder: string): Promise<void> {
  const window = electron.createWindow({
    title,
    width: 900,
    height: 700,
    autoHideMenuBar: true,
    webPreferences: { ...safePreferences(electron), partition: printPartition, plugins: true },
  });
  window.on('closed', () => {
    void removeFolder(folder);
  });
  window.webContents.on('did-finish-load', () => {
    window.webContents.print({ silent: false, printBackground: true }, (success, reason) => {
      if (!success && reason !== 'Print job canceled') console.error('print dialog:', reason);
    });
  });
  try {
    if (!mayViewerLoad(url)) throw new Error(`the viewer may not load ${url}`);
    await window.loadURL(url);
  } catch (cause) {
    if (!window.isDestroyed()) window.close();
    throw cause;
  }
}

async function removeFolder(folder: string): Promise<void> {
  // Windows keeps a file locked for a moment after its window is gone.
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch((cause: unknown) => {
    console.error('printed copy not removed', cause);
  });
}
