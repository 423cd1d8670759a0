import type { Achievement, Project } from '#shared/records/project.ts';
import { emptyMark, unreadMark } from './markers.ts';
import { escapeText } from './shield.ts';
import { writeLine } from './write/text-lines.ts';
import { writeCosting, writeSchedule, writeSettlements, writeSummary } from './write/write-budget.ts';
import { writeContacts, writeOverview, writeTitle } from './write/write-front.ts';

/**
 * Prints records as the official document in the text shape of the form, one after another. Reading it back gives
 * equal records: an amount that is no whole number of 천원 is printed in 원, and a text that would be taken for
 * structure is quoted (shield.ts, markers.ts); an ordinary document has no quoting in it.
 */
export function writeText(projects: readonly Project[]): string {
  return projects.map((project) => `${writeProject(project).join('\n')}\n`).join('\n');
}

function section(heading: string, lines: readonly string[]): string[] {
  return [heading, '', ...lines.map(writeLine), ...(lines.length > 0 ? [''] : [])];
}

function writeAchievements(achievements: readonly Achievement[]): string[] {
  const lines = achievements.flatMap(({ year, items }) => {
    const [first, ...more] = items.map(writeLine);
    return [`${year}년도\t${first ?? ''}`, ...more.map((item) => `\t${item}`)];
  });
  return ['□ 최근 3년 추진실적', '', ...lines, ''];
}

function writeProject(project: Project): string[] {
  const { description } = project;
  return [
    ...writeTitle(project),
    '',
    '1 기본 현황',
    '',
    ...writeOverview(project.overview),
    ...writeContacts(project.contacts, project.notes),
    '2 예산 설명',
    '',
    ...writeSummary(project.summary),
    ...writeCosting(project.costing, project.summary),
    '3 사업설명',
    '',
    ...section('□ 사업목적', description.purpose),
    ...section('□ 사업근거', description.legalBasis),
    ...section('□ 사업내용', description.content),
    ...section('□ 추진경위', description.history),
    ...writeSchedule(project.schedule),
    '4 사업 효과',
    '',
    ...writeAchievements(project.achievements),
    ...section('□ 향후 기대효과', project.expectedEffects),
    ...writeSettlements(project.settlements),
    ...project.unread.map(({ line, text }) => `${unreadMark(line)}${text === '' ? emptyMark : escapeText(text)}`),
  ];
}
