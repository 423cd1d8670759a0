import { readyText, searchAmong } from '#shared/hangul/search.ts';
import { sumWon, type Won } from '#shared/money/won.ts';
import type { ListRecord } from '../../store/rows.ts';

export type SortKey = 'title' | 'department' | 'current' | 'change' | 'updatedAt';

export const sortLabels: Record<SortKey, string> = {
  title: '사업명',
  department: '부서',
  current: '올해 예산 큰 순',
  change: '증감 큰 순',
  updatedAt: '고친 때 새 순',
};

export interface ListFilter {
  readonly year: number | null;
  readonly department: string | null;
  readonly search: string;
  readonly sort: SortKey;
}

const korean = new Intl.Collator('ko', { numeric: true });
const size = (amount: Won | null) => Math.abs(amount ?? 0);

const order: Record<SortKey, (a: ListRecord, b: ListRecord) => number> = {
  title: (a, b) => korean.compare(a.title, b.title),
  department: (a, b) =>
    korean.compare(a.departments[0] ?? '', b.departments[0] ?? '') || korean.compare(a.title, b.title),
  current: (a, b) => size(b.current) - size(a.current),
  change: (a, b) => size(b.change) - size(a.change),
  updatedAt: (a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0),
};

const titleOf = readyText((record: ListRecord) => record.title);

/** The records the filter leaves, in its order. */
export function filterList(records: readonly ListRecord[], filter: ListFilter): ListRecord[] {
  const { year, department, search, sort } = filter;
  const asked = records.filter(
    (record) =>
      (year === null || record.fiscalYear === year) && (department === null || record.departments.includes(department)),
  );
  return searchAmong(search, asked, titleOf).toSorted((a, b) => order[sort](a, b) || (a.id < b.id ? -1 : 1));
}

/** The choices the filter offers, newest year first and departments in dictionary order. */
export function choices(records: readonly ListRecord[]): { years: number[]; departments: string[] } {
  const years = [...new Set(records.map((record) => record.fiscalYear))].sort((a, b) => b - a);
  const departments = [...new Set(records.flatMap((record) => record.departments))].sort(korean.compare);
  return { years, departments };
}

/** Σ of a column over the records, 원; "not stated" counts as nothing. */
export function sumColumn(records: readonly ListRecord[], column: 'prior' | 'current' | 'change'): Won {
  return sumWon(records.map((record) => record[column] ?? (0 as Won)));
}
