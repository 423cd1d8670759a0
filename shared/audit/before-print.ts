import { defaultOffice } from '#shared/records/office/office.ts';
import type { Project } from '#shared/records/project/project.ts';
import { check } from './check.ts';
import type { Finding } from './finding.ts';

/**
 * What an officer must know before these are printed: the errors of each page by itself, each with the name of its
 * 세부사업 in front. Warnings and what other years say are the audit's.
 */
export function beforePrint(projects: readonly Project[]): Finding[] {
  return projects.flatMap((project) =>
    check({ project, others: [], office: defaultOffice })
      .findings.filter(({ severity }) => severity === 'error')
      .map((finding) => ({ ...finding, message: `‘${project.title}’: ${finding.message}` })),
  );
}
