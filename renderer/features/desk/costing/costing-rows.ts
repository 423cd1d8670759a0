import { sumOfItems } from '#shared/drafting/derive.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import type { CostingGroup, CostingItem } from '#shared/records/project/project.ts';
import type { CellMark, GridColumn, GridRow, Suggestion } from '../../../grid/types.ts';
import { showIn } from '../../../table/amount-columns.ts';
import { rowId } from '../../../table/rows.ts';
import { alsoBroken, brokenLines } from './costing-check.ts';
import { lineMarks, percentMark } from './costing-marks.ts';

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
  /** The lines that a percentage is taken of; `null` for another line. */
  readonly siblings: readonly CostingItem[] | null;
  readonly row: GridRow;
}

/** Rows of lines that an edit left alone: of 5,000 lines one is drawn and evaluated anew. */
const knownRows = new WeakMap<CostingItem, KnownRow>();

interface KnownGroup {
  readonly rule: RoundingRule;
  readonly unit: AmountUnit;
  readonly folded: ReadonlySet<string>;
  readonly planned: boolean;
  readonly budget: number | null;
  readonly rows: readonly GridRow[];
}

/** The same for a whole 통계목: of twenty, one is walked through. */
const knownGroups = new WeakMap<CostingGroup, KnownGroup>();

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
    flex: 45,
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
    flex: 35,
    editable: (row) => row.level !== 0,
  },
  {
    id: 'amount',
    label: `${year}년 예산내역`,
    kind: 'amount',
    width: 130,
    flex: 20,
    editable: (row) => row.level !== 0,
  },
];

function groupRow(group: CostingGroup, view: CostingView): GridRow {
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
  const total = alsoBroken(marks.amount, brokenLines(group.items, view.rule));
  if (total) marks.amount = total;
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

function itemRow(item: CostingItem, level: number, siblings: readonly CostingItem[], view: CostingView): GridRow {
  const id = rowId(item);
  const folded = view.folded.has(id);
  const base = item.percentOf ? siblings : null;
  const before = knownRows.get(item);
  const same = before?.rule === view.rule && before.unit === view.unit && before.siblings === base;
  if (before && same && before.row.level === level && before.row.folded === folded) return before.row;
  const marks = lineMarks(item, view);
  const mark = base && percentMark(item, base, view);
  if (mark) marks.amount = mark;
  const row: GridRow = {
    id,
    level,
    hasChildren: item.children.length > 0,
    folded,
    cells: { label: `${item.bullet} ${item.label}`.trim(), expression: item.expression, amount: item.amount },
    marks,
  };
  knownRows.set(item, { rule: view.rule, unit: view.unit, siblings: base, row });
  return row;
}

function groupRows(group: CostingGroup, view: CostingView): readonly GridRow[] {
  const { rule, unit, folded } = view;
  const planned = view.planned(group.lineItem);
  const budget = view.budget(group.lineItem);
  const before = knownGroups.get(group);
  const same = before?.rule === rule && before.unit === unit && before.folded === folded;
  if (before && same && before.planned === planned && before.budget === budget) return before.rows;
  const rows = [groupRow(group, view)];
  const walk = (items: readonly CostingItem[], level: number) => {
    for (const item of items) {
      rows.push(itemRow(item, level, items, view));
      walk(item.children, level + 1);
    }
  };
  walk(group.items, 1);
  knownGroups.set(group, { rule, unit, folded, planned, budget, rows });
  return rows;
}

/**
 * The table's rows in order; rows under a folded one are hidden by the grid. What an edit and the view left alone are
 * the same rows as before.
 */
export function costingRows(costing: readonly CostingGroup[], view: CostingView): readonly GridRow[] {
  return costing.flatMap((group) => groupRows(group, view));
}
