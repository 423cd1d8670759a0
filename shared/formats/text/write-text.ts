import type { Achievement, Project } from '#shared/records/project/project.ts';
import { cellLines } from './items.ts';
import { emptyMark, newGroupMark, takeUnsureMark, unreadMark, unsureMark } from './markers.ts';
import { escapeText } from './shield.ts';
import { writeCells, writeNarrative } from './write/text-lines.ts';
import { writeCosting, writeSchedule, writeSettlements, writeSummary } from './write/write-budget.ts';
import { writeContacts, writeOverview, writeTitle } from './write/write-front.ts';
import { printYear } from './years.ts';

/**
 * Prints records as the official document in the text shape of the form, one after another. Reading it back gives
 * equal records: an amount that is no whole number of 천원 is printed in 원, and a text that would be taken for
 * structure is quoted (shield.ts, markers.ts); an ordinary document has no quoting in it.
 */
export function writeText(projects: readonly Project[]): string {
  return projects.map((project) => `${writeProject(project).join('\n')}\n`).join('\n');
}

function section(heading: string, lines: readonly string[]): string[] {
  return [heading, '', ...writeNarrative(lines), ...(lines.length > 0 ? [''] : [])];
}

function writeAchievements(achievements: readonly Achievement[]): string[] {
  const lines = achievements.flatMap(({ year, items }, at) => {
    const [first, ...more] = writeCells(items, cellLines);
    const again = achievements[at - 1]?.year === year ? newGroupMark : '';
    return [`${again}${printYear(year)}년도\t${first ?? ''}`, ...more.map((item) => `\t${item}`)];
  });
  return ['□ 최근 3년 추진실적', '', ...lines, ''];
}

/** What a text could not tell for sure; where values of other files came from is not a text's to say. */
function unsureLines({ source }: Project): string[] {
  return Object.entries(source ?? {}).flatMap(([path, { line, sure, ...others }]) =>
    sure === false && line !== undefined && Object.keys(others).length === 0 && takeUnsureMark(unsureMark(path, line))
      ? [unsureMark(path, line)]
      : [],
  );
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
    ...unsureLines(project),
    ...project.unread.map(({ line, text }) => `${unreadMark(line)}${text === '' ? emptyMark : escapeText(text)}`),
  ];
}
