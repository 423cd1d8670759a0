import { josa } from '#shared/hangul/josa.ts';
import { type Command, hasTarget, targetIds } from './command.ts';

/** Asks nothing: it can be undone, also tomorrow. */
export const fileDelete: Command = {
  id: 'file.delete',
  label: '사업 지우기',
  enabled: hasTarget,
  run: async (session) => {
    await session.settle();
    const { store } = session.services;
    const ids = targetIds(session);
    const changes = ids.map((id) => ({ kind: 'removed', of: 'project', id }) as const);
    const titles = store.list().filter((record) => ids.includes(record.id));
    const label = titles.length === 1 ? `‘${titles[0]?.title}’ 지우기` : `사업 ${titles.length}건 지우기`;
    if (session.getState().openId) await session.close();
    if (!(await session.commit({ kind: 'batch', changes }, label, 'delete'))) return;
    session.choose([]);
    session.notify({
      severity: 'info',
      text: `${josa(label, '을/를')} 했습니다. 되돌리기(Ctrl+Z)로 되살릴 수 있습니다.`,
    });
  },
};
