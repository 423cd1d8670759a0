import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { type IpcChannel, ipcChannels, jobProgressEvent } from '#shared/ipc/contract.ts';
import { dataVersion } from '#shared/ipc/data-version.ts';
import { JobList, type JobProgress } from '#shared/ipc/jobs.ts';
import { appScheme } from '#shared/ipc/origin.ts';
import type { ElectronPort, WindowPort } from './electron-port.ts';
import { openFiles, saveFile } from './files/file-dialogs.ts';
import { type Handlers, handle } from './ipc/handle.ts';
import { runBookJob } from './jobs/book-job.ts';
import { makeDataFolder } from './journal/data-folder.ts';
import { JournalFolder } from './journal/journal-folder.ts';
import { type Lock, takeLock } from './journal/lock-file.ts';
import { checkData, claimData } from './journal/written-by.ts';
import { printPdf } from './print/print-pdf.ts';
import { mayViewerLoad, printPartition } from './print/viewer-session.ts';
import { guardContents } from './security/guard-contents.ts';
import { guardSession, isLocalContent } from './security/guard-session.ts';
import { isOwnPage } from './security/own-url.ts';
import { registerAppScheme, serveApp } from './security/serve-app.ts';
import type { Typesetter } from './typesetting/typesetter.ts';
import { openMainWindow } from './window/main-window.ts';
import { menuEntries } from './window/menu.ts';

export interface ShellParts {
  /** The folder of the built pages. */
  readonly pages: string;
  readonly preloadFile: string;
  readonly engine: { readonly electron: string; readonly chromium: string };
  readonly typesetter: Typesetter;
}

/**
 * The life of the application, in the order that keeps the data: one instance, then the sandbox and the scheme,
 * then the version and the lock, and only then a window (and with it IndexedDB). Resolves when the window is open,
 * or when the start was refused.
 */
export async function startShell(electron: ElectronPort, parts: ShellParts): Promise<void> {
  const { app } = electron;
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.enableSandbox();
  registerAppScheme(electron);
  let window: WindowPort | null = null;
  app.on('second-instance', () => window && bringForward(window));
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();

  const folder = join(app.getPath('userData'), 'journal');
  const claim = await claimFolder(electron, parts, folder);
  if (claim === null) return app.quit();
  const { lock, notice } = claim;
  const journal = new JournalFolder(folder, lock.isHeld);
  const tell = (progress: JobProgress) => window?.webContents.send(jobProgressEvent, progress);
  const jobs = new JobList(() => new AbortController(), tell);
  app.on('will-quit', () => {
    jobs.clear();
    parts.typesetter.close();
    void journal.close();
    lock.release();
  });

  guard(electron);
  electron.protocol.handle(appScheme, (request) => serveApp(parts.pages, request));
  register(
    electron,
    handlers(electron, parts, journal, jobs, () => window),
  );
  electron.setApplicationMenu(
    menuEntries(
      () => window,
      () => showAbout(electron),
    ),
  );
  window = openMainWindow(electron, parts.preloadFile);
  // A page that is loaded anew waits for nothing that the one before asked for.
  window.webContents.on('did-finish-load', () => jobs.clear());
  window.on('closed', () => {
    jobs.clear();
    window = null;
  });
  if (notice !== null) electron.dialog.showMessage('살림', notice);
}

interface Claim {
  readonly lock: Lock;
  /** What the officer is told once the window is open. */
  readonly notice: string | null;
}

/**
 * The lock of the data folder, or `null` after the officer was told why it could not be had. The data are claimed for
 * this build only with the lock in hand: a newer build that was refused the lock must not lock the running one out.
 */
async function claimFolder(electron: ElectronPort, parts: ShellParts, folder: string): Promise<Claim | null> {
  const record = join(folder, 'written-by.json');
  const now = { app: electron.app.getVersion(), data: dataVersion, ...parts.engine };
  const allowed = await checkData(record, now);
  const made = allowed.ok ? await makeDataFolder(folder) : allowed;
  const lock = made.ok ? await takeLock(join(folder, 'journal.lock')) : made;
  const claimed = lock.ok ? await claimData(record, now) : lock;
  if (lock.ok && claimed.ok) return { lock: lock.value, notice: claimed.value };
  if (lock.ok) lock.value.release();
  if (!claimed.ok) electron.dialog.showErrorBox('살림을 열지 않았습니다', claimed.error.message);
  return null;
}

function guard(electron: ElectronPort): void {
  const printing = electron.partition(printPartition);
  guardSession(electron.defaultSession(), isLocalContent);
  guardSession(printing, mayViewerLoad);
  electron.app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, contents.session === printing ? mayViewerLoad : isOwnPage);
  });
}

function handlers(
  electron: ElectronPort,
  parts: ShellParts,
  journal: JournalFolder,
  jobs: JobList<AbortSignal>,
  current: () => WindowPort | null,
): Handlers {
  const window = (): WindowPort => {
    const open = current();
    if (open === null) throw new Error('the window is gone');
    return open;
  };
  return {
    'app:info': async () => ({
      version: electron.app.getVersion(),
      shell: 'electron',
      user: accountName(),
      machine: hostname(),
    }),
    'files:open': (kind, many) => openFiles(electron, window(), kind, many),
    'files:save': (request) => saveFile(electron, window(), request),
    'journal:segments': () => journal.segments(),
    'journal:read': (segment, from, to) => journal.read(segment, from, to),
    'journal:append': (segment, at, lines) => journal.append(segment, at, lines),
    'job:start': async (job) =>
      jobs.start((signal, report) => runBookJob(electron, window(), parts.typesetter, job, signal, report)),
    'job:end': (id) => jobs.end(id),
    'job:cancel': async (id) => {
      jobs.cancel(id);
      return null;
    },
    'print:pdf': (pdf, name) => printPdf(electron, pdf, name),
  };
}

function register(electron: ElectronPort, all: Handlers): void {
  const one = <C extends IpcChannel>(channel: C) => handle(electron, channel, all[channel]);
  for (const channel of ipcChannels) one(channel);
}

function bringForward(window: WindowPort): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

function showAbout(electron: ElectronPort): void {
  electron.dialog.showMessage('살림 정보', `살림 ${electron.app.getVersion()}`);
}
