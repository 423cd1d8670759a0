import type { Command } from './command.ts';
import { stepLabel } from './step-label.ts';

export const editUndo: Command = {
  id: 'edit.undo',
  label: '되돌리기',
  says: (session) => stepLabel(session, '되돌리기', session.getState().undoLabel),
  shortcut: 'Ctrl+Z',
  enabled: (session) => session.getState().undoLabel !== null || session.getState().save.kind === 'saving',
  run: (session) => session.undo(),
};
