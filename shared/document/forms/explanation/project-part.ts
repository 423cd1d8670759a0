import type { Project } from '#shared/records/project/project.ts';
import type { Block, DocumentPart, SectionId } from '../../model/document.ts';
import { costingTable, summaryTable } from './budget.ts';
import { contactsTable, overviewTable } from './overview.ts';
import { achievementsTable, scheduleTable, settlementsTable } from './results.ts';
import { orderOf, toTextLines } from './text-lines.ts';

function heading(section: SectionId, text: string): Block {
  return { kind: 'heading', section, text };
}

/** Every list of text lines of a record: together they teach how its bullets stand. */
function textLists({ overview, notes, description, achievements, expectedEffects }: Project): (readonly string[])[] {
  const { purpose, legalBasis, content, history } = description;
  const items = achievements.map((achievement) => achievement.items);
  return [overview.content, notes, purpose, legalBasis, content, history, ...items, expectedEffects];
}

/**
 * One 세부사업 as the 사업별 설명서, in the order and the wording of the seed's form (shared/document/forms/SPEC.md). Amounts are shown in
 * 천원; a section without data still prints its heading and heads. Never fails on a valid record.
 */
export function buildProjectPart(project: Project): DocumentPart {
  const { overview, contacts, notes, summary, costing, description, schedule } = project;
  const above = orderOf(textLists(project));
  const textSection = (section: SectionId, text: string, lines: readonly string[]): Block[] => [
    heading(section, text),
    { kind: 'lines', section, lines: toTextLines(lines, above) },
  ];
  const noteLines = toTextLines(notes, above);
  const blocks: Block[] = [
    { kind: 'title', section: 'title', text: project.title },
    { kind: 'chapter', number: 1, text: '기본 현황' },
    heading('overview', '사업개요'),
    overviewTable(overview, above),
    heading('contacts', '사업 담당자'),
    contactsTable(contacts),
    ...(noteLines.length > 0 ? [{ kind: 'notes', lines: noteLines } as const] : []),
    { kind: 'chapter', number: 2, text: '예산 설명' },
    heading('summary', '예산 총괄'),
    summaryTable(summary),
    heading('costing', '산출근거'),
    costingTable(costing, summary.currentYear),
    { kind: 'chapter', number: 3, text: '사업설명' },
    ...textSection('purpose', '사업목적', description.purpose),
    ...textSection('legalBasis', '사업근거', description.legalBasis),
    ...textSection('content', '사업내용', description.content),
    ...textSection('history', '추진경위', description.history),
    heading('schedule', `${schedule.year}년도 추진일정`),
    scheduleTable(schedule),
    { kind: 'chapter', number: 4, text: '사업 효과' },
    heading('achievements', '최근 3년 추진실적'),
    achievementsTable(project.achievements, above),
    ...textSection('expectedEffects', '향후 기대효과', project.expectedEffects),
    { kind: 'chapter', section: 'settlements', number: 5, text: '최근 3년 결산 현황' },
    settlementsTable(project.settlements),
  ];
  return { title: project.title, fiscalYear: project.fiscalYear, blocks };
}
