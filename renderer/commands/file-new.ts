import { emptyProject } from '#shared/records/project/empty-project.ts';
import { newborn } from '../session/newborn.ts';
import { always, type Command } from './command.ts';

/** The budget drafted in a year is the next year's; an existing list's latest year is the better guess. */
function likelyYear(years: readonly number[], now: number): number {
  return years.length > 0 ? Math.max(...years) : new Date(now).getFullYear() + 1;
}

export const fileNew: Command = {
  id: 'file.new',
  label: '새 사업',
  shortcut: 'Ctrl+Alt+N',
  enabled: always,
  run: async (session) => {
    const { store, now } = session.services;
    const year = likelyYear(
      store.list().map((record) => record.fiscalYear),
      now(),
    );
    const record = newborn(session, emptyProject('새 사업', year));
    const id = store.newId();
    const done = await session.commit(
      { kind: 'added', of: 'project', id, record, importedFrom: null },
      '새 사업',
      'new',
    );
    if (done) await session.open(id, true);
  },
};
