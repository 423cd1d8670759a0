import { changeRate, type RateRounding } from '#shared/drafting/derive.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';
import type { GridRow } from '../../grid/types.ts';
import type { ListRecord } from '../../store/rows.ts';
import { shortTime } from '../../ui/short-time.ts';
import { departmentOf, type GroupKey, korean, noSum, sumColumn } from './filter.ts';
import type { RecordState } from './record-state.ts';

export const groupRowId = (name: string): string => `group:${name}`;
export const isGroupRow = (id: string): boolean => id.startsWith('group:');

const count = (records: readonly ListRecord[]) => `${records.length.toLocaleString('ko-KR')}건`;

/** The sums of some records, or why there are none, as the cells of a row. */
function sums(records: readonly ListRecord[], rate: RateRounding): GridRow['cells'] {
  if (noSum(records) !== null) return {};
  const prior = sumColumn(records, 'prior');
  const current = sumColumn(records, 'current');
  return { prior, current, change: sumColumn(records, 'change'), rate: changeRate(prior, current, rate) };
}

/** The row under the list. Records of several rules are summed by the office's. */
export function totalRow(shown: readonly ListRecord[], rate: RateRounding): GridRow {
  const why = noSum(shown);
  const title = why === null ? `합계 ${count(shown)}` : `${count(shown)} · ${why}`;
  return { id: 'total', readOnly: true, cells: { title, ...sums(shown, rate) } };
}

function recordRow(record: ListRecord, picked: boolean, state: RecordState | undefined): GridRow {
  const { id, fiscalYear, edition, departments, title, prior, current, change, updatedAt } = record;
  return {
    id,
    cells: {
      picked: picked ? '☑' : '☐',
      fiscalYear: `${fiscalYear}`,
      edition,
      department: departments.join(', '),
      title,
      prior,
      current,
      change,
      rate: changeRate(prior, current, roundingOf(record).rate),
      state: state?.text ?? '',
      updatedAt: shortTime(updatedAt),
    },
    ...(state?.mark ? { marks: { state: state.mark } } : {}),
    ...(picked ? { className: 'picked-row' } : {}),
  };
}

export interface RowsInput {
  readonly shown: readonly ListRecord[];
  readonly group: GroupKey;
  readonly folded: ReadonlySet<string>;
  readonly picked: ReadonlySet<string>;
  readonly rate: RateRounding;
  readonly stateOf: (id: string) => RecordState | undefined;
}

/** The rows of the list; grouped, each group under a row with its sums. */
export function listRows({ shown, group, folded, picked, rate, stateOf }: RowsInput): GridRow[] {
  const rowOf = (record: ListRecord) => recordRow(record, picked.has(record.id), stateOf(record.id));
  if (group === null) return shown.map(rowOf);
  const groups = Map.groupBy(shown, (record) =>
    group === 'year' ? `${record.fiscalYear}년` : departmentOf(record) || '부서 없음',
  );
  const names = [...groups.keys()].sort(korean.compare);
  if (group === 'year') names.reverse();
  return names.flatMap((name) => {
    const records = groups.get(name) ?? [];
    const id = groupRowId(name);
    const all = records.every((record) => picked.has(record.id));
    const summed = noSum(records) === null;
    const head: GridRow = {
      id,
      level: 0,
      hasChildren: true,
      folded: folded.has(id),
      readOnly: true,
      className: 'group-row',
      cells: {
        picked: all ? '☑' : '☐',
        title: `${name} ${count(records)}${summed ? '' : ' (합계 없음)'}`,
        ...sums(records, rate),
      },
    };
    return [head, ...records.map((record) => ({ ...rowOf(record), level: 1 }))];
  });
}

/** The records of a group's row. */
export function membersOf(rows: readonly GridRow[], groupId: string): string[] {
  const at = rows.findIndex(({ id }) => id === groupId);
  const end = rows.findIndex(({ level }, index) => index > at && level === 0);
  return at < 0 ? [] : rows.slice(at + 1, end < 0 ? undefined : end).map(({ id }) => id);
}
