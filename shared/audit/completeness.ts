import { type Project, settlementColumns } from '#shared/records/project/project.ts';

/** A part of the form that is to be written. */
export interface Part {
  /** A path into the record. */
  readonly at: string;
  readonly label: string;
  readonly written: boolean;
}

const hasWords = (lines: readonly string[]): boolean => lines.some((line) => line.trim() !== '');

/** A 세부사업 that had no budget the year before has done and settled nothing yet. */
function isNew({ summary }: Project): boolean {
  return (summary.total.prior.amount ?? 0) === 0;
}

/**
 * The parts of the form and whether each is written (A1 of SPEC.md): it says what is blank, never whether what stands
 * there is right. 추진실적 and 결산 of a new 세부사업 are asked for only where something stands there.
 */
export function partsOf(project: Project): readonly Part[] {
  const { title, overview, contacts, summary, costing, description, schedule, achievements, settlements } = project;
  const done = achievements.some(({ items }) => hasWords(items));
  const settled = settlements.some((row) => settlementColumns.some((column) => row[column].amount !== null));
  const named = contacts.some(({ department, officer }) => department !== '' && officer.name !== '');
  const part = (at: string, label: string, written: boolean): Part => ({ at, label, written });
  return [
    part('title', '사업명', title.trim() !== ''),
    part('overview.account', '회계', overview.account !== ''),
    part('overview.period', '사업기간', overview.period.checked.length > 0 || overview.period.text.trim() !== ''),
    part('overview.content', '사업개요의 사업내용', hasWords(overview.content)),
    part('overview.cost.total', '사업비', overview.cost.total !== null),
    part('contacts', '사업 담당자', named),
    part('summary', '예산 총괄', summary.lines.length > 0 && summary.total.current.amount !== null),
    part(
      'costing',
      '산출근거',
      costing.some(({ items }) => items.length > 0),
    ),
    part('description.purpose', '사업목적', hasWords(description.purpose)),
    part('description.legalBasis', '사업근거', hasWords(description.legalBasis)),
    part('description.content', '사업내용', hasWords(description.content)),
    part('description.history', '추진경위', hasWords(description.history)),
    part('schedule', '추진일정', schedule.rows.length > 0),
    ...(isNew(project) && !done ? [] : [part('achievements', '최근 3년 추진실적', done)]),
    part('expectedEffects', '향후 기대효과', hasWords(project.expectedEffects)),
    ...(isNew(project) && !settled ? [] : [part('settlements', '최근 3년 결산', settled)]),
  ];
}
