import type { Cover } from '#shared/document/model/document.ts';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import type { Project } from '#shared/records/project/project.ts';
import { makePdf } from '../../commands/make-pdf.ts';
import { saveBytes } from '../../commands/save-bytes.ts';
import type { Session } from '../../session/session.ts';

export interface BookOrder {
  readonly ids: readonly string[];
  readonly cover: Cover;
  readonly standard: PdfStandard;
}

async function load(session: Session, ids: readonly string[], signal: AbortSignal): Promise<Project[] | null> {
  const projects: Project[] = [];
  for (const id of ids) {
    const loaded = await session.services.store.load(id);
    if (signal.aborted) return null;
    if (!loaded.ok) {
      session.notify({ severity: 'error', text: loaded.error.message });
      return null;
    }
    projects.push(loaded.value);
  }
  return projects;
}

/**
 * Makes the book, calls `made`, and shows the Save dialog. Once `signal` is aborted nothing more is made, said or
 * shown.
 */
export async function saveBook(
  session: Session,
  { ids, cover, standard }: BookOrder,
  signal: AbortSignal,
  made: () => void,
): Promise<void> {
  const projects = await load(session, ids, signal);
  const pdf = projects && (await makePdf(session, projects, { cover, standard, signal }));
  if (!pdf) return;
  made();
  await saveBytes(session, { suggestedName: pdf.name, bytes: pdf.bytes, kind: { label: 'PDF', endings: ['pdf'] } });
}
