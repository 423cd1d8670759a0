import { always, type Command } from './command.ts';

export const fileImport: Command = {
  id: 'file.import',
  label: '설명서 불러오기',
  shortcut: 'Ctrl+O',
  enabled: always,
  run: (session) => session.showDialog({ kind: 'import' }),
};
