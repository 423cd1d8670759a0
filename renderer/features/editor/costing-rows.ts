import { evaluate } from '#shared/costing/evaluate.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import { sumOfItems } from '#shared/records/derive.ts';
import { percentResult } from '#shared/records/percent-line.ts';
import type { CostingGroup, CostingItem } from '#shared/records/project.ts';
import type { CellMark, GridColumn, GridRow, Suggestion } from '../../grid/types.ts';
import { disagreement, showIn } from './amount-columns.ts';
import { type CostingLine, itemAt } from './costing-tree.ts';
import { rowId } from './rows.ts';

/** What the table needs to know besides the tree. */
export interface CostingView {
  readonly folded: ReadonlySet<string>;
  readonly rule: RoundingRule;
  /** (B) of 예산 총괄 for a 통계목, 원; `null` where there is no such row. */
  readonly budget: (lineItem: string) => number | null;
  /** Whether 예산 총괄 has a row for the 통계목. */
  readonly planned: (lineItem: string) => boolean;
  readonly unit: AmountUnit;
}

interface KnownRow {
  readonly rule: RoundingRule;
  readonly unit: AmountUnit;
  readonly row: GridRow;
}

/** Rows of lines that an edit left alone: of 5,000 lines one is drawn and evaluated anew. */
const known = new WeakMap<CostingItem, KnownRow>();

type Choices = (typed: string) => Suggestion;

const noChoices: Suggestion = { choices: [], preferred: false };

/** The columns; a 통계목 is picked as in 예산 총괄, the names of lines are free. */
export const costingColumns = (year: number, lineItems: Choices): readonly GridColumn[] => [
  {
    id: 'label',
    label: '과목구분',
    kind: 'text',
    width: 300,
    minWidth: 180,
    flex: 3,
    editable: true,
    pinned: 'left',
    choices: (typed, row) => (row.level === 0 ? lineItems(typed) : noChoices),
  },
  {
    id: 'expression',
    label: '산출식',
    kind: 'text',
    width: 260,
    minWidth: 140,
    flex: 2,
    editable: (row) => row.level !== 0,
  },
  { id: 'amount', label: `${year}년 예산내역`, kind: 'amount', width: 130, editable: (row) => row.level !== 0 },
];

function groupRow({ group }: CostingLine, view: CostingView): GridRow {
  const { folded, budget, unit } = view;
  const id = rowId(group);
  const show = showIn(unit);
  const sum = sumOfItems(group.items) ?? 0;
  const planned = budget(group.lineItem);
  const marks: Record<string, CellMark> = {};
  if (!view.planned(group.lineItem)) {
    const message = '예산 총괄에 없는 통계목입니다. 위의 ‘예산 총괄에 과목 넣기’로 넣을 수 있습니다.';
    marks.label = { severity: 'attention', message };
  } else if (planned !== null && planned !== sum) {
    const message = `산출근거 합계는 ${show(sum)}, 예산 총괄은 ${show(planned)}입니다. 차이는 ${show(sum - planned)}입니다.`;
    marks.amount = { severity: 'attention', message };
  }
  return {
    id,
    level: 0,
    hasChildren: group.items.length > 0,
    folded: folded.has(id),
    cells: { label: group.lineItem, expression: '', amount: sumOfItems(group.items) },
    marks,
    className: 'group-row',
  };
}

/** A leaf whose amount is not its expression's, or whose expression is wrong. */
function leafMarks(item: CostingItem, { rule, unit }: CostingView): Record<string, CellMark> {
  if (item.expression === '') return {};
  const read = evaluate(parseCostingLine(item.expression), { rule, stated: item.amount });
  if (read.error !== null) return { expression: { severity: 'error', message: read.error } };
  if (read.ok !== false) return {};
  const mark = disagreement(item.amount, read.amount, showIn(unit));
  return mark ? { amount: mark } : {};
}

function itemRow(
  { path, item }: CostingLine & { item: CostingItem },
  siblings: readonly CostingItem[],
  view: CostingView,
): GridRow {
  const id = rowId(item);
  const level = path.length - 1;
  const folded = view.folded.has(id);
  const before = known.get(item);
  const same = before?.rule === view.rule && before.unit === view.unit && before.row.level === level;
  if (before && same && before.row.folded === folded && !item.percentOf) return before.row;
  const show = showIn(view.unit);
  const sum = item.children.length > 0 ? disagreement(item.amount, sumOfItems(item.children), show) : null;
  const marks = sum ? { amount: sum } : item.children.length > 0 ? {} : leafMarks(item, view);
  if (item.percentOf) {
    const result = percentResult(item, siblings, item.percentOf, view.rule);
    const gone = {
      severity: 'attention',
      message: '비율의 바탕이던 줄을 찾을 수 없습니다. 바탕을 다시 골라 주세요.',
    } as const;
    const mark = result ? disagreement(item.amount, result.amount, show) : gone;
    if (mark) marks.amount = mark;
  }
  const row: GridRow = {
    id,
    level,
    hasChildren: item.children.length > 0,
    folded,
    cells: { label: `${item.bullet} ${item.label}`.trim(), expression: item.expression, amount: item.amount },
    marks,
  };
  known.set(item, { rule: view.rule, unit: view.unit, row });
  return row;
}

/** The table's rows in order; rows under a folded one are hidden by the grid. */
export function costingRows(
  lines: readonly CostingLine[],
  costing: readonly CostingGroup[],
  view: CostingView,
): GridRow[] {
  return lines.map((line) => {
    const { path, group, item } = line;
    if (item === null) return groupRow(line, view);
    const siblings = path.length === 2 ? group.items : (itemAt(costing, path.slice(0, -1))?.children ?? []);
    return itemRow({ ...line, item }, siblings, view);
  });
}
