import { join } from 'node:path';
import { josa } from '#shared/hangul/josa.ts';
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

const stay = '계속 쓰기';
const leave = '닫기';

/** The page holds the window while something typed is not yet saved; only the officer may let it go. */
function askBeforeLeaving(electron: ElectronPort, window: WindowPort): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const buttons = [stay, leave];
    const answer = electron.dialog.ask(window, {
      title: '살림',
      message: '저장되지 않은 내용이 있습니다.',
      detail: `지금 닫으면 마지막에 고친 내용이 사라집니다. ${josa(`‘${stay}’`, '을/를')} 누르고 화면 위의 저장 표시를 확인해 주세요.`,
      buttons,
    });
    if (buttons[answer] === leave) event.preventDefault();
  });
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
  askBeforeLeaving(electron, window);
  window.loadURL(`${appOrigin}/`).catch((cause: unknown) => {
    console.error('the page did not load', cause);
    electron.dialog.showErrorBox('살림', '화면을 열지 못했습니다. 프로그램을 다시 설치해 주세요.');
  });
  return window;
}
