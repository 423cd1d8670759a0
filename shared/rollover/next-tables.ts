import type { Won } from '#shared/money/won.ts';
import { emptyCell } from '#shared/records/project/empty-project.ts';
import type { Achievement, Schedule, Settlement } from '#shared/records/project/project.ts';
import type { SettlementCells } from '#shared/settlement/cells.ts';
import { eachColumn } from '#shared/settlement/cells.ts';

/** The rows of a year as they were; one empty row where there was none. */
function rowsOf<T extends { readonly year: number }>(
  rows: readonly T[],
  year: number,
  empty: (year: number) => T,
): readonly T[] {
  const kept = rows.filter((row) => row.year === year);
  return kept.length > 0 ? kept : [empty(year)];
}

const noDeeds = (year: number): Achievement => ({ year, items: [] });

/** RO9: 추진실적 of T−3 … T−1, the last year empty. */
export function nextAchievements(rows: readonly Achievement[], year: number): readonly Achievement[] {
  return [...rowsOf(rows, year - 3, noDeeds), ...rowsOf(rows, year - 2, noDeeds), noDeeds(year - 1)];
}

const notSettled = (year: number): Settlement => ({ year, ...eachColumn(() => emptyCell) });

/** RO10: 결산 of T−4 … T−2, the last made from its ledger; without one it is not stated. */
export function nextSettlements(
  rows: readonly Settlement[],
  year: number,
  made: SettlementCells | null,
): readonly Settlement[] {
  const last = made ? { year: year - 2, ...made } : notSettled(year - 2);
  return [...rowsOf(rows, year - 4, notSettled), ...rowsOf(rows, year - 3, notSettled), last];
}

/** RO8: 추진일정 with the texts of its rows; 계 is (B), when each amount is spent is not known yet. */
export function nextSchedule(schedule: Schedule, year: number, total: Won | null): Schedule {
  return { ...schedule, year, total, rows: schedule.rows.map((row) => ({ ...row, amount: null })) };
}
