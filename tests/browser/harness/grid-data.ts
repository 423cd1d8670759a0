import type { GridColumn, GridRow } from '../../../renderer/grid/types.ts';

/** A table like the form's 통계목 table: names, two years, what is computed from them. */
export const ledgerColumns: readonly GridColumn[] = [
  { id: 'code', label: '번호', kind: 'code', width: 80, editable: true, pinned: 'left' },
  { id: 'name', label: '통계목', kind: 'text', width: 200, flex: 1, editable: true },
  { id: 'before', label: '전년도 예산', kind: 'amount', width: 130, editable: true },
  { id: 'now', label: '예산액', kind: 'amount', width: 130, editable: true },
  { id: 'change', label: '증감', kind: 'amount', width: 120, editable: false, computed: true },
  { id: 'rate', label: '증감률(%)', kind: 'rate', width: 90, editable: false, computed: true },
  { id: 'year', label: '연도', kind: 'code', width: 80, editable: true },
  { id: 'note', label: '비고', kind: 'multiline', width: 220, editable: true },
];

const names: readonly [string, string, number, number][] = [
  ['201-01', '사무관리비', 120_000_000, 135_500_000],
  ['201-03', '행사운영비', 48_000_000, 30_000_000],
  ['202-01', '국내여비', 12_400_000, 12_400_000],
  ['206-01', '재료비', 8_000_000, 9_250_000],
  ['307-05', '민간위탁금', 4_535_424_000, 3_448_969_000],
  ['308-13', '공기관등에대한경상적위탁사업비', 900_000_000, 1_100_000_000],
  ['401-01', '시설비', 0, 72_012_000],
  ['405-01', '자산및물품취득비', 25_000_000, 1_234_567],
];

function withChange(row: GridRow): GridRow {
  const before = Number(row.cells.before ?? 0);
  const change = Number(row.cells.now ?? 0) - before;
  const rate = before === 0 ? null : Math.round((change / before) * 100);
  return { ...row, cells: { ...row.cells, change, rate } };
}

export const recompute = (rows: readonly GridRow[]): GridRow[] => rows.map(withChange);

export const ledgerRows: readonly GridRow[] = recompute(
  names.map(([code, name, before, now], index) => ({
    id: `r${index}`,
    cells: {
      code,
      name,
      before,
      now,
      year: '2024',
      note: index === 4 ? '성과계약에 따라 줄었습니다.\n협약서 제5조' : '',
    },
    ...(index === 6 ? { marks: { now: { severity: 'error', message: '합계와 12,000원 다릅니다.' } as const } } : {}),
    ...(index === 7
      ? { marks: { now: { severity: 'attention', message: '천원으로 떨어지지 않습니다.' } as const } }
      : {}),
  })),
);

export const ledgerTotal: GridRow = {
  id: 'total',
  cells: { name: '합계', before: 5_648_824_000, now: 4_809_365_567 },
};

export const costingColumns: readonly GridColumn[] = [
  { id: 'label', label: '산출근거', kind: 'text', width: 300, flex: 1, editable: true },
  { id: 'formula', label: '산식', kind: 'text', width: 320, editable: true },
  { id: 'amount', label: '금액', kind: 'amount', width: 130, editable: ({ hasChildren }) => !hasChildren },
];

export const costingRows: readonly GridRow[] = [
  { id: 'a', level: 0, hasChildren: true, cells: { label: '사무관리비', formula: '', amount: 135_500_000 } },
  { id: 'b', level: 1, hasChildren: true, cells: { label: '○ 운영 수당', formula: '', amount: 35_500_000 } },
  { id: 'c', level: 2, cells: { label: '- 자문회의 참석', formula: '150,000원 × 10명 × 20회', amount: 30_000_000 } },
  { id: 'd', level: 2, cells: { label: '- 심사 수당', formula: '100,000원 × 5명 × 11회', amount: 5_500_000 } },
  { id: 'e', level: 1, hasChildren: true, folded: true, cells: { label: '○ 홍보', formula: '', amount: 100_000_000 } },
  { id: 'f', level: 2, cells: { label: '- 인쇄물', formula: '5,000원 × 20,000부', amount: 100_000_000 } },
  { id: 'g', level: 0, cells: { label: '국내여비', formula: '24,800원 × 500회', amount: 12_400_000 } },
];

/** A costing table of many lines, for scrolling and for the benchmark. */
export function manyRows(count: number): GridRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    cells: {
      code: `${201 + (index % 200)}-01`,
      name: `산출 항목 ${index + 1}`,
      before: (index + 1) * 1000,
      now: (index + 1) * 2000,
      change: (index + 1) * 1000,
      rate: 100,
      year: '2024',
      note: '',
    },
  }));
}
