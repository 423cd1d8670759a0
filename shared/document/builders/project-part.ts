import type { Project } from '#shared/records/project.ts';
import type { Block, DocumentPart, SectionId } from '../document.ts';
import { costingTable, summaryTable } from './budget.ts';
import { contactsTable, overviewTable } from './overview.ts';
import { achievementsTable, scheduleTable, settlementsTable } from './results.ts';
import { toTextLines } from './text-lines.ts';

function heading(section: SectionId, text: string): Block {
  return { kind: 'heading', section, text };
}

function textSection(section: SectionId, text: string, lines: readonly string[]): Block[] {
  return [heading(section, text), { kind: 'lines', section, lines: toTextLines(lines) }];
}

/**
 * One 세부사업 as the 사업별 설명서, in the order and the wording of the seed's form (form.md). Amounts are shown in
 * 천원; a section without data still prints its heading and heads. Never fails on a valid record.
 */
export function buildProjectPart(project: Project): DocumentPart {
  const { overview, contacts, notes, summary, costing, description, schedule } = project;
  const blocks: Block[] = [
    { kind: 'title', section: 'title', text: project.title },
    { kind: 'chapter', number: 1, text: '기본 현황' },
    heading('overview', '사업개요'),
    overviewTable(overview),
    heading('contacts', '사업 담당자'),
    contactsTable(contacts),
    ...notes.map((text): Block => ({ kind: 'note', text })),
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
    achievementsTable(project.achievements),
    ...textSection('expectedEffects', '향후 기대효과', project.expectedEffects),
    { kind: 'chapter', section: 'settlements', number: 5, text: '최근 3년 결산 현황' },
    settlementsTable(project.settlements),
  ];
  return { title: project.title, fiscalYear: project.fiscalYear, blocks };
}
