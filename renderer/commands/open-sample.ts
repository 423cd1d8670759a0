import sample from '#assets/samples/sample-2024-workshop-hub.txt?raw';
import { newborn } from '../session/newborn.ts';
import type { Session } from '../session/session.ts';

/** Brings in the made-up sample through the same importer as any document, and opens it. */
export async function openSample(session: Session): Promise<void> {
  const { readFile, store } = session.services;
  const bytes = new TextEncoder().encode(sample);
  const read = await readFile('예시.txt', bytes, new AbortController().signal);
  if (!read.ok) return session.notify({ severity: 'error', text: read.error.message });
  const [project] = read.value.projects;
  if (!project) return;
  const id = store.newId();
  const done = await session.commit(
    { kind: 'added', of: 'project', id, record: newborn(session, project), importedFrom: '예시' },
    '예시 열기',
    'import',
  );
  if (done) await session.open(id);
}
