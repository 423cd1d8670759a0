import type { Command } from './command.ts';

export const editRedo: Command = {
  id: 'edit.redo',
  label: '다시 하기',
  shortcut: 'Ctrl+Y',
  enabled: (session) => session.getState().redoLabel !== null,
  run: (session) => session.redo(),
};
