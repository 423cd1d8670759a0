import { type Command, hasTarget, targetIds } from './command.ts';
import { putIntoTrash } from './trash.ts';

export const fileDelete: Command = {
  id: 'file.delete',
  label: '사업 지우기',
  enabled: hasTarget,
  run: async (session) => {
    if (!(await session.settle())) return;
    const ids = targetIds(session);
    if (session.getState().openId) await session.close();
    if (session.getState().openId === null) await putIntoTrash(session, ids);
  },
};
