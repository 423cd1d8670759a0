import { menuCommandEvent } from '#shared/ipc/contract.ts';
import { type MenuCommand, type MenuCommandId, menuCommands } from '#shared/ipc/menu-commands.ts';
import type { MenuEntry, WindowPort } from '../electron-port.ts';

const separator: MenuEntry = { type: 'separator' };

/** The Korean menu. Entries only name a command; the page runs it and answers its key (see `menu-commands.ts`). */
export function menuEntries(window: () => WindowPort | null, about: () => void): MenuEntry[] {
  const entry = (id: MenuCommandId): MenuEntry => {
    const command: MenuCommand = menuCommands[id];
    return {
      label: command.label,
      ...(command.accelerator === undefined ? {} : { accelerator: command.accelerator, registerAccelerator: false }),
      click: () => window()?.webContents.send(menuCommandEvent, id),
    };
  };
  return [
    {
      label: '파일',
      submenu: [
        entry('file.new'),
        entry('file.import'),
        separator,
        entry('file.save'),
        entry('file.savePdf'),
        entry('file.print'),
        separator,
        entry('file.saveJson'),
        entry('file.saveText'),
        separator,
        { label: '끝내기', role: 'quit' },
      ],
    },
    {
      label: '편집',
      submenu: [
        entry('edit.undo'),
        entry('edit.redo'),
        separator,
        { label: '잘라내기', role: 'cut' },
        { label: '복사', role: 'copy' },
        { label: '붙여넣기', role: 'paste' },
        { label: '모두 선택', role: 'selectAll' },
        separator,
        entry('view.palette'),
      ],
    },
    {
      label: '보기',
      submenu: [
        entry('view.back'),
        entry('view.forward'),
        entry('view.list'),
        separator,
        entry('view.navigator'),
        entry('view.preview'),
        separator,
        entry('view.zoomIn'),
        entry('view.zoomOut'),
        entry('view.zoomReset'),
        entry('view.settings'),
        separator,
        { label: '전체 화면', role: 'togglefullscreen' },
      ],
    },
    { label: '도움말', submenu: [entry('help.keys'), separator, { label: '살림 정보', click: about }] },
  ];
}
