import { diffJson } from '#shared/diff/diff.ts';
import { type Office, officeId } from '#shared/records/office/office.ts';
import type { Session } from './session.ts';

/** Changes the office's record, which is made with its first change. It can be undone like any other. */
export async function changeOffice(session: Session, label: string, change: (office: Office) => Office): Promise<void> {
  const { store } = session.services;
  const before = store.office();
  const after = change(before);
  const patches = diffJson(before, after);
  if (patches.length === 0) return;
  const name = { of: 'office', id: officeId } as const;
  const kept = await store.read(name.of, name.id);
  if (kept.ok) await session.commit({ kind: 'edited', ...name, patches }, label, 'typed');
  else await session.commit({ kind: 'added', ...name, record: after, importedFrom: null }, label, 'new');
}
