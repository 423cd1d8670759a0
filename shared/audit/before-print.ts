import { defaultOffice } from '#shared/records/office/office.ts';
import type { Project } from '#shared/records/project.ts';
import type { Finding } from './finding.ts';
import { costIsSummary } from './rules/b02-cost-is-summary.ts';

/** What an officer must know before these are printed: figures of a page that contradict each other. */
export function beforePrint(projects: readonly Project[]): Finding[] {
  return projects.flatMap((project) => {
    const found = costIsSummary.check({ project, others: [], office: defaultOffice });
    if ('needs' in found) return [];
    return found.map((finding) => ({ ...finding, message: `‘${project.title}’: ${finding.message}` }));
  });
}
