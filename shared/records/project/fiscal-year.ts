import { type Achievement, type Project, type Settlement, settlementColumns } from './project.ts';

const isBlankSettlement = (row: Settlement): boolean =>
  settlementColumns.every((column) => row[column].amount === null && row[column].national === null);

const isBlankAchievement = ({ items }: Achievement): boolean => items.length === 0;

/** Rows that hold nothing yet move with the year; what was done or settled in a year stays that year's. */
function moveBlank<T extends { readonly year: number }>(rows: readonly T[], by: number, isBlank: (row: T) => boolean) {
  return rows.every(isBlank) ? rows.map((row) => ({ ...row, year: row.year + by })) : rows;
}

/**
 * The project in another 회계연도: the years of (A), (B) and 추진일정 that agreed with the old one go along, and so do
 * 추진실적 and 결산 while they are still blank (T−3..T−1 and T−4..T−2).
 */
export function changeFiscalYear(project: Project, fiscalYear: number): Project {
  const by = fiscalYear - project.fiscalYear;
  if (by === 0) return project;
  const { summary, schedule } = project;
  const along = (year: number, expected: number) => (year === expected ? year + by : year);
  return {
    ...project,
    fiscalYear,
    summary: {
      ...summary,
      priorYear: along(summary.priorYear, project.fiscalYear - 1),
      currentYear: along(summary.currentYear, project.fiscalYear),
    },
    schedule: { ...schedule, year: along(schedule.year, project.fiscalYear) },
    achievements: moveBlank(project.achievements, by, isBlankAchievement),
    settlements: moveBlank(project.settlements, by, isBlankSettlement),
  };
}
