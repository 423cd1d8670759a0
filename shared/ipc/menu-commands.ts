/**
 * What the menu can ask the page to do. The menu (`electron/main/window/menu.ts`) sends the id as a `menu:command`;
 * the page runs the command of the same id (`renderer/commands`), which also owns the key. The key here is only
 * shown beside the entry: the page listens for it itself, so that both shells behave the same. A test holds the two
 * tables equal.
 */
export interface MenuCommand {
  readonly label: string;
  /** As Electron writes it, which is as `renderer/commands` writes it. */
  readonly accelerator?: string;
}

export const menuCommands = {
  'file.new': { label: '새 사업', accelerator: 'Ctrl+Alt+N' },
  'file.import': { label: '설명서 불러오기', accelerator: 'Ctrl+O' },
  'file.save': { label: '지금 저장', accelerator: 'Ctrl+S' },
  'file.savePdf': { label: 'PDF로 저장', accelerator: 'Ctrl+Shift+S' },
  'file.print': { label: '인쇄', accelerator: 'Ctrl+P' },
  'file.saveJson': { label: '자료 파일(JSON)로 내보내기' },
  'file.saveText': { label: '글(TXT)로 내보내기' },
  'edit.undo': { label: '되돌리기', accelerator: 'Ctrl+Z' },
  'edit.redo': { label: '다시 하기', accelerator: 'Ctrl+Y' },
  'view.palette': { label: '찾기와 명령', accelerator: 'Ctrl+K' },
  'view.list': { label: '사업 목록으로', accelerator: 'Ctrl+Shift+L' },
  'view.back': { label: '뒤로 (앞서 있던 곳으로)', accelerator: 'Alt+Left' },
  'view.forward': { label: '앞으로 (뒤로 오기 전 곳으로)', accelerator: 'Alt+Right' },
  'view.navigator': { label: '사업 목록 펴고 접기', accelerator: 'F7' },
  'view.preview': { label: '쪽 보기 펴고 접기', accelerator: 'F8' },
  'view.zoomIn': { label: '글자 크게', accelerator: 'Ctrl+=' },
  'view.zoomOut': { label: '글자 작게', accelerator: 'Ctrl+-' },
  'view.zoomReset': { label: '글자 처음 크기로', accelerator: 'Ctrl+0' },
  'view.settings': { label: '보기 설정', accelerator: 'Ctrl+,' },
  'help.keys': { label: '이곳의 단축키', accelerator: 'F1' },
} as const satisfies Record<string, MenuCommand>;

export type MenuCommandId = keyof typeof menuCommands;
