import type { Project } from '#shared/records/project/project.ts';
import type { Finding } from './finding.ts';
import { costIsSummary } from './rules/b02-cost-is-summary.ts';

/** What an officer must know before these are printed: figures of a page that contradict each other. */
export function beforePrint(projects: readonly Project[]): Finding[] {
  return projects.map(costIsSummary).filter((finding) => finding !== null);
}
