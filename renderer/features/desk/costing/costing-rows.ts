import { parseCostingLine } from '#shared/costing/read-line.ts';
import { evaluate } from '#shared/costing/value/evaluate.ts';
import { sumOfItems } from '#shared/drafting/derive.ts';
import { percentResult } from '#shared/drafting/percent-line.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import type { CostingGroup, CostingItem } from '#shared/records/project/project.ts';
import type { CellMark, GridColumn, GridRow, Suggestion } from '../../../grid/types.ts';
import { disagreement, sayIn, showIn } from '../../../table/amount-columns.ts';
import { rowId } from '../../../table/rows.ts';
import { alsoBroken, brokenLines, checkLine, type LineCheck } from './costing-check.ts';

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

/** F2: a line whose expression is broken says why, and that its amount is the last one. */
function brokenMarks(item: CostingItem, broken: string): Record<string, CellMark> {
  const kept = item.amount !== null && item.children.length === 0;
  const expression: CellMark = { severity: 'error', message: broken };
  if (!kept) return { expression };
  const message = '식을 읽을 수 없어 마지막 금액을 그대로 두었습니다. 식을 고치면 다시 계산합니다.';
  return { expression, amount: { severity: 'attention', message } };
}

/** F3: both values of a line, in its row; neither replaces the other. */
function bothMarks(
  item: CostingItem,
  both: NonNullable<LineCheck['both']>,
  view: CostingView,
): Record<string, CellMark> {
  const { ofExpression, ofChildren } = both;
  if (ofExpression === null || ofChildren === null) return {};
  const [show, say] = [showIn(view.unit), sayIn(view.unit)];
  const message =
    `식의 값은 ${say(ofExpression)}, 아래 줄의 합은 ${say(ofChildren)}이고 차이는 ${say(ofExpression - ofChildren)}입니다. ` +
    '오른쪽 단추를 눌러 쓸 값을 골라 주세요. 두 값이 같아지면 표시가 없어집니다.';
  const others = [
    item.amount === ofExpression ? '' : `식 ${show(ofExpression)}`,
    item.amount === ofChildren ? '' : `합 ${show(ofChildren)}`,
  ];
  const aside = others.filter((one) => one !== '').join(' · ');
  return { expression: { severity: 'attention', message, aside }, amount: { severity: 'attention', message } };
}

/** A leaf whose amount is not what its expression gives. */
function leafMarks(item: CostingItem, { rule, unit }: CostingView): Record<string, CellMark> {
  if (item.expression === '') return {};
  const read = evaluate(parseCostingLine(item.expression), { rule, stated: item.amount });
  if (read.ok !== false) return {};
  const mark = disagreement(item.amount, read.amount, showIn(unit));
  return mark ? { amount: mark } : {};
}

/** What is told of a line of its own, percentages aside. */
function lineMarks(item: CostingItem, view: CostingView): Record<string, CellMark> {
  const { broken, both, brokenBelow } = checkLine(item, view.rule);
  const marks = broken === null ? {} : brokenMarks(item, broken);
  if (both) Object.assign(marks, bothMarks(item, both, view));
  else if (item.children.length > 0) {
    const sum = disagreement(item.amount, sumOfItems(item.children), showIn(view.unit));
    if (sum) marks.amount = sum;
  } else if (broken === null) Object.assign(marks, leafMarks(item, view));
  const total = alsoBroken(marks.amount, brokenBelow);
  return total ? { ...marks, amount: total } : marks;
}

function percentMark(item: CostingItem, siblings: readonly CostingItem[], view: CostingView): CellMark | null {
  const result = percentResult(item, siblings, item.percentOf ?? [], view.rule);
  if (result) return disagreement(item.amount, result.amount, showIn(view.unit));
  return { severity: 'attention', message: '비율의 바탕이던 줄을 찾을 수 없습니다. 바탕을 다시 골라 주세요.' };
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
