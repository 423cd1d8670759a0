import { readyText, searchAmong } from '#shared/hangul/search.ts';
import { sumWon, type Won } from '#shared/money/won.ts';
import { editionRank } from '#shared/records/project/edition.ts';
import type { ListRecord } from '../../store/rows.ts';

/** What the heads of the list sort by. */
export const sortKeys = [
  'fiscalYear',
  'edition',
  'department',
  'title',
  'prior',
  'current',
  'change',
  'updatedAt',
] as const;
export type SortKey = (typeof sortKeys)[number];

export interface ListSort {
  readonly key: SortKey;
  readonly down: boolean;
}

export type GroupKey = 'department' | 'year' | null;

/** How the list is looked at. `year` `null`: all years. */
export interface ListView {
  readonly year: number | null;
  readonly edition: string | null;
  readonly department: string | null;
  readonly search: string;
  readonly sort: ListSort;
  readonly group: GroupKey;
}

/** Names in dictionary order, the numbers in them by their value. */
export const korean = new Intl.Collator('ko', { numeric: true });
const byDepartment = (a: ListRecord, b: ListRecord) => korean.compare(departmentOf(a), departmentOf(b));
const byTitle = (a: ListRecord, b: ListRecord) => korean.compare(a.title, b.title);

/** The department of a record is that of its first contact. */
export function departmentOf({ departments }: ListRecord): string {
  return departments[0] ?? '';
}

type Order = (a: ListRecord, b: ListRecord) => number;

const order: Record<Exclude<SortKey, 'prior' | 'current' | 'change'>, Order> = {
  fiscalYear: (a, b) => a.fiscalYear - b.fiscalYear,
  edition: (a, b) => a.fiscalYear - b.fiscalYear || editionRank(a.edition) - editionRank(b.edition),
  department: byDepartment,
  title: byTitle,
  updatedAt: (a, b) => (a.updatedAt < b.updatedAt ? -1 : a.updatedAt > b.updatedAt ? 1 : 0),
};

/** What is not stated comes last, whichever way. */
function compareAmounts(a: Won | null, b: Won | null, turn: 1 | -1): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return turn * (a - b);
}

function orderOf({ key, down }: ListSort): Order {
  const turn = down ? -1 : 1;
  if (key === 'prior' || key === 'current' || key === 'change') return (a, b) => compareAmounts(a[key], b[key], turn);
  return (a, b) => turn * order[key](a, b);
}

/** Amounts and times are looked at from the largest, names from the first. */
export function sortBy(key: SortKey, before: ListSort): ListSort {
  if (key === before.key) return { key, down: !before.down };
  return { key, down: !['edition', 'department', 'title'].includes(key) };
}

const titleOf = readyText((record: ListRecord) => record.title);

/** The records the view leaves, in its order; equal ones the newest year first, then by department and name. */
export function filterList(records: readonly ListRecord[], view: ListView): ListRecord[] {
  const { year, edition, department, search } = view;
  const asked = records.filter(
    (record) =>
      (year === null || record.fiscalYear === year) &&
      (edition === null || record.edition === edition) &&
      (department === null || record.departments.includes(department)),
  );
  const first = orderOf(view.sort);
  return searchAmong(search, asked, titleOf).toSorted(
    (a, b) =>
      first(a, b) || b.fiscalYear - a.fiscalYear || byDepartment(a, b) || byTitle(a, b) || (a.id < b.id ? -1 : 1),
  );
}

/** The choices the filter offers: the newest year first, editions in their order, departments in dictionary order. */
export function choices(records: readonly ListRecord[], year: number | null) {
  const inYear = records.filter(({ fiscalYear }) => year === null || fiscalYear === year);
  return {
    years: [...new Set(records.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a),
    editions: [...new Set(inYear.map(({ edition }) => edition))].sort((a, b) => editionRank(a) - editionRank(b)),
    departments: [...new Set(records.flatMap(({ departments }) => departments))].sort(korean.compare),
  };
}

/** Σ of a column over the records, 원; "not stated" counts as nothing. */
export function sumColumn(records: readonly ListRecord[], column: 'prior' | 'current' | 'change'): Won {
  return sumWon(records.map((record) => record[column] ?? (0 as Won)));
}

/** Why these have no sum: amounts of several years, or of several editions of one, are not added up. */
export function noSum(records: readonly ListRecord[]): string | null {
  if (records.some(({ fiscalYear }) => fiscalYear !== records[0]?.fiscalYear))
    return '연도가 섞여 합계를 내지 않습니다';
  if (records.some(({ edition }) => edition !== records[0]?.edition)) return '차수가 섞여 합계를 내지 않습니다';
  return null;
}
