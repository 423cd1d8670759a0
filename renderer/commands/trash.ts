import { josa } from '#shared/hangul/josa.ts';
import type { ChangeRequest } from '#shared/journal/request.ts';
import type { Session } from '../session/session.ts';
import { always, type Command } from './command.ts';

/** What was deleted, to be brought back or emptied. */
export const viewTrash: Command = {
  id: 'view.trash',
  label: '휴지통',
  enabled: always,
  run: (session) => session.showDialog({ kind: 'trash' }),
};

const name = (id: string) => ({ of: 'project', id }) as const;

/** How an act on several projects is called: by its title where it is one. */
function called(session: Session, ids: readonly string[], verb: string): string {
  const { store } = session.services;
  const titles = [...store.list(), ...store.trash().map(({ row }) => row)].filter(({ id }) => ids.includes(id));
  return ids.length === 1 ? `‘${titles[0]?.title}’ ${verb}` : `사업 ${ids.length.toLocaleString('ko-KR')}건 ${verb}`;
}

/** Puts projects into 휴지통. It asks nothing: they stay there until it is emptied. */
export async function putIntoTrash(session: Session, ids: readonly string[]): Promise<void> {
  const label = called(session, ids, '지우기');
  const change: ChangeRequest = { kind: 'batch', changes: ids.map((id) => ({ kind: 'removed', ...name(id) })) };
  const seq = await session.commit(change, label, 'delete');
  if (seq === false) return;
  session.choose([]);
  session.offerUndo(`${josa(label, '을/를')} 했습니다. 휴지통에서 언제든 되살릴 수 있습니다.`, seq);
}

/** Brings projects back as they left: under the same id, with their history and their own steps. */
export async function restoreFromTrash(session: Session, ids: readonly string[]): Promise<boolean> {
  const label = called(session, ids, '되살리기');
  const changes = ids.map((id) => ({ kind: 'restored', ...name(id) }) as const);
  const seq = await session.commit({ kind: 'batch', changes }, label, 'restore');
  if (seq === false) return false;
  session.show({ kind: 'batch', changes });
  session.offerUndo(`${josa(label, '을/를')} 했습니다.`, seq);
  return true;
}

/** Takes everything in 휴지통 away for good. */
export async function emptyTrash(session: Session): Promise<boolean> {
  if (!(await session.settle())) return false;
  const { store } = session.services;
  const emptied = await store.emptyTrash(store.trash().map(({ row }) => row.id));
  session.refreshUndo();
  if (!emptied.ok) session.notify({ severity: 'error', text: emptied.error.message });
  else {
    const count = emptied.value.ids.length.toLocaleString('ko-KR');
    session.notify({ severity: 'info', text: `휴지통의 사업 ${count}건을 아주 지웠습니다.` });
  }
  return emptied.ok;
}
