import type { Cover } from '#shared/document/model/document.ts';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import type { Project } from '#shared/records/project/project.ts';
import { makeBook } from '../../commands/make-book.ts';
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
 * Asks where to, calls `begun`, and makes the book there while other work goes on. `signal` ends it up to then: nothing
 * more is made, said or shown.
 */
export async function saveBook(
  session: Session,
  { ids, cover, standard }: BookOrder,
  signal: AbortSignal,
  begun: () => void,
): Promise<void> {
  const projects = await load(session, ids, signal);
  if (projects) await makeBook(session, 'save', projects, { cover, standard, signal, begun });
}
