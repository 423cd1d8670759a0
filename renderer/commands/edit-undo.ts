import type { Command } from './command.ts';

export const editUndo: Command = {
  id: 'edit.undo',
  label: '되돌리기',
  shortcut: 'Ctrl+Z',
  enabled: (session) => session.getState().undoLabel !== null || session.getState().save.kind === 'saving',
  run: (session) => session.undo(),
};
