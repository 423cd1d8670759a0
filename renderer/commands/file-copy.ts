import { josa } from '#shared/hangul/josa.ts';
import type { AddRequest } from '#shared/journal/request.ts';
import { type Command, hasTarget, targetIds } from './command.ts';

export const fileCopy: Command = {
  id: 'file.copy',
  label: '사업 복사',
  shortcut: 'Ctrl+Shift+D',
  enabled: hasTarget,
  run: async (session) => {
    await session.settle();
    const { store } = session.services;
    const changes: AddRequest[] = [];
    for (const id of targetIds(session)) {
      const loaded = await store.load(id);
      if (!loaded.ok) return session.notify({ severity: 'error', text: loaded.error.message });
      const record = { ...loaded.value, title: `${loaded.value.title} (사본)` };
      changes.push({ kind: 'added', of: 'project', id: store.newId(), record, importedFrom: null });
    }
    const label = changes.length === 1 ? '사업 복사' : `사업 ${changes.length}건 복사`;
    const done = await session.commit({ kind: 'batch', changes }, label, 'copy');
    if (!done) return;
    // One copy is made to be worked on; several are a list.
    const [only, ...others] = changes;
    if (only?.id !== undefined && others.length === 0) await session.open(only.id, true);
    session.offerUndo(`${josa(label, '을/를')} 했습니다.`, done);
  },
};
