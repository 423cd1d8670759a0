/**
 * What the menu can ask the page to do. The menu (`electron/main/menu.ts`) sends the id as a `menu:command`; the
 * page runs the command of the same id (`renderer/commands`), which also owns the key. The keys below are only
 * shown beside the entry: the page listens for them itself, so that both shells behave the same.
 */
export interface MenuCommand {
  readonly label: string;
  /** Electron's notation; `CmdOrCtrl` is Ctrl on Windows and Linux. */
  readonly accelerator?: string;
}

export const menuCommands = {
  'file.new': { label: '새 사업', accelerator: 'CmdOrCtrl+N' },
  'file.import': { label: '설명서 불러오기…', accelerator: 'CmdOrCtrl+I' },
  'file.openJson': { label: '자료 파일 열기…', accelerator: 'CmdOrCtrl+O' },
  'file.saveJson': { label: '자료 파일로 저장…', accelerator: 'CmdOrCtrl+S' },
  'file.savePdf': { label: 'PDF로 저장…', accelerator: 'CmdOrCtrl+Shift+S' },
  'file.print': { label: '인쇄…', accelerator: 'CmdOrCtrl+P' },
  'edit.undo': { label: '되돌리기', accelerator: 'CmdOrCtrl+Z' },
  'edit.redo': { label: '다시 하기', accelerator: 'CmdOrCtrl+Y' },
  'edit.find': { label: '찾기와 명령', accelerator: 'CmdOrCtrl+K' },
  'view.projects': { label: '사업 목록' },
  'view.preview': { label: '미리보기 펴기와 접기' },
  'view.zoomIn': { label: '미리보기 크게', accelerator: 'CmdOrCtrl+=' },
  'view.zoomOut': { label: '미리보기 작게', accelerator: 'CmdOrCtrl+-' },
  'view.zoomReset': { label: '미리보기 쪽 맞춤', accelerator: 'CmdOrCtrl+0' },
  'help.keys': { label: '이 화면의 키', accelerator: 'F1' },
} as const satisfies Record<string, MenuCommand>;

export type MenuCommandId = keyof typeof menuCommands;

/** Whether a word that came over IPC is a command of the menu. */
export function isMenuCommandId(word: unknown): word is MenuCommandId {
  return typeof word === 'string' && Object.hasOwn(menuCommands, word);
}
