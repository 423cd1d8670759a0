import type { GridColumn } from '../../grid/types.ts';
import { type ListView, type SortKey, sortKeys } from './filter.ts';

const base: readonly GridColumn[] = [
  { id: 'picked', label: '☐', kind: 'text', width: 40, editable: false, pressed: true },
  { id: 'fiscalYear', label: '연도', kind: 'text', width: 66, editable: false },
  { id: 'edition', label: '차수', kind: 'text', width: 80, editable: false },
  { id: 'department', label: '부서', kind: 'text', width: 140, editable: false },
  { id: 'title', label: '사업명', kind: 'text', width: 280, minWidth: 200, flex: 1, editable: false },
  { id: 'state', label: '상태', kind: 'text', width: 132, editable: false },
  { id: 'prior', label: '전년 (A)', kind: 'amount', width: 124, editable: false },
  { id: 'current', label: '올해 (B)', kind: 'amount', width: 124, editable: false },
  { id: 'change', label: '증감 (B-A)', kind: 'amount', width: 124, editable: false },
  { id: 'rate', label: '증감률 %', kind: 'rate', width: 80, editable: false },
  { id: 'updatedAt', label: '고친 때', kind: 'text', width: 122, editable: false },
];

const isSortKey = (id: string): id is SortKey => sortKeys.some((key) => key === id);

/** The columns with their heads as they are sorted; in groups the name, which carries the tree, comes first. */
export function listColumns({ sort, group }: ListView, allPicked: boolean): readonly GridColumn[] {
  const columns = base.map((column): GridColumn => {
    if (column.id === 'picked') return { ...column, label: allPicked ? '☑' : '☐' };
    if (!isSortKey(column.id)) return column;
    if (column.id !== sort.key) return { ...column, sorted: 'no' };
    return { ...column, label: `${column.label} ${sort.down ? '▼' : '▲'}`, sorted: sort.down ? 'down' : 'up' };
  });
  if (group === null) return columns;
  const at = (id: string) => columns.filter((column) => column.id === id);
  return [...at('picked'), ...at('title'), ...columns.filter(({ id }) => id !== 'picked' && id !== 'title')];
}
