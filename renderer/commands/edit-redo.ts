import type { Command } from './command.ts';
import { stepLabel } from './step-label.ts';

export const editRedo: Command = {
  id: 'edit.redo',
  label: '다시 하기',
  says: (session) => stepLabel(session, '다시 하기', session.getState().redoLabel),
  shortcut: 'Ctrl+Y',
  enabled: (session) => session.getState().redoLabel !== null,
  run: (session) => session.redo(),
};
