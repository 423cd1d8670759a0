import { defaultOffice, type OfficeCover } from '#shared/records/office/office.ts';
import type { Project } from '#shared/records/project/project.ts';
import type { ProjectRow } from '#shared/records/project/project-row.ts';
import type { Book, Cover } from '../model/document.ts';
import { buildProjectPart } from './explanation/project-part.ts';

/** Several 세부사업 as one document; with a cover it is a book, which has contents too. */
export function buildBook(projects: readonly Project[], cover: Cover | null): Book {
  const parts = projects.map(buildProjectPart);
  return { title: cover?.title ?? parts[0]?.title ?? '', cover, parts };
}

/** What the cover takes from each 세부사업; the list of projects has it without their bodies. */
export type CoverFacts = Pick<ProjectRow, 'fiscalYear' | 'bureau' | 'departments'>;

function coverFacts({ fiscalYear, contacts }: Project): CoverFacts {
  return {
    fiscalYear,
    bureau: contacts.find(({ bureau }) => bureau !== '')?.bureau ?? '',
    departments: contacts.map(({ department }) => department).filter((department) => department !== ''),
  };
}

/** The one name that all have, or none. */
function sharedName(names: ReadonlySet<string>): string {
  const [name = ''] = names;
  return names.size === 1 ? name : '';
}

/**
 * The cover of a book: the office's title, the latest 회계연도, and the office's 부서, or, where it names none, the
 * 실·국 and the 부서 where all share one. `date` (작성일) is the caller's, since the core has no clock.
 */
export function coverFrom(facts: readonly CoverFacts[], date: string, usual: OfficeCover = defaultOffice.cover): Cover {
  const bureau = sharedName(new Set(facts.map((each) => each.bureau)));
  const department = sharedName(new Set(facts.flatMap(({ departments }) => departments)));
  return {
    title: usual.title,
    fiscalYear: facts.reduce((latest, { fiscalYear }) => Math.max(latest, fiscalYear), 0),
    department: usual.department || `${bureau} ${department}`.trim(),
    date,
  };
}

/** The cover that whole records give: `coverFrom`, for who has them. */
export function coverOf(projects: readonly Project[], date: string, usual?: OfficeCover): Cover {
  return coverFrom(projects.map(coverFacts), date, usual);
}
