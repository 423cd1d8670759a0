import type { Project } from '#shared/records/project.ts';
import { targetIds } from './command.ts';
import type { Session } from './session.ts';

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

/** A file name from a title: characters that Windows refuses become spaces, and it stays under its path limit. */
export function fileNameOf(projects: readonly Project[], ending: string): string {
  const first = projects[0];
  const base = first ? `${first.fiscalYear} ${first.title}` : '살림';
  const more = projects.length > 1 ? ` 외 ${projects.length - 1}건` : '';
  const safe = [...`${base}${more}`].map((each) => (each < ' ' || '<>:"/\\|?*'.includes(each) ? ' ' : each)).join('');
  return `${safe.replace(/\s+/g, ' ').trim().slice(0, 80)}.${ending}`;
}
