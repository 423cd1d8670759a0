import { always, type Command } from './command.ts';

/** Back through the places, by the page's own history: what a browser's Back does. */
export const viewBack: Command = {
  id: 'view.back',
  label: '뒤로 (앞서 있던 곳으로)',
  shortcut: 'Alt+Left',
  enabled: always,
  run: () => window.history.back(),
};

export const viewForward: Command = {
  id: 'view.forward',
  label: '앞으로 (뒤로 오기 전 곳으로)',
  shortcut: 'Alt+Right',
  enabled: always,
  run: () => window.history.forward(),
};
