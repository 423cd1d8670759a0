import type { AmountUnit } from '#shared/money/unit.ts';
import type { ListRecord } from '../../store/rows.ts';
import { choices, type GroupKey, type ListView } from './filter.ts';

interface ListFilterProps {
  readonly records: readonly ListRecord[];
  readonly view: ListView;
  readonly change: (part: Partial<ListView>) => void;
  readonly unit: AmountUnit;
}

const groups: readonly (readonly [string, string])[] = [
  ['', '묶지 않음'],
  ['department', '부서로 묶기'],
  ['year', '연도로 묶기'],
];

/** Which projects the list shows, and in which groups. */
export function ListFilter({ records, view, change, unit }: ListFilterProps) {
  const offered = choices(records, view.year);
  return (
    <search className="list-filter">
      <input
        className="field"
        type="search"
        aria-label="사업명 찾기 (초성도 됩니다)"
        placeholder="사업명 찾기 — 초성도 됩니다 (ㅈㅈㅎㅂ)"
        value={view.search}
        onChange={(event) => change({ search: event.target.value })}
      />
      <select
        className="field"
        aria-label="회계연도"
        value={view.year ?? ''}
        onChange={(event) =>
          change({ year: event.target.value === '' ? null : Number(event.target.value), edition: null })
        }
      >
        {offered.years.map((year) => (
          <option key={year} value={year}>
            {year}년
          </option>
        ))}
        <option value="">모든 연도</option>
      </select>
      {offered.editions.length > 1 ? (
        <select
          className="field"
          aria-label="차수"
          value={view.edition ?? ''}
          onChange={(event) => change({ edition: event.target.value || null })}
        >
          <option value="">모든 차수</option>
          {offered.editions.map((edition) => (
            <option key={edition}>{edition}</option>
          ))}
        </select>
      ) : null}
      <select
        className="field"
        aria-label="부서"
        value={view.department ?? ''}
        onChange={(event) => change({ department: event.target.value || null })}
      >
        <option value="">모든 부서</option>
        {offered.departments.map((department) => (
          <option key={department}>{department}</option>
        ))}
      </select>
      <select
        className="field"
        aria-label="묶기"
        value={view.group ?? ''}
        onChange={(event) => change({ group: (event.target.value || null) as GroupKey })}
      >
        {groups.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <span className="unit">(단위 : {unit}, %)</span>
    </search>
  );
}
