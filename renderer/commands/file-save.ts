import { always, type Command } from './command.ts';

/** Everything is saved as it is typed; the key that hands reach for enters the open cell and says so. */
export const fileSave: Command = {
  id: 'file.save',
  label: '지금 저장',
  shortcut: 'Ctrl+S',
  enabled: always,
  run: async (session) => {
    if (!session.enter()) return;
    session.retrySaving();
    if (await session.settle())
      session.notify({ severity: 'info', text: '저장되어 있습니다. 적는 대로 저절로 저장됩니다.' });
  },
};
