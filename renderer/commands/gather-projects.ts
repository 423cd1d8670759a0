import { cutText, safeFileName } from '#shared/files/file-name.ts';
import type { Project } from '#shared/records/project/project.ts';
import type { Session } from '../session/session.ts';
import { targetIds } from './command.ts';

/** The bodies of the projects a command is about, as they stand on the screen; `null` after a shown failure. */
export async function gatherProjects(session: Session): Promise<readonly Project[] | null> {
  await session.settle();
  const { openId, project } = session.getState();
  const projects: Project[] = [];
  for (const id of targetIds(session)) {
    if (id === openId && project) {
      projects.push(project);
      continue;
    }
    const loaded = await session.services.store.load(id);
    if (!loaded.ok) {
      session.notify({ severity: 'error', text: loaded.error.message });
      return null;
    }
    projects.push(loaded.value);
  }
  return projects;
}

/** The most of a title in a file name, in UTF-16 units. */
const longestTitle = 80;

/** A file name from a title: characters that Windows refuses become spaces, and it stays under every system's limit. */
export function fileNameOf(projects: readonly Project[], ending: string): string {
  const first = projects[0];
  const base = first ? `${first.fiscalYear} ${first.title}` : '살림';
  const more = projects.length > 1 ? ` 외 ${projects.length - 1}건` : '';
  const plain = base.replace(/[<>:"/\\|?*\p{Cc}\s]+/gu, ' ').trim();
  return safeFileName(`${cutText(plain, longestTitle - more.length)}${more}`, [ending], 'any');
}
