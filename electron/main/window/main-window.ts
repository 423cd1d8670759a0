import { join } from 'node:path';
import { appOrigin } from '#shared/ipc/origin.ts';
import type { ElectronPort, WebPreferences, WindowPort } from '../electron-port.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

/** The preferences of every window: nothing of Node, nothing of the shell but what the preload names. */
export function safePreferences(electron: ElectronPort): WebPreferences {
  return {
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !electron.app.isPackaged,
  };
}

/** Opens the application's window where it was left, and loads the page. */
export function openMainWindow(electron: ElectronPort, preloadFile: string): WindowPort {
  const stateFile = join(electron.app.getPath('userData'), 'window-state.json');
  const state = readWindowState(stateFile, electron.workAreas());
  const window = electron.createWindow({
    title: '살림',
    width: 1366,
    height: 768,
    ...state?.bounds,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    webPreferences: { ...safePreferences(electron), preload: preloadFile },
  });
  if (state?.maximized) window.maximize();
  window.on('ready-to-show', () => window.show());
  window.on('close', () => {
    writeWindowState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  window.loadURL(`${appOrigin}/`).catch((cause: unknown) => {
    console.error('the page did not load', cause);
    electron.dialog.showErrorBox('살림', '화면을 열지 못했습니다. 프로그램을 다시 설치해 주세요.');
  });
  return window;
}
