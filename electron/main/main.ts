import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session } from 'electron';
import { isForCommandLine } from '#shared/ipc/command-line.ts';
import type { ElectronPort } from './electron-port.ts';
import { startShell } from './shell.ts';
import { createNativeTypesetter } from './typesetting/native-typesetter.ts';

/** `dist`, in the tree or in the packaged archive: this file is built to `dist/main/main.js`. */
const built = fileURLToPath(new URL('..', import.meta.url));

const electron: ElectronPort = {
  app,
  protocol,
  ipcMain,
  dialog: {
    showOpenDialog: (window, options) => dialog.showOpenDialog(window as BrowserWindow, options),
    showSaveDialog: (window, options) => dialog.showSaveDialog(window as BrowserWindow, options),
    showErrorBox: (title, content) => dialog.showErrorBox(title, content),
    showMessage: (title, message) => void dialog.showMessageBox({ type: 'info', title, message, buttons: ['확인'] }),
    ask: (window, question) =>
      dialog.showMessageBoxSync(window as BrowserWindow, {
        ...question,
        type: 'question',
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      }),
  },
  createWindow: (options) => new BrowserWindow(options),
  setApplicationMenu: (entries) => Menu.setApplicationMenu(Menu.buildFromTemplate(entries)),
  defaultSession: () => session.defaultSession,
  partition: (name) => session.fromPartition(name),
  workAreas: () => screen.getAllDisplays().map((display) => display.workArea),
};

async function runCommandLine(): Promise<void> {
  // The command line reads its arguments where Node has them: behind the program and a script.
  process.argv.splice(1, 0, 'sallim');
  await import('../cli/main.ts');
  app.exit(Number(process.exitCode ?? 0));
}

function openShell(): Promise<void> {
  return startShell(electron, {
    pages: join(built, 'renderer'),
    preloadFile: join(built, 'preload', 'preload.cjs'),
    engine: { electron: process.versions.electron, chromium: process.versions.chrome },
    typesetter: createNativeTypesetter(),
  });
}

/** In the packaged program the command line's words follow the program's name (electron/cli/SPEC.md). */
const asked = app.isPackaged && isForCommandLine(process.argv.slice(1));

// Not awaited at the top level: Electron becomes ready only after this module has been evaluated.
(asked ? runCommandLine() : openShell()).catch((cause: unknown) => {
  console.error(cause);
  dialog.showErrorBox('살림', '프로그램을 시작하지 못했습니다. 다시 실행해도 같으면 프로그램을 다시 설치해 주세요.');
  app.exit(1);
});
